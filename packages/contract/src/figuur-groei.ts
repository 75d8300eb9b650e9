import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Datum } from './values.ts';

/** Amounts are whole euro cents. As written, the parts and the rest make `groei`, and `before` + `groei` = `after`. */
export const Groei = figure(
  'groei',
  z.object({
    /** What grew and what did not, in plain words. */
    uitleg: z.string(),
    van: Datum,
    tot: Datum,
    vergelijkingVan: Datum,
    vergelijkingTot: Datum,
    /** First all together, which is the sum of the others. */
    delen: z.array(
      z.object({
        /** Hulpvorm, AGB code, verwijzer or wijk; null in the rows `alle` and `overig`. */
        code: z.string().nullable(),
        /** `overig`: too small to be shown alone. */
        soort: z.enum(['alle', 'deel', 'overig']),
        /** Of an aanbieder or a wijk. */
        naam: z.string().nullable(),
        before: Cell,
        after: Cell,
        groei: Cell,
        /** Part in the growth of all together, as a share of what all cost before (0.05: 5 percentage points). */
        bijdrage: Cell,
        jeugdigen: Cell,
        trajectenPerJeugdige: Cell,
        mix: Cell,
        dagen: Cell,
        volume: Cell,
        tarief: Cell,
        /** Costs without a traject that ran in the period, and rounding. */
        rest: Cell,
      }),
    ),
  }),
);

/** What the growth asks, beside the filter. */
export const GroeiVraag = z.object({
  per: z.enum(['geen', 'hulpvorm', 'aanbieder', 'verwijzer', 'wijk']).default('geen'),
  /** `constant`: the first period at the tariffs of the second. */
  prijzen: z.enum(['nominaal', 'constant']).default('nominaal'),
  /** The same months as many years earlier as the period is long, unless told. */
  vergelijkingVan: Datum.optional(),
  vergelijkingTot: Datum.optional(),
});

export const getGroei = figureRoute(
  '/figuren/groei',
  'getGroei',
  'Waardoor de kosten veranderden, in delen die precies optellen',
  FiguurQuery.extend(GroeiVraag.shape),
  Groei,
);
