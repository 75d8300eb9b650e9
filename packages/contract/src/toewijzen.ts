import { rolesThatWrite } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard } from './dossier.ts';
import { Hulpkeuze } from './hulpkeuze.ts';
import { route } from './route.ts';
import { SaldoView } from './saldo.ts';
import { Aanbieder, Bedrag, Datum, Domein, Gemeente, ToewijzingNummer, textBetween } from './values.ts';

const deciders = rolesThatWrite('BS');
const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const Referentie = z.string().min(1).max(36);
/** Highest Volume of the standard (LDT_Volume). */
const Volume = z.number().int().min(1).max(99_999_999);
const Geld = Bedrag.refine((amount) => amount > 0 && amount <= 99_999_999, { error: 'Geef een bedrag boven nul.' });

/** Rows on one page of open verzoeken. */
export const verzoekenPageSize = 25;

/** WJ759, without 8: the residence principle is an answer of its own. */
export const afwijsredenen = ['1', '2', '3', '4', '5', '6', '7', '9'] as const;
/** JZ002, without what only removes (13), what is no longer used (01) and what an aanbieder asked for (12). */
export const wijzigredenen = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '14'] as const;

export const OpenVerzoekView = z.object({
  gemeente: Gemeente,
  jeugdigeId: z.uuid(),
  /** As the reader may know it; else the pseudonym. */
  naam: z.string(),
  soort: z.enum(['vot', 'vow']),
  toestand: z.enum(['open', 'in-onderzoek', 'te-laat']),
  domein: Domein,
  aanbieder: Aanbieder,
  aanbiederNaam: z.string(),
  referentie: Referentie,
  dagtekening: Datum,
});
export type OpenVerzoekView = z.infer<typeof OpenVerzoekView>;

export const listOpenVerzoeken = route({
  method: 'GET',
  path: '/toewijsverzoeken',
  name: 'listOpenVerzoeken',
  summary: 'Verzoeken van aanbieders die op een besluit wachten',
  tag: 'jeugdigen',
  access: deciders,
  purpose: 'toeleiding',
  query: z.object({ pagina: z.coerce.number().int().min(1).max(100_000).default(1) }),
  response: z.object({ totaal: z.number().int(), rows: z.array(OpenVerzoekView) }),
});

const HulpView = z.object({
  categorie: z.string().nullable(),
  code: z.string().nullable(),
  begin: Datum,
  eind: Datum.nullable(),
  volume: z.number().int().nullable(),
  eenheid: z.string().nullable(),
  frequentie: z.string().nullable(),
  budget: Bedrag.nullable(),
});
export type HulpView = z.infer<typeof HulpView>;

export const ToegewezenView = HulpView.extend({
  domein: Domein,
  aanbieder: Aanbieder,
  aanbiederNaam: z.string(),
  toewijzingNummer: z.number().int(),
  /** Nothing was paid on it: it can be removed as if it was never sent. */
  verwijderbaar: z.boolean(),
  /** Null: the reader does not see costs. */
  saldo: SaldoView.nullable(),
});
export type ToegewezenView = z.infer<typeof ToegewezenView>;

export const ToewijsverzoekView = z.object({
  soort: z.enum(['vot', 'vow']),
  inOnderzoek: z.boolean(),
  domein: Domein,
  aanbieder: Aanbieder,
  aanbiederNaam: z.string(),
  referentie: z.string(),
  dagtekening: Datum,
  /** COD327; of a vot. */
  verwijzer: z.string().nullable(),
  /** What is asked for: something new, or a change of what is there. */
  gevraagd: z.array(HulpView.extend({ toewijzingNummer: z.number().int().nullable() })),
  /** No earlier toewijzing tells where the jeugdige lives. */
  adresNodig: z.boolean(),
});
export type ToewijsverzoekView = z.infer<typeof ToewijsverzoekView>;

export const getToewijzen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/toewijzen',
  name: 'getToewijzen',
  summary: 'Waarover u voor deze jeugdige kunt besluiten',
  tag: 'jeugdigen',
  access: deciders,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({
    /** S4-102: first an MDO, held or waived. */
    dicht: z.boolean(),
    /** S4-69: first somebody who leads the help. */
    leaderless: z.boolean(),
    verzoeken: z.array(ToewijsverzoekView),
    toewijzingen: z.array(ToegewezenView),
    besluiten: z.array(
      z.object({
        besluitId: z.uuid(),
        soort: z.enum(['toewijzen', 'afwijzen', 'woonplaats', 'onderzoek', 'wijzigen', 'verwijderen']),
        aanbiederNaam: z.string(),
        toewijzingNummer: z.number().int().nullable(),
        vraag: z.string().nullable(),
        door: z.string(),
        op: z.string(),
        stand: z.enum(['niet-geschreven', 'geschreven', 'verzonden', 'geweigerd', 'beantwoord']),
      }),
    ),
  }),
  errors: ['not-found'],
});

const Adres = z.strictObject({
  postcode: z.string().regex(/^[1-9]\d{3}[A-Z]{2}$/, { error: 'Geef een postcode als 1234AB.' }),
  huisnummer: z.number().int().min(1).max(99_999),
});

/** Which verzoek: an aanbieder uses a reference once in a domein (TR347). */
const verzoek = { domein: Domein, aanbieder: Aanbieder, referentie: Referentie };

export const answerVerzoek = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/toewijzen/antwoord',
  name: 'answerVerzoek',
  summary: 'Een verzoek toewijzen, afwijzen of aanhouden; het bericht gaat naar de aanbieder',
  tag: 'jeugdigen',
  access: deciders,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.discriminatedUnion('antwoord', [
    z.strictObject({
      antwoord: z.literal('toewijzen'),
      ...verzoek,
      /** What it will cost at most, in cents: the mandate is tested on it. */
      bedrag: Geld,
      /** Of a vot only; null: as asked. */
      begin: Datum.nullable(),
      eind: Datum.nullable(),
      volume: Volume.nullable(),
      adres: Adres.nullable(),
      /** Null: not recorded. */
      hulpkeuze: Hulpkeuze.nullable().default(null),
    }),
    z.strictObject({ antwoord: z.literal('afwijzen'), ...verzoek, reden: z.enum(afwijsredenen) }),
    z.strictObject({ antwoord: z.literal('woonplaats'), ...verzoek, gemeente: Gemeente }),
    z.strictObject({ antwoord: z.literal('onderzoek'), ...verzoek, vraag: textBetween(10, 1000) }),
  ]),
  status: 201,
  response: Bewaard,
  errors: ['not-found', 'conflict'],
});

const toewijzing = { domein: Domein, toewijzingNummer: ToewijzingNummer };

export const changeToegewezen = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/toewijzen/wijziging',
  name: 'changeToegewezen',
  summary: 'Een toewijzing verlengen, wijzigen of verwijderen; het bericht gaat naar de aanbieder',
  tag: 'jeugdigen',
  access: deciders,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.discriminatedUnion('wijziging', [
    z.strictObject({
      wijziging: z.literal('wijzigen'),
      ...toewijzing,
      /** The first day of the change, where it needs a new toewijzing (OP257). */
      per: Datum,
      eind: Datum.nullable(),
      volume: Volume.nullable(),
      budget: Geld.nullable(),
      reden: z.enum(wijzigredenen),
      bedrag: Geld,
      /** Who chose, and from what; null: not recorded, or nothing was chosen anew. */
      hulpkeuze: Hulpkeuze.nullable().default(null),
    }),
    z.strictObject({ wijziging: z.literal('verwijderen'), ...toewijzing }),
  ]),
  status: 201,
  response: Bewaard,
  errors: ['not-found', 'conflict'],
});
