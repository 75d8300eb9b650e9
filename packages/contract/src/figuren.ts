import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import {
  Aanbieder,
  Datum,
  Gemeente,
  HulpvormCode,
  LeeftijdsgroepCode,
  Maand,
  VerwijzerFilter,
  Wijk,
} from './values.ts';

/** Why a number cannot be determined; the screen has a sentence for each. */
export const UndeterminedReason = z.enum([
  'empty',
  'all-censored',
  'nobody-at-risk',
  'not-reached',
  'follow-up-too-short',
  'too-few',
  'no-variation',
  'not-converged',
  'no-source',
  'not-recorded',
  'negative',
]);
export type UndeterminedReason = z.infer<typeof UndeterminedReason>;

/** A number, or the reason there is none; every screen handles all three (architecture 1). */
export const Cell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.number(), count: z.number() }),
  /** Too few jeugdigen to publish. */
  z.object({ kind: z.literal('suppressed') }),
  /** For instance fewer than half have ended: no median. */
  z.object({ kind: z.literal('undetermined'), reason: UndeterminedReason.optional() }),
]);
export type Cell = z.infer<typeof Cell>;

/** How a figure was counted: no figure without it. */
export const Account = z.object({
  definition: z.string(),
  source: z.string(),
  period: z.object({ van: Datum, tot: Datum }),
  /** How many were counted, or why that is not shown. */
  n: Cell,
  /** Share of what should be there that is there, 0 … 1; null when it cannot be known. */
  completeness: z.number().nullable(),
  /** Who is left out, one sentence each. */
  excluded: z.array(z.string()),
  /** Version of the analytics store that it was computed from. */
  storeVersion: z.string(),
});
export type Account = z.infer<typeof Account>;

export const FiguurQuery = z.object({
  gemeente: Gemeente.optional(),
  van: Datum.optional(),
  tot: Datum.optional(),
  hulpvorm: HulpvormCode.optional(),
  verwijzer: VerwijzerFilter.optional(),
  aanbieder: Aanbieder.optional(),
  leeftijdsgroep: LeeftijdsgroepCode.optional(),
  /** Law of the help on its first day; the Jeugdwet unless told. Help under the Wmo is no traject, but has costs. */
  wet: z.enum(['jw', 'wmo']).optional(),
  /** Where the jeugdige lives now: the code of CBS, or `onbekend`. */
  wijk: Wijk.optional(),
  taal: z.enum(['nl', 'en']).default('nl'),
});
export type FiguurQuery = z.infer<typeof FiguurQuery>;

/** A figure by its name, with its account and its rows. */
export function figure<Name extends string, Rows extends z.ZodType>(name: Name, rows: Rows) {
  return z.object({ figure: z.literal(name), account: Account, rows });
}

/** A route that gives a figure, to the roles that see groups. */
export function figureRoute<Path extends string, Name extends string, Q extends z.ZodType, R extends z.ZodType>(
  path: Path,
  name: Name,
  summary: string,
  query: Q,
  response: R,
) {
  return route({
    method: 'GET',
    path,
    name,
    summary,
    tag: 'figuren',
    access: rolesThatSee('AG'),
    purpose: 'beleid',
    query,
    response,
  });
}

export const Verwijzersaandeel = figure(
  'verwijzersaandeel',
  z.array(
    z.object({
      /** COD327 code or `onbekend`. */
      verwijzer: z.string(),
      hulpvorm: HulpvormCode.nullable(),
      aantal: Cell,
      /** 0 … 1 */
      aandeel: Cell,
      /** Of these: not sent but derived (A5). */
      afgeleid: Cell,
    }),
  ),
);
export const getVerwijzersaandeel = figureRoute(
  '/figuren/verwijzersaandeel',
  'getVerwijzersaandeel',
  'Wie verwees, als deel van de trajecten',
  FiguurQuery.extend({
    telling: z.enum(['lopend', 'begonnen']).default('lopend'),
    per: z.enum(['geen', 'hulpvorm']).default('geen'),
  }),
  Verwijzersaandeel,
);

export const Stroom = figure(
  'stroom',
  z.array(
    z.object({
      /** The month, or the last month of a row of several. */
      maand: Maand,
      /** null: all together. */
      hulpvorm: HulpvormCode.nullable(),
      /** Where the rows are wijken: the code of CBS, or `onbekend`. */
      wijk: z.string().nullable(),
      wijkNaam: z.string().nullable(),
      begin: Cell,
      in: Cell,
      uit: Cell,
      eind: Cell,
      /** Uit ÷ (begin + in), 0 … 1. */
      uitstroomratio: Cell,
      /** Trajecten that ended without a stop message: the end is derived. */
      zonderStop: Cell,
      /** The month may still change: claims and stops come in later. */
      voorlopig: z.boolean(),
    }),
  ),
);
export const getStroom = figureRoute(
  '/figuren/stroom',
  'getStroom',
  'Stand en stroom per maand: begin + in − uit = eind',
  FiguurQuery.extend({
    eenheid: z.enum(['jeugdigen', 'trajecten']).default('jeugdigen'),
    /** With `wijk` the whole period is one row, for each wijk. */
    per: z.enum(['geen', 'hulpvorm', 'wijk']).default('geen'),
    /** Months in one row. */
    maanden: z.coerce.number().int().min(1).max(120).default(1),
  }),
  Stroom,
);

/** Rows: the paths from frequent to rare; those too rare to show stand together in `zeldzaam`. */
export const Zorgpaden = figure(
  'zorgpaden',
  z.array(
    z.object({
      pad: z.array(HulpvormCode),
      /** True when the youth flowed out after the last step, false when care still runs. */
      uitgestroomd: z.boolean(),
      aantal: Cell,
      aandeel: Cell,
      /** Median days from first begin to last end. */
      mediaanDagen: Cell,
    }),
  ),
).extend({
  zeldzaam: z.object({ varianten: Cell, aantal: Cell, aandeel: Cell }),
  /** Steps 1 … 5: youths per hulpvorm in each step; `uit` and `loopt` close a path. */
  stappen: z.array(
    z.object({ stap: z.number().int(), hulpvorm: z.union([HulpvormCode, z.enum(['uit', 'loopt'])]), aantal: Cell }),
  ),
  stromen: z.array(
    z.object({
      stap: z.number().int(),
      van: HulpvormCode,
      naar: z.union([HulpvormCode, z.enum(['uit', 'loopt'])]),
      aantal: Cell,
    }),
  ),
  /** The directly-follows graph: begin + transitions to it = trajecten = transitions from it + uit + loopt. */
  knopen: z.array(
    z.object({ hulpvorm: HulpvormCode, trajecten: Cell, jeugdigen: Cell, begin: Cell, uit: Cell, loopt: Cell }),
  ),
  overgangen: z.array(
    z.object({
      van: HulpvormCode,
      naar: HulpvormCode,
      aantal: Cell,
      /** Different youths behind it. */
      jeugdigen: Cell,
      aandeel: Cell,
      mediaanDagenErtussen: Cell,
    }),
  ),
  /** First trajecten that were followed for 180 days, and how many went on elsewhere by then; null: all together. */
  eersteKeuze: z.array(z.object({ hulpvorm: HulpvormCode.nullable(), aantal: Cell, gewisseld: Cell, aandeel: Cell })),
  /** Share of the later trajecten that begin while another runs. */
  gelijktijdig: Cell,
  /** Share of the successions whose next traject starts within 90 days after the last running one ended. */
  opeenvolgend: Cell,
  /** The same over T-CBS, where care that goes on after a short gap counts as a new traject. */
  opeenvolgendCbs: Cell,
  jeugdigen: Cell,
  trajecten: Cell,
});
export const getZorgpaden = figureRoute(
  '/figuren/zorgpaden',
  'getZorgpaden',
  'Welke paden jeugdigen door de hulp gaan',
  FiguurQuery.extend({
    /** Narrow to youths whose step n has this hulpvorm: `2:beh`. */
    stap: z
      .string()
      .regex(/^[1-5]:[a-z]{3,5}$/)
      .optional(),
    pad: z
      .string()
      .regex(/^[a-z]{3,4}(-[a-z]{3,4}){0,9}\.?$/)
      .optional(),
    top: z.coerce.number().int().min(1).max(200).default(20),
  }),
  Zorgpaden,
);

export const Verlengingen = figure(
  'verlengingen',
  z.array(
    z.object({
      hulpvorm: HulpvormCode.nullable(),
      aanbieder: Aanbieder.nullable(),
      aanbiederNaam: z.string().nullable(),
      trajecten: Cell,
      verlengd: Cell,
      /** Share of trajecten with at least one verlenging. */
      aandeel: Cell,
      /** Verlengingen per traject. */
      perTraject: Cell,
      verlengdeDagen: Cell,
    }),
  ),
);
export const getVerlengingen = figureRoute(
  '/figuren/verlengingen',
  'getVerlengingen',
  'Hoe vaak hulp wordt verlengd',
  FiguurQuery.extend({ per: z.enum(['hulpvorm', 'aanbieder']).default('hulpvorm') }),
  Verlengingen,
);

export const Dekking = figure(
  'dekking',
  z.array(
    z.object({
      /** What is measured: `toewijzingen`, `startberichten`, `stopberichten`, `declaraties`, `verwijzers`, `alleen-declaraties`, `taakgericht`. */
      bron: z.string(),
      binnen: Cell,
      verwacht: Cell,
      aandeel: Cell,
      oordeel: z.enum(['volledig', 'deels', 'onvolledig', 'onbekend']),
      /** What is missing, in one sentence. */
      ontbreekt: z.string(),
    }),
  ),
);
export const getDekking = figureRoute(
  '/figuren/dekking',
  'getDekking',
  'Wat we zien en wat we missen',
  FiguurQuery,
  Dekking,
);
