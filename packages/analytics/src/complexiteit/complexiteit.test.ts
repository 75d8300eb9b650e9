import { type Hulpvorm, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { agb, makeJeugdige, PEILDATUM, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { createRandom } from '../testing/random.ts';
import { computeComplexiteit } from './compute-complexiteit.ts';
import { judgeVerloop } from './judge-verloop.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;
const filter = { gemeenten: 'alle', van: plainDate('2016-01-01'), tot: PEILDATUM } as const;
const years = Array.from({ length: 10 }, (_, i) => 2016 + i);

function shown(cell: Cell | undefined): number | string {
  return cell?.kind === 'value' ? Math.round(100 * cell.value) / 100 : (cell?.kind ?? 'absent');
}

async function reportOf(jeugdigen: SourceJeugdige[], options: FigureOptions = exact, period: object = filter) {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const { rows } = await computeComplexiteit(analytics, { ...filter, ...period }, options);
  await analytics.close();
  return rows;
}

/** Fifty trajecten that begin in a year, of which so many beside another at the same aanbieder. */
function startsOf(year: number, beside: number): SourceJeugdige[] {
  const one = (name: string, ...sketches: TrajectSketch[]) => makeJeugdige(`${year}-${name}`, sketches);
  const begin: TrajectSketch = ['beg', `${year}-02-01`, `${year}-11-30`];
  return [
    ...Array.from({ length: beside }, (_, i) => one(`pair${i}`, begin, ['beh', `${year}-03-01`, `${year}-10-31`])),
    ...Array.from({ length: 50 - 2 * beside }, (_, i) => one(`alone${i}`, begin)),
  ];
}
/** The two years before the first are there too: else what still runs from them would be missing. */
const history = (besideOf: (year: number) => number) =>
  [2014, 2015, ...years].flatMap((year) => startsOf(year, besideOf(year)));

test('S4-84 index trend flat: "casuïstiek wordt steeds complexer" reads niet zichtbaar in data', async () => {
  const report = await reportOf(history((year) => 10 + (year % 2)));
  expect(report.complexiteit.oordeel).toBe('niet-zichtbaar');
  expect(report.complexiteit.uitspraak).toBe('niet zichtbaar in data');
  expect(report.jaren.map(({ jaar }) => jaar)).toEqual(years);
  // 10 of 50 in an even year, 11 of 50 in an odd one.
  expect(report.jaren.map(({ index }) => shown(index))).toEqual(years.map((year) => (year % 2 === 0 ? 100 : 110)));
  const constant = await reportOf(history(() => 10));
  expect(constant.complexiteit).toMatchObject({ oordeel: 'niet-zichtbaar', uitspraak: 'niet zichtbaar in data' });
  expect(constant.werklast.uitspraak).toBe('niet zichtbaar in data');
  expect(
    (
      await reportOf(
        history(() => 10),
        { ...exact, taal: 'en' },
      )
    ).complexiteit.uitspraak,
  ).toBe('not visible in data');
});

test('S4-84 a history in which it really rises reads zichtbaar, and one in which it falls reads minder', async () => {
  const rise = await reportOf(history((year) => 10 + (year - 2016)));
  expect(rise.complexiteit).toMatchObject({ oordeel: 'zichtbaar', uitspraak: 'zichtbaar in data' });
  // 10, 11, 12, … of 50.
  expect(rise.jaren.map(({ index }) => shown(index))).toEqual([100, 110, 120, 130, 140, 150, 160, 170, 180, 190]);
  // From 100 to 190 in nine years is 7 % a year.
  expect(Number(shown(rise.complexiteit.perJaar))).toBeCloseTo(0.07, 2);
  const [first, ...others] = rise.jaren;
  expect([first?.indexVan, first?.indexTot].map(shown)).toEqual(['undetermined', 'undetermined']);
  for (const { index, indexVan, indexTot } of others) {
    expect(Number(shown(indexVan))).toBeLessThan(Number(shown(index)));
    expect(Number(shown(indexTot))).toBeGreaterThan(Number(shown(index)));
  }
  const fall = await reportOf(history((year) => 20 - (year - 2016)));
  expect(fall.complexiteit).toMatchObject({ oordeel: 'minder', uitspraak: 'minder' });
});

test('S4-84 counts by hand: at the same time, at another aanbieder, under another law at home, and verblijf or crisis', async () => {
  const at = (id: string, begin: string, eind: string | null, aanbieder: number, hulpvorm: Hulpvorm = 'beg') =>
    makeJeugdige(id, [[hulpvorm, begin, eind, { aanbieder: agb(aanbieder) }]]);
  const lid = { huishouden: 'h', woning: true, van: plainDate('2015-01-01'), tot: null };
  const child = { ...at('a', '2017-05-01', null, 1), huishoudens: [lid] };
  const parent = {
    ...makeJeugdige('moeder', []),
    huishoudens: [lid],
    voorzieningen: [
      { wet: 'wmo', van: plainDate('2015-01-01'), tot: plainDate('2016-06-30'), bedrag: 100, per: 'jaar' },
      { wet: 'wmo', van: plainDate('2017-01-01'), tot: plainDate('2017-12-31'), bedrag: 100, per: 'jaar' },
    ] satisfies SourceJeugdige['voorzieningen'],
  };
  const both = makeJeugdige('b', [
    ['beg', '2016-03-01', '2017-03-01', { aanbieder: agb(1) }],
    // On the last day of the first: at the same time, elsewhere, and verblijf.
    ['vrb', '2017-03-01', '2017-06-30', { aanbieder: agb(2) }],
    // The day after the last: alone.
    ['cri', '2017-07-01', '2017-07-05', { aanbieder: agb(2) }],
  ]);
  const before = [2014, 2014, 2015, 2015, 2016].map((year, i) => at(`c${i}`, `${year}-01-01`, `${year}-02-01`, 1));
  const period = { van: plainDate('2016-01-01'), tot: plainDate('2017-12-31') };
  const { jaren } = await reportOf([child, parent, both, ...before], exact, period);
  const of2017 = jaren.find(({ jaar }) => jaar === 2017);
  const shares = [of2017?.tegelijk, of2017?.aanbieders, of2017?.wetten, of2017?.verblijf].map(shown);
  expect([shown(of2017?.trajecten), ...shares]).toEqual([3, 0.33, 0.33, 0.33, 0.67]);
  // Without anything that ended before the first year was over, nobody knows how it was then.
  const late = { ...parent, voorzieningen: parent.voorzieningen.slice(1) };
  const without = await reportOf([child, late, both, ...before], exact, period);
  expect(without.jaren.map(({ wetten }) => wetten)).toEqual(
    [0, 1].map(() => ({ kind: 'undetermined', reason: 'no-source' })),
  );
});

test('S4-84 the workload is five points for a jeugdige with care and three for a verzoek', async () => {
  const asked = makeJeugdige('a', [['beg', '2017-02-01', '2018-01-31']]);
  const doorlooptijd = { gevraagd: plainDate('2017-01-10'), toegewezen: plainDate('2017-01-20'), oorzaak: null };
  const one = { ...asked, toewijzingen: asked.toewijzingen.map((each) => ({ ...each, doorlooptijd })) };
  const others = [2014, 2015, 2016, 2017, 2018].map((year) =>
    makeJeugdige(`o${year}`, [['beg', `${year}-01-01`, `${year}-03-01`]]),
  );
  const { jaren } = await reportOf([one, ...others], exact, {
    van: plainDate('2016-01-01'),
    tot: plainDate('2018-12-31'),
  });
  expect(
    jaren.map((row) => [row.jaar, ...[row.jeugdigen, row.verzoeken, row.gewicht, row.werklast].map(shown)]),
  ).toEqual([
    [2016, 1, 0, 5, 100],
    // 5 + 3 and 5.
    [2017, 2, 1, 6.5, 260],
    [2018, 2, 0, 5, 200],
  ]);
});

/** In one year, one beside the other: with care, and how many verzoeken each of those who asked made; `apart` without care. */
function workOf(year: number, care: number, asked: readonly number[], apart = 0, aanbieder = agb(1)): SourceJeugdige[] {
  const gevraagd = plainDate(`${year}-06-01`);
  return Array.from({ length: Math.max(care, asked.length) + apart }, (_, i) => {
    const verzoeken = i < Math.max(care, asked.length) ? (asked[i] ?? 0) : 1;
    const sketch: TrajectSketch = ['beg', `${year}-02-01`, `${year}-11-30`, { aanbieder }];
    const own = makeJeugdige(`${aanbieder}-${year}-${i}`, [sketch]);
    const toewijzing = own.toewijzingen[0]!;
    const doorlooptijd = { gevraagd, toegewezen: gevraagd, oorzaak: null };
    const toewijzingen = Array.from({ length: verzoeken }, () => ({ ...toewijzing, doorlooptijd }));
    const none = { tCbs: [], tInhoud: [] };
    return { ...own, toewijzingen, ...(i >= care && { trajecten: none }) };
  });
}

const groups = { taal: 'nl', publication: 'groups' } as const;
const times = (n: number, each: number) => Array.from({ length: n }, () => each);

test('S4-84 P9 verzoeken are hidden by who asked, and the weight where they are hidden', async () => {
  const cases = [
    // One verzoek of twelve; of forty; twelve verzoeken of two; of twelve; and of twelve beside thirty others.
    ...[workOf(2016, 12, [1]), workOf(2017, 40, [1]), workOf(2018, 40, [6, 6])],
    ...[workOf(2019, 40, times(12, 1)), workOf(2020, 30, [], 12), workOf(2021, 40, [])],
  ];
  const elsewhere = [2014, 2015, ...years].flatMap((year) => workOf(year, 40, [], 0, agb(2)));
  const choice = { aanbieder: agb(1), tot: plainDate('2021-12-31') };
  const { jaren } = await reportOf([...elsewhere, ...cases.flat()], groups, choice);
  expect(jaren.map((row) => [row.jaar, ...[row.jeugdigen, row.verzoeken, row.gewicht].map(shown)])).toEqual([
    [2016, 10, 'suppressed', 'suppressed'],
    [2017, 40, 'suppressed', 'suppressed'],
    [2018, 40, 'suppressed', 'suppressed'],
    [2019, 40, 10, 5.75],
    // 30 × 5 + 10 × 3 of 40.
    [2020, 30, 10, 4.5],
    [2021, 40, 0, 5],
  ]);
});

test('S4-84 P9 no weight tells more than the counts beside it, of all nor of one aanbieder or the difference', async () => {
  const random = createRandom(84);
  const upTo = (n: number) => Math.floor(random() * (n + 1));
  const someOf = (year: number, aanbieder = agb(1)) =>
    workOf(year, 10 + upTo(60), times(upTo(30), 1 + upTo(3)), upTo(15), aanbieder);
  const jeugdigen = Array.from({ length: 12 }, (_, i) => 2014 + i).flatMap((year) => [
    ...workOf(year, 20, []).map((one) => ({ ...one, jeugdigeId: `base-${one.jeugdigeId}` })),
    ...someOf(year),
    ...someOf(year, agb(2)),
  ]);
  const reports = await Promise.all(
    [{}, { aanbieder: agb(1) }, { aanbieder: agb(2) }].map((choice) => reportOf(jeugdigen, groups, choice)),
  );
  let told = 0;
  for (const { jeugdigen: care, verzoeken, gewicht } of reports.flatMap(({ jaren }) => jaren)) {
    if (gewicht.kind !== 'value') continue;
    told++;
    const [j, v] = [care, verzoeken].map((cell) => (cell.kind === 'value' ? cell.value : Number.NaN));
    // From whole counts of five: a difference of two of them is never 1 … 4.
    expect(gewicht.count % 5).toBe(0);
    expect(gewicht.count).toBeGreaterThanOrEqual(30);
    expect(gewicht.value).toBe(Math.round((100 * (5 * j! + 3 * v!)) / gewicht.count) / 100);
  }
  expect(told).toBeGreaterThan(10);
});

test('S4-84 verblijf without a known product code is verblijf, and laws count when each gemeente knows them', async () => {
  const at = (id: string, begin: string, gemeente: string, hulpvorm: Hulpvorm = 'beg') =>
    makeJeugdige(id, [[hulpvorm, begin, `${begin.slice(0, 4)}-12-01`]], gemeente);
  const old = { wet: 'wmo', van: plainDate('2015-01-01'), tot: plainDate('2016-06-30') } as const;
  const known = { voorzieningen: [{ ...old, bedrag: 100, per: 'jaar' }] satisfies SourceJeugdige['voorzieningen'] };
  const begins = ['2014', '2015', '2016', '2017'].flatMap((year) =>
    ['9001', '9002'].map((gemeente) => at(`b${year}`, `${year}-02-01`, gemeente)),
  );
  const period = { van: plainDate('2016-01-01'), tot: plainDate('2017-12-31') };
  const wettenOf = async (extra: SourceJeugdige[], more: object = {}) =>
    (await reportOf([...begins, ...extra], exact, { ...period, ...more })).jaren[0]?.wetten.kind;
  const one = { ...makeJeugdige('m', []), ...known };
  const other = { ...makeJeugdige('m', [], '9002'), ...known };
  expect(await wettenOf([one])).toBe('undetermined');
  expect(await wettenOf([one], { gemeenten: [one.gemeente] })).toBe('value');
  expect(await wettenOf([one, other])).toBe('value');
  const { jaren } = await reportOf([...begins, at('v', '2017-03-01', '9001', 'vzb')], exact, period);
  expect(jaren.map(({ verblijf }) => shown(verblijf))).toEqual([0, 0.33]);
});

test('S4-84 care that was there before the first messages does not make the first years look simple', async () => {
  // The same every year: long care, and short care beside it in its first six years. Of before 2014 nothing is known.
  const known = ([, begin]: TrajectSketch) => begin >= '2014';
  const long = Array.from({ length: 17 }, (_, i) => 2009 + i).flatMap((year) => {
    const short = Array.from({ length: 6 }, (_, i): TrajectSketch => ['beh', `${year + i}-06-01`, `${year + i}-06-30`]);
    const sketches: TrajectSketch[] = [['beg', `${year}-01-01`, null], ...short];
    return Array.from({ length: 20 }, (_, i) => makeJeugdige(`${year}-${i}`, sketches.filter(known)));
  });
  const { jaren, complexiteit, werklast } = await reportOf(long);
  expect(jaren.map(({ index }) => shown(index))).toEqual(years.map(() => 100));
  expect([complexiteit.oordeel, werklast.oordeel]).toEqual(['niet-zichtbaar', 'niet-zichtbaar']);
});

test('a rise within its interval is none, one of less than a tenth of a per cent neither, and two years tell nothing', () => {
  const base: Cell = { kind: 'value', value: 100, count: 100 };
  const judge = (...values: number[]) =>
    judgeVerloop(
      values.map((value, i) => ({ at: 2020 + i, value })),
      base,
      exact,
    ).oordeel;
  expect(judge(1, 1.3, 0.9, 1.2)).toBe('niet-zichtbaar');
  expect(judge(1, 1.0005, 1.001, 1.0015)).toBe('niet-zichtbaar');
  expect(judge(1, 1.1, 1.21, 1.331)).toBe('zichtbaar');
  expect(judge(1, 2)).toBeNull();
  expect(judge(0, 1, 2)).toBeNull();
});

test('few trajecten are hidden, and a region of nothing says so', async () => {
  const few = await reportOf(
    [2014, 2015, ...years].flatMap((year) => startsOf(year, 4).slice(0, 12)),
    { taal: 'nl', publication: 'groups' },
  );
  for (const { index, trajecten } of few.jaren) expect([trajecten.kind, index.kind]).toEqual(['value', 'suppressed']);
  expect(few.complexiteit.uitspraak).toBe('niet te bepalen');
  const none = await reportOf([]);
  expect([none.jaren.length, none.complexiteit.oordeel, none.werklast.oordeel]).toEqual([0, null, null]);
});
