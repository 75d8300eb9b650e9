import { roles } from '@samenpad/access';
import { z } from 'zod';
import { Moment } from './dossier.ts';
import { route } from './route.ts';
import { Datum, Gemeente, leastReason, textBetween } from './values.ts';

/** What the person concerned may ask: AVG 15 to 17; Jw 7.3.9 and 7.3.10. */
export const VerzoekSoort = z.enum(['inzage', 'afschrift', 'correctie', 'vernietiging']);
export const VerzoekBesluit = z.enum(['toegewezen', 'gedeeltelijk', 'afgewezen']);
export const VerzoekHoedanigheid = z.enum(['jeugdige', 'ouder', 'voogd', 'vertegenwoordiger']);

/** The only grounds on which a request may be refused, whole or in part. */
export const Weigergrond = z.enum([
  /** Jw 7.3.9: somebody else has a considerable interest in keeping it. */
  'belang-ander',
  /** Jw 7.3.9: a law forbids it. */
  'wettelijke-plicht',
  /** Jw 7.3.10: the privacy of somebody else. */
  'rechten-anderen',
  /** UAVG 41 lid 1 onder i: protecting the child or others. */
  'bescherming',
  /** Trust.md 3.4: somebody else decides about this. */
  'niet-bevoegd',
  /** AVG 12 lid 6. */
  'identiteit-onzeker',
]);

const requesters = ['jeugdige', 'ouder', 'consulent', 'regisseur', 'hulpverlener'] as const;
const readers = [...requesters, 'fg'] as const;
const handlers = ['fg', 'hulpverlener'] as const;
const judges = ['fg', 'teamleider', 'functioneel-beheerder'] as const;
const OneVerzoek = z.object({ verzoekId: z.uuid() });
const Gedaan = z.object({ gedaan: z.literal(true) });
const Reden = textBetween(leastReason, 1000);

export const VerzoekView = z.object({
  gemeente: Gemeente,
  verzoekId: z.uuid(),
  jeugdigeId: z.uuid(),
  soort: VerzoekSoort,
  toelichting: z.string(),
  hoe: z.enum(['portaal', 'papier', 'mondeling']),
  indienerNaam: z.string(),
  hoedanigheid: VerzoekHoedanigheid,
  ingediendOp: Moment,
  /** Last day for the answer. */
  antwoordVoor: Datum,
  verlengdReden: z.string().nullable(),
  behandelaarRol: z.enum(handlers).nullable(),
  zelf: z.boolean(),
  besluit: VerzoekBesluit.nullable(),
  weigergrond: z.string().nullable(),
  motivering: z.string().nullable(),
  besluitOp: Moment.nullable(),
});
export type VerzoekView = z.infer<typeof VerzoekView>;

export const submitVerzoek = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/verzoeken',
  name: 'submitVerzoek',
  summary: 'Om inzage, een afschrift, correctie of vernietiging van een dossier vragen',
  tag: 'dossier',
  access: requesters,
  purpose: 'inzage',
  once: true,
  params: z.object({ jeugdigeId: z.uuid() }),
  body: z.strictObject({
    soort: VerzoekSoort,
    toelichting: z.string().trim().max(2000).default(''),
    /** By a worker, for somebody who asked on paper or in a talk. */
    vastgelegd: z
      .strictObject({
        hoe: z.enum(['papier', 'mondeling']),
        naam: z.string().trim().min(2).max(120),
        hoedanigheid: VerzoekHoedanigheid,
      })
      .optional(),
  }),
  status: 201,
  response: OneVerzoek,
  errors: ['not-found'],
});

export const listVerzoeken = route({
  method: 'GET',
  path: '/verzoeken',
  name: 'listVerzoeken',
  summary: 'Verzoeken van jeugdigen en ouders over hun dossier, wat het eerst een antwoord moet hebben bovenaan',
  tag: 'dossier',
  access: readers,
  purpose: 'inzage',
  response: z.object({ rows: z.array(VerzoekView) }),
});

export const getVerzoek = route({
  method: 'GET',
  path: '/verzoeken/:verzoekId',
  name: 'getVerzoek',
  summary: 'Een verzoek, met de brief als er een besluit is',
  tag: 'dossier',
  access: readers,
  purpose: 'inzage',
  params: OneVerzoek,
  response: VerzoekView.extend({ brief: z.array(z.string()).nullable() }),
  errors: ['not-found'],
});

export const takeVerzoek = route({
  method: 'POST',
  path: '/verzoeken/:verzoekId/opnemen',
  name: 'takeVerzoek',
  summary: 'Een verzoek in behandeling nemen; de FG leest tot het besluit mee in het dossier',
  tag: 'dossier',
  access: handlers,
  purpose: 'inzage',
  params: OneVerzoek,
  response: Gedaan,
  errors: ['not-found'],
});

export const extendVerzoek = route({
  method: 'POST',
  path: '/verzoeken/:verzoekId/verlengen',
  name: 'extendVerzoek',
  summary: 'Twee maanden langer nemen voor het antwoord, een keer en met een reden',
  tag: 'dossier',
  access: handlers,
  purpose: 'inzage',
  params: OneVerzoek,
  body: z.strictObject({ reden: Reden }),
  response: Gedaan,
  errors: ['not-found'],
});

export const decideVerzoek = route({
  method: 'POST',
  path: '/verzoeken/:verzoekId/besluit',
  name: 'decideVerzoek',
  summary: 'Besluiten op een verzoek; vernietiging wacht daarna op een tweede persoon',
  tag: 'dossier',
  access: handlers,
  purpose: 'inzage',
  params: OneVerzoek,
  body: z
    .strictObject({
      besluit: VerzoekBesluit,
      weigergrond: Weigergrond.nullable(),
      motivering: textBetween(leastReason, 4000),
    })
    .refine(({ besluit, weigergrond }) => (besluit === 'toegewezen') === (weigergrond === null), {
      error: 'Kies een grond als u iets weigert, en geen grond als u alles toewijst.',
    }),
  response: Gedaan,
  errors: ['not-found'],
});

export const getAfschrift = route({
  method: 'GET',
  path: '/verzoeken/:verzoekId/afschrift',
  name: 'getAfschrift',
  summary: 'Het dossier voor wie erom vroeg, zonder wat over anderen gaat of achtergehouden is',
  tag: 'dossier',
  access: ['jeugdige', 'ouder', 'fg', 'hulpverlener'],
  purpose: 'inzage',
  limiet: 'export',
  exports: true,
  params: OneVerzoek,
  response: z.object({
    gemaaktOp: Moment,
    delen: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  }),
  errors: ['not-found'],
});

export const listBewaartermijnen = route({
  method: 'GET',
  path: '/bewaartermijnen',
  name: 'listBewaartermijnen',
  summary: 'Dossiers waarvan de bewaartermijn binnen een jaar afloopt',
  tag: 'dossier',
  access: ['fg'],
  purpose: 'toezicht',
  response: z.object({
    rows: z.array(z.object({ gemeente: Gemeente, jeugdigeId: z.uuid(), pseudoniem: z.string(), tot: Datum })),
  }),
});

export const listVernietigingen = route({
  method: 'GET',
  path: '/vernietigingen',
  name: 'listVernietigingen',
  summary: 'Verklaringen van vernietiging: dat een dossier weg is, sinds wanneer en waarom',
  tag: 'dossier',
  access: ['fg'],
  purpose: 'toezicht',
  response: z.object({
    rows: z.array(
      z.object({
        gemeente: Gemeente,
        vernietigingId: z.uuid(),
        jeugdigeId: z.uuid(),
        grond: z.enum(['verzoek', 'bewaartermijn']),
        uitgevoerdOp: Moment,
        /** Rows that went. */
        rijen: z.number().int(),
      }),
    ),
  }),
});

export const listTweedePaar = route({
  method: 'GET',
  path: '/tweede-paar',
  name: 'listTweedePaar',
  summary: 'Handelingen die op een tweede persoon wachten',
  tag: 'dossier',
  access: judges,
  purpose: 'beheer',
  response: z.object({
    rows: z.array(
      z.object({
        gemeente: Gemeente,
        paarId: z.uuid(),
        handeling: z.enum(['vernietiging', 'roltoekenning', 'bulkexport', 'samenvoeging', 'splitsing']),
        reden: z.string(),
        gevraagdDoor: z.string(),
        gevraagdOp: Moment,
        geldigTot: Moment,
        /** Whose account it is about, or the pseudonyms of two files; null for the rest. */
        over: z.string().nullable(),
        /** The role that the account would have; null for the rest. */
        rol: z.enum(roles).nullable(),
        /** The names of the gemeenten in which it would have that role. */
        gemeenten: z.array(z.string()).nullable(),
        zelf: z.boolean(),
      }),
    ),
    /** Roles that the reader asked for somebody and a colleague refused, of the last 30 days. */
    refused: z.array(
      z.object({
        paarId: z.uuid(),
        over: z.string(),
        rol: z.enum(roles),
        reden: z.string(),
        door: z.string(),
        op: Moment,
      }),
    ),
  }),
});

export const judgeTweedePaar = route({
  method: 'POST',
  path: '/tweede-paar/:paarId',
  name: 'judgeTweedePaar',
  summary: 'Als tweede persoon bevestigen of afwijzen; niemand bevestigt wat hij zelf vroeg',
  tag: 'dossier',
  access: judges,
  purpose: 'beheer',
  params: z.object({ paarId: z.uuid() }),
  body: z.strictObject({
    gemeente: Gemeente,
    akkoord: z.boolean(),
    /** Why a role is refused; of other acts nothing is kept. */
    reden: z.string().trim().max(500).optional(),
  }),
  response: z.object({ uitkomst: z.enum(['bevestigd', 'afgewezen']) }),
  errors: ['invalid-input', 'not-found', 'conflict'],
});
