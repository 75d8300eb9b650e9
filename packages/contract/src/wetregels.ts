import { gemeenteRoles } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard } from './dossier.ts';
import { Cell } from './figuren.ts';
import { route } from './route.ts';
import { Datum, Domein, Gemeente, leastReason, textBetween, Wet } from './values.ts';

const keepers = ['teamleider', 'functioneel-beheerder'] as const;

/** Codes of one regel; more make it a category, or another regel. */
const mostCodes = 50;
const Categorie = z.string().regex(/^\d{2}$/, { error: 'Geef een productcategorie van twee cijfers.' });
const Code = z.string().regex(/^[0-9A-Za-z]{1,5}$/, { error: 'Geef productcodes van hooguit vijf tekens.' });
/** As somebody types them: `45A48, 45A53`. */
export const wetregelCodesPattern = /^[0-9A-Za-z]{1,5}( ?, ?[0-9A-Za-z]{1,5}){0,49}$/;
const Reden = textBetween(leastReason, 500);

export const WetregelView = z.object({
  regelId: z.uuid(),
  /** Null: the law as it stands, for every gemeente. */
  gemeente: Gemeente.nullable(),
  gemeenteNaam: z.string().nullable(),
  domein: Domein,
  /** Null: everything of the domein for which no other regel holds. */
  categorie: z.string().nullable(),
  /** Empty: the whole category. */
  codes: z.array(z.string()),
  wet: Wet,
  van: Datum,
  /** The first day without. */
  tot: Datum.nullable(),
  /** `nooit`: ended on its own first day, so it was never in force. */
  stand: z.enum(['geldt', 'later', 'voorbij', 'nooit']),
  bron: z.string(),
  reden: z.string().nullable(),
  door: z.string().nullable(),
  eindReden: z.string().nullable(),
  eindDoor: z.string().nullable(),
  /** The caller may end it. */
  beheert: z.boolean(),
});
export type WetregelView = z.infer<typeof WetregelView>;

export const listWetregels = route({
  method: 'GET',
  path: '/wetregels',
  name: 'listWetregels',
  summary: 'Welke hulp onder welke wet valt, en vanaf welke dag',
  tag: 'beheer',
  access: gemeenteRoles,
  purpose: 'beheer',
  response: z.object({
    rows: z.array(WetregelView),
    /** Gemeenten of which the caller may record a regel. */
    beheert: z.array(Gemeente),
  }),
});

export const countWetregel = route({
  method: 'GET',
  path: '/wetregels/telling',
  name: 'countWetregel',
  summary: 'Hoeveel toewijzingen een nieuwe regel raakt, zonder kleine aantallen',
  tag: 'beheer',
  access: keepers,
  purpose: 'beheer',
  query: z.object({
    gemeente: Gemeente.optional(),
    domein: Domein.default('jw'),
    categorie: Categorie.optional(),
    codes: z.string().regex(wetregelCodesPattern).optional(),
    van: Datum.optional(),
  }),
  response: z.object({
    /** Toewijzingen of the group that begin on the day or later; undetermined while the question is not whole. */
    toewijzingen: Cell,
    jeugdigen: Cell,
  }),
  errors: ['not-found'],
});

export const beginWetregel = route({
  method: 'POST',
  path: '/wetregels',
  name: 'beginWetregel',
  summary: 'Vastleggen dat hulp vanaf een dag onder de andere wet valt',
  tag: 'beheer',
  access: keepers,
  purpose: 'beheer',
  once: true,
  body: z.strictObject({
    gemeente: Gemeente,
    domein: Domein,
    categorie: Categorie,
    codes: z.array(Code).max(mostCodes),
    van: Datum,
    /** Where the change of the law is published, as `Stb. 2026, 12`. */
    bron: textBetween(5, 100),
    reden: Reden,
  }),
  status: 201,
  response: Bewaard,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const endWetregel = route({
  method: 'POST',
  path: '/wetregels/:regelId/einde',
  name: 'endWetregel',
  summary: 'Een regel laten eindigen; wat eerder begon houdt zijn wet',
  tag: 'beheer',
  access: keepers,
  purpose: 'beheer',
  once: true,
  params: z.object({ regelId: z.uuid() }),
  body: z.strictObject({ tot: Datum, reden: Reden }),
  status: 201,
  response: Bewaard,
  errors: ['invalid-input', 'not-found', 'conflict'],
});
