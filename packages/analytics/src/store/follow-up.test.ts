import { expect, test } from 'vitest';
import { makeJeugdige, type TrajectSketch } from '../testing/make-jeugdige.ts';
import { createSyntheticTrajecten } from '../testing/synthetic.ts';
import { openAnalytics } from './analytics.ts';
import { followUpOf } from './follow-up.ts';

const followUps = (...sketches: TrajectSketch[]) =>
  followUpOf(makeJeugdige('a', sketches).trajecten.tInhoud).map(({ livedElsewhere, careUntil, begunAfter }) => [
    livedElsewhere,
    careUntil,
    begunAfter,
  ]);

test('what came before and after a traject, counted by hand', () => {
  expect(
    followUps(
      ['beg', '2023-01-01', '2023-01-31'],
      // 365 days after the first ends, and still counted there.
      ['plg', '2024-01-31', '2024-02-10'],
      // Runs while the one before ends: not begun after it.
      ['ggz', '2024-02-05', '2024-06-01'],
      ['dag', '2026-01-01', null],
    ),
  ).toEqual([
    [false, '2024-02-10', 1],
    [false, '2024-06-01', 0],
    [true, '2024-06-01', 0],
    [true, null, 0],
  ]);
});

test('one that ends before it begins counts as one day, and what runs leaves the care open', () => {
  expect(followUps(['beg', '2024-05-01', '2024-04-01'], ['ggz', '2025-05-01', null])).toEqual([
    [false, null, 1],
    [false, null, 0],
  ]);
  expect(followUps(['beg', '2024-05-01', '2024-04-01'], ['ggz', '2025-05-02', null])[0]).toEqual([
    false,
    '2024-04-01',
    0,
  ]);
});

/** The same by windows in SQL. */
const BY_WINDOWS = `
  SELECT gemeente, jeugdige, nr, coalesce(away < rang, FALSE) AS livedElsewhere,
    nullif(max(coalesce(eind, DATE '9999-12-31')) OVER (PARTITION BY gemeente, jeugdige ORDER BY begin
      RANGE BETWEEN UNBOUNDED PRECEDING AND to_days(care + 365) FOLLOWING), DATE '9999-12-31') AS careUntil,
    count(*) OVER (PARTITION BY gemeente, jeugdige ORDER BY begin
      RANGE BETWEEN to_days(care + 1) FOLLOWING AND to_days(care + 365) FOLLOWING)::INTEGER AS begunAfter
  FROM (
    SELECT *, greatest(coalesce(eind - begin, 0), 0)::INTEGER AS care,
      min(rang) FILTER (hulpvorm IN ('plg', 'gzh', 'vrb', 'ges', 'cri', 'vzb')) OVER (PARTITION BY gemeente, jeugdige) AS away
    FROM traject WHERE variant = 'tInhoud')`;

test('the store keeps of every traject what windows over all of them find, and what was granted', async () => {
  const analytics = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(2000, 3, 2) });
  await analytics.buildFull();
  const { found, wrong, dear } = await analytics.read(async (snapshot) => {
    const kept = `SELECT gemeente, jeugdige, nr, livedElsewhere, careUntil, begunAfter FROM traject WHERE variant = 'tInhoud'`;
    const sums = `SELECT gemeente, jeugdige, traject AS nr, sum(bedrag)::BIGINT AS kosten FROM boeking
      WHERE wet = 'jw' AND traject IS NOT NULL GROUP BY ALL`;
    const [row] = await snapshot.query(`SELECT (SELECT count(*) FROM (${kept}))::INTEGER AS found,
      (SELECT count(*) FROM ((${kept}) EXCEPT (${BY_WINDOWS})))::INTEGER AS wrong,
      (SELECT count(*) FROM ((SELECT gemeente, jeugdige, nr, kosten FROM traject WHERE kosten IS NOT NULL) EXCEPT (${sums})))::INTEGER
      + (SELECT count(*) FROM ((${sums}) EXCEPT (SELECT gemeente, jeugdige, nr, kosten FROM traject)))::INTEGER AS dear`);
    return row ?? {};
  });
  await analytics.close();
  expect(Number(found)).toBeGreaterThan(1000);
  expect([wrong, dear]).toEqual([0, 0]);
});
