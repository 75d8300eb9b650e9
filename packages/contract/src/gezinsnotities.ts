import { roles, rolesThatSee, rolesThatWrite } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });

const GezinsnotitieView = z.object({
  notitieId: z.uuid(),
  /** Empty when it was withdrawn. */
  tekst: z.string(),
  gedeeld: z.boolean(),
  derden: z.boolean(),
  auteurNaam: z.string(),
  auteurRol: z.enum(roles),
  op: Moment,
  withdrawnReden: z.string().nullable(),
  mayWithdraw: z.boolean(),
  /** May be taken back without a reason, in the first minute. */
  mayUndo: z.boolean(),
});
export type GezinsnotitieView = z.infer<typeof GezinsnotitieView>;

export const listGezinsnotities = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/gezin/notities',
  name: 'listGezinsnotities',
  summary: 'Notities over het hele gezin, voor wie zulke notities van elk gezinslid mag lezen',
  tag: 'dossier',
  access: rolesThatSee('CN'),
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({
    rows: z.array(GezinsnotitieView),
    schrijft: z.boolean(),
    /** What this reader was typing. */
    concept: z.record(z.string(), z.unknown()).nullable(),
  }),
  errors: ['not-found'],
});

export const addGezinsnotitie = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/notities',
  name: 'addGezinsnotitie',
  summary: 'Een notitie over het hele gezin schrijven, intern of gedeeld',
  tag: 'dossier',
  access: rolesThatWrite('CN'),
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    tekst: z.string().trim().min(1).max(20_000),
    gedeeld: z.boolean(),
    derden: z.boolean(),
  }),
  status: 201,
  response: z.object({ notitieId: z.uuid() }),
  errors: ['invalid-input', 'not-found'],
});

export const withdrawGezinsnotitie = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezin/notities/:notitieId/intrekking',
  name: 'withdrawGezinsnotitie',
  summary: 'Een notitie over het gezin terugnemen binnen een minuut, of later intrekken met een reden',
  tag: 'dossier',
  access: rolesThatWrite('CN'),
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ notitieId: z.uuid() }),
  body: z.strictObject({ reden: z.string().trim().max(500).nullable() }),
  response: Bewaard,
  errors: ['invalid-input', 'not-found'],
});
