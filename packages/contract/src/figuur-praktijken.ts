import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Funnel, Measured, resultaatShape } from './resultaat.ts';
import { Aanbieder, Datum, HulpvormCode, textBetween } from './values.ts';

/** A code or a name, as berichten tell it (LDT_NaamVerwijzer). */
export const Praktijk = textBetween(1, 64);

const part = { aantal: Cell, aandeel: Cell };
const side = z.object({
  aantal: Cell,
  perMaand: Cell,
  /** To the aanbieder that the praktijk referred to most over both sides, 0 … 1. */
  eersteAandeel: Cell,
});

/** Verwijzingen by praktijk. The first row is all together, the others the largest first. */
export const Praktijken = figure(
  'praktijken',
  z.array(
    z.object({
      praktijk: z.string().nullable(),
      /** COD327; null: several kinds. */
      verwijzer: z.string().nullable(),
      /** The practices together that are too small to be shown by themselves. */
      overig: z.boolean(),
      aantal: Cell,
      /** Of all verwijzingen with a known praktijk, 0 … 1. */
      aandeel: Cell,
      /** The aanbieder where most of them went, and the share that went there. */
      eerste: Aanbieder.nullable(),
      eersteNaam: z.string().nullable(),
      eersteAandeel: Cell,
      /** What the other practices of its kind sent to that aanbieder, 0 … 1. */
      others: Cell,
      /** The limit of the funnel for so many verwijzingen: up to here a larger share may be chance. */
      grens: Cell,
      /** `hoger`: beyond that limit; `te-klein`: fewer than 30; null: nothing to judge. */
      oordeel: z.enum(['verwacht', 'hoger', 'te-klein']).nullable(),
      /** Median days from request to first care. */
      wacht: Measured,
      /** Share of the ended ones out of care for a year, 0 … 1. */
      uitstroom: Measured,
    }),
  ),
).extend({
  /** Of the ended ones, out of care for a year: as it is and adjusted for who comes. All together first, then the largest. */
  resultaten: z.array(z.object({ praktijk: z.string().nullable(), ...resultaatShape })),
  funnel: Funnel,
  /** The praktijk that was asked for; null when none was, or it is too small to be shown by itself. */
  detail: z
    .object({
      praktijk: z.string(),
      aantal: Cell,
      /** Null: those too small to be shown by themselves. */
      hulpvormen: z.array(z.object({ hulpvorm: HulpvormCode.nullable(), ...part })),
      aanbieders: z.array(z.object({ aanbieder: Aanbieder.nullable(), aanbiederNaam: z.string().nullable(), ...part })),
      /** By first day of the quarter of begin. */
      kwartalen: z.array(z.object({ kwartaal: z.string(), aantal: Cell })),
      /** Before and after the day of an agreement. */
      afspraak: z.object({ dag: Datum, voor: side, na: side }).nullable(),
    })
    .nullable(),
});
export const getPraktijken = figureRoute(
  '/figuren/praktijken',
  'getPraktijken',
  'Wat praktijken verwijzen, naar wie, en wat ervan komt',
  FiguurQuery.extend({
    praktijk: Praktijk.optional(),
    /** Day of an agreement with that praktijk, to tell before from after. */
    afspraak: Datum.optional(),
  }),
  Praktijken,
);
