import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { measureRls, type RlsTime } from '../testing/measure-rls.ts';

/** What row-level security may cost (row-level-security.md 9, behaviour 8). The bench asks the same of 200,000 jeugdigen. */
const most: Readonly<Record<RlsTime['question'], number>> = { point: 4, list: 3, count: 7, insert: 3 };
const jeugdigen = 20_000;

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.database.close());

it('behaviour 8: row-level security stays within its price, beside the same questions without it in the same run', async () => {
  const times = await measureRls(test, jeugdigen);
  const ratioOf = (question: RlsTime['question']) => {
    const ratios = times.filter((time) => time.question === question).map(({ guarded, open }) => guarded / open);
    // The median over the users: one of them may have been in the way of another test.
    return ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? Number.NaN;
  };
  const ratios = { point: ratioOf('point'), list: ratioOf('list'), count: ratioOf('count'), insert: ratioOf('insert') };
  console.log(`row-level security costs ${JSON.stringify(ratios)}`);
  for (const [question, limit] of Object.entries(most) as [RlsTime['question'], number][]) {
    expect(ratios[question], question).toBeLessThanOrEqual(limit);
  }
}, 300_000);
