import { dataKinds, rolesThatSee, rolesThatWrite } from '@samenpad/access';
import { gezagStanden } from '@samenpad/domain';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { Datum, leastReason, textBetween } from './values.ts';

export const gezagsrelaties = ['gezag', 'zonder-gezag', 'pleegouder'] as const;
export const gezagsbronnen = ['gezagsregister', 'brp', 'beschikking', 'gezin', 'partner', 'bericht'] as const;
/** Of these the note says who or which: they are worth comparing, and prove no authority. */
export const secondHandBronnen: readonly (typeof gezagsbronnen)[number][] = ['partner', 'bericht'];

/** Of these one can prove that nobody else has authority; the word of the gezin cannot (BW 1:244). */
export const bronnenOfAlone: readonly (typeof gezagsbronnen)[number][] = ['gezagsregister', 'brp', 'beschikking'];

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const Kinds = z.array(z.enum(dataKinds)).nullable();
/** Workers who keep authority and measures; the family reads. */
const keepers = rolesThatWrite('GZ').filter((rol) => rol === 'consulent' || rol === 'regisseur' || rol === 'gi');

export const GezagsopgaveView = z.object({
  opgaveId: z.uuid(),
  accountId: z.uuid().nullable(),
  /** Null: a foster parent, for the family while the address is secret. */
  naam: z.string().nullable(),
  relatie: z.enum(gezagsrelaties),
  bron: z.enum(gezagsbronnen),
  toelichting: z.string(),
  van: Datum,
  tot: Datum.nullable(),
  stand: z.enum(['open', 'geldt', 'vervallen']),
  reden: z.string().nullable(),
  door: z.string(),
  op: Moment,
  beslotenDoor: z.string().nullable(),
  beslotenOp: Moment.nullable(),
  /** Another source says something else about the same person and time. */
  clash: z.boolean(),
  /** The source says that nobody else has authority. */
  alone: z.boolean(),
  /** What the person sees now, and would see when this holds; null: no account, or not for this reader. */
  seesNow: Kinds,
  seesThen: Kinds,
});
export type GezagsopgaveView = z.infer<typeof GezagsopgaveView>;

const PersoonView = z.object({
  accountId: z.uuid(),
  naam: z.string(),
  rol: z.enum(['ouder', 'pleegouder']),
  relatie: z.enum(gezagsrelaties).nullable(),
});
export type GezagspersoonView = z.infer<typeof PersoonView>;

export const getGezag = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/gezag',
  name: 'getGezag',
  summary: 'Wie gezag heeft over een jeugdige volgens welke bron, en welke bron geldt',
  tag: 'dossier',
  access: rolesThatSee('GZ'),
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({
    opgaven: z.array(GezagsopgaveView),
    /** Who can be named; empty for who only reads. */
    personen: z.array(PersoonView),
    /** The reader may record and decide. */
    schrijft: z.boolean(),
    /** Who decides: two persons, one who is proven to have authority alone, or not known. */
    stand: z.enum(gezagStanden),
  }),
  errors: ['not-found'],
});

const refusals = ['invalid-input', 'not-found', 'conflict'] as const;

export const addGezagsopgave = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezag',
  name: 'addGezagsopgave',
  summary: 'Vastleggen wat een bron zegt over gezag of pleegouderschap',
  tag: 'dossier',
  access: keepers,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    /** Null: somebody without an account in Samenpad. */
    accountId: z.uuid().nullable(),
    naam: textBetween(2, 120),
    relatie: z.enum(gezagsrelaties),
    bron: z.enum(gezagsbronnen),
    toelichting: z.string().trim().max(500),
    van: Datum,
    tot: Datum.nullable(),
    /** The source says that nobody else has authority. */
    alone: z.boolean().default(false),
  }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const settleGezag = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/gezag/:opgaveId/geldt',
  name: 'settleGezag',
  summary: 'Beslissen welke bron over gezag geldt, met een reden; wie wat ziet volgt meteen',
  tag: 'dossier',
  access: keepers,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ opgaveId: z.uuid() }),
  body: z.strictObject({ reden: textBetween(leastReason, 500) }),
  response: Bewaard,
  errors: refusals,
});
