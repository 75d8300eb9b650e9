import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Aanbieder, Datum, Domein, Gemeente } from './values.ts';

/** Rows on one page of the outbox. */
export const verzondenPageSize = 25;

/** docs/states/verzending.md. */
export const verzendstanden = ['geschreven', 'verzonden', 'te-laat', 'geweigerd', 'beantwoord'] as const;
export const Verzendstand = z.enum(verzendstanden);
export type Verzendstand = z.infer<typeof Verzendstand>;

/** What one download takes along. */
export const mostDownloads = 100;

export const VerzendingView = z.object({
  gemeente: Gemeente,
  berichtId: z.uuid(),
  domein: Domein,
  soort: z.string(),
  identificatie: z.string(),
  aanbieder: Aanbieder,
  aanbiederNaam: z.string(),
  bestandsnaam: z.string(),
  geschrevenOp: z.string(),
  verzondenOp: z.string().nullable(),
  kanaal: z.enum(['map', 'download', 'koppeling']).nullable(),
  /** Last day of an answer in time; null: nobody answers it. */
  antwoordVoor: Datum.nullable(),
  antwoordBerichtId: z.uuid().nullable(),
  /** The bericht that this one answers. */
  antwoordOp: z.uuid().nullable(),
  stand: Verzendstand,
  /** Times that the gateway did not take it. */
  tries: z.number().int(),
  /** Why not, the last time. */
  fault: z.enum(['onbereikbaar', 'te-traag', 'geweigerd', 'storing']).nullable(),
  /** When it is tried again. */
  retryAt: z.string().nullable(),
});
export type VerzendingView = z.infer<typeof VerzendingView>;

/** Fo01 on the page; those that wait come first. */
export const mostFouten = 100;

/** A StUF fault message (Fo01) on an envelope whose message broke the schema. */
export const FoutView = z.object({
  foutId: z.uuid(),
  /** Who sent the envelope: AGB code, or the code of an intermediary. */
  ontvanger: z.string(),
  /** Its name; null: no aanbieder with that code is known. */
  ontvangerNaam: z.string().nullable(),
  /** Referentienummer of that envelope. */
  crossRefnummer: z.string(),
  functie: z.string(),
  /** Where the message broke and by which rule. */
  details: z.string(),
  geschrevenOp: z.string(),
  verzondenOp: z.string().nullable(),
  kanaal: z.enum(['map', 'download', 'koppeling']).nullable(),
  tries: z.number().int(),
  fault: z.enum(['onbereikbaar', 'te-traag', 'geweigerd', 'storing']).nullable(),
  retryAt: z.string().nullable(),
});
export type FoutView = z.infer<typeof FoutView>;

const count = z.number().int();

export const listVerzendingen = route({
  method: 'GET',
  path: '/verzonden',
  name: 'listVerzendingen',
  summary: 'Wat de gemeente schreef, en wat ervan werd',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  query: z.object({
    stand: Verzendstand.optional(),
    pagina: z.coerce.number().int().min(1).max(100_000).default(1),
  }),
  response: z.object({
    totaal: count,
    tellingen: z.object({
      geschreven: count,
      verzonden: count,
      'te-laat': count,
      geweigerd: count,
      beantwoord: count,
    }),
    /** Whether this installation has a folder or a gateway for what it writes; else the desk downloads. */
    canSend: z.boolean(),
    /** Whether retours are written by themselves. */
    answers: z.boolean(),
    rows: z.array(VerzendingView),
    fouten: z.array(FoutView),
  }),
});

/** Puts all that is written and not sent into the folder of the installation. */
export const sendVerzendingen = route({
  method: 'POST',
  path: '/verzonden/versturen',
  name: 'sendVerzendingen',
  summary: 'Alles wat geschreven is in de map voor verzending zetten',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  exports: true,
  body: z.strictObject({}),
  response: z.object({ aantal: count }),
  errors: ['conflict', 'storage-full'],
});

/** The files themselves, to be brought to their receivers by hand: from then on they count as sent. */
export const downloadVerzendingen = route({
  method: 'POST',
  path: '/verzonden/downloaden',
  name: 'downloadVerzendingen',
  summary: 'Geschreven berichten ophalen; daarna gelden ze als verzonden',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  exports: true,
  limiet: 'export',
  body: z.strictObject({ berichten: z.array(z.uuid()).min(1).max(mostDownloads) }),
  response: z.object({ bestanden: z.array(z.object({ naam: z.string(), inhoud: z.base64() })) }),
  errors: ['not-found'],
});

/** The Fo01 themselves, to be brought to their receivers by hand: from then on they count as sent. */
export const downloadFouten = route({
  method: 'POST',
  path: '/verzonden/fouten/downloaden',
  name: 'downloadFouten',
  summary: 'Foutberichten (Fo01) ophalen; daarna gelden ze als verzonden',
  tag: 'berichten',
  access: rolesThatSee('BV'),
  purpose: 'beheer',
  exports: true,
  limiet: 'export',
  body: z.strictObject({ fouten: z.array(z.uuid()).min(1).max(mostDownloads) }),
  response: z.object({ bestanden: z.array(z.object({ naam: z.string(), inhoud: z.base64() })) }),
  errors: ['not-found'],
});
