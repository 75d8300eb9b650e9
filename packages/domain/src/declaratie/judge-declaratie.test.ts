import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Declaratiebericht, Prestatie, ToegewezenProduct } from '../bericht/bericht.ts';
import { aanbiederA, firstOf, gemeente, nummer } from '../fold/testing.ts';
import { type Bsn, cents, parseBerichtIdentificatie, parseBsn } from '../identity/ids.ts';
import { firstDayOf, lastDayOf, monthOf, plainDate } from '../plain-date.ts';
import { judgeDeclaratie } from './judge-declaratie.ts';
import type { ClaimedToewijzing, DeclaratieContext, EarlierPrestatie } from './oordeel.ts';

const kind = parseBsn('999900006') as Bsn; // passes the elfproef
const other = parseBsn('999900018') as Bsn; // likewise

const product: ToegewezenProduct = {
  toewijzingNummer: nummer(1),
  product: { categorie: '45', code: '45A04' },
  toewijzingsdatum: plainDate('2026-01-05'),
  toewijzingstijd: '10:00:00',
  ingangsdatum: plainDate('2026-01-12'),
  einddatum: plainDate('2026-06-17'),
  omvang: { volume: 2, eenheid: '04', frequentie: '2' },
};

/** A line over a month at 65.00 euro an hour; `over` changes what is given. */
function regel(ref: string, maand: string, hours: number, over: Partial<Prestatie> = {}): Prestatie {
  const first = plainDate(`${maand}-01`);
  return {
    referentieNummer: ref,
    toewijzingNummer: nummer(1),
    productCategorie: '45',
    productCode: '45A04',
    productPeriode: { begindatum: first, einddatum: lastDayOf(monthOf(first)) },
    geleverdVolume: hours,
    eenheid: '04',
    productTarief: cents(6500),
    ingediendBedrag: { bedrag: cents(hours * 6500), debetCredit: 'D' },
    ...over,
  };
}

function credit(ref: string, debet: Prestatie): Prestatie {
  return {
    ...debet,
    referentieNummer: ref,
    vorigReferentieNummer: debet.referentieNummer,
    ingediendBedrag: { ...debet.ingediendBedrag, debetCredit: 'C' },
  };
}

function declaratie(maand: string, prestaties: Prestatie[], bsn = kind): Declaratiebericht {
  const identificatie = parseBerichtIdentificatie('D1');
  if (identificatie === undefined) throw new Error('Not an identificatie');
  const begindatum = plainDate(`${maand}-01`);
  const total = prestaties.reduce(
    (sum, { ingediendBedrag: { bedrag, debetCredit } }) => sum + (debetCredit === 'C' ? -1 : 1) * bedrag,
    0,
  );
  return {
    domein: 'jw',
    soort: '323',
    release: '3.2',
    gemeente,
    aanbieder: aanbiederA,
    afzender: aanbiederA,
    identificatie,
    dagtekening: plainDate('2026-07-02'),
    xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
    declaratieNummer: 'N7',
    declaratiePeriode: { begindatum, einddatum: lastDayOf(monthOf(begindatum)) },
    declaratieDagtekening: plainDate('2026-07-02'),
    totaalIngediendBedrag: { bedrag: cents(Math.abs(total)), debetCredit: total < 0 ? 'C' : 'D' },
    clienten: [{ bsn, prestaties }],
  };
}

function contextOf(
  over: Partial<DeclaratieContext> = {},
  toewijzing: Partial<ClaimedToewijzing> = {},
): DeclaratieContext {
  return {
    toewijzingen: new Map([[nummer(1), { bsn: kind, product, ...toewijzing }]]),
    earlier: [],
    declaratieNummers: new Set(),
    findTarief: () => cents(6500),
    ...over,
  };
}

function withProduct(over: Partial<ToegewezenProduct>): DeclaratieContext {
  return contextOf({}, { product: { ...product, ...over } });
}

const granted = (prestatie: Prestatie): EarlierPrestatie => ({ prestatie, answer: 'granted', credited: false });

/** Codes on the lines of the first client. */
function codesOf(prestaties: Prestatie[], context = contextOf(), maand = '2026-06'): string[][] {
  return firstOf(judgeDeclaratie(declaratie(maand, prestaties), context).clienten).prestaties;
}

describe('judgeDeclaratie', () => {
  it('grants a month within tariff, volume and period, without any start message (OP364)', () => {
    // Weeks 14 to 18 of 2026 touch April: 5 × 2 uur.
    expect(judgeDeclaratie(declaratie('2026-06', [regel('A', '2026-04', 10)]), contextOf())).toEqual({
      kop: [],
      declaratie: [],
      clienten: [{ client: [], prestaties: [[]] }],
    });
  });

  it.each<[code: string, what: string, line: Prestatie, context?: DeclaratieContext]>([
    [
      '0611',
      'a tariff that is not the contract',
      regel('A', '2026-04', 2),
      contextOf({ findTarief: () => cents(6400) }),
    ],
    [
      '8021',
      'a number used before',
      regel('A', '2026-04', 2),
      contextOf({ earlier: [granted(regel('A', '2026-03', 2))] }),
    ],
    ['9307', 'a period that begins before the toewijzing', regel('A', '2026-01', 2)],
    [
      '9308',
      'a period that ends after the toewijzing',
      regel('A', '2026-04', 2),
      withProduct({ einddatum: plainDate('2026-04-17') }),
    ],
    [
      '9319',
      'a period after the DeclaratiePeriode',
      regel('A', '2026-06', 2),
      withProduct({ einddatum: plainDate('2026-12-31') }),
    ],
    ['9321', 'more than the weeks of the month give', regel('A', '2026-04', 11)],
    ['9338', 'an unknown toewijzing', regel('A', '2026-04', 2, { toewijzingNummer: nummer(2) })],
    ['9339', 'another category', regel('A', '2026-04', 2, { productCategorie: '54' })],
    ['9340', 'another code', regel('A', '2026-04', 2, { productCode: '45A05' })],
    ['9341', 'another unit', regel('A', '2026-04', 2, { eenheid: '16' })],
    [
      '9346',
      'an amount that is not volume times tariff',
      regel('A', '2026-04', 2, { ingediendBedrag: { bedrag: cents(12_999), debetCredit: 'D' } }),
    ],
    [
      '9384',
      'a removed toewijzing',
      regel('A', '2026-04', 2),
      withProduct({ redenWijziging: '13', einddatum: product.ingangsdatum }),
    ],
    [
      '9387',
      'a period that begins on the start',
      regel('A', '2026-04', 2, {
        productPeriode: { begindatum: plainDate('2026-04-02'), einddatum: plainDate('2026-04-30') },
      }),
    ],
    [
      '9388',
      'a period that ends on the stop',
      regel('A', '2026-04', 2, {
        productPeriode: { begindatum: plainDate('2026-04-01'), einddatum: plainDate('2026-04-29') },
      }),
    ],
    [
      '9389',
      'a second line for the same month',
      regel('B', '2026-04', 2),
      contextOf({ earlier: [granted(regel('A', '2026-04', 2))] }),
    ],
    [
      '8187',
      'the toewijzing of another client',
      regel('A', '2026-04', 2),
      contextOf({
        toewijzingen: new Map([
          [nummer(1), { bsn: other, product }],
          [nummer(2), { bsn: kind, product }],
        ]),
      }),
    ],
  ])('gives %s for %s', (code, _, line, context = contextOf()) => {
    expect(codesOf([line], context, '2026-05')).toEqual([[code]]);
  });

  it('takes the broken first and last month of the toewijzing as they are (TR387, TR388)', () => {
    const first = regel('A', '2026-01', 2, {
      productPeriode: { begindatum: plainDate('2026-01-12'), einddatum: plainDate('2026-01-31') },
    });
    const last = regel('B', '2026-06', 2, {
      productPeriode: { begindatum: plainDate('2026-06-01'), einddatum: plainDate('2026-06-17') },
    });
    expect(codesOf([first, last])).toEqual([[], []]);
  });

  it('adds up what was claimed before, and lets a later line that still fits pass (TR322)', () => {
    // 40 uur in all; 34 stand, of which 10 were rejected: 16 are left.
    const context = contextOf(
      {
        earlier: [
          granted(regel('A', '2026-02', 24)),
          { prestatie: regel('B', '2026-03', 10), answer: 'rejected', credited: false },
        ],
      },
      { product: { ...product, omvang: { volume: 40, eenheid: '04', frequentie: '6' } } },
    );
    const lines = [
      regel('C', '2026-03', 17),
      regel('D', '2026-04', 12),
      regel('E', '2026-05', 5),
      regel('F', '2026-02', 4, { productCode: '45A04' }),
    ];
    expect(codesOf(lines, context)).toEqual([['9322'], [], ['9322'], ['9389']]);
  });

  it('keeps the sum of amounts within the Budget (TR369)', () => {
    const { omvang: _, ...withoutOmvang } = product;
    const { product: __, ...withoutProduct } = withoutOmvang;
    const context = contextOf(
      { earlier: [granted(regel('A', '2026-02', 10))] },
      { product: { ...withoutProduct, budget: cents(100_000) } },
    );
    expect(codesOf([regel('B', '2026-03', 6)], context)).toEqual([['9369']]);
    expect(codesOf([regel('B', '2026-03', 5)], context)).toEqual([[]]);
  });

  it('puts credits first: the corrected line of the same month may come along (OP366)', () => {
    const wrong = regel('A', '2026-04', 10);
    const context = contextOf({ earlier: [granted(wrong)] });
    expect(codesOf([regel('B', '2026-04', 8), credit('C', wrong)], context)).toEqual([[], []]);
  });

  it('credits a granted line only, as it was, and once', () => {
    const line = regel('A', '2026-04', 10);
    const pending: EarlierPrestatie = { prestatie: line, answer: 'pending', credited: false };
    expect(codesOf([credit('C', line)])).toEqual([['8017']]);
    expect(codesOf([credit('C', line)], contextOf({ earlier: [pending] }))).toEqual([['8017']]);
    expect(codesOf([credit('C', { ...line, geleverdVolume: 9 })], contextOf({ earlier: [granted(line)] }))).toEqual([
      ['8017'],
    ]);
    expect(codesOf([credit('C', line)], contextOf({ earlier: [{ ...granted(line), credited: true }] }))).toEqual([
      ['9390'],
    ]);
    expect(codesOf([credit('C', line), credit('D', line)], contextOf({ earlier: [granted(line)] }))).toEqual([
      [],
      ['9390'],
    ]);
  });

  it('takes minutes for hours, with the amount from the tariff per hour (IV081)', () => {
    const minutes = { eenheid: '01', geleverdVolume: 50, productTarief: cents(108) };
    const line = (bedrag: number) =>
      regel('A', '2026-04', 0, { ...minutes, ingediendBedrag: { bedrag: cents(bedrag), debetCredit: 'D' } });
    expect(codesOf([line(5417)])).toEqual([[]]);
    expect(codesOf([line(5400)])).toEqual([['9346']]);
    // Without a contract the shown tariff may be up to half a cent off.
    expect(codesOf([line(5400)], contextOf({ findTarief: () => undefined }))).toEqual([[]]);
    expect(codesOf([line(5426)], contextOf({ findTarief: () => undefined }))).toEqual([['9346']]);
    const tenHours = { ...line(65_065), geleverdVolume: 601, productTarief: cents(108) };
    expect(codesOf([{ ...tenHours, ingediendBedrag: { bedrag: cents(65_108), debetCredit: 'D' } }])).toEqual([
      ['9321'],
    ]);
  });

  it('does not judge the lines of an unknown client (TR304)', () => {
    const { clienten } = judgeDeclaratie(declaratie('2026-06', [regel('A', '2026-04', 99)], other), contextOf());
    expect(clienten).toEqual([{ client: ['8187'], prestaties: [[]] }]);
  });

  it('refuses a DeclaratieNummer used before (TR333) and a month before the last one (IV090), not a gap', () => {
    const codes = (vorige: string, nummers: string[]) =>
      judgeDeclaratie(
        declaratie('2026-06', []),
        contextOf({ vorigePeriode: plainDate(vorige), declaratieNummers: new Set(nummers) }),
      ).declaratie;
    expect(codes('2026-05-01', ['N7'])).toEqual(['9333']);
    expect(codes('2026-07-01', [])).toEqual(['8214']);
    expect(codes('2026-06-01', [])).toEqual([]);
    expect(codes('2026-02-01', [])).toEqual([]);
  });

  it('never grants more than was assigned, whatever comes in whatever order', () => {
    const maand = fc.constantFrom('2026-02', '2026-03', '2026-04', '2026-05');
    const line = fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), maand, fc.integer({ min: 1, max: 14 }));
    const total = { volume: 30, eenheid: '04', frequentie: '6' };
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const prestaties = lines.map(([ref, month, hours]) => regel(ref, month, hours));
        const codes = codesOf(prestaties, withProduct({ omvang: total }));
        const accepted = prestaties.filter((_, i) => codes[i]?.length === 0);
        expect(accepted.reduce((sum, { geleverdVolume }) => sum + geleverdVolume, 0)).toBeLessThanOrEqual(30);
        const months = accepted.map(({ productPeriode }) => firstDayOf(monthOf(productPeriode.begindatum)));
        expect(new Set(months).size).toBe(months.length);
      }),
      { numRuns: 200, seed: 323 },
    );
  });
});
