import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { Bedrag, Datum, textBetween } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const parties = rolesThatSee('PL');
const askers = ['consulent', 'regisseur', 'teamleider', 'hulpverlener'] as const;
const refusals = ['invalid-input', 'not-found', 'conflict'] as const;

export const samenstappen = [
  'mdo-overleg',
  'mdo-start',
  'mdo-afschaal',
  'consult',
  'overdracht',
  'afsluiting',
  'nazorg',
  'maatwerk',
] as const;

const SamenstapView = z.object({
  soort: z.enum(samenstappen),
  van: Datum,
  tot: Datum.nullable(),
  /** How it stands, or for afsluiting where the jeugdige went on. */
  stand: z.string(),
  /** Of an aanbieder, a specialisme, a goal, or who looks after it. */
  naam: z.string().nullable(),
});
export type SamenstapView = z.infer<typeof SamenstapView>;

export const listSamenstappen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/samen/stappen',
  name: 'listSamenstappen',
  summary: 'Wat er samen is gedaan, voor op het zorgpad: MDO, consult, overdracht, nazorg en maatwerk',
  tag: 'dossier',
  access: parties,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({ stappen: z.array(SamenstapView) }),
  errors: ['not-found'],
});

const AanbodView = z.object({
  aanbodId: z.uuid(),
  organisatie: z.string(),
  specialisme: z.string(),
  /** Within so many days there is an answer. */
  dagen: z.number().int(),
  /** For each question. */
  bedrag: Bedrag,
  available: z.boolean(),
});
export type ConsultaanbodView = z.infer<typeof AanbodView>;

const ConsultView = z.object({
  consultId: z.uuid(),
  specialisme: z.string(),
  organisatie: z.string(),
  vraag: z.string(),
  anonymous: z.boolean(),
  askedBy: z.string(),
  askedOp: Moment,
  voor: Datum,
  antwoord: z.string().nullable(),
  /** Calendar days until the answer. */
  days: z.number().int().nullable(),
  /** Null for the family. */
  bedrag: Bedrag.nullable(),
  used: z.boolean().nullable(),
  withdrawn: z.boolean(),
  tooLate: z.boolean(),
  /** The reader may say what was done with it. */
  own: z.boolean(),
});
export type ConsultView = z.infer<typeof ConsultView>;

const ConsultenView = z.object({
  mayAsk: z.boolean(),
  aanbod: z.array(AanbodView),
  consulten: z.array(ConsultView),
});
export type ConsultenView = z.infer<typeof ConsultenView>;

export const listConsulten = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/consulten',
  name: 'listConsulten',
  summary: 'Vragen aan een specialist over een jeugdige, zonder toewijzing, en wie er advies geeft',
  tag: 'dossier',
  access: parties,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: ConsultenView,
  errors: ['not-found'],
});

export const askConsult = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/consulten',
  name: 'askConsult',
  summary: 'Een specialist om advies vragen, zonder naam als dat kan',
  tag: 'dossier',
  access: askers,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({ aanbodId: z.uuid(), vraag: textBetween(10, 3000), anonymous: z.boolean() }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const moveConsult = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/consulten/:consultId/stap',
  name: 'moveConsult',
  summary: 'Vastleggen of het advies is gebruikt, of de vraag intrekken',
  tag: 'dossier',
  access: askers,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ consultId: z.uuid() }),
  body: z.strictObject({ stap: z.enum(['used', 'unused', 'withdrawn']) }),
  response: Bewaard,
  errors: refusals,
});

const ConsultvraagView = z.object({
  consultvraagId: z.uuid(),
  /** Null: asked without the name. */
  jeugdigeId: z.uuid().nullable(),
  specialisme: z.string(),
  vraag: z.string(),
  askedBy: z.string(),
  askedOp: Moment,
  voor: Datum,
  antwoord: z.string().nullable(),
  answeredOp: Moment.nullable(),
  bedrag: Bedrag,
  tooLate: z.boolean(),
});
export type ConsultvraagView = z.infer<typeof ConsultvraagView>;

const ConsultvragenView = z.object({ vragen: z.array(ConsultvraagView), aanbod: z.array(AanbodView) });
export type ConsultvragenView = z.infer<typeof ConsultvragenView>;

export const listConsultvragen = route({
  method: 'GET',
  path: '/consulten',
  name: 'listConsultvragen',
  summary: 'Waarover anderen ons om advies vragen, en wat wij aanbieden',
  tag: 'dossier',
  access: ['hulpverlener'],
  purpose: 'hulpverlening',
  response: ConsultvragenView,
});

export const answerConsult = route({
  method: 'POST',
  path: '/consulten/:consultvraagId/antwoord',
  name: 'answerConsult',
  summary: 'Advies geven op een vraag',
  tag: 'dossier',
  access: ['hulpverlener'],
  purpose: 'hulpverlening',
  params: z.object({ consultvraagId: z.uuid() }),
  body: z.strictObject({ antwoord: textBetween(3, 5000) }),
  response: Bewaard,
  errors: refusals,
});

/** Most that one answer may cost, in cents. */
const mostBedrag = 1_000_000;

export const setConsultaanbod = route({
  method: 'POST',
  path: '/consulten/aanbod',
  name: 'setConsultaanbod',
  summary: 'Advies aanbieden: welk specialisme, binnen hoeveel dagen en voor hoeveel',
  tag: 'dossier',
  access: ['hulpverlener'],
  purpose: 'hulpverlening',
  body: z.strictObject({
    specialisme: textBetween(2, 80),
    dagen: z.number().int().min(1).max(60),
    bedrag: z.number().int().min(0).max(mostBedrag),
    available: z.boolean(),
  }),
  response: Bewaard,
  errors: refusals,
});
