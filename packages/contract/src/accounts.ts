import { roles } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Gemeente, textBetween } from './values.ts';

export const AccountRow = z.object({
  accountId: z.uuid(),
  naam: z.string(),
  rol: z.enum(roles),
  gemeenten: z.array(Gemeente),
  actief: z.boolean(),
  beeindigdOp: z.string().nullable(),
  /** Since when the role waits for two people (S-12). */
  wachtSinds: z.string().nullable(),
  /** Start of the newest session that is still open. */
  ingelogdOp: z.string().nullable(),
  /** Until when this account cannot search: it searched too often (S-22). */
  geblokkeerdTot: z.string().nullable(),
});
export type AccountRow = z.infer<typeof AccountRow>;

export const listAccounts = route({
  method: 'GET',
  path: '/accounts',
  name: 'listAccounts',
  summary: 'Wie een account heeft in de eigen gemeenten',
  tag: 'toegang',
  access: ['functioneel-beheerder', 'fg'],
  purpose: 'beheer',
  response: z.object({ rows: z.array(AccountRow) }),
});

export const endAccount = route({
  method: 'POST',
  path: '/accounts/:accountId/beeindigen',
  name: 'endAccount',
  summary: 'Een account beëindigen: alle sessies stoppen meteen',
  tag: 'toegang',
  access: ['functioneel-beheerder'],
  purpose: 'beheer',
  niveau: 'hoog',
  params: z.object({ accountId: z.uuid() }),
  response: z.object({ beeindigd: z.literal(true) }),
  errors: ['not-found', 'step-up-needed'],
});

export const askReopening = route({
  method: 'POST',
  path: '/accounts/:accountId/heropenen',
  name: 'askReopening',
  summary:
    'Vragen om een beëindigd account weer te openen of een rol te geven die wacht; een tweede persoon bevestigt het',
  tag: 'toegang',
  access: ['functioneel-beheerder'],
  purpose: 'beheer',
  once: true,
  params: z.object({ accountId: z.uuid() }),
  body: z.strictObject({ reden: textBetween(10, 1000) }),
  status: 201,
  response: z.object({ paarId: z.uuid() }),
  errors: ['not-found'],
});
