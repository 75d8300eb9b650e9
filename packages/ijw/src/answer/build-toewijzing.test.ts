import {
  type AangevraagdProduct,
  addDays,
  changeToewijzing,
  foldBerichten,
  grantAangevraagdProduct,
  grantVerzoekWijziging,
  hulpvormTable,
  newToewijzing,
  plainDate,
  removeToewijzing,
  type ToegewezenProduct,
  type Toewijzingbericht,
  type ToewijzingClient,
  type ToewijzingNummer,
  type VerzoekWijzigingBericht,
  type Wijziging,
  wetOfRegels,
} from '@samenpad/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTestFile } from '../../test/data.ts';
import { readBericht } from '../read/read-bericht.ts';
import { judgeBericht } from '../rules/judge-bericht.ts';
import { agbCode, gemeenteCode, identificatie, referentieAanbieder, toewijzingNummer } from '../wire/atoms.ts';
import { writeBericht } from '../write/write-bericht.ts';
import { buildAntwoord } from './build-antwoord.ts';
import { buildToewijzing, type GemeenteKop } from './build-toewijzing.ts';

const kop: GemeenteKop = {
  domein: 'jw',
  gemeente: gemeenteCode.parse('0384'),
  aanbieder: agbCode.parse('42429011'),
  identificatie: identificatie.parse('T1'),
  dagtekening: plainDate('2026-05-11'),
  xsdVersie: { basisschema: '1.1.0', bericht: '1.0.2' },
};

const client = getClient();

function getClient(): ToewijzingClient {
  const outcome = readBericht(readTestFile('data/ijw/JW301.xml'));
  if (!outcome.ok || outcome.bericht.soort !== '301') throw new Error('JW301.xml is a 301');
  return outcome.bericht.client;
}

const nummer = (value: number) => toewijzingNummer.parse(String(value));

function makeProduct(value: number, over: Partial<ToegewezenProduct> = {}): ToegewezenProduct {
  return {
    toewijzingNummer: nummer(value),
    product: { categorie: '45', code: `45A0${value}` },
    toewijzingsdatum: plainDate('2025-12-20'),
    toewijzingstijd: '09:00:00',
    ingangsdatum: plainDate('2026-01-01'),
    einddatum: plainDate('2026-06-30'),
    omvang: { volume: 10, eenheid: '04', frequentie: '4' },
    ...over,
  };
}

const moment = { toewijzingsdatum: plainDate('2026-05-11'), toewijzingstijd: '14:30:00' };
const counter = (from: number) => {
  let last = from;
  return () => nummer(last++);
};

/** ToewijzingNummer, RedenWijziging and ReferentieAanbieder of each product. */
function rowsOf({ toegewezenProducten }: Toewijzingbericht) {
  return toegewezenProducten.map((one) => [one.toewijzingNummer, one.redenWijziging, one.referentieAanbieder]);
}

function expectGood(bericht: Toewijzingbericht): void {
  expect(judgeBericht(writeBericht(bericht))).toMatchObject({ level: 2, faults: [], bericht });
}

describe('a 301', () => {
  it('carries what changed and all that is still valid, unchanged with nothing new (OP087, TR379)', () => {
    const reference = referentieAanbieder.parse('V9');
    const sent = [
      makeProduct(1),
      makeProduct(2, { redenWijziging: '04', referentieAanbieder: reference }),
      makeProduct(3, { einddatum: plainDate('2026-05-10') }),
      makeProduct(4, { einddatum: plainDate('2026-05-11') }),
      makeProduct(5, {
        ingangsdatum: plainDate('2026-06-01'),
        einddatum: plainDate('2026-06-01'),
        redenWijziging: '13',
      }),
    ];
    const changed = [makeProduct(1, { ...moment, redenWijziging: '05' }), makeProduct(6, moment)];
    const bericht = buildToewijzing(kop, { client, sent, changed });
    expect(rowsOf(bericht)).toEqual([
      [1, '05', undefined],
      [2, undefined, undefined],
      [4, undefined, undefined],
      [6, undefined, undefined],
    ]);
    expectGood(bericht);
  });

  it('that grants a VOT has the reference on the granted product alone (IV097)', () => {
    const aangevraagd: AangevraagdProduct = {
      referentieAanbieder: referentieAanbieder.parse('V1'),
      product: { categorie: '54', code: '54001' },
      toewijzingIngangsdatum: plainDate('2026-05-18'),
      toewijzingEinddatum: plainDate('2026-12-31'),
      omvang: { volume: 600, eenheid: '01', frequentie: '6' },
      verwijzer: { type: '02', zorgverlenerCode: agbCode.parse('01012345') },
    };
    const granted = grantAangevraagdProduct(aangevraagd, moment, counter(7));
    const bericht = buildToewijzing(kop, { client, sent: [makeProduct(1)], changed: [granted] });
    expect(rowsOf(bericht)).toEqual([
      [1, undefined, undefined],
      [7, undefined, 'V1'],
    ]);
    expect(bericht.toegewezenProducten[1]).toMatchObject({ ingangsdatum: '2026-05-18', einddatum: '2026-12-31' });
    expectGood(bericht);
  });

  it('that grants a VOW has its reference on every product, also the unchanged (TR379)', () => {
    const reference = referentieAanbieder.parse('W1');
    const verzoek: VerzoekWijzigingBericht = {
      ...kop,
      soort: '317',
      release: '3.2',
      afzender: kop.aanbieder,
      bsn: client.bsn,
      referentieAanbieder: reference,
      redenVerzoek: '1',
      ongewijzigdeProducten: [nummer(1)],
      teWijzigenProducten: [
        {
          toewijzingNummer: nummer(2),
          gewensteIngangsdatum: plainDate('2026-06-01'),
          einddatum: plainDate('2026-12-31'),
          omvang: { volume: 16, eenheid: '04', frequentie: '4' },
        },
      ],
      nieuweProducten: [
        {
          product: { categorie: '41', code: '41A03' },
          gewensteIngangsdatum: plainDate('2026-06-01'),
          einddatum: plainDate('2026-08-31'),
          omvang: { volume: 2, eenheid: '16', frequentie: '2' },
        },
      ],
    };
    const sent = [makeProduct(1), makeProduct(2)];
    const options = { nextNummer: counter(8), withGrantedLines: new Set<ToewijzingNummer>() };
    const granted = grantVerzoekWijziging(verzoek, sent, moment, options);
    if (!granted.ok) throw new Error(granted.error);
    const bericht = buildToewijzing(kop, { client, sent, changed: granted.value, verzoekWijziging: reference });
    expect(rowsOf(bericht)).toEqual([
      [1, undefined, 'W1'],
      [2, '12', 'W1'],
      [8, undefined, 'W1'],
      [9, undefined, 'W1'],
    ]);
    expect(bericht.toegewezenProducten.map(({ einddatum }) => einddatum)).toEqual([
      '2026-06-30',
      '2026-05-31',
      '2026-12-31',
      '2026-08-31',
    ]);
    expectGood(bericht);
    expect(grantVerzoekWijziging(verzoek, [makeProduct(1)], moment, options)).toEqual({ ok: false, error: 'TR351' });
  });
});

describe('a file of 301 berichten', () => {
  it('passes every rule within the message and folds to what was decided, whatever is changed in turn', () => {
    const step = fc.record({
      act: fc.constantFrom('end', 'volume', 'remove', 'new'),
      which: fc.nat(5),
      days: fc.integer({ min: 1, max: 200 }),
      volume: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        const file = makeFile(steps);
        for (const bericht of file.berichten) expectGood(bericht);
        const { toewijzingen } = foldFile(file.berichten);
        expect(toewijzingen).toHaveLength(file.valid.length);
        for (const { toewijzingNummer: number, begin, eind, toestand } of toewijzingen) {
          const wanted = file.valid.find((one) => one.toewijzingNummer === number);
          expect([begin, eind]).toEqual([wanted?.ingangsdatum, wanted?.einddatum]);
          expect(toestand === 'verwijderd').toBe(wanted?.redenWijziging === '13');
        }
      }),
      { numRuns: 40, seed: 301 },
    );
  });
});

interface Step {
  act: 'end' | 'volume' | 'remove' | 'new';
  which: number;
  days: number;
  volume: number;
}

/** One 301 for each step that may be taken, each a week after the last, with the valid versions at the end. */
function makeFile(steps: readonly Step[]): { berichten: Toewijzingbericht[]; valid: ToegewezenProduct[] } {
  const nextNummer = counter(1);
  const berichten: Toewijzingbericht[] = [];
  let valid: ToegewezenProduct[] = [];
  for (const [i, step] of steps.entries()) {
    const dagtekening = addDays(plainDate('2026-01-05'), 7 * i);
    const changed = take(step, valid, dagtekening, nextNummer());
    if (changed.length === 0) continue;
    const id = identificatie.parse(`T${i}`);
    berichten.push(buildToewijzing({ ...kop, identificatie: id, dagtekening }, { client, sent: valid, changed }));
    const numbers = new Set(changed.map((one) => one.toewijzingNummer));
    valid = [...valid.filter((one) => !numbers.has(one.toewijzingNummer)), ...changed];
  }
  return { berichten, valid };
}

function take(
  step: Step,
  valid: readonly ToegewezenProduct[],
  today: Wijziging['toewijzingsdatum'],
  free: ToewijzingNummer,
) {
  const running = valid.filter((one) => one.redenWijziging !== '13' && (one.einddatum ?? today) >= today);
  const current = running[step.which % Math.max(1, running.length)];
  const einddatum = addDays(today, step.days);
  const omvang = { volume: step.volume, eenheid: '04', frequentie: '4' };
  const when = { toewijzingsdatum: today, toewijzingstijd: '10:00:00' };
  if (step.act === 'new' || current === undefined) {
    const product = { categorie: '45', code: `A${String(free).padStart(4, '0')}` };
    return [newToewijzing({ product, ingangsdatum: today, einddatum, omvang }, when, free)];
  }
  const wijziging: Wijziging = {
    ...when,
    redenWijziging: '04',
    freeNummer: free,
    hasGrantedLines: step.volume % 2 === 0,
  };
  const wish = { ...current, ingangsdatum: today, einddatum, ...(step.act === 'volume' && { omvang }) };
  const outcome =
    step.act === 'remove' ? removeToewijzing(current, wijziging) : changeToewijzing(current, wish, wijziging);
  return outcome.ok ? outcome.value : [];
}

function foldFile(berichten: readonly Toewijzingbericht[]) {
  const files = berichten.map((bericht, i) => ({ naam: `${i}.xml`, hash: `${i}`, bericht }));
  return foldBerichten(files, {
    peildatum: plainDate('2026-12-31'),
    hulpvormOf: hulpvormTable(new Map()),
    wetOf: wetOfRegels([]),
    aanbiedergroepOf: (aanbieder) => aanbieder,
  });
}

describe('a 319', () => {
  const reference = referentieAanbieder.parse('V1');
  const vot = { soort: 'vot', referentieAanbieder: reference, answered: 'not' } as const;
  const other = gemeenteCode.parse('0363');

  it.each([
    [{ kind: 'onderzoek' }, ['2', undefined, undefined]],
    [{ kind: 'afgewezen', reden: '3' }, ['1', '3', undefined]],
    [{ kind: 'woonplaatsbeginsel', gemeente: other }, ['1', '8', '0363']],
  ] as const)('says %o and passes every rule within the message', (antwoord, expected) => {
    const outcome = buildAntwoord(kop, vot, antwoord);
    if (!outcome.ok) throw new Error(outcome.error);
    const { verzoekAntwoord, redenAfwijzingVerzoek, woonplaatsGemeente } = outcome.value;
    expect([verzoekAntwoord, redenAfwijzingVerzoek, woonplaatsGemeente]).toEqual(expected);
    expect(judgeBericht(writeBericht(outcome.value))).toMatchObject({ level: 2, faults: [], bericht: outcome.value });
  });

  it('is not sent when the aanbieder would refuse it (TR359, TR360, TR365)', () => {
    const answered = (before: 'onderzoek' | 'afgewezen' | 'toegekend', kind: 'onderzoek' | 'afgewezen') =>
      buildAntwoord(kop, { ...vot, answered: before }, kind === 'onderzoek' ? { kind } : { kind, reden: '3' });
    expect(answered('toegekend', 'afgewezen')).toEqual({ ok: false, error: '9359' });
    expect(answered('onderzoek', 'onderzoek')).toEqual({ ok: false, error: '9360' });
    expect(answered('afgewezen', 'afgewezen')).toEqual({ ok: false, error: '9365' });
    expect(answered('onderzoek', 'afgewezen')).toMatchObject({ ok: true });
  });

  it('gives reden 8 on a VOT of iJw with another gemeente only', () => {
    const reden8 = { kind: 'woonplaatsbeginsel', gemeente: other } as const;
    const refused = { ok: false, error: 'woonplaatsbeginsel' };
    expect(buildAntwoord(kop, { ...vot, soort: 'vow' }, reden8)).toEqual(refused);
    expect(buildAntwoord({ ...kop, domein: 'wmo' }, vot, reden8)).toEqual(refused);
    expect(buildAntwoord(kop, vot, { ...reden8, gemeente: kop.gemeente })).toEqual(refused);
  });
});
