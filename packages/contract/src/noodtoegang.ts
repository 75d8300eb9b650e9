import { matrix, noodRedenen, roles } from '@samenpad/access';
import { parseBsn } from '@samenpad/domain';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { Datum, Gemeente } from './values.ts';

const breakers = roles.filter((role) => matrix.some((row) => row.role === role && row.relation === 'nood'));

export const NoodReden = z.enum(noodRedenen);

export const openNoodtoegang = route({
  method: 'POST',
  path: '/jeugdigen/noodtoegang',
  name: 'openNoodtoegang',
  summary: 'Noodtoegang tot het dossier van één jeugdige: 60 minuten, alleen lezen',
  tag: 'dossier',
  access: breakers,
  purpose: 'nood',
  limiet: 'zoeken',
  body: z.strictObject({
    gemeente: Gemeente,
    // In the body: neither may ever stand in an address.
    wie: z.union([
      z.strictObject({
        bsn: z.string().refine((text) => parseBsn(text) !== undefined, { error: 'Dit is geen geldig BSN.' }),
      }),
      z.strictObject({ pseudoniem: z.string().regex(/^[Jj]-\d{1,9}$/, { error: 'Een pseudoniem is J- en cijfers.' }) }),
    ]),
    reden: NoodReden,
    toelichting: z.string().max(2000),
  }),
  /** `tot` null: the caller sees the jeugdige already, nothing was opened. */
  response: z.object({ jeugdigeId: z.uuid(), tot: Moment.nullable() }),
  errors: ['invalid-input', 'not-found', 'conflict', 'step-up-needed'],
});

export const getNoodtoegang = route({
  method: 'GET',
  path: '/noodtoegang',
  name: 'getNoodtoegang',
  summary: 'De eigen noodtoegang die nu loopt',
  tag: 'dossier',
  access: breakers,
  purpose: 'nood',
  response: z.object({
    lopend: z.object({ jeugdigeId: z.uuid(), reden: NoodReden, tot: Moment }).nullable(),
  }),
});

export const stopNoodtoegang = route({
  method: 'POST',
  path: '/noodtoegang/stop',
  name: 'stopNoodtoegang',
  summary: 'De eigen noodtoegang nu beëindigen',
  tag: 'dossier',
  access: breakers,
  purpose: 'nood',
  response: Bewaard,
  errors: ['not-found'],
});

const reviewers = ['fg', 'teamleider'] as const;

export const NoodBeoordeling = z.object({
  noodId: z.uuid(),
  gemeente: Gemeente,
  jeugdigeId: z.uuid(),
  pseudoniem: z.string(),
  naam: z.string(),
  rol: z.enum(roles),
  reden: NoodReden,
  toelichting: z.string(),
  van: Moment,
  tot: Moment,
  beoordelenVoor: Datum,
  beoordeeldOp: Moment.nullable(),
  oordeel: z.enum(['terecht', 'niet-terecht']).nullable(),
  /** Not reviewed within five working days: a teamleider sees and reviews it too. */
  geescaleerd: z.boolean(),
});
export type NoodBeoordeling = z.infer<typeof NoodBeoordeling>;

export const listNoodtoegangen = route({
  method: 'GET',
  path: '/noodtoegangen',
  name: 'listNoodtoegangen',
  summary: 'Gebruik van de noodtoegang, ter beoordeling, met het aantal per medewerker',
  tag: 'dossier',
  access: reviewers,
  purpose: 'toezicht',
  response: z.object({
    noodtoegangen: z.array(NoodBeoordeling),
    perMedewerker: z.array(z.object({ naam: z.string(), rol: z.enum(roles), aantal: z.number().int() })),
  }),
});

export const reviewNoodtoegang = route({
  method: 'POST',
  path: '/noodtoegangen/:noodId/oordeel',
  name: 'reviewNoodtoegang',
  summary: 'Een gebruik van de noodtoegang beoordelen',
  tag: 'dossier',
  access: reviewers,
  purpose: 'toezicht',
  params: z.object({ noodId: z.uuid() }),
  body: z.strictObject({ oordeel: z.enum(['terecht', 'niet-terecht']), toelichting: z.string().max(2000) }),
  response: Bewaard,
  errors: ['invalid-input', 'not-found'],
});
