import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { Account } from './figuren.ts';
import { route } from './route.ts';
import { Datum } from './values.ts';

/** Every figure there is and how it is defined, as its own account says it (S2-9). */
export const Indicatoren = z.object({
  /** Version of the analytics store that figures are computed from now. */
  storeVersion: z.string(),
  /** When that store was last as new as the messages. */
  refreshedAt: z.iso.datetime().nullable(),
  /** The day on which figures stand; null for a store that was never filled. */
  peildatum: Datum.nullable(),
  rows: z.array(
    z.object({
      ...Account.pick({ definition: true, source: true, excluded: true }).shape,
      /** Its name in addresses and reports. */
      figuur: z.string(),
      name: z.string(),
      unit: z.string(),
      weakness: z.string(),
    }),
  ),
});

export const listIndicatoren = route({
  method: 'GET',
  path: '/indicatoren',
  name: 'listIndicatoren',
  summary: 'Elk cijfer met zijn formule, eenheid, bron en wat eraan mankeert',
  tag: 'figuren',
  access: rolesThatSee('AG'),
  purpose: 'beleid',
  query: z.object({ taal: z.enum(['nl', 'en']).default('nl') }),
  response: Indicatoren,
});
