import { BIGINT, BOOLEAN, DATE, DOUBLE, type DuckDBType, INTEGER, VARCHAR } from '@duckdb/node-api';

/** Columns of every table of the store, in the order in which rows are appended. No name of a jeugdige, no BSN, no address. */
export const tables = {
  jeugdige: { gemeente: VARCHAR, jeugdige: VARCHAR, geboortejaar: INTEGER, geslacht: VARCHAR },
  traject: {
    gemeente: VARCHAR,
    jeugdige: VARCHAR,
    variant: VARCHAR,
    nr: INTEGER,
    aanbieder: VARCHAR,
    hulpvorm: VARCHAR,
    begin: DATE,
    eind: DATE,
    eindSoort: VARCHAR,
    eindReden: VARCHAR,
    beginBron: VARCHAR,
    rang: INTEGER,
    verlengingen: INTEGER,
    verlengdeDagen: INTEGER,
    administratieveVoortzettingen: INTEGER,
    parallel: BOOLEAN,
    gestapeld: BOOLEAN,
    verwijzer: VARCHAR,
    verwijzerAfgeleid: BOOLEAN,
    praktijk: VARCHAR,
    onvolledig: BOOLEAN,
    actieveDagen: INTEGER,
    /** Of what runs on the eve of the month of the eighteenth birthday: whether it ends by the end of that month; else null. */
    stopsAtEighteen: BOOLEAN,
    /** Year of the begin minus year of birth. */
    leeftijd: INTEGER,
    geslacht: VARCHAR,
    /** What the other care of the jeugdige says of it (follow-up.ts); T-inhoud only. */
    livedElsewhere: BOOLEAN,
    careUntil: DATE,
    begunAfter: INTEGER,
    /** Granted under the Jeugdwet, net, in cents; null without claims. T-inhoud only. */
    kosten: BIGINT,
    /** Code of CBS of where the jeugdige lives now, or `onbekend`. */
    wijk: VARCHAR,
  },
  toewijzing: {
    gemeente: VARCHAR,
    jeugdige: VARCHAR,
    domein: VARCHAR,
    wet: VARCHAR,
    toewijzingNummer: INTEGER,
    aanbieder: VARCHAR,
    hulpvorm: VARCHAR,
    toestand: VARCHAR,
    begin: DATE,
    eind: DATE,
    verlengingen: INTEGER,
    verlengdeDagen: INTEGER,
    verwijzer: VARCHAR,
    verwijzerAfgeleid: BOOLEAN,
    praktijk: VARCHAR,
    leveringen: INTEGER,
    leveringBegin: DATE,
    leveringEind: DATE,
    startsMissing: INTEGER,
    stopsExpected: INTEGER,
    stopsMissing: INTEGER,
    gedeclareerd: BOOLEAN,
    wacht: INTEGER,
    wachtGecensureerd: BOOLEAN,
    gevraagdOp: DATE,
    toegewezenOp: DATE,
    oorzaak: VARCHAR,
    traject: INTEGER,
    /** Tells how long one waited: the first of its traject, or without care yet (first-waits.ts). */
    firstWait: BOOLEAN,
    wijk: VARCHAR,
  },
  kosten: {
    gemeente: VARCHAR,
    jeugdige: VARCHAR,
    domein: VARCHAR,
    wet: VARCHAR,
    toewijzingNummer: INTEGER,
    aanbieder: VARCHAR,
    hulpvorm: VARCHAR,
    maand: VARCHAR,
    ingediend: BIGINT,
    toegekend: BIGINT,
    afgewezen: BIGINT,
    gecrediteerd: BIGINT,
  },
  /** What was granted per month of delivery (`maand`) and of declaration (`kasmaand`), net, in cents; `volume` in units of `eenheid`. */
  boeking: {
    gemeente: VARCHAR,
    jeugdige: VARCHAR,
    domein: VARCHAR,
    wet: VARCHAR,
    toewijzingNummer: INTEGER,
    /** `nr` of the traject (T-inhoud) that it belongs to, whose aanbieder, hulpvorm and verwijzer follow; null when to none. */
    traject: INTEGER,
    aanbieder: VARCHAR,
    hulpvorm: VARCHAR,
    verwijzer: VARCHAR,
    maand: VARCHAR,
    kasmaand: VARCHAR,
    eenheid: VARCHAR,
    volume: DOUBLE,
    bedrag: BIGINT,
    wijk: VARCHAR,
  },
  /** Everybody of a household, adults too, under a keyed pseudonym; who lives elsewhere stands in the household of before. */
  lid: { gemeente: VARCHAR, jeugdige: VARCHAR, huishouden: VARCHAR, van: DATE, tot: DATE, moved: BOOLEAN },
  /** Help under the Wmo and the Participatiewet; `bedrag` in cents, `per` year or month, or once (then `tot` is `van`). */
  voorziening: {
    gemeente: VARCHAR,
    jeugdige: VARCHAR,
    wet: VARCHAR,
    van: DATE,
    tot: DATE,
    bedrag: BIGINT,
    per: VARCHAR,
  },
  /** When does the care of this aanbieder end? Asked in an account talk; `beloofd` is the day that was named first. */
  accountvraag: {
    gemeente: VARCHAR,
    jeugdige: VARCHAR,
    aanbieder: VARCHAR,
    gevraagdOp: DATE,
    beantwoord: BOOLEAN,
    beloofd: DATE,
  },
  /** Care that was closed, with where the jeugdige went on. */
  afsluiting: { gemeente: VARCHAR, jeugdige: VARCHAR, per: DATE, bestemming: VARCHAR },
  /** Goals of the plan of the gezin; `gesloten` of an open one is the day its plan ended. */
  gezinsdoel: { gemeente: VARCHAR, jeugdige: VARCHAR, nr: INTEGER, begonnen: DATE, gesloten: DATE, toestand: VARCHAR },
  aanbieder: { gemeente: VARCHAR, aanbieder: VARCHAR, naam: VARCHAR },
  wijk: { gemeente: VARCHAR, wijk: VARCHAR, naam: VARCHAR },
} as const satisfies Record<string, Record<string, DuckDBType>>;

export type TableName = keyof typeof tables;

/** The tables that hold rows per jeugdige; `aanbieder` and `wijk` are replaced as a whole. */
export const jeugdigeTables = [
  'jeugdige',
  'traject',
  'toewijzing',
  'kosten',
  'boeking',
  'lid',
  'voorziening',
  'accountvraag',
  'afsluiting',
  'gezinsdoel',
] as const satisfies TableName[];

export const tableNames = [...jeugdigeTables, 'aanbieder', 'wijk'] as const satisfies TableName[];

/** Order in which rows lie: by jeugdige within a gemeente, so that a filter on gemeente reads few blocks. */
export const tableOrder: Record<TableName, string> = {
  jeugdige: 'gemeente, jeugdige',
  traject: 'gemeente, jeugdige, variant, nr',
  toewijzing: 'gemeente, jeugdige, domein, toewijzingNummer',
  kosten: 'gemeente, jeugdige, domein, toewijzingNummer, maand',
  boeking: 'gemeente, jeugdige, domein, toewijzingNummer, maand, kasmaand, eenheid',
  lid: 'gemeente, jeugdige, van, huishouden',
  voorziening: 'gemeente, jeugdige, wet, van, bedrag',
  accountvraag: 'gemeente, jeugdige, gevraagdOp, aanbieder',
  afsluiting: 'gemeente, jeugdige, per',
  gezinsdoel: 'gemeente, jeugdige, nr',
  aanbieder: 'gemeente, aanbieder',
  wijk: 'gemeente, wijk',
};

/** `CREATE TABLE` for one of the tables, under its own or another name. */
export function createTableSql(table: TableName, name: string = table, kind = 'TABLE'): string {
  const definition: Record<string, DuckDBType> = tables[table];
  const columns = Object.entries(definition).map(([column, type]) => `${column} ${String(type)}`);
  return `CREATE ${kind} ${name} (${columns.join(', ')})`;
}
