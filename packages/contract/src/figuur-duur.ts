import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { HulpvormCode } from './values.ts';

/** Year of begin and hulpvorm; null: all together. */
const group = { jaar: z.number().int().nullable(), hulpvorm: HulpvormCode.nullable() };

/** Days, each with its 95 % interval. */
const durations = {
  mediaan: Cell,
  mediaanVan: Cell,
  mediaanTot: Cell,
  /** Mean number of days within the first 730. */
  rmst24: Cell,
  rmst24Van: Cell,
  rmst24Tot: Cell,
};

/** How long trajecten last, by the year in which they began; days. */
export const Duur = figure(
  'duur',
  z.array(
    z.object({
      ...group,
      aantal: Cell,
      ...durations,
      /** The same when a traject that ended because the jeugdige turned eighteen counts up to that day only. */
      without18: z.object(durations),
      /** How many were followed on that day and had not ended before. */
      atRisk365: Cell,
      atRisk730: Cell,
    }),
  ),
).extend({
  /** Share that still runs at the end of each month since the begin, 0 … 1, with 95 % interval. */
  curves: z.array(z.object({ ...group, dag: z.number().int(), running: Cell, runningVan: Cell, runningTot: Cell })),
  /** How many of each curve are still in sight, every half year. */
  inSight: z.array(z.object({ ...group, dag: z.number().int(), aantal: Cell })),
  jaren: z.array(
    z.object({
      jaar: z.number().int(),
      /** T-CBS: ended in the year. */
      beeindigd: Cell,
      /** Mean days of those only, as CBS tells it: biased, not for a trend. */
      cbsMean: Cell,
      begonnen: Cell,
      /** Mean number that ran on a day of the year. */
      stand: Cell,
      /** Little's law: stand ÷ begun a day, in days. */
      little: Cell,
    }),
  ),
  trend: z.object({
    /** Growth of the median per year of begin: 0.07 is 7 % longer each year. */
    groeiPerJaar: Cell,
    groeiVan: Cell,
    groeiTot: Cell,
    /** Log-rank test: chance of curves that differ so much when no year differs from another. */
    kans: Cell,
  }),
  /** Log-rank test between hulpvormen; only with `per` hulpvorm. */
  toets: z
    .object({
      /** That are large enough to test. */
      hulpvormen: z.array(HulpvormCode),
      chiKwadraat: Cell,
      vrijheidsgraden: Cell,
      /** Chance of curves that differ so much when no hulpvorm differs from another. */
      kans: Cell,
    })
    .nullable(),
});

export const getDuur = figureRoute(
  '/figuren/duur',
  'getDuur',
  'Hoe lang hulp duurt, naar het jaar waarin ze begon',
  FiguurQuery.extend({ per: z.enum(['geen', 'hulpvorm']).default('geen') }),
  Duur,
);
