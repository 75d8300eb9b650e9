import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Aanbieder, Datum, Domein, Gemeente } from './values.ts';

/** Rows on one page of berichten, and of the files of an import. */
export const berichtenPageSize = 25;

/** A fault in a file: where, which rule, and one Dutch sentence. */
export const FaultView = z.object({
  level: z.string(),
  code: z.string(),
  line: z.number().int().nullable(),
  element: z.string().nullable(),
  message: z.string(),
});
export type FaultView = z.infer<typeof FaultView>;

/** nieuw: stored and applied · bekend: the same file was here before · apart: same identification, other content (quarantaine) · geweigerd: refused with faults, nothing stored. */
export const BestandUitkomst = z.enum(['nieuw', 'bekend', 'apart', 'geweigerd']);
export type BestandUitkomst = z.infer<typeof BestandUitkomst>;

export const ImportView = z.object({
  importId: z.uuid(),
  naam: z.string(),
  begonnenOp: z.string(),
  klaarOp: z.string().nullable(),
  toestand: z.enum(['bezig', 'klaar', 'mislukt', 'gestopt']),
  /** Which part runs: reading files, or folding the jeugdigen they touched. */
  stap: z.enum(['lezen', 'vouwen', 'klaar']),
  gelezen: z.number().int(),
  totaal: z.number().int().nullable(),
  nieuw: z.number().int(),
  bekend: z.number().int(),
  apart: z.number().int(),
  geweigerd: z.number().int(),
  /** One Dutch sentence when it failed: what happened, that nothing is lost, what to do. */
  melding: z.string().nullable(),
});
export type ImportView = z.infer<typeof ImportView>;

export const ImportBestand = z.object({
  naam: z.string(),
  uitkomst: BestandUitkomst,
  soort: z.string().nullable(),
  berichtId: z.uuid().nullable(),
  faults: z.array(FaultView),
});

export const listImports = route({
  method: 'GET',
  path: '/imports',
  name: 'listImports',
  summary: 'Wat er is ingelezen',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  response: z.object({ rows: z.array(ImportView) }),
});

export const getImport = route({
  method: 'GET',
  path: '/imports/:importId',
  name: 'getImport',
  summary: 'Voortgang en verslag per bestand van een import',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  params: z.object({ importId: z.uuid() }),
  query: z.object({
    uitkomst: BestandUitkomst.optional(),
    pagina: z.coerce.number().int().min(1).max(100_000).default(1),
  }),
  response: ImportView.extend({ bestandenTotaal: z.number().int(), bestanden: z.array(ImportBestand) }),
  errors: ['not-found'],
});

/** Upload in the browser: XML, ZIP or CSV, several at once. Answers at once; progress by `getImport`. */
export const startImport = route({
  method: 'POST',
  path: '/imports',
  name: 'startImport',
  summary: 'Bestanden inlezen',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  once: true,
  /** `ja`: the files are new, and each gets its retour or 325. A history is never answered. */
  query: z.object({ antwoord: z.enum(['ja', 'nee']).default('nee') }),
  body: 'multipart',
  status: 202,
  response: z.object({ importId: z.uuid() }),
  errors: ['too-large', 'unsupported-content', 'storage-full'],
});

export const stopImport = route({
  method: 'POST',
  path: '/imports/:importId/stoppen',
  name: 'stopImport',
  summary: 'Een lopende import stoppen; wat al verwerkt is blijft',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  params: z.object({ importId: z.uuid() }),
  response: z.object({ toestand: z.string() }),
  errors: ['not-found', 'conflict'],
});

/** One message by machine (S4-97): stored and applied, or refused with its faults, in one answer. */
export const postBericht = route({
  method: 'POST',
  path: '/berichten',
  name: 'postBericht',
  summary: 'Een iJw- of iWmo-bericht aanleveren',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  body: 'xml',
  status: 201,
  response: z.object({
    berichtId: z.uuid().nullable(),
    uitkomst: BestandUitkomst,
    soort: z.string(),
    /** WJ001 codes that the retour would carry: empty when all is well, 9056 for an identification used before. */
    retourCodes: z.array(z.string()),
  }),
  errors: ['message-refused', 'too-large', 'unsupported-content', 'storage-full'],
});

export const BerichtRow = z.object({
  gemeente: Gemeente,
  berichtId: z.uuid(),
  domein: Domein,
  soort: z.string(),
  identificatie: z.string(),
  aanbieder: Aanbieder,
  aanbiederNaam: z.string(),
  dagtekening: Datum,
  ontvangenOp: z.string(),
  bestandsnaam: z.string(),
  status: z.enum(['verwerkt', 'apart']),
  /** Regels of the bericht: products, or claim lines. */
  regels: z.number().int(),
});

export const BerichtenQuery = z.object({
  zoek: z.string().max(80).optional(),
  status: z.enum(['alles', 'apart', 'verwerkt']).default('alles'),
  soort: z
    .string()
    .regex(/^3\d\d$/)
    .optional(),
  aanbieder: Aanbieder.optional(),
  van: Datum.optional(),
  tot: Datum.optional(),
  pagina: z.coerce.number().int().min(1).max(100_000).default(1),
});

export const listBerichten = route({
  method: 'GET',
  path: '/berichten',
  name: 'listBerichten',
  summary: 'De berichten, nieuwste eerst',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  query: BerichtenQuery,
  response: z.object({
    totaal: z.number().int(),
    /** Of everything, without the filter; `geweigerd` are files in the reports of the imports. */
    tellingen: z.object({ verwerkt: z.number().int(), apart: z.number().int(), geweigerd: z.number().int() }),
    rows: z.array(BerichtRow),
  }),
});

export const getBericht = route({
  method: 'GET',
  path: '/berichten/:berichtId',
  name: 'getBericht',
  summary: 'Een bericht, leesbaar, zonder burgerservicenummer en namen',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  params: z.object({ berichtId: z.uuid() }),
  response: BerichtRow.extend({
    /** The bericht that stands, when this one is set apart (9056). */
    geldendBerichtId: z.uuid().nullable(),
    /** Elements in order: path, name, value; personal values masked. */
    elementen: z.array(
      z.object({ pad: z.string(), naam: z.string(), waarde: z.string().nullable(), diepte: z.number().int() }),
    ),
    /** What is wrong, at the path of an element; null: with the bericht as a whole. The sentence is Dutch. */
    fouten: z.array(z.object({ pad: z.string().nullable(), code: z.string(), sentence: z.string() })),
  }),
  errors: ['not-found'],
});
