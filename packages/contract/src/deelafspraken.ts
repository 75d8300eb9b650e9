import { dataKinds, purposes } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Datum, Gemeente } from './values.ts';

// Object.keys gives the very keys of the object.
const purposeCodes = Object.keys(purposes) as (keyof typeof purposes)[];

/** Kinds that an agreement can open; the others come with a toewijzing by law. */
export const deelafspraakSoorten = ['PL', 'VG', 'CN', 'PD', 'DX', 'VH'] as const;

export const DeelafspraakView = z.object({
  gemeente: Gemeente,
  gemeenteNaam: z.string(),
  afspraakId: z.uuid(),
  organisatie: z.string(),
  doel: z.enum(purposeCodes),
  soorten: z.array(z.enum(dataKinds)),
  van: Datum,
  tot: Datum,
  toestand: z.enum(['komend', 'geldig', 'verlopen']),
});
export type DeelafspraakView = z.infer<typeof DeelafspraakView>;

export const listDeelafspraken = route({
  method: 'GET',
  path: '/deelafspraken',
  name: 'listDeelafspraken',
  summary: 'Afspraken met partners over wat zij zien, per doel',
  tag: 'toegang',
  access: ['fg', 'functioneel-beheerder', 'contractmanager'],
  purpose: 'beheer',
  response: z.object({
    deelafspraken: z.array(DeelafspraakView),
    partners: z.array(z.object({ id: z.uuid(), naam: z.string() })),
  }),
});

export const addDeelafspraak = route({
  method: 'POST',
  path: '/deelafspraken',
  name: 'addDeelafspraak',
  summary: 'Een afspraak vastleggen; op de dag na de laatste zijn de gegevens weer verborgen',
  tag: 'toegang',
  access: ['fg', 'functioneel-beheerder'],
  purpose: 'beheer',
  once: true,
  body: z.strictObject({
    gemeente: Gemeente,
    organisatieId: z.uuid(),
    doel: z.enum(purposeCodes),
    soorten: z.array(z.enum(deelafspraakSoorten)).min(1, 'Kies welke gegevens de partner ziet.'),
    van: Datum,
    tot: Datum,
  }),
  status: 201,
  response: z.object({ afspraakId: z.uuid() }),
  errors: ['invalid-input', 'not-found'],
});

export const endDeelafspraak = route({
  method: 'POST',
  path: '/deelafspraken/:afspraakId/beeindigen',
  name: 'endDeelafspraak',
  summary: 'Een afspraak nu beëindigen',
  tag: 'toegang',
  access: ['fg', 'functioneel-beheerder'],
  purpose: 'beheer',
  params: z.object({ afspraakId: z.uuid() }),
  response: z.object({ gedaan: z.literal(true) }),
  errors: ['not-found'],
});
