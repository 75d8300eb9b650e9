import { z } from 'zod';
import { route } from './route.ts';
import { Aanbieder, Datum, Gemeente, HulpvormCode } from './values.ts';

/** What is needed before the help of an aanbieder can end: a closed list, because an accounthouder reads no text (trust.md 3.2). */
export const nodigWords = [
  'tijd',
  'vervolghulp',
  'woonplek',
  'onderwijs',
  'thuis',
  'netwerk',
  'besluit',
  'overleg',
  'volwassenenhulp',
] as const;
const Nodig = z.enum(nodigWords);
export type Nodig = z.infer<typeof Nodig>;

/** Why a jeugdige stands high on the agenda, the first reason first. */
export const agendaRedenen = [
  'focuslijst',
  'geen-einddatum',
  'langer-dan-verwacht',
  'belofte-voorbij',
  'geen-antwoord',
  'beeindigd',
] as const;

/** Who may know who talks with whom. */
const readers = ['teamleider', 'accounthouder', 'contractmanager', 'beleidsmedewerker'] as const;
/** Rows of jeugdigen: the accounthouder, and the aanbieder about its own (S0-29). */
const partners = ['accounthouder', 'hulpverlener'] as const;

const Head = z.object({
  gemeente: Gemeente,
  gesprekId: z.uuid(),
  aanbieder: Aanbieder,
  aanbiederNaam: z.string(),
  /** First day of the quarter. */
  kwartaal: Datum,
  gevraagdOp: z.iso.datetime(),
  besprokenOp: z.iso.datetime().nullable(),
  /** No later talk was opened: answers can be given. */
  lopend: z.boolean(),
  vragen: z.number().int(),
  antwoorden: z.number().int(),
});
export type AccountgesprekView = z.infer<typeof Head>;

export const AccountlijnView = z.object({
  jeugdigeId: z.uuid(),
  pseudoniem: z.string(),
  /** Only for who sees names; reading it is logged. */
  naam: z.string().nullable(),
  hulpvormen: z.array(HulpvormCode),
  begin: Datum,
  /** Null: the care still runs. */
  eind: Datum.nullable(),
  /** Null: the toewijzing has no last day. */
  toewijzingEind: Datum.nullable(),
  /** Days of care so far, and half of the trajecten of this hulpvorm are over by then; null: not known. */
  dagen: z.number().int(),
  verwachteDagen: z.number().int().nullable(),
  /** The last day that was named in an earlier talk. */
  beloofd: Datum.nullable(),
  /** Of the last answer. */
  verwachtEind: Datum.nullable(),
  /** Null: no answer. */
  nodig: z.array(Nodig).nullable(),
  beantwoordOp: z.iso.datetime().nullable(),
  beantwoordDoor: z.string().nullable(),
  antwoorden: z.number().int(),
  beantwoordbaar: z.boolean(),
  redenen: z.array(z.enum(agendaRedenen)),
});
export type AccountlijnView = z.infer<typeof AccountlijnView>;

export const listAccounthouders = route({
  method: 'GET',
  path: '/accounthouders',
  name: 'listAccounthouders',
  summary: 'Wie met welke aanbieder spreekt, en wie daarvoor gekozen kan worden',
  tag: 'toegang',
  access: readers,
  purpose: 'beleid',
  response: z.object({
    rows: z.array(
      z.object({
        gemeente: Gemeente,
        aanbieder: Aanbieder,
        aanbiederNaam: z.string(),
        accountId: z.uuid(),
        naam: z.string(),
        van: Datum,
        /** First day without; null: goes on. */
        tot: Datum.nullable(),
      }),
    ),
    /** Empty for who does not choose. */
    kandidaten: z.array(z.object({ gemeente: Gemeente, accountId: z.uuid(), naam: z.string() })),
    /** The first day that can be chosen. */
    today: Datum,
  }),
});

/** S0-27: one accounthouder on each day. */
export const assignAccounthouder = route({
  method: 'POST',
  path: '/accounthouders',
  name: 'assignAccounthouder',
  summary: 'Kiezen wie vanaf een dag de accounthouder van een aanbieder is',
  tag: 'toegang',
  access: ['teamleider'],
  purpose: 'beleid',
  body: z.strictObject({ gemeente: Gemeente, aanbieder: Aanbieder, accountId: z.uuid(), van: Datum }),
  response: z.object({ bewaard: z.literal(true) }),
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const listAccountgesprekken = route({
  method: 'GET',
  path: '/accountgesprekken',
  name: 'listAccountgesprekken',
  summary: 'Gesprekken met aanbieders over hun jeugdigen, het nieuwste eerst',
  tag: 'toegang',
  access: partners,
  purpose: 'toeleiding',
  response: z.object({
    rows: z.array(Head),
    /** Aanbieders of the caller without a talk in this quarter: one can be opened. */
    teOpenen: z.array(z.object({ gemeente: Gemeente, aanbieder: Aanbieder, aanbiederNaam: z.string() })),
    /** First day of this quarter. */
    kwartaal: Datum,
  }),
});

export const openAccountgesprek = route({
  method: 'POST',
  path: '/accountgesprekken',
  name: 'openAccountgesprek',
  summary: 'Het gesprek van dit kwartaal openen en de aanbieder over elke jeugdige in zorg een vraag stellen',
  tag: 'toegang',
  access: ['accounthouder'],
  purpose: 'toeleiding',
  once: true,
  body: z.strictObject({ gemeente: Gemeente, aanbieder: Aanbieder }),
  status: 201,
  response: z.object({ gesprekId: z.uuid() }),
  errors: ['not-found'],
});

/** When a jeugdige leaves, and what is needed for that. */
export const UitstroomAnswer = z.strictObject({
  /** Null: a day cannot be named yet. */
  verwachtEind: Datum.nullable(),
  nodig: z.array(Nodig).min(1, 'Kies wat er nodig is.').max(nodigWords.length),
});

const OfGesprek = z.object({ gesprekId: z.uuid() });

export const getAccountgesprek = route({
  method: 'GET',
  path: '/accountgesprekken/:gesprekId',
  name: 'getAccountgesprek',
  summary: 'De agenda van een gesprek: per jeugdige de vraag wanneer de hulp eindigt, en het antwoord',
  tag: 'toegang',
  access: partners,
  purpose: 'toeleiding',
  params: OfGesprek,
  response: Head.extend({ lijnen: z.array(AccountlijnView) }),
  errors: ['not-found'],
});

export const finishAccountgesprek = route({
  method: 'POST',
  path: '/accountgesprekken/:gesprekId/besproken',
  name: 'finishAccountgesprek',
  summary: 'Vastleggen dat het gesprek is gevoerd',
  tag: 'toegang',
  access: ['accounthouder'],
  purpose: 'toeleiding',
  params: OfGesprek,
  response: z.object({ besproken: z.literal(true) }),
  errors: ['not-found'],
});

export const answerAccountlijn = route({
  method: 'POST',
  path: '/accountgesprekken/:gesprekId/jeugdigen/:jeugdigeId/antwoorden',
  name: 'answerAccountlijn',
  summary: 'Antwoorden wanneer een jeugdige uitstroomt en wat daarvoor nodig is',
  tag: 'toegang',
  access: ['hulpverlener'],
  purpose: 'hulpverlening',
  params: OfGesprek.extend({ jeugdigeId: z.uuid() }),
  body: UitstroomAnswer,
  response: z.object({ bewaard: z.literal(true) }),
  errors: ['invalid-input', 'not-found', 'conflict'],
});
