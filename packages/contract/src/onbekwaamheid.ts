import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { Datum, textBetween } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const refusals = ['invalid-input', 'not-found'] as const;

const OnbekwaamheidView = z.object({
  onbekwaamheidId: z.uuid(),
  van: Datum,
  /** The last day. */
  tot: Datum,
  /** Null for who is neither of the family nor has the case in hand. */
  reden: z.string().nullable(),
  /** With whom it was talked over. */
  consulted: z.string().nullable(),
  door: z.string(),
  op: Moment,
  ingetrokkenDoor: z.string().nullable(),
  ingetrokkenOp: Moment.nullable(),
  /** Counts today. */
  runs: z.boolean(),
  mayWithdraw: z.boolean(),
});
export type OnbekwaamheidView = z.infer<typeof OnbekwaamheidView>;

export const listOnbekwaamheid = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/onbekwaamheid',
  name: 'listOnbekwaamheid',
  summary: 'Of een jeugdige van 12 tot 18 zelf kan beslissen, en wie daarover oordeelde',
  tag: 'dossier',
  access: rolesThatSee('GZ'),
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({ mayRecord: z.boolean(), oordelen: z.array(OnbekwaamheidView) }),
  errors: ['not-found'],
});

export const recordOnbekwaamheid = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/onbekwaamheid',
  name: 'recordOnbekwaamheid',
  summary: 'Vastleggen dat een jeugdige niet zelf kan beslissen: tot welke dag, waarom en met wie overlegd',
  tag: 'dossier',
  access: ['consulent', 'regisseur'],
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({ van: Datum, tot: Datum, reden: textBetween(20, 500), consulted: textBetween(2, 120) }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const withdrawOnbekwaamheid = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/onbekwaamheid/:onbekwaamheidId/intrekking',
  name: 'withdrawOnbekwaamheid',
  summary: 'Het oordeel intrekken: de jeugdige beslist vanaf nu weer zelf mee',
  tag: 'dossier',
  access: ['consulent', 'regisseur'],
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ onbekwaamheidId: z.uuid() }),
  response: Bewaard,
  errors: refusals,
});
