import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Aanbieder, Datum, Gemeente } from './values.ts';

/** Rows on one page of what the message desk has to do. */
export const berichtwerkPageSize = 25;

/** Why a person is needed: docs/states/berichtwerk.md. */
export const berichtwerkSoorten = [
  'geweigerd',
  'apart',
  'wees',
  'tegenstrijdig',
  'antwoord',
  'declaratie',
  'retour',
  'ontbreekt',
  'brief',
] as const;
export const BerichtwerkSoort = z.enum(berichtwerkSoorten);
export type BerichtwerkSoort = z.infer<typeof BerichtwerkSoort>;

/** How the desk dealt with it. */
export const berichtstappen = ['afzender-gevraagd', 'hersteld', 'doorgestuurd', 'geen-actie'] as const;
const Berichtstap = z.enum(berichtstappen);

const count = z.number().int();

export const BerichtwerkView = z.object({
  gemeente: Gemeente,
  /** The same each time that it is asked. */
  itemId: z.guid(),
  soort: BerichtwerkSoort,
  /** Narrows the soort: a signaal, the state of a verzoek, or that a file was refused. */
  reden: z.string(),
  /** WJ001 or the code of a rule; null when none fits. */
  code: z.string().nullable(),
  /** One Dutch sentence of the rule or of the reader; null when the reden says it all. */
  melding: z.string().nullable(),
  berichtId: z.uuid().nullable(),
  importId: z.uuid().nullable(),
  berichtSoort: z.string().nullable(),
  aanbieder: Aanbieder.nullable(),
  aanbiederNaam: z.string().nullable(),
  toewijzingNummer: z.number().int().nullable(),
  bestandsnaam: z.string().nullable(),
  dag: Datum,
  /** Last day of an answer in time; null: no limit runs. */
  uiterlijk: Datum.nullable(),
  teLaat: z.boolean(),
  /** The bericht that it does not fit with: shown beside it. */
  anderBerichtId: z.uuid().nullable(),
  /** Of a letter: about whom; it stands on the page of that jeugdige. */
  jeugdigeId: z.uuid().nullable(),
  afgehandeld: z
    .object({ handelingId: z.uuid(), stap: Berichtstap, op: z.iso.datetime(), door: z.string() })
    .nullable(),
});
export type BerichtwerkView = z.infer<typeof BerichtwerkView>;

const query = {
  soort: BerichtwerkSoort.optional(),
  aanbieder: Aanbieder.optional(),
};

export const BerichtwerkQuery = z.object({
  stand: z.enum(['open', 'afgehandeld']).default('open'),
  ...query,
  pagina: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const listBerichtwerk = route({
  method: 'GET',
  path: '/berichten/werklijst',
  name: 'listBerichtwerk',
  summary: 'Berichten waar iemand iets aan moet doen, de oudste eerst',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  query: BerichtwerkQuery,
  response: z.object({
    totaal: count,
    /** Open, of each soort. */
    tellingen: z.record(BerichtwerkSoort, count),
    rows: z.array(BerichtwerkView),
  }),
});

export const settleBerichtwerk = route({
  method: 'POST',
  path: '/berichten/werklijst/afhandelen',
  name: 'settleBerichtwerk',
  summary: 'Vastleggen dat berichten zijn afgehandeld: de gekozen regels, of alle regels van deze keuze',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  once: true,
  body: z.strictObject({
    /** Null: all that are open, of the soort and aanbieder. */
    items: z.array(z.guid()).min(1, 'Kies een of meer regels.').max(500).nullable(),
    stap: Berichtstap,
    ...query,
  }),
  response: z.object({ handelingId: z.uuid(), aantal: count }),
  errors: ['invalid-input'],
});

export const undoBerichtwerk = route({
  method: 'POST',
  path: '/berichten/werklijst/handelingen/:handelingId/terugdraaien',
  name: 'undoBerichtwerk',
  summary: 'Wat in één keer is afgehandeld weer open zetten',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  params: z.object({ handelingId: z.uuid() }),
  response: z.object({ aantal: count }),
  errors: ['not-found'],
});

export const BerichtregelView = z.object({
  regel: z.string(),
  berichten: z.array(z.string()),
  decidedBy: z.enum(['rule', 'schema', 'history', 'outside']),
  retourCode: z.string().nullable(),
  /** The sentence of the standard, Dutch. */
  standard: z.array(z.string()),
  /** Ours, Dutch: what must hold, and an example of right and wrong; null: the schema refuses it. */
  own: z.object({ statement: z.string(), message: z.string(), right: z.string(), wrong: z.string() }).nullable(),
});
export type BerichtregelView = z.infer<typeof BerichtregelView>;

export const listBerichtregels = route({
  method: 'GET',
  path: '/berichtregels',
  name: 'listBerichtregels',
  summary: 'De regels waaraan een bericht wordt getoetst, met een goed en een fout voorbeeld',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  response: z.object({ rows: z.array(BerichtregelView) }),
});
