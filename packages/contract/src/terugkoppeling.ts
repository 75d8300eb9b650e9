import { rolesThatWrite } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { Datum } from './values.ts';

const deciders = rolesThatWrite('BS');
const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
export const terugkoppelwijzen = ['bericht', 'telefoon', 'gezin'] as const;

const TerugkoppelingView = z.object({
  terugkoppelingId: z.uuid(),
  aan: z.enum(['verwijzer', 'aanbieder']),
  /** Null: a practice that does not work in Samenpad. */
  naam: z.string().nullable(),
  uitkomst: z.enum(['toewijzen', 'afwijzen', 'woonplaats']),
  /** The last day to tell it: 10 working days after the decision (S4-70). */
  voor: Datum,
  tooLate: z.boolean(),
  /** False: without consent only the family itself tells it (trust.md 3.3). */
  allowed: z.boolean(),
  gedaanOp: Moment.nullable(),
  hoe: z.enum(terugkoppelwijzen).nullable(),
  door: z.string().nullable(),
});
export type TerugkoppelingView = z.infer<typeof TerugkoppelingView>;

export const listTerugkoppelingen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/terugkoppelingen',
  name: 'listTerugkoppelingen',
  summary: 'Wie over een besluit hoort, en voor welke dag',
  tag: 'jeugdigen',
  access: deciders,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({ rows: z.array(TerugkoppelingView) }),
  errors: ['not-found'],
});

export const finishTerugkoppeling = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/terugkoppelingen/:terugkoppelingId/gedaan',
  name: 'finishTerugkoppeling',
  summary: 'Vastleggen hoe een besluit is teruggekoppeld; zonder toestemming alleen door het gezin',
  tag: 'jeugdigen',
  access: deciders,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ terugkoppelingId: z.uuid() }),
  body: z.strictObject({ hoe: z.enum(terugkoppelwijzen) }),
  response: Bewaard,
  errors: ['invalid-input', 'not-found', 'conflict'],
});
