import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { FiguurQuery } from './figuren.ts';
import { Effect, EffectVraag } from './figuur-effect.ts';
import { Groei, GroeiVraag } from './figuur-groei.ts';
import { Hypothese, HypotheseVraag } from './figuur-hypothese.ts';
import { Praktijk } from './figuur-praktijken.ts';
import { route } from './route.ts';
import { Datum, Gemeente, textBetween } from './values.ts';

/** Who may record an interventie or keep a study. */
const researchers = ['beleidsmedewerker', 'contractmanager', 'teamleider'] as const;

const group = /^(?:[a-z0-9]{2,8}|WK\d{6})$/;

const InterventieVelden = z.strictObject({
  gemeente: Gemeente,
  naam: textBetween(3, 120),
  soort: z.enum(['werkwijze', 'contract', 'tarief', 'scholing', 'voorziening', 'verwijsafspraak', 'anders']),
  /** Whether the gemeente can pull this lever alone (S1-28). */
  reikwijdte: z.enum(['lokaal', 'regionaal']),
  /** Of what `groep` holds the codes. */
  eenheid: EffectVraag.shape.eenheid.unwrap(),
  /** Who got it. */
  groep: z.array(Praktijk).min(1, 'Kies wie de interventie kreeg.').max(100),
  begin: Datum,
  eind: Datum.nullable(),
  /** What was expected of it. */
  verwacht: z.string().trim().max(300),
  omschrijving: z.string().trim().max(1000),
  eigenaar: textBetween(2, 120),
});

export const InterventieView = z.object({
  ...InterventieVelden.shape,
  interventieId: z.uuid(),
  vastgelegdDoor: z.string(),
});
export type InterventieView = z.infer<typeof InterventieView>;

export const listInterventies = route({
  method: 'GET',
  path: '/interventies',
  name: 'listInterventies',
  summary: 'Wat er veranderde, waar en vanaf wanneer',
  tag: 'figuren',
  access: rolesThatSee('AG'),
  purpose: 'beleid',
  response: z.object({ rows: z.array(InterventieView) }),
});

export const addInterventie = route({
  method: 'POST',
  path: '/interventies',
  name: 'addInterventie',
  summary: 'Een interventie vastleggen',
  tag: 'figuren',
  access: researchers,
  purpose: 'beleid',
  once: true,
  body: InterventieVelden.refine(({ begin, eind }) => eind === null || begin <= eind, {
    error: 'De laatste dag ligt voor de eerste dag.',
  })
    .refine(({ eenheid, groep }) => eenheid === 'praktijk' || groep.every((code) => group.test(code)), {
      error: 'Kies wie de interventie kreeg uit de lijst.',
    })
    // S0-2: an agreement is with a practice.
    .refine(({ soort, eenheid }) => soort !== 'verwijsafspraak' || eenheid === 'praktijk', {
      error: 'Een verwijsafspraak maakt u met een praktijk.',
    }),
  status: 201,
  response: z.object({ interventieId: z.uuid() }),
  errors: ['not-found'],
});

export const withdrawInterventie = route({
  method: 'POST',
  path: '/interventies/:interventieId/intrekken',
  name: 'withdrawInterventie',
  summary: 'Een interventie uit de lijst halen',
  tag: 'figuren',
  access: researchers,
  purpose: 'beleid',
  params: z.object({ interventieId: z.uuid() }),
  body: z.strictObject({ gemeente: Gemeente }),
  response: z.object({ ingetrokken: z.literal(true) }),
  errors: ['not-found'],
});

const asked = FiguurQuery.omit({ taal: true }).shape;

/** What a study asks: a figure with its filter. */
export const StudieVraag = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('effect'), ...asked, ...EffectVraag.shape }),
  z.strictObject({ soort: z.literal('hypothese'), ...asked, ...HypotheseVraag.shape }),
  z.strictObject({ soort: z.literal('groei'), ...asked, ...GroeiVraag.shape }),
]);
export type StudieVraag = z.infer<typeof StudieVraag>;

const EffectRows = Effect.shape.rows;
const HypotheseRows = Hypothese.shape.rows;
const GroeiRows = Groei.shape.rows;

export const StudieView = z.object({
  gemeente: Gemeente,
  studieId: z.uuid(),
  naam: z.string(),
  /** With the days that were answered. */
  vraag: StudieVraag,
  /** The verdict then; null: none could be given, none is given (`groei`), or its numbers may not be shown any more. */
  oordeel: z.union([EffectRows.shape.oordeel, HypotheseRows.shape.oordeel]),
  /** Version of the store that it was answered from. */
  versie: z.string(),
  bewaardDoor: z.string(),
  bewaardOp: z.iso.datetime(),
});
export type StudieView = z.infer<typeof StudieView>;

export const listStudies = route({
  method: 'GET',
  path: '/studies',
  name: 'listStudies',
  summary: 'Bewaarde effectstudies, vermoedens en verklaringen van de groei',
  tag: 'figuren',
  access: rolesThatSee('AG'),
  purpose: 'beleid',
  response: z.object({ rows: z.array(StudieView) }),
});

export const addStudie = route({
  method: 'POST',
  path: '/studies',
  name: 'addStudie',
  summary: 'Een vraag aan de cijfers bewaren met haar antwoord en de versie van de cijfers',
  tag: 'figuren',
  access: researchers,
  purpose: 'beleid',
  once: true,
  body: z.strictObject({ naam: textBetween(3, 120), vraag: StudieVraag }),
  status: 201,
  response: z.object({ studieId: z.uuid() }),
  errors: ['not-found'],
});

export const repeatStudie = route({
  method: 'GET',
  path: '/studies/:studieId',
  name: 'repeatStudie',
  summary: 'Een bewaarde studie herhalen op de cijfers van nu',
  tag: 'figuren',
  access: rolesThatSee('AG'),
  purpose: 'beleid',
  params: z.object({ studieId: z.uuid() }),
  response: z.object({
    studie: StudieView,
    /** The rows as they were kept (null: under a lower threshold than holds now), and the figure as it is now. */
    antwoord: z.discriminatedUnion('soort', [
      z.object({ soort: z.literal('effect'), toen: EffectRows.nullable(), nu: Effect }),
      z.object({ soort: z.literal('hypothese'), toen: HypotheseRows.nullable(), nu: Hypothese }),
      z.object({ soort: z.literal('groei'), toen: GroeiRows.nullable(), nu: Groei }),
    ]),
    /** The same numbers; null when the kept ones are not shown. */
    gelijk: z.boolean().nullable(),
    /** The figures were computed from another version of the store. */
    andereVersie: z.boolean(),
  }),
  errors: ['not-found'],
});
