import { phases, relations, roles, rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { GezinView } from './gezin.ts';
import { route } from './route.ts';
import { Datum } from './values.ts';

const TaakOnCard = z.object({
  tekst: z.string(),
  /** The day by which it is done. */
  voor: Datum.nullable(),
  teLaat: z.boolean(),
});

/** Somebody on the role card, once, with what is still to be done (S4-82). */
const PersonOnCardView = z.object({
  /** Null: somebody whose name the reader may not know. */
  naam: z.string().nullable(),
  organisatie: z.string().nullable(),
  /** Null: somebody who has a task and no part in Samenpad. */
  rol: z.enum(roles).nullable(),
  contact: z.string().nullable(),
  regisseur: z.boolean(),
  regiebehandelaar: z.boolean(),
  banden: z.array(z.object({ jeugdigeId: z.uuid(), relatie: z.enum(relations) })),
  taken: z.array(TaakOnCard),
  /** Who stands in for this person, and the last day of that. */
  standIns: z.array(z.object({ naam: z.string(), contact: z.string().nullable(), tot: Datum })),
});
export type PersonOnCard = z.infer<typeof PersonOnCardView>;

const RolkaartView = z.object({
  gezin: GezinView,
  /** Where this gezin is now (S4-44). */
  phase: z.enum(phases),
  personen: z.array(PersonOnCardView),
});
export type RolkaartView = z.infer<typeof RolkaartView>;

export const getRolkaart = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/rolkaart',
  name: 'getRolkaart',
  summary: 'De rolkaart: wie doet wat voor een gezin, wie neemt waar, wie beslist waarover en wie leidt in welke fase',
  tag: 'dossier',
  access: rolesThatSee('GZ'),
  purpose: 'toeleiding',
  params: z.object({ jeugdigeId: z.uuid() }),
  response: z.object({ rolkaart: RolkaartView.nullable() }),
  errors: ['not-found'],
});
