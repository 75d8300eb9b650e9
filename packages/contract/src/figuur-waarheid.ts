import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';

/** What was planted in the demo region beside what the figures find of it (domain.md D.6). */
export const Waarheden = z.object({
  /** Of the generated region; null where there is none, and then there are no rows. */
  seed: z.number().int().nullable(),
  size: z.string().nullable(),
  rows: z.array(
    z.object({
      /** `T2`, `S0-33` */
      id: z.string(),
      onderwerp: z.string(),
      planted: z.number().nullable(),
      /** null: the figure could not be determined. */
      measured: z.number().nullable(),
      /** How far the two may lie apart. */
      tolerance: z.number(),
      held: z.boolean(),
      /** Measured with the list of the truth file beside the berichten, not by asking a figure. */
      fromList: z.boolean(),
    }),
  ),
});

/** Exact numbers of an invented region: outside the demo there are no rows. */
export const listWaarheden = route({
  method: 'GET',
  path: '/figuren/waarheden',
  name: 'listWaarheden',
  summary: 'Wat er in de demoregio is gestopt, en of de cijfers het terugvinden',
  tag: 'figuren',
  access: rolesThatSee('AG'),
  purpose: 'beleid',
  query: z.object({ taal: z.enum(['nl', 'en']).default('nl') }),
  response: Waarheden,
});
