import { z } from 'zod';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { Datum } from './values.ts';

/** A relative change (0.2: 20 % more) with its 95 % interval and the chance of one as large without an effect. */
const Verandering = z.object({ verschil: Cell, verschilVan: Cell, verschilTot: Cell, kans: Cell });

/** The fixed words of a verdict. */
export const EffectOordeel = z.enum(['aantoonbaar', 'aanwijzing', 'niet-aantoonbaar']);

export const Effect = figure(
  'effect',
  z.object({
    /** Null: it could not be determined. */
    oordeel: EffectOordeel.nullable(),
    /** The rule that led to it. */
    regel: z.enum([
      'niet-te-bepalen',
      'te-kleine-groepen',
      'liep-al-uiteen',
      'geen-verschil',
      'een-toets',
      'vooraf-onbekend',
      'beide-toetsen',
    ]),
    /** Verdict, size and rule in plain words. */
    uitleg: z.string(),
    /** Groups with and without the intervention, and those too small to compare. */
    groepen: z.object({
      groepenMet: z.number().int(),
      groepenZonder: z.number().int(),
      groepenWeggelaten: z.number().int(),
    }),
    /** Trajecten that began or ended in the years of the study. */
    aantal: z.object({ met: Cell, zonder: Cell }),
    /** A year since the start against one before it (−0.14: 14 % less); absent in a study that was kept before it was told. */
    verandering: z.object({ met: Cell, zonder: Cell }).optional(),
    /** Difference-in-differences. */
    effect: Verandering,
    /** Cox regression with the intervention as a covariate that changes with time; undetermined for `instroom`. */
    cox: Verandering,
    /** Difference in growth per year before the start. */
    vooraf: Verandering,
    /** As if it had begun halfway the time before the start. */
    placeboTijd: Verandering,
    /** As if as many other groups had it: share of the divisions with a difference as large. */
    placeboPlaats: z.object({ kans: Cell, verdelingen: z.number().int().nullable() }),
    /** Years of 365 days from the start: −1 is the last one before it. Index: 1 is the mean before the start. */
    jaren: z.array(z.object({ jaar: z.number().int(), met: Cell, zonder: Cell, indexMet: Cell, indexZonder: Cell })),
  }),
);

/** What an effect study asks, beside the filter. */
export const EffectVraag = z.object({
  uitkomst: z.enum(['uitstroom', 'instroom']).default('uitstroom'),
  eenheid: z.enum(['gemeente', 'aanbieder', 'hulpvorm', 'praktijk', 'wijk']).default('gemeente'),
  /** Codes of the groups with the intervention or names of praktijken, with commas between them; in a name `%2C` for a comma. */
  groep: z
    .string()
    .max(8000)
    .regex(/^[^,]{1,192}(?:,[^,]{1,192}){0,99}$/),
  /** First day of the intervention. */
  start: Datum,
  /** Only what happens beyond so many days of care. */
  vanafDag: z.coerce.number().int().min(0).max(3650).default(0),
});

export const getEffect = figureRoute(
  '/figuren/effect',
  'getEffect',
  'Effectstudie: wat veranderde er waar een interventie was, en elders niet',
  // Without groups or a start nothing can be determined, and the figure says so.
  FiguurQuery.extend({
    ...EffectVraag.shape,
    groep: EffectVraag.shape.groep.optional(),
    start: EffectVraag.shape.start.optional(),
  }),
  Effect,
);
