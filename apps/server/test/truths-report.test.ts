import { measureTruths, readTruthFile } from '@samenpad/analytics';
import { expect, test } from 'vitest';
import { foldRegio } from './fold-regio.ts';

const long = process.env['SAMENPAD_LONG'] === '1';
/** So few trajecten at XS that the median of a year says little, and no effect can be computed: tried at M only. */
const largeOnly = long ? [] : ['T4', 'T5', 'T16'];

/** What only M asserts: T12 is planted there only, and T17 (at XS a wijk has fewer than ten a year) and S0-27 ask for more trajecten and aanbieders than XS has. */
const ofSize = long ? 'T4 T5 T12 T16 T17 S0-27 at M' : 'at XS';

test.each([1, 2, 3, 4, 5])(
  `T1 T2 T3 T6 T7 T8 T9 T10 T11 T13 T14 T15 T18 T20 T21 T22 T25 T26 T27 T28 S0-33 S1-6 ${ofSize} the figures find back what was planted (seed %i)`,
  async (seed) => {
    const { waarheid, analytics } = await foldRegio(seed, long ? 'M' : 'XS', long);
    const file = readTruthFile(JSON.stringify(waarheid));
    if (!file.ok) throw new Error(file.error);
    const rows = await measureTruths(analytics, file.value, 'nl');
    await analytics.close();
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) if (!largeOnly.includes(row.id)) expect(row).toMatchObject({ held: true });
    const { measured, planted } = rows.find(({ id }) => id === 'T2')!;
    // Who comes back after more than a year may still get a third: more get out than ever have fewer than three.
    expect(planted).toBeGreaterThan(rows.find(({ id }) => id === 'T2-ooit')!.planted!);
    expect(measured).toBeGreaterThan(0.5);
  },
  3_600_000,
);
