import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { leastReason, textBetween } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const refusals = ['invalid-input', 'not-found', 'conflict'] as const;
const givers = ['consulent', 'regisseur'] as const;

/** As what somebody of the family can come in. */
export const coderelaties = ['gezag', 'zonder-gezag', 'zelf', 'pleegouder', 'vertegenwoordiger'] as const;
/** Which source says that it is so. */
export const codebronnen = ['gezagsregister', 'brp', 'beschikking', 'gezin'] as const;

const ToegangscodeView = z.object({
  codeId: z.uuid(),
  relatie: z.enum(coderelaties),
  bron: z.enum(codebronnen),
  /** For whom it was made; null for the family. */
  naam: z.string().nullable(),
  door: z.string(),
  op: Moment,
  /** Works before this moment. */
  tot: Moment,
  stand: z.enum(['open', 'gebruikt', 'ingetrokken', 'voorbij']),
  /** Who came in by it; null: nobody, or a foster parent while the address is secret. */
  usedDoor: z.string().nullable(),
  usedOp: Moment.nullable(),
  ingetrokkenDoor: z.string().nullable(),
  /** Why it was withdrawn; null for the family. */
  reden: z.string().nullable(),
  mayWithdraw: z.boolean(),
});
export type ToegangscodeView = z.infer<typeof ToegangscodeView>;

export const listToegangscodes = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/toegangscodes',
  name: 'listToegangscodes',
  summary: 'Codes waarmee iemand van het gezin voor het eerst binnenkomt: wie ze gaf, en wie ermee binnenkwam',
  tag: 'dossier',
  access: rolesThatSee('GZ'),
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({ mayGive: z.boolean(), codes: z.array(ToegangscodeView) }),
  errors: ['not-found'],
});

export const giveToegangscode = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/toegangscodes',
  name: 'giveToegangscode',
  summary: 'Een code maken waarmee een ouder, de jeugdige of wie vertegenwoordigt één keer binnenkomt, 14 dagen lang',
  tag: 'dossier',
  access: givers,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    relatie: z.enum(coderelaties),
    bron: z.enum(codebronnen),
    /** Who gets it. */
    naam: textBetween(2, 120),
    toelichting: z.string().trim().max(500),
  }),
  status: 201,
  /** The code is in this answer only. */
  response: z.object({ codeId: z.uuid(), code: z.string(), tot: Moment }),
  errors: refusals,
});

export const withdrawToegangscode = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/toegangscodes/:codeId/intrekking',
  name: 'withdrawToegangscode',
  summary: 'Een code intrekken; wie er al mee binnenkwam, ziet vanaf nu niets meer',
  tag: 'dossier',
  access: givers,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ codeId: z.uuid() }),
  body: z.strictObject({ reden: textBetween(leastReason, 500) }),
  response: Bewaard,
  errors: refusals,
});

export const useToegangscode = route({
  method: 'POST',
  path: '/toegangscode',
  name: 'useToegangscode',
  summary: 'Met een code van de gemeente voor het eerst bij een dossier komen; vijf keer mis op een dag is genoeg',
  tag: 'dossier',
  access: ['jeugdige', 'ouder', 'pleegouder'],
  purpose: 'inzage',
  niveau: 'substantieel',
  body: z.strictObject({ code: z.string().max(40) }),
  response: z.object({ jeugdigeId: z.uuid() }),
  errors: ['invalid-input', 'not-found', 'step-up-needed'],
});
