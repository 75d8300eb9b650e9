import { dataKinds, type Role } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Datum, Gemeente } from './values.ts';

/** Who may ask for consent and record an answer; the relation to the jeugdige decides further. */
const consentRoles = [
  'consulent',
  'regisseur',
  'hulpverlener',
  'gi',
  'jeugdige',
  'ouder',
] as const satisfies readonly Role[];

/** For what is shared. A consent names one (trust.md 3.5). */
export const deelDoelen = [
  'samen-plan',
  'overdracht',
  'verwijzer',
  'school',
  'ander-domein',
  'volwassenenzorg',
  'ouders',
] as const;
export const DeelDoel = z.enum(deelDoelen);
export type DeelDoel = z.infer<typeof DeelDoel>;

const Soort = z.enum(dataKinds);
const Tekst = z.object({ nl: z.string(), en: z.string() });
const Taal = z.enum(['nl', 'en']);

export const GeverView = z.object({
  nr: z.number().int(),
  /** Null for the family when it is somebody else. */
  naam: z.string().nullable(),
  hoedanigheid: z.enum(['jeugdige', 'ouder', 'voogd', 'vertegenwoordiger']),
  gezagBewijs: z.string().nullable(),
  antwoord: z.enum(['ja', 'nee', 'geen-antwoord']).nullable(),
  antwoordOp: z.string().nullable(),
  hoe: z.enum(['portaal', 'papier', 'mondeling']).nullable(),
  reden: z.string().nullable(),
  beantwoord: z.boolean(),
  eigen: z.boolean(),
});
export type GeverView = z.infer<typeof GeverView>;

export const ToestemmingView = z.object({
  gemeente: Gemeente,
  jeugdigeId: z.uuid(),
  /** First name, for the family and for workers who see it. */
  naam: z.string().nullable(),
  toestemmingId: z.uuid(),
  toestand: z.enum(['gevraagd', 'geldig', 'geweigerd', 'opgeschort', 'verlopen', 'ingetrokken']),
  soorten: z.array(Soort),
  doel: DeelDoel,
  /** What the person agrees to, in plain words, as it was shown. */
  tekst: Tekst,
  tekstVersie: z.string(),
  van: Datum,
  tot: Datum,
  /** Ends within 30 days: time to ask again. */
  expiresSoon: z.boolean(),
  gevraagdOp: z.string(),
  gegevenOp: z.string().nullable(),
  ingetrokkenOp: z.string().nullable(),
  /** Without a name: to the family, of a secret address, unless the caller has to answer. */
  ontvangers: z.array(z.object({ naam: z.string().nullable() })),
  /** The caller is a recipient. */
  ontvanger: z.boolean(),
  gevers: z.array(GeverView),
  intrekbaar: z.boolean(),
  herstelbaar: z.boolean(),
});
export type ToestemmingView = z.infer<typeof ToestemmingView>;

export const OntvangerView = z.object({
  id: z.uuid(),
  naam: z.string(),
  soort: z.string(),
  /** What consent can open to this recipient. */
  soorten: z.array(Soort),
});
export type OntvangerView = z.infer<typeof OntvangerView>;

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const OfToestemming = z.object({ toestemmingId: z.uuid() });
const Gedaan = z.object({ gedaan: z.literal(true) });

export const listToestemmingen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/toestemmingen',
  name: 'listToestemmingen',
  summary: 'Met wie gedeeld mag worden, wie dat vond, en aan wie het gevraagd kan worden',
  tag: 'toegang',
  access: consentRoles,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({ toestemmingen: z.array(ToestemmingView), ontvangers: z.array(OntvangerView) }),
  errors: ['not-found'],
});

export const listMijnToestemmingen = route({
  method: 'GET',
  path: '/mijn/toestemmingen',
  name: 'listMijnToestemmingen',
  summary: 'Wat mij gevraagd is, wat ik deel en wat met mij gedeeld wordt',
  tag: 'toegang',
  access: ['jeugdige', 'ouder', 'pleegouder', 'regisseur-ander-domein'],
  purpose: 'inzage',
  response: z.object({ toestemmingen: z.array(ToestemmingView) }),
});

export const askToestemming = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/toestemmingen',
  name: 'askToestemming',
  summary: 'Toestemming vragen om te delen: met wie, wat, waarvoor en tot wanneer',
  tag: 'toegang',
  access: consentRoles,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    soorten: z.array(Soort).min(1, 'Kies welke gegevens gedeeld worden.'),
    doel: DeelDoel,
    van: Datum,
    tot: Datum,
    ontvangers: z.array(z.uuid()).min(1, 'Kies met wie gedeeld wordt.').max(10),
    bekwaam: z.boolean().default(true),
    bekwaamToelichting: z.string().max(500).optional(),
    voogdij: z.boolean().default(false),
    /** Persons with authority whom Samenpad does not know yet. */
    gevers: z
      .array(
        z.strictObject({
          naam: z.string().max(200),
          hoedanigheid: z.enum(['ouder', 'voogd', 'vertegenwoordiger']),
          gezagBewijs: z.string().max(200),
        }),
      )
      .max(4)
      .default([]),
  }),
  status: 201,
  response: z.object({ toestemmingId: z.uuid() }),
  errors: ['invalid-input', 'not-found'],
});

export const answerToestemming = route({
  method: 'POST',
  path: '/toestemmingen/:toestemmingId/antwoord',
  name: 'answerToestemming',
  summary: 'Ja of nee zeggen, of vastleggen wat iemand zei',
  tag: 'toegang',
  access: consentRoles,
  purpose: 'toeleiding',
  params: OfToestemming,
  body: z.strictObject({
    /** Number of the person who answers, in `gevers`. */
    nr: z.int32().min(1),
    antwoord: z.enum(['ja', 'nee', 'geen-antwoord']),
    /** The language in which the text was read. */
    taal: Taal,
    hoe: z.enum(['papier', 'mondeling']).optional(),
    getuige: z.string().max(200).optional(),
    scan: z.string().max(200).optional(),
    reden: z.string().max(500).optional(),
  }),
  response: Gedaan,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const withdrawToestemming = route({
  method: 'POST',
  path: '/toestemmingen/:toestemmingId/intrekken',
  name: 'withdrawToestemming',
  summary: 'Stoppen met delen; werkt meteen',
  tag: 'toegang',
  access: consentRoles,
  purpose: 'toeleiding',
  params: OfToestemming,
  response: Gedaan,
  errors: ['not-found', 'conflict'],
});

export const restoreToestemming = route({
  method: 'POST',
  path: '/toestemmingen/:toestemmingId/herstellen',
  name: 'restoreToestemming',
  summary: 'Het intrekken ongedaan maken, tot tien minuten daarna',
  tag: 'toegang',
  access: consentRoles,
  purpose: 'toeleiding',
  params: OfToestemming,
  response: Gedaan,
  errors: ['not-found', 'conflict'],
});

/** A stream of the words `gewijzigd`: the page asks its own questions again. Holds nothing about anybody. */
export const followWijzigingen = route({
  method: 'GET',
  path: '/wijzigingen',
  name: 'followWijzigingen',
  summary: 'Een stroom die zegt dat er iets van mij veranderde, zonder te zeggen wat',
  tag: 'sessie',
  access: 'signed-in',
  purpose: 'beheer',
  response: z.unknown(),
});
