import type { BerichtSoort, Domein } from '../bericht/bericht.ts';
import {
  type AgbCode,
  cents,
  parseAgbCode,
  parseBerichtIdentificatie,
  parseGemeenteCode,
  parseReferentieAanbieder,
  parseToewijzingNummer,
  type ToewijzingNummer,
} from '../identity/ids.ts';
import { lastDayOf, monthOf, plainDate } from '../plain-date.ts';
import { wetOfRegels } from '../wet/wetregel.ts';
import type { Bron, Gebeurtenis, GebeurtenisOf } from './gebeurtenis.ts';
import { hulpvormTable } from './hulpvorm.ts';
import type { FoldContext } from './stand.ts';

// Builders of gebeurtenissen for tests: dates as text, one invented gemeente, two aanbieders.

function parsed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Not a valid test value');
  return value;
}

/** The first of a list that a test knows not to be empty. */
export function firstOf<T>(list: readonly T[]): T {
  return parsed(list[0]);
}

export const gemeente = parsed(parseGemeenteCode('0384'));
export const aanbiederA = parsed(parseAgbCode('42429011'));
export const aanbiederB = parsed(parseAgbCode('42429022'));

export function nummer(value: number): ToewijzingNummer {
  return parsed(parseToewijzingNummer(String(value)));
}

/** A context for the peildatum, with the hulpvorm by category and every aanbieder its own group. */
export function contextOf(peildatum: string, over: Partial<FoldContext> = {}): FoldContext {
  return {
    peildatum: plainDate(peildatum),
    hulpvormOf: hulpvormTable(new Map()),
    wetOf: wetOfRegels([]),
    aanbiedergroepOf: (aanbieder) => aanbieder,
    ...over,
  };
}

/** What a test may say about the bericht that a gebeurtenis comes from. */
export interface BronOptions {
  dag?: string;
  id?: string;
  aanbieder?: AgbCode;
  domein?: Domein;
}

function bronOf(soort: Bron['soort'], fallback: { dag: string; id: string }, options: BronOptions): Bron {
  const aanbieder = options.aanbieder ?? aanbiederA;
  const id = options.id ?? fallback.id;
  return {
    berichtId: `${id}.xml`,
    domein: options.domein ?? 'jw',
    soort,
    gemeente,
    aanbieder,
    afzender: ['301', '319', '325'].includes(soort) ? gemeente : aanbieder,
    identificatie: parsed(parseBerichtIdentificatie(id.slice(0, 12))),
    dagtekening: plainDate(options.dag ?? fallback.dag),
  };
}

export interface ToewijzingOptions extends BronOptions {
  op?: string;
  tijd?: string;
  reden?: string;
  referentie?: string;
  categorie?: string | null;
  code?: string;
}

/** A toewijzing; Toewijzingsdatum (`op`) is the begin unless given. */
export function toewijzing(
  number: number,
  begin: string,
  eind: string | null,
  options: ToewijzingOptions = {},
): GebeurtenisOf<'toewijzing'> {
  const op = options.op ?? begin;
  const { tijd = '10:00:00', reden, referentie, categorie = '45', code } = options;
  return {
    kind: 'toewijzing',
    bron: bronOf('301', { dag: op, id: `T${number}${op.slice(2).replaceAll('-', '')}` }, options),
    product: {
      toewijzingNummer: nummer(number),
      toewijzingsdatum: plainDate(op),
      toewijzingstijd: tijd,
      ingangsdatum: plainDate(begin),
      ...(eind !== null && { einddatum: plainDate(eind) }),
      ...(reden !== undefined && { redenWijziging: reden }),
      ...(referentie !== undefined && { referentieAanbieder: parsed(parseReferentieAanbieder(referentie)) }),
      ...(categorie !== null && { product: { categorie, ...(code !== undefined && { code }) } }),
    },
  };
}

export interface LeveringOptions extends BronOptions {
  status?: string;
  categorie?: string;
}

/** A start; `number` null is the taakgerichte variant. */
export function start(number: number | null, begin: string, options: LeveringOptions = {}): GebeurtenisOf<'start'> {
  return {
    kind: 'start',
    bron: bronOf('305', { dag: begin, id: `B${number ?? 0}${begin.slice(2).replaceAll('-', '')}` }, options),
    product: {
      ...(number !== null && { toewijzingNummer: nummer(number) }),
      product: { categorie: options.categorie ?? '45' },
      begindatum: plainDate(begin),
      statusAanlevering: options.status ?? '1',
    },
  };
}

/** A stop of the start that began on `begin`. */
export function stop(
  number: number | null,
  begin: string,
  eind: string,
  reden = '31',
  options: LeveringOptions = {},
): GebeurtenisOf<'stop'> {
  return {
    kind: 'stop',
    bron: bronOf('307', { dag: eind, id: `E${number ?? 0}${eind.slice(2).replaceAll('-', '')}` }, options),
    product: {
      ...(number !== null && { toewijzingNummer: nummer(number) }),
      product: { categorie: options.categorie ?? '45' },
      begindatum: plainDate(begin),
      statusAanlevering: options.status ?? '1',
      redenBeeindiging: reden,
      einddatum: plainDate(eind),
    },
  };
}

export interface RegelOptions {
  ref: string;
  credit?: boolean;
  vorig?: string;
  categorie?: string;
  code?: string;
  begin?: string;
  eind?: string;
}

type Regel = GebeurtenisOf<'declaratie'>['prestaties'][number];

/** A line over a whole month, amount in cents. */
export function regel(number: number, maand: string, bedrag: number, options: RegelOptions): Regel {
  const begindatum = plainDate(options.begin ?? `${maand}-01`);
  return {
    referentieNummer: options.ref,
    ...(options.vorig !== undefined && { vorigReferentieNummer: options.vorig }),
    toewijzingNummer: nummer(number),
    productCategorie: options.categorie ?? '45',
    productCode: options.code ?? '45A48',
    productPeriode: {
      begindatum,
      einddatum: options.eind === undefined ? lastDayOf(monthOf(begindatum)) : plainDate(options.eind),
    },
    geleverdVolume: 1,
    eenheid: '82',
    ingediendBedrag: { bedrag: cents(bedrag), debetCredit: options.credit === true ? 'C' : 'D' },
  };
}

/** A 323 with these lines of one jeugdige. */
export function declaratie(id: string, dag: string, prestaties: Regel[], options: BronOptions = {}): Gebeurtenis {
  const bron = bronOf('323', { dag, id }, options);
  return { kind: 'declaratie', bron, declaratieNummer: id, prestaties };
}

export interface DeclaratieAntwoordOptions extends BronOptions {
  afgewezen?: boolean;
  clientAfgewezen?: boolean;
  regels?: string[];
}

/** The 325 on a 323, with the lines that it rejects. */
export function declaratieAntwoord(id: string, dag: string, options: DeclaratieAntwoordOptions = {}): Gebeurtenis[] {
  const bron = bronOf('325', { dag, id: `A${id}` }, options);
  const declaratieIdentificatie = parsed(parseBerichtIdentificatie(id));
  const whole: Gebeurtenis = {
    kind: 'declaratieAntwoord',
    bron,
    declaratieIdentificatie,
    afgewezen: options.afgewezen ?? false,
  };
  if (options.regels === undefined && options.clientAfgewezen !== true) return [whole];
  return [
    whole,
    {
      kind: 'declaratieAfwijzing',
      bron,
      declaratieIdentificatie,
      clientAfgewezen: options.clientAfgewezen ?? false,
      referentieNummers: options.regels ?? [],
      retourCodes: ['9321'],
    },
  ];
}

/** A verzoek om toewijzing. */
export function vot(referentie: string, dag: string, verwijzer = '02', options: BronOptions = {}): Gebeurtenis {
  return {
    kind: 'vot',
    bron: bronOf('315', { dag, id: `V${referentie}` }, options),
    product: {
      referentieAanbieder: parsed(parseReferentieAanbieder(referentie)),
      toewijzingIngangsdatum: plainDate(dag),
      verwijzer: { type: verwijzer },
    },
  };
}

/** A verzoek om wijziging that names these unchanged toewijzingen. */
export function vow(referentie: string, dag: string, ongewijzigd: number[], options: BronOptions = {}): Gebeurtenis {
  return {
    kind: 'vow',
    bron: bronOf('317', { dag, id: `W${referentie}` }, options),
    referentieAanbieder: parsed(parseReferentieAanbieder(referentie)),
    redenVerzoek: '1',
    ongewijzigd: ongewijzigd.map(nummer),
    teWijzigen: [],
    nieuw: [],
  };
}

/** A 319: `1` rejects with a reason, `2` is in onderzoek. */
export function antwoord(referentie: string, dag: string, verzoekAntwoord: string, reden?: string): Gebeurtenis {
  return {
    kind: 'antwoord',
    bron: bronOf('319', { dag, id: `N${referentie}${verzoekAntwoord}` }, {}),
    referentieAanbieder: parsed(parseReferentieAanbieder(referentie)),
    verzoekAntwoord,
    ...(reden !== undefined && { redenAfwijzingVerzoek: reden }),
  };
}

/** The retour on another gebeurtenis; codes make it a rejection. */
export function retourOf(heen: Gebeurtenis, retourCodes: string[] = []): Gebeurtenis {
  const heenSoort = heen.bron.soort;
  const soorten: Partial<Record<BerichtSoort, BerichtSoort>> = {
    '301': '302',
    '305': '306',
    '307': '308',
    '315': '316',
  };
  const soort = parsed(soorten[heenSoort]);
  return {
    kind: 'retour',
    bron: { ...heen.bron, soort, berichtId: `R${heen.bron.berichtId}` },
    heenSoort,
    afgewezen: retourCodes.length > 0,
    retourCodes,
  };
}
