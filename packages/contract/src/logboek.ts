import { bevindingConclusies, bevindingRegels, purposes, roles } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Datum, Gemeente, leastReason, Maand, textBetween } from './values.ts';

export const inzagenPageSize = 100;

/** All that somebody was given about a jeugdige for one reason within a minute, or was refused. */
export const Inzage = z.object({
  tijd: z.string(),
  rol: z.enum(roles),
  /** Null: works for the gemeente, or is family. */
  organisatie: z.string().nullable(),
  /** Only for the FG: the family reads the role. */
  naam: z.string().nullable(),
  /** By the reader. */
  eigen: z.boolean(),
  // The purposes are the keys of the list of grounds in law.
  doel: z.enum(Object.keys(purposes) as [keyof typeof purposes, ...(keyof typeof purposes)[]]),
  /** Relation that gave sight, or `getrokken`: nobody looked, the lot drew the file for a controle. */
  grond: z.string(),
  soorten: z.array(z.string()),
  nood: z.boolean(),
  resultaat: z.enum(['gegeven', 'geweigerd']),
});
export type Inzage = z.infer<typeof Inzage>;

export const listInzagen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/inzagen',
  name: 'listInzagen',
  summary: 'Wie in dit dossier keek: rol, organisatie, moment en reden (AVG 15; NEN 7513)',
  tag: 'toegang',
  access: ['jeugdige', 'ouder', 'fg'],
  purpose: 'inzage',
  params: z.object({ jeugdigeId: z.uuid() }),
  query: z.object({ pagina: z.coerce.number().int().min(1).max(10_000).default(1) }),
  response: z.object({
    totaal: z.number().int(),
    pagina: z.number().int(),
    gemeenteNaam: z.string(),
    rows: z.array(Inzage),
  }),
  errors: ['not-found'],
});

/** Something in the log that the FG must look at before a day (S-60b). */
export const Bevinding = z.object({
  bevindingId: z.uuid(),
  gemeente: Gemeente,
  regel: z.enum(bevindingRegels),
  naam: z.string(),
  rol: z.enum(roles),
  jeugdigeId: z.uuid().nullable(),
  pseudoniem: z.string().nullable(),
  dag: Datum.nullable(),
  aantal: z.number().int(),
  gevondenOp: z.string(),
  voor: Datum,
  geescaleerdOp: z.string().nullable(),
  afgehandeldOp: z.string().nullable(),
  conclusie: z.enum(bevindingConclusies).nullable(),
  toelichting: z.string().nullable(),
});
export type Bevinding = z.infer<typeof Bevinding>;

export const listBevindingen = route({
  method: 'GET',
  path: '/logcontrole',
  name: 'listBevindingen',
  summary: 'De maandelijkse controle van het logboek',
  tag: 'toegang',
  access: ['fg'],
  purpose: 'toezicht',
  query: z.object({ maand: Maand.optional() }),
  response: z.object({
    maand: Maand,
    rows: z.array(Bevinding),
    /** Age in seconds of the oldest line that is not sealed yet; more than 60 is trouble. */
    onverzegeldInSeconds: z.number(),
  }),
});

export const closeBevinding = route({
  method: 'POST',
  path: '/logcontrole/:bevindingId/afhandelen',
  name: 'closeBevinding',
  summary: 'Handel een bevinding af met een conclusie',
  tag: 'toegang',
  access: ['fg'],
  purpose: 'toezicht',
  params: z.object({ bevindingId: z.uuid() }),
  body: z.strictObject({
    conclusie: z.enum(bevindingConclusies),
    /** Why; without names of a family. */
    toelichting: textBetween(leastReason, 1000),
  }),
  response: z.object({ afgehandeld: z.literal(true) }),
  errors: ['not-found'],
});
