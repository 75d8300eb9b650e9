import { describe, expect, it } from 'vitest';
import { type Change, makeBericht } from '../../test/change-bericht.ts';
import { historyRules } from '../history/judge-history.ts';
import type { XmlElement } from '../xml/element.ts';
import { pathOf } from '../xml/location.ts';
import { scanXml } from '../xml/scan.ts';
import { listCoverage } from './coverage.ts';
import { explainRule } from './explain-rule.ts';
import { judgeBericht } from './judge-bericht.ts';
import { rules } from './list-rules.ts';
import { listElementRows, listTechnicalRows } from './standard-rules.ts';
import { childAt } from './tree.ts';

const coverage = listCoverage();

describe('the coverage of the standard', () => {
  it('has all 487 rows and all 80 technical rules', () => {
    expect(listElementRows()).toHaveLength(487);
    expect(listTechnicalRows()).toHaveLength(80);
    const technical = coverage.filter((row) => row.element === '');
    expect(coverage).toHaveLength(487 + technical.length);
    expect(new Set(technical.map((row) => row.regel)).size).toBe(80);
  });

  it('decides each condition, constraint and level-2 rule by a rule of ours or by the schema', () => {
    const undecided = coverage.filter((row) => row.niveau <= 2 && !['rule', 'schema'].includes(row.state));
    expect(undecided).toEqual([]);
    const bySchema = coverage.filter((row) => row.state === 'schema').map((row) => row.regel);
    expect([...new Set(bySchema.filter((regel) => !regel.startsWith('RS')))]).toEqual(['CS025', 'CS015', 'CS319']);
  });

  it('judges every other rule against what came before or outside data, and says what that is', () => {
    for (const row of coverage.filter(({ state }) => state === 'history' || state === 'outside')) {
      expect(row.remark, row.regel).toMatch(/^needs /);
      expect(row.remark).not.toContain('lack');
      expect(row.niveau).toBe(row.state === 'history' ? 3 : 4);
    }
  });

  it('knows every rule of ours, with the return code of the standard', () => {
    for (const rule of rules) {
      const rows = coverage.filter((row) => row.regel === rule.code);
      expect(rows.length, rule.code).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row.retourCode)), rule.code).toEqual(new Set([rule.retourCode]));
    }
  });

  it('has a rule for every code of WJ001 that is not about the message alone', () => {
    const codes = new Set(listTechnicalRows().flatMap(({ niveau, retourCode }) => (niveau > 2 ? [retourCode] : [])));
    const ours = new Set([...historyRules, ...rules].map(({ retourCode }) => retourCode));
    expect([...codes].filter((code) => code !== '' && !ours.has(code))).toEqual([]);
    for (const rule of historyRules) {
      const rows = coverage.filter(
        (row) => row.regel === rule.code && Object.keys(rule.find).includes(row.bericht.slice(2)),
      );
      expect(rows.length, rule.code).toBe(Object.keys(rule.find).length);
      for (const row of rows) expect(row.retourCode, rule.code).toBe(rule.retourCode);
    }
  });

  it('explains each rule', () => {
    for (const code of new Set(coverage.map((row) => row.regel))) {
      const explanation = explainRule(code);
      expect(explanation?.standard.length, code).toBeGreaterThan(0);
      const withoutCode = ['TR337', 'TR371', 'TR376'].includes(code); // WJ001 has no code for them
      expect(explanation?.own === undefined, code).toBe(explanation?.decidedBy === 'schema' || withoutCode);
    }
    expect(explainRule('TR999')).toBeUndefined();
  });
});

const BORN: Change = [
  '<B:Datum>2010-02-14</B:Datum>',
  '<B:Datum>2010-02-01</B:Datum><B:DatumGebruik>1</B:DatumGebruik>',
];
const BUDGET = '<M:Budget>500000</M:Budget>';

/** Good for level 1, with every element that a row of the table is about. */
const FULL: Record<string, Uint8Array> = {
  'JW Retour': makeBericht('302', [
    '</M:DagtekeningRetour>',
    '</M:DagtekeningRetour><M:XsltVersie>2.10.5</M:XsltVersie>',
  ]),
  JW301: makeBericht(
    '301',
    BORN,
    [
      '</B:Geslachtsnaam>',
      '</B:Geslachtsnaam><B:Partnernaam><B:Achternaam>Bo</B:Achternaam><B:Voorvoegsel>de</B:Voorvoegsel></B:Partnernaam>',
    ],
    ['<B:Datum>1971-04-07</B:Datum>', '<B:Datum>1971-01-01</B:Datum><B:DatumGebruik>2</B:DatumGebruik>'],
    [
      '</B:Telefoon01>',
      '</B:Telefoon01><B:Telefoon02><B:Telefoonnummer>06</B:Telefoonnummer><B:Landnummer>0031</B:Landnummer></B:Telefoon02>',
    ],
    ['2018-02-03</B:Begindatum>', '2018-02-03</B:Begindatum><B:Einddatum>2018-03-03</B:Einddatum>'],
    ['2026-07-14</M:Einddatum>', '2026-07-14</M:Einddatum><M:RedenWijziging>04</M:RedenWijziging>'],
    ['</M:Omvang>', `</M:Omvang>${BUDGET}`],
  ),
  JW305: makeBericht('305', BORN),
  JW307: makeBericht('307', BORN),
  JW315: makeBericht('315', BORN, ['</M:Omvang>', `</M:Omvang>${BUDGET}`]),
  JW317: makeBericht(
    '317',
    ['</M:Omvang>', `</M:Omvang>${BUDGET}`],
    [
      '<M:NieuweProducten>',
      `<M:TeWijzigenProducten><M:TeWijzigenProduct><M:ToewijzingNummer>10072</M:ToewijzingNummer><M:GewensteIngangsdatum>2026-02-01</M:GewensteIngangsdatum><M:Einddatum>2026-12-31</M:Einddatum><M:Omvang><B:Volume>4</B:Volume><B:Eenheid>04</B:Eenheid><B:Frequentie>4</B:Frequentie></M:Omvang>${BUDGET}</M:TeWijzigenProduct></M:TeWijzigenProducten><M:NieuweProducten>`,
    ],
  ),
  JW319: makeBericht('319'),
  JW323: makeBericht('323', [
    'RN001</B:ReferentieNummer>',
    'RN001</B:ReferentieNummer><B:VorigReferentieNummer>RN900</B:VorigReferentieNummer>',
  ]),
  JW325: makeBericht('325'),
};

const above = (nines: number) => `1${'0'.repeat(nines)}`;
const keep = (part: string) => (value: string) => value + part;
const LENGTHS: Record<string, number> = {
  RS008: 1,
  RS009: 2,
  RS010: 3,
  RS011: 4,
  RS012: 5,
  RS013: 6,
  RS014: 8,
  RS015: 9,
  RS016: 10,
  RS017: 12,
  RS018: 15,
  RS019: 20,
  RS020: 24,
  RS021: 25,
  RS023: 35,
  RS024: 36,
  RS025: 64,
  RS026: 80,
  RS028: 200,
}; // prettier-ignore

/** A value that breaks the rule and as little else as can be. */
const BREAK: Record<string, (value: string) => string> = {
  ...Object.fromEntries(
    Object.entries(LENGTHS).map(([code, length]) => [code, (value: string) => value.padEnd(length + 1, value.at(-1))]),
  ),
  RS001: () => '-1',
  RS002: () => above(2),
  RS004: () => above(5),
  RS005: () => above(8),
  RS006: () => above(9),
  RS040: () => above(12),
  RS031: () => ' ',
  RS033: () => '',
  RS032: keep('Z'),
  RS034: keep('Z'),
  RS035: (value) => `${value.slice(0, 3)}A`,
  RS036: (value) => `${value.slice(0, 7)}A`,
  RS037: (value) => `${value.slice(0, 8)}A`,
  RS045: (value) => `${value}.${value}`,
  RS046: (value) => `${value.slice(0, 9)}-`,
  RS047: () => '999',
  RS048: () => '1.0',
  CS015: () => '1',
  CS025: () => '2',
  CS319: (value) => `${value.slice(0, 3)}-1`,
};

const findClass = (element: XmlElement, name: string): XmlElement[] => [
  ...(element.name === name ? [element] : []),
  ...element.children.flatMap((child) => findClass(child, name)),
];

describe('the schema', () => {
  it('accepts the messages that are broken below', () => {
    for (const xml of Object.values(FULL)) expect(judgeBericht(xml).level).toBe(2);
  });

  it.each(Object.keys(FULL))('refuses every value of %s that a row leaves to it', (bericht) => {
    const text = new TextDecoder().decode(FULL[bericht]);
    const root = scanXml(text)!;
    const rows = listElementRows().filter((row) => row.bericht === bericht && BREAK[row.regel] !== undefined);
    expect(rows.length).toBe(coverage.filter((row) => row.bericht === bericht && row.state === 'schema').length);
    for (const { regel, klasse, path } of rows) {
      const leaf = findClass(root, klasse).flatMap((element) => childAt(element, ...path) ?? [])[0];
      const name = `${regel} ${klasse}/${path.join('/')}`;
      if (leaf === undefined) throw new Error(`${name} is not in the message`);
      const start = text.indexOf('>', leaf.offset) + 1;
      const value = BREAK[regel]!(leaf.text);
      const broken = text.slice(0, start) + value + text.slice(start + leaf.text.length);
      const judgement = judgeBericht(new TextEncoder().encode(broken));
      expect(judgement.level, name).toBe(1);
      expect(
        judgement.faults.map((fault) => fault.element),
        name,
      ).toContain(pathOf(root, leaf));
    }
  });
});
