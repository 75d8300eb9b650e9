import { z } from 'zod';
import { Moment } from './dossier.ts';
import { route } from './route.ts';
import { Datum, Gemeente } from './values.ts';

/** What can stand on a day: a task, a meeting, a goal to look at again, a parked line, a question, a request. */
const agendaSoorten = ['taak', 'mdo', 'plan-evaluatie', 'focus-terug', 'ketentaak', 'verzoek'] as const;

/** What waits without a day of its own, and has a page where it is done. */
const wachtrijSoorten = [
  'te-besluiten',
  'vacature',
  'maatwerk',
  'zonder-betrokkene',
  'zonder-afsluiting',
  'tweede-paar',
  'noodtoegang',
  'project',
  'controle',
  'accountgesprek',
  'accountvraag',
  'te-starten',
  'toestemming',
  'akkoord',
  'contactpersoon',
  'uitnodiging',
  'overleg',
  'berichtwerk',
  'brief',
] as const;

const PuntView = z.object({
  gemeente: Gemeente,
  jeugdigeId: z.uuid(),
  pseudoniem: z.string(),
  /** Only for who sees names; reading it is logged. */
  naam: z.string().nullable(),
  soort: z.enum(agendaSoorten),
  /** The kind of task, meeting or request, or why it was parked. */
  detail: z.string().nullable(),
  dag: Datum,
  /** Of a meeting: when it begins. */
  startsAt: Moment.nullable(),
  onderwerpId: z.uuid(),
  teLaat: z.boolean(),
});
export type PuntView = z.infer<typeof PuntView>;

const WachtrijView = z.object({
  soort: z.enum(wachtrijSoorten),
  aantal: z.number().int(),
  /** The oldest of them, where they have a day. */
  oldest: Datum.nullable(),
});
export type WachtrijView = z.infer<typeof WachtrijView>;

/** Days that the page of today looks ahead. */
export const daysAhead = 14;
/** Lines of days on the page of today; the rest stands on the agenda. */
export const mostPunten = 20;

export const getVandaag = route({
  method: 'GET',
  path: '/vandaag',
  name: 'getVandaag',
  summary: 'Mijn werk van vandaag: wat te laat is, wat er de komende twee weken op een dag staat, en wat er wacht',
  tag: 'toegang',
  access: 'signed-in',
  purpose: 'toeleiding',
  response: z.object({
    dag: Datum,
    punten: z.array(PuntView),
    /** Late or within two weeks, these and the ones that did not fit. */
    totaal: z.number().int(),
    teLaat: z.number().int(),
    wachtrijen: z.array(WachtrijView),
  }),
});

/** A day that somebody can mean; the weeks around it exist too. */
const WeekDag = Datum.refine((day) => day >= '2000-01-01' && day < '2100-01-01', {
  error: 'Kies een week in deze eeuw.',
});

export const getAgenda = route({
  method: 'GET',
  path: '/agenda',
  name: 'getAgenda',
  summary: 'Mijn agenda van een week: termijnen, overleggen en evaluaties, per dag',
  tag: 'toegang',
  access: 'signed-in',
  purpose: 'toeleiding',
  query: z.object({ week: WeekDag.optional() }),
  response: z.object({ vandaag: Datum, van: Datum, tot: Datum, punten: z.array(PuntView) }),
  errors: ['invalid-input'],
});
