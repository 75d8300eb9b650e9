import { gemeenteRoles } from '@samenpad/access';
import { kaderStanden } from '@samenpad/domain';
import { z } from 'zod';
import { Bewaard } from './dossier.ts';
import { Cell } from './figuren.ts';
import { route } from './route.ts';
import { Datum, Gemeente, HulpvormCode, leastReason, textBetween } from './values.ts';

const keepers = ['beleidsmedewerker', 'gegevensbeheerder'] as const;

/** What makes an exception: a traject that runs for more than so many months, or more trajecten than so many at once. */
const Uitzondering = z.discriminatedUnion('maat', [
  z.strictObject({
    maat: z.literal('duur'),
    /** Null: any help. */
    hulpvorm: HulpvormCode.nullable(),
    grens: z.number().int().min(1).max(240),
  }),
  z.strictObject({
    maat: z.literal('tegelijk'),
    hulpvorm: HulpvormCode.nullable(),
    grens: z.number().int().min(1).max(20),
  }),
]);

const KaderInhoud = z.strictObject({
  naam: textBetween(5, 100),
  tekst: textBetween(10, 1000),
  /** Who answers for it: a function or a team. */
  eigenaar: textBetween(2, 100),
  van: Datum,
  /** The last day; null: until further notice. */
  tot: Datum.nullable(),
  /** The figure that follows it, by its name in addresses. */
  indicator: z.string().regex(/^[a-z][a-z-]{1,39}$/),
  /** What that figure should be, in words. */
  drempel: textBetween(2, 100).nullable(),
  uitzondering: Uitzondering.nullable(),
  reden: textBetween(leastReason, 500),
});

const KaderVersieView = KaderInhoud.extend({
  versie: z.number().int(),
  indicatorNaam: z.string(),
  door: z.string(),
  op: Datum,
});

export const KaderView = z.object({
  kaderId: z.uuid(),
  gemeente: Gemeente,
  gemeenteNaam: z.string(),
  stand: z.enum(kaderStanden),
  /** The version of today; of what is still to begin the first. */
  nu: KaderVersieView,
  /** All of them, the newest first. */
  versies: z.array(KaderVersieView),
  /** Over it in the whole gemeente; null: it does not hold today, nobody can be over it, or the caller sees no groups (AG). */
  uitzonderingen: z
    .object({
      /** Trajecten that run too long, or jeugdigen with too many at once. */
      gevallen: Cell,
      jeugdigen: Cell,
    })
    .nullable(),
});
export type KaderView = z.infer<typeof KaderView>;

export const listKaders = route({
  method: 'GET',
  path: '/kaders',
  name: 'listKaders',
  summary: 'De kaders van de gemeente, het cijfer dat ze volgt en hoeveel er boven uitkomt, zonder kleine aantallen',
  tag: 'beheer',
  access: gemeenteRoles,
  purpose: 'beleid',
  query: z.object({ taal: z.enum(['nl', 'en']).default('nl') }),
  response: z.object({
    rows: z.array(KaderView),
    /** Gemeenten of which the caller may record a kader. */
    beheert: z.array(Gemeente),
    /** The figures that can follow one. */
    indicatoren: z.array(z.object({ figuur: z.string(), naam: z.string() })),
  }),
});

export const beginKader = route({
  method: 'POST',
  path: '/kaders',
  name: 'beginKader',
  summary: 'Een kader vastleggen',
  tag: 'beheer',
  access: keepers,
  purpose: 'beleid',
  once: true,
  body: KaderInhoud.extend({ gemeente: Gemeente }),
  status: 201,
  response: Bewaard,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const changeKader = route({
  method: 'POST',
  path: '/kaders/:kaderId/versies',
  name: 'changeKader',
  summary: 'Een nieuwe versie van een kader; wat eerder gold blijft te lezen',
  tag: 'beheer',
  access: keepers,
  purpose: 'beleid',
  once: true,
  params: z.object({ kaderId: z.uuid() }),
  body: KaderInhoud.extend({
    gemeente: Gemeente,
    /** The newest version that the caller saw. */
    gezien: z.number().int().min(1).max(10_000),
  }),
  status: 201,
  response: Bewaard,
  errors: ['invalid-input', 'not-found', 'conflict'],
});
