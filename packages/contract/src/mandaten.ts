import { gemeenteRoles } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Bedrag, Datum, Gemeente, HulpvormCode, textBetween } from './values.ts';

const keepers = ['teamleider', 'fg', 'functioneel-beheerder'] as const;
export const MandaatWet = z.enum(['jw', 'wmo', 'pwet']);

export const MandaatView = z.object({
  gemeente: Gemeente,
  mandaatId: z.uuid(),
  naam: z.string(),
  organisatie: z.string(),
  wet: MandaatWet,
  /** Highest amount of one decision, in cents. */
  bedrag: Bedrag,
  /** For at most so many months of help; null: however long. */
  maanden: z.int().nullable(),
  /** Null: every kind of help. */
  hulpvorm: z.string().nullable(),
  van: Datum,
  tot: Datum.nullable(),
  grond: z.string(),
  vastgelegdDoor: z.string(),
  geldig: z.boolean(),
});
export type MandaatView = z.infer<typeof MandaatView>;

export const listMandaten = route({
  method: 'GET',
  path: '/mandaten',
  name: 'listMandaten',
  summary: 'Wie mag beslissen, waarover en tot welk bedrag',
  tag: 'toegang',
  access: gemeenteRoles,
  purpose: 'beheer',
  response: z.object({
    rows: z.array(MandaatView),
    /** To whom the caller may give a mandate; empty for who does not keep the register. */
    medewerkers: z.array(z.object({ gemeente: Gemeente, accountId: z.uuid(), naam: z.string(), rol: z.string() })),
  }),
});

export const addMandaat = route({
  method: 'POST',
  path: '/mandaten',
  name: 'addMandaat',
  summary: 'Een mandaat vastleggen; niemand geeft zichzelf een mandaat',
  tag: 'toegang',
  access: keepers,
  purpose: 'beheer',
  once: true,
  body: z
    .strictObject({
      gemeente: Gemeente,
      accountId: z.uuid(),
      organisatie: z.string().trim().min(2).max(120),
      wet: MandaatWet,
      bedrag: Bedrag.refine((cents) => cents > 0, { error: 'Geef een bedrag boven nul.' }),
      /** For at most so many months of help (S4-91); null: however long. */
      maanden: z.int().min(1).max(240).nullable(),
      hulpvorm: HulpvormCode.nullable(),
      van: Datum,
      tot: Datum.nullable(),
      grond: textBetween(3, 300),
    })
    .refine(({ van, tot }) => tot === null || van <= tot, { error: 'De laatste dag ligt voor de eerste dag.' }),
  status: 201,
  response: z.object({ mandaatId: z.uuid() }),
  errors: ['not-found'],
});

export const withdrawMandaat = route({
  method: 'POST',
  path: '/mandaten/:mandaatId/intrekken',
  name: 'withdrawMandaat',
  summary: 'Een mandaat intrekken',
  tag: 'toegang',
  access: keepers,
  purpose: 'beheer',
  params: z.object({ mandaatId: z.uuid() }),
  body: z.strictObject({ gemeente: Gemeente }),
  response: z.object({ ingetrokken: z.literal(true) }),
  errors: ['not-found'],
});

export const testMandaat = route({
  method: 'POST',
  path: '/mandaten/toets',
  name: 'testMandaat',
  summary: 'Mag ik hierover zelf beslissen, of aan wie leg ik het voor',
  tag: 'toegang',
  access: gemeenteRoles,
  purpose: 'beheer',
  body: z
    .strictObject({
      gemeente: Gemeente,
      wet: MandaatWet,
      bedrag: Bedrag.refine((cents) => cents > 0, { error: 'Geef een bedrag boven nul.' }),
      /** Product code of iJw or iWmo. */
      product: z.string().trim().min(1).max(10),
      /** Help from this day; null: an amount that is spent once. */
      begin: Datum.nullable(),
      /** Until and with this day; null: no end. */
      eind: Datum.nullable(),
    })
    .refine(({ begin, eind }) => begin === null || eind === null || begin <= eind, {
      error: 'De laatste dag ligt voor de eerste dag.',
    }),
  response: z.object({
    uitkomst: z.enum(['binnen-mandaat', 'voorleggen', 'niemand']),
    /** One Dutch sentence. */
    melding: z.string(),
    mandaatId: z.uuid().nullable(),
  }),
  errors: ['not-found'],
});
