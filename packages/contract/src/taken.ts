import type { Role } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Datum, Gemeente } from './values.ts';

/** Everybody who works with jeugdigen can be given a task. */
const workers = [
  'consulent',
  'regisseur',
  'regisseur-ander-domein',
  'teamleider',
  'accounthouder',
  'fg',
  'hulpverlener',
  'verwijzer',
  'school',
  'gi',
] as const satisfies readonly Role[];

export const tellWays = ['gesprek', 'telefoon', 'brief', 'portaal'] as const;

export const TaakView = z.object({
  gemeente: Gemeente,
  taakId: z.uuid(),
  jeugdigeId: z.uuid(),
  pseudoniem: z.string(),
  /** Only for who sees names; reading it is logged. */
  naam: z.string().nullable(),
  soort: z.string(),
  /** What was shared, for a task to inform somebody. */
  handeling: z.string().nullable(),
  voor: Datum,
  uitgesteldTot: Datum.nullable(),
  reden: z.string().nullable(),
  teLaat: z.boolean(),
});
export type TaakView = z.infer<typeof TaakView>;

const OfTaak = z.object({ taakId: z.uuid() });
const Gedaan = z.object({ gedaan: z.literal(true) });

export const listTaken = route({
  method: 'GET',
  path: '/taken',
  name: 'listTaken',
  summary: 'Wat ik moet doen voor een dag, te laat eerst',
  tag: 'toegang',
  access: workers,
  purpose: 'toeleiding',
  response: z.object({ taken: z.array(TaakView) }),
});

export const finishTaak = route({
  method: 'POST',
  path: '/taken/:taakId/gedaan',
  name: 'finishTaak',
  summary: 'Een taak afronden; bij informeren met hoe het verteld is',
  tag: 'toegang',
  access: workers,
  purpose: 'toeleiding',
  params: OfTaak,
  body: z.strictObject({ hoe: z.enum(tellWays).optional() }),
  response: Gedaan,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const postponeTaak = route({
  method: 'POST',
  path: '/taken/:taakId/uitstellen',
  name: 'postponeTaak',
  summary: 'Een taak uitstellen tot een dag, met een reden',
  tag: 'toegang',
  access: workers,
  purpose: 'toeleiding',
  params: OfTaak,
  body: z.strictObject({ tot: Datum, reden: z.string().max(500) }),
  response: Gedaan,
  errors: ['invalid-input', 'not-found'],
});

/** S0-7: whoever keeps the file or the account talks with the aanbieder; the referral stays whose it is. */
export const planBespreking = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/besprekingen',
  name: 'planBespreking',
  summary: 'Een gesprek met de aanbieder op de eigen taken zetten, over een traject dat de toegang niet verwees',
  tag: 'toegang',
  access: ['consulent', 'regisseur', 'teamleider', 'accounthouder'],
  purpose: 'toeleiding',
  params: z.object({ jeugdigeId: z.uuid() }),
  body: z.strictObject({ toewijzingNummer: z.number().int().min(0).lt(1_000_000_000), voor: Datum }),
  response: Gedaan,
  errors: ['invalid-input', 'not-found'],
});
