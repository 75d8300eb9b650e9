import { gemeenteRoles, type Role, rolesThatSee, rolesThatWrite } from '@samenpad/access';
import type { TermijnSoort } from '@samenpad/domain';
import { z } from 'zod';
import { Bewaard } from './dossier.ts';
import { route } from './route.ts';
import { Aanbieder, Bedrag, Datum, Domein, Gemeente, leastReason, textBetween } from './values.ts';

/** In the order in which they come in the life of a verzoek and its toewijzing. */
export const termijnSoorten = [
  'verzoek',
  'verzoek-na-uitspraak',
  'antwoord',
  'toewijzing-regio',
  'antwoord-na-onderzoek',
  'afwijzing-woonplaats',
  'besluit',
  'start',
  'stop',
  'retour',
  'declaratie-antwoord',
  'declaratie-instelling',
] as const satisfies readonly TermijnSoort[];
const Soort = z.enum(termijnSoorten);
const keepers = ['teamleider', 'functioneel-beheerder'] as const;

/** Rows on one page of open verzoeken. */
export const verzoektermijnPageSize = 25;
/** Fewer follow-up verzoeken than this say nothing of how often somebody kept the same assessor. */
export const leastVervolg = 10;

export const TermijnView = z.object({
  /** Null: of the standard, the law or the region. */
  gemeente: Gemeente.nullable(),
  gemeenteNaam: z.string().nullable(),
  soort: Soort,
  vanaf: Datum,
  eenheid: z.enum(['werkdagen', 'weken', 'maandeinde']),
  aantal: z.number().int().nullable(),
  /** A recorded question stops it. */
  canPause: z.boolean(),
  bron: z.string(),
  reden: z.string().nullable(),
  door: z.string().nullable(),
  stand: z.enum(['geldt', 'later', 'voorbij']),
});
export type TermijnView = z.infer<typeof TermijnView>;

export const listTermijnen = route({
  method: 'GET',
  path: '/termijnen',
  name: 'listTermijnen',
  summary: 'Welke termijnen gelden, en vanaf welke dag',
  tag: 'berichten',
  access: gemeenteRoles,
  purpose: 'beheer',
  response: z.object({
    rows: z.array(TermijnView),
    /** Gemeenten of which the caller may change a limit. */
    beheert: z.array(Gemeente),
  }),
});

export const setTermijn = route({
  method: 'POST',
  path: '/termijnen',
  name: 'setTermijn',
  summary: 'Een termijn vanaf een dag anders vaststellen, met de reden',
  tag: 'berichten',
  access: keepers,
  purpose: 'beheer',
  once: true,
  body: z.strictObject({
    gemeente: Gemeente,
    soort: Soort.exclude(['declaratie-instelling']),
    vanaf: Datum,
    eenheid: z.enum(['werkdagen', 'weken']),
    /** No longer than a year. */
    aantal: z.number().int().min(1).max(52),
    reden: textBetween(leastReason, 500),
  }),
  status: 201,
  response: Bewaard,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

const readers = (
  [
    'consulent',
    'regisseur',
    'teamleider',
    'gegevensbeheerder',
    'hulpverlener',
    'aanbiederadministratie',
    'jeugdige',
    'ouder',
    'pleegouder',
  ] as const satisfies readonly Role[]
).filter((rol) => rolesThatSee('BS').includes(rol));

const Aan = z.enum(['aanbieder', 'gezin']);
export const vraagOorzaken = ['informatie', 'plan', 'toestemming', 'keuze', 'anders'] as const;
const Oorzaak = z.enum(vraagOorzaken);

export const VerzoekvraagView = z.object({
  vraagId: z.uuid(),
  aan: Aan,
  oorzaak: Oorzaak,
  gevraagdOp: Datum,
  beantwoordOp: Datum.nullable(),
  /** Null for who was not asked, and without sight of the jeugdige. */
  vraag: z.string().nullable(),
  antwoord: z.string().nullable(),
});
export type VerzoekvraagView = z.infer<typeof VerzoekvraagView>;

export const VerzoektermijnView = z.object({
  gemeente: Gemeente,
  gemeenteNaam: z.string(),
  /** Null: its sender sees that it waits, and not whose file it is. */
  jeugdigeId: z.uuid().nullable(),
  naam: z.string().nullable(),
  /** As whom the reader sees it. */
  view: z.enum(['gemeente', 'aanbieder', 'gezin']),
  soort: z.enum(['vot', 'vow']),
  domein: Domein,
  aanbieder: Aanbieder,
  aanbiederNaam: z.string(),
  referentie: z.string(),
  dagtekening: Datum,
  inOnderzoek: z.boolean(),
  waitsOn: z.enum(['gemeente', 'aanbieder', 'gezin']),
  since: Datum,
  /** While a question is open: as if it were answered today. Null: every limit is over. */
  expected: Datum.nullable(),
  /** Working days since it was asked, without those of a question. */
  werkdagen: z.number().int(),
  /** Limits that are over, the first one first. */
  breached: z.array(z.object({ soort: Soort, deadline: Datum })),
  /** The reader decides on it, and may ask a question. */
  decides: z.boolean(),
  /** S4-75: the first who judged a verzoek of this jeugdige; only for the gemeente. */
  beoordelaar: z.string().nullable(),
  zelf: z.boolean(),
  vragen: z.array(VerzoekvraagView),
});
export type VerzoektermijnView = z.infer<typeof VerzoektermijnView>;

export const verzoektermijnStanden = ['alles', 'te-laat', 'eigen'] as const;

export const listVerzoektermijnen = route({
  method: 'GET',
  path: '/verzoektermijnen',
  name: 'listVerzoektermijnen',
  summary: 'Wie wacht op wie: de verzoeken die nog open staan, met de verwachte dag',
  tag: 'berichten',
  access: readers,
  purpose: 'toeleiding',
  query: z.object({
    stand: z.enum(verzoektermijnStanden).default('alles'),
    jeugdigeId: z.uuid().optional(),
    pagina: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  response: z.object({
    totaal: z.number().int(),
    /** How many of them are past a limit. */
    teLaat: z.number().int(),
    rows: z.array(VerzoektermijnView),
    /** S4-75: of the follow-up verzoeken, the share in percent that went to the first assessor; null: too few. */
    zelfdeBeoordelaar: z.object({ vervolg: z.number().int(), percentage: z.number().int() }).nullable(),
  }),
});

export const askVerzoekvraag = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/verzoekvragen',
  name: 'askVerzoekvraag',
  summary: 'Een vraag over een verzoek vastleggen; de termijn staat stil tot het antwoord',
  tag: 'jeugdigen',
  access: rolesThatWrite('BS'),
  purpose: 'toeleiding',
  once: true,
  params: z.object({ jeugdigeId: z.uuid() }),
  body: z.strictObject({
    domein: Domein,
    aanbieder: Aanbieder,
    referentie: z.string().min(1).max(36),
    aan: Aan,
    oorzaak: Oorzaak,
    vraag: textBetween(10, 1000),
  }),
  status: 201,
  response: Bewaard,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const answerVerzoekvraag = route({
  method: 'POST',
  path: '/verzoekvragen/:vraagId/antwoord',
  name: 'answerVerzoekvraag',
  summary: 'Een vraag over een verzoek beantwoorden, of vastleggen wat er geantwoord is',
  tag: 'jeugdigen',
  access: [
    ...new Set([...rolesThatWrite('BS'), ...readers.filter((rol) => !gemeenteRoles.some((one) => one === rol))]),
  ],
  purpose: 'toeleiding',
  once: true,
  params: z.object({ vraagId: z.uuid() }),
  body: z.strictObject({ antwoord: textBetween(2, 2000) }),
  response: Bewaard,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const ZonderToewijzingView = z.object({
  gemeente: Gemeente,
  /** Null: the reader has no sight of this jeugdige. */
  jeugdigeId: z.uuid().nullable(),
  naam: z.string().nullable(),
  aanbieder: Aanbieder,
  aanbiederNaam: z.string(),
  domein: Domein,
  toewijzingNummer: z.number().int(),
  begin: Datum,
  /** Claimed and not granted, in cents; null for who sees no costs. */
  bedrag: Bedrag.nullable(),
});
export type ZonderToewijzingView = z.infer<typeof ZonderToewijzingView>;

export const listZonderToewijzing = route({
  method: 'GET',
  path: '/zonder-toewijzing',
  name: 'listZonderToewijzing',
  summary: 'Hulp die begon zonder toewijzing, en wat daarvan niet is betaald',
  tag: 'berichten',
  access: ['gegevensbeheerder', 'hulpverlener', 'aanbiederadministratie'],
  purpose: 'bekostiging',
  query: z.object({ pagina: z.coerce.number().int().min(1).max(10_000).default(1) }),
  response: z.object({ totaal: z.number().int(), bedrag: Bedrag.nullable(), rows: z.array(ZonderToewijzingView) }),
});
