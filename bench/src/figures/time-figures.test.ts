import { listFigures, openAnalytics } from '@samenpad/analytics';
import { createSyntheticTrajecten } from '@samenpad/analytics/testing';
import { expect, test } from 'vitest';
import { timeFigures } from './time-figures.ts';

test('every figure of the product is timed with every filter', async () => {
  const analytics = await openAnalytics({ place: 'memory', source: createSyntheticTrajecten(300, 5, 2) });
  await analytics.buildFull();
  const times = await timeFigures(analytics, [{ hulpvorm: 'ggz' }]);
  await analytics.close();
  expect(times.map(({ id }) => id).sort()).toEqual(
    listFigures()
      .map(({ id }) => id)
      .sort(),
  );
  expect(times.every(({ ms }) => ms.length === 1 && ms.every((own) => own > 0))).toBe(true);
});
