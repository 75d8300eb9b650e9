import { z } from 'zod';
import { route } from './route.ts';
import { Datum } from './values.ts';

export const VerwijzingView = z.object({
  gemeenteNaam: z.string(),
  jeugdigeId: z.uuid(),
  naam: z.string().nullable(),
  verwezenOp: Datum,
  /** Null until the family has agreed that the referrer may know. */
  toestand: z.enum(['ontvangen', 'niet-gestart', 'gestart', 'gestopt']).nullable(),
  contactpersoon: z.string().nullable(),
});
export type VerwijzingView = z.infer<typeof VerwijzingView>;

export const listMijnVerwijzingen = route({
  method: 'GET',
  path: '/mijn-verwijzingen',
  name: 'listMijnVerwijzingen',
  summary: 'Wat er van mijn verwijzingen is geworden, als het gezin dat goed vindt',
  tag: 'toegang',
  access: ['verwijzer', 'school'],
  purpose: 'hulpverlening',
  response: z.object({ verwijzingen: z.array(VerwijzingView) }),
});
