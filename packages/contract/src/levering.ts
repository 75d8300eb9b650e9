import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { FaultView } from './berichten.ts';
import { route } from './route.ts';
import { SaldoView } from './saldo.ts';
import { Aanbieder, Bedrag, Datum, Domein, Gemeente, Maand, ToewijzingNummer, textBetween } from './values.ts';

/** Rows on one page of own toewijzingen and own berichten. */
export const leveringPageSize = 25;

/** Who delivers: people of an aanbieder. */
const deliverers = ['hulpverlener', 'aanbiederadministratie'] as const;
/** Who claims: of those, whoever may see costs (trust.md 3.2). */
const claimants = deliverers.filter((rol) => rolesThatSee('FI').includes(rol));

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const ofToewijzing = { domein: Domein, toewijzingNummer: ToewijzingNummer };
const Volume = z.number().int().min(0).max(99_999_999);
const Cents = z.number().int().min(0).max(99_999_999);
const Categorie = z.string().regex(/^\d{2}$/);
const ProductCode = textBetween(1, 5);
/** WJ756 */
export const eenheden = ['01', '04', '14', '16', '82', '83', '84'] as const;
const Eenheid = z.enum(eenheden);
/** WMO757 */
export const frequenties = ['1', '2', '4', '6'] as const;

/** Where the delivery of a toewijzing stands. */
const leveringFasen = ['niet-gestart', 'loopt', 'onderbroken', 'gestopt'] as const;
/** Which of the own toewijzingen a list shows. */
export const leveringStanden = ['te-starten', 'loopt', 'gestopt', 'alles'] as const;

export const EigenToewijzingView = z.object({
  gemeente: Gemeente,
  jeugdigeId: z.uuid(),
  /** Null: the reader may not, or no longer, know it. */
  naam: z.string().nullable(),
  pseudoniem: z.string(),
  /** AGB code of the own aanbieder. */
  aanbieder: Aanbieder,
  ...ofToewijzing,
  product: z.object({ categorie: z.string(), code: z.string().nullable() }).nullable(),
  omvang: z.object({ volume: z.number().int(), eenheid: z.string(), frequentie: z.string() }).nullable(),
  budget: Bedrag.nullable(),
  ingangsdatum: Datum,
  einddatum: Datum.nullable(),
  toestand: z.enum(['gepland', 'actief', 'beeindigd', 'verwijderd']),
  /** JZ002 of the valid version. */
  redenWijziging: z.string().nullable(),
  /** A retour was sent that says: received, in order. */
  confirmed: z.boolean(),
  fase: z.enum(leveringFasen),
  begin: Datum.nullable(),
  eind: Datum.nullable(),
  /** JZ588 of the last stop. */
  eindReden: z.string().nullable(),
  /** JZ588 codes with which a stop can be sent; empty: none can. */
  stopRedenen: z.array(z.string()),
  canStart: z.boolean(),
  /** The last that was told and still stands: only that can be withdrawn. */
  told: z.enum(['start', 'stop']).nullable(),
  /** Null: the reader does not see costs. */
  saldo: SaldoView.nullable(),
});
export type EigenToewijzingView = z.infer<typeof EigenToewijzingView>;

export const listEigenToewijzingen = route({
  method: 'GET',
  path: '/eigen-toewijzingen',
  name: 'listEigenToewijzingen',
  summary: 'De toewijzingen van de eigen aanbieder, met waar de levering staat',
  tag: 'berichten',
  access: deliverers,
  purpose: 'hulpverlening',
  query: z.object({
    stand: z.enum(leveringStanden).default('alles'),
    zoek: z.string().trim().max(20).default(''),
    pagina: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  response: z.object({ totaal: z.number().int(), rows: z.array(EigenToewijzingView) }),
});

export const EigenVerzoekView = z.object({
  ...{ domein: Domein, gemeente: Gemeente, aanbieder: Aanbieder },
  soort: z.enum(['vot', 'vow']),
  referentieAanbieder: z.string(),
  dagtekening: Datum,
  toestand: z.enum(['open', 'in-onderzoek', 'toegekend', 'afgewezen', 'te-laat']),
  /** WJ759 */
  redenAfwijzing: z.string().nullable(),
});
export type EigenVerzoekView = z.infer<typeof EigenVerzoekView>;

export const getEigenToewijzingen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/eigen-toewijzingen',
  name: 'getEigenToewijzingen',
  summary: 'De eigen toewijzingen en verzoeken van een jeugdige, en wat er nu verstuurd kan worden',
  tag: 'berichten',
  access: deliverers,
  purpose: 'hulpverlening',
  params: OfJeugdige,
  response: z.object({
    /** The day that stands ready in a form. */
    dag: Datum,
    toewijzingen: z.array(EigenToewijzingView),
    verzoeken: z.array(EigenVerzoekView),
  }),
  errors: ['not-found'],
});

/** A bericht that a form wrote: kept, folded and on the page of its jeugdige. */
export const SentView = z.object({
  berichtId: z.uuid().nullable(),
  soort: z.string(),
  identificatie: z.string(),
});
export type SentView = z.infer<typeof SentView>;

const refusals = ['invalid-input', 'not-found', 'conflict', 'message-refused', 'storage-full'] as const;
const sending = {
  method: 'POST',
  tag: 'berichten',
  status: 201,
  once: true,
  response: SentView,
  errors: refusals,
} as const;

export const confirmToewijzing = route({
  ...sending,
  path: '/jeugdigen/:jeugdigeId/eigen-toewijzingen/bevestiging',
  name: 'confirmToewijzing',
  summary: 'Bevestigen dat een toewijzing goed ontvangen is (302)',
  access: deliverers,
  purpose: 'hulpverlening',
  params: OfJeugdige,
  body: z.strictObject(ofToewijzing),
});

export const startLevering = route({
  ...sending,
  path: '/jeugdigen/:jeugdigeId/eigen-toewijzingen/start',
  name: 'startLevering',
  summary: 'De start van de zorg op een toewijzing melden (305)',
  access: deliverers,
  purpose: 'hulpverlening',
  params: OfJeugdige,
  body: z.strictObject({ ...ofToewijzing, begindatum: Datum }),
});

export const stopLevering = route({
  ...sending,
  path: '/jeugdigen/:jeugdigeId/eigen-toewijzingen/stop',
  name: 'stopLevering',
  summary: 'Het einde van de zorg op een toewijzing melden, met de reden (307)',
  access: deliverers,
  purpose: 'hulpverlening',
  params: OfJeugdige,
  body: z.strictObject({ ...ofToewijzing, einddatum: Datum, redenBeeindiging: z.string().regex(/^\d{2}$/) }),
});

export const withdrawLevering = route({
  ...sending,
  path: '/jeugdigen/:jeugdigeId/eigen-toewijzingen/intrekking',
  name: 'withdrawLevering',
  summary: 'De laatst gemelde start of stop intrekken (305 of 307 met StatusAanlevering 3)',
  access: deliverers,
  purpose: 'hulpverlening',
  params: OfJeugdige,
  body: z.strictObject({ ...ofToewijzing, kind: z.enum(['start', 'stop']) }),
});

const Omvang = z.strictObject({ volume: Volume, eenheid: Eenheid, frequentie: z.enum(frequenties) });
const period = { ingangsdatum: Datum, einddatum: Datum.nullable() };

export const askWijziging = route({
  ...sending,
  path: '/jeugdigen/:jeugdigeId/eigen-toewijzingen/wijziging',
  name: 'askWijziging',
  summary: 'Vragen om een lopende toewijzing te wijzigen (317)',
  access: deliverers,
  purpose: 'hulpverlening',
  params: OfJeugdige,
  body: z.strictObject({
    ...ofToewijzing,
    ...period,
    /** WJ758 */
    redenVerzoek: z.enum(['1', '2']),
    /** In units of the Omvang; absent for a toewijzing without one. */
    volume: Volume.optional(),
    budget: Cents.optional(),
  }),
});

export const askNieuwProduct = route({
  ...sending,
  path: '/jeugdigen/:jeugdigeId/eigen-toewijzingen/nieuw-product',
  name: 'askNieuwProduct',
  summary: 'Vragen om andere hulp naast de lopende toewijzingen (317 met een nieuw product)',
  access: deliverers,
  purpose: 'hulpverlening',
  params: OfJeugdige,
  body: z.strictObject({
    domein: Domein,
    product: z.strictObject({ categorie: Categorie, code: ProductCode }),
    omvang: Omvang,
    ...period,
    /** WJ758 */
    redenVerzoek: z.enum(['1', '2']),
  }),
});

/** Who the help is for: known already, or not yet. */
const Wie = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('bekend'), jeugdigeId: z.uuid() }),
  z.strictObject({
    soort: z.literal('nieuw'),
    bsn: z.string().regex(/^\d{9}$/),
    geboortedatum: Datum,
    /** COD046 */
    geslacht: z.enum(['0', '1', '2']),
    achternaam: textBetween(1, 200),
    voorvoegsel: z.string().trim().max(10),
    voornamen: textBetween(1, 200),
  }),
]);

export const askToewijzing = route({
  ...sending,
  path: '/eigen-verzoeken',
  name: 'askToewijzing',
  summary: 'Vragen om een toewijzing na een verwijzing of beschikking (315)',
  access: deliverers,
  purpose: 'hulpverlening',
  body: z.strictObject({
    gemeente: Gemeente,
    domein: Domein,
    wie: Wie,
    product: z.strictObject({ categorie: Categorie, code: ProductCode }),
    omvang: Omvang,
    ...period,
    verwijzer: z.strictObject({
      /** COD327 */
      type: z.enum(['01', '02', '03', '04', '05', '06', '08']),
      /** Name of the practice or institution; or its AGB code of eight digits. */
      naam: z.string().trim().max(64),
    }),
  }),
});

const ClaimedLine = z.object({
  referentieNummer: z.string(),
  volume: z.number().int(),
  bedrag: Bedrag,
  /** pending: no 325 yet. */
  stand: z.enum(['pending', 'granted', 'rejected']),
});

export const DeclaratieRegelView = z.object({
  jeugdigeId: z.uuid(),
  naam: z.string().nullable(),
  pseudoniem: z.string(),
  toewijzingNummer: ToewijzingNummer,
  begindatum: Datum,
  einddatum: Datum,
  /** What a toewijzing leaves open, the aanbieder fills in. */
  categorie: z.string().nullable(),
  code: z.string().nullable(),
  eenheid: z.string().nullable(),
  /** The most that can be claimed; null: not bounded by a volume. */
  most: z.number().int().nullable(),
  volume: z.number().int().nullable(),
  tarief: Bedrag.nullable(),
  /** A start was reported: without one a line does not stand ready, but can be claimed all the same (OP364). */
  started: z.boolean(),
  /** Lines over this month that were sent before and not credited. */
  earlier: z.array(ClaimedLine),
});
export type DeclaratieRegelView = z.infer<typeof DeclaratieRegelView>;

export const getEigenDeclaratie = route({
  method: 'GET',
  path: '/eigen-declaratie',
  name: 'getEigenDeclaratie',
  summary: 'Wat over een maand gedeclareerd kan worden, klaargezet uit de toewijzingen',
  tag: 'berichten',
  access: claimants,
  purpose: 'bekostiging',
  query: z.object({ gemeente: Gemeente.optional(), domein: Domein.default('jw'), maand: Maand.optional() }),
  response: z.object({
    gemeente: Gemeente,
    domein: Domein,
    maand: Maand,
    /** The month before the day on which everything stands. */
    laatste: Maand,
    /** The latest month that was claimed: an earlier one is refused (8214); null: nothing was claimed yet. */
    eerste: Maand.nullable(),
    regels: z.array(DeclaratieRegelView),
  }),
  errors: ['not-found'],
});

/** Lines that one declaratie of a form holds; an office with more has software. */
const mostDeclaratieRegels = 500;

export const sendDeclaratie = route({
  ...sending,
  path: '/eigen-declaratie',
  name: 'sendDeclaratie',
  summary: 'De declaratie van een maand versturen (323)',
  access: claimants,
  purpose: 'bekostiging',
  body: z.strictObject({
    gemeente: Gemeente,
    domein: Domein,
    maand: Maand,
    regels: z
      .array(
        z.strictObject({
          jeugdigeId: z.uuid(),
          toewijzingNummer: ToewijzingNummer,
          volume: Volume,
          eenheid: Eenheid,
          tarief: Cents.optional(),
          categorie: Categorie,
          code: ProductCode,
        }),
      )
      .max(mostDeclaratieRegels),
    /** Granted lines to take back, by ReferentieNummer (IV091). */
    credits: z.array(z.string().min(1).max(20)).max(mostDeclaratieRegels),
  }),
});

/** What became of an own bericht: its gemeente has not answered, took it, took part of it, or refused it. */
const antwoordStanden = ['geen-antwoord-nodig', 'wacht', 'aanvaard', 'deels', 'afgewezen', 'apart'] as const;

export const EigenBerichtView = z.object({
  gemeente: Gemeente,
  berichtId: z.uuid(),
  domein: Domein,
  soort: z.string(),
  richting: z.enum(['in', 'uit']),
  aanbieder: Aanbieder,
  identificatie: z.string(),
  dagtekening: Datum,
  ontvangenOp: z.string(),
  regels: z.number().int(),
  /** When it tells of one jeugdige whom the reader sees. */
  jeugdigeId: z.uuid().nullable(),
  antwoord: z.enum(antwoordStanden),
  /** WJ001 codes that refuse something. */
  retourCodes: z.array(z.string()),
});
export type EigenBerichtView = z.infer<typeof EigenBerichtView>;

export const listEigenBerichten = route({
  method: 'GET',
  path: '/eigen-berichten',
  name: 'listEigenBerichten',
  summary: 'De berichten van en aan de eigen aanbieder, met wat ervan geworden is',
  tag: 'berichten',
  access: deliverers,
  purpose: 'hulpverlening',
  query: z.object({ pagina: z.coerce.number().int().min(1).max(10_000).default(1) }),
  response: z.object({ totaal: z.number().int(), rows: z.array(EigenBerichtView) }),
});

export const getEigenBericht = route({
  method: 'GET',
  path: '/eigen-berichten/:berichtId',
  name: 'getEigenBericht',
  summary: 'Wat er van een eigen bericht geworden is, met de retourcodes',
  tag: 'berichten',
  access: deliverers,
  purpose: 'hulpverlening',
  params: z.object({ berichtId: z.uuid() }),
  response: EigenBerichtView,
  errors: ['not-found'],
});

/** What became of one file of an aanbieder. */
export const EigenBestandView = z.object({
  naam: z.string(),
  uitkomst: z.enum(['nieuw', 'bekend', 'apart', 'geweigerd']),
  soort: z.string().nullable(),
  berichtId: z.uuid().nullable(),
  /** WJ001 codes that the retour carries: empty when all is well. */
  retourCodes: z.array(z.string()),
  faults: z.array(FaultView),
});
export type EigenBestandView = z.infer<typeof EigenBestandView>;

/** One bericht by the software of an aanbieder (S4-97). */
export const postEigenBericht = route({
  method: 'POST',
  path: '/eigen-berichten',
  name: 'postEigenBericht',
  summary: 'Een eigen iJw- of iWmo-bericht aanleveren; het antwoord geeft de retourcodes',
  tag: 'berichten',
  access: deliverers,
  purpose: 'hulpverlening',
  body: 'xml',
  status: 201,
  response: EigenBestandView,
  errors: ['message-refused', 'too-large', 'unsupported-content', 'storage-full'],
});

/** Files of an aanbieder in one upload. */
export const uploadEigenBerichten = route({
  method: 'POST',
  path: '/eigen-berichten/bestanden',
  name: 'uploadEigenBerichten',
  summary: 'Eigen berichtbestanden aanleveren (XML of ZIP), met de uitkomst per bestand',
  tag: 'berichten',
  access: deliverers,
  purpose: 'hulpverlening',
  body: 'multipart',
  status: 201,
  response: z.object({ bestanden: z.array(EigenBestandView) }),
  errors: ['invalid-input', 'too-large', 'unsupported-content', 'storage-full', 'unavailable'],
});

export const WebhookView = z.object({
  webhookId: z.uuid(),
  adres: z.string(),
  gemaaktOp: z.string(),
  lastAt: z.string().nullable(),
  wacht: z.number().int(),
  failed: z.number().int(),
});
export type WebhookView = z.infer<typeof WebhookView>;

export const listWebhooks = route({
  method: 'GET',
  path: '/webhooks',
  name: 'listWebhooks',
  summary: 'Adressen van de eigen software die horen dat er een bericht is',
  tag: 'berichten',
  access: claimants,
  purpose: 'beheer',
  response: z.object({ webhooks: z.array(WebhookView) }),
});

/** The call: `{ berichtId, gemeente, domein, soort, op }` and the header `Samenpad-Signature` (docs/operate.md). */
export const addWebhook = route({
  method: 'POST',
  path: '/webhooks',
  name: 'addWebhook',
  summary: 'Een adres laten horen dat er een bericht van een gemeente is',
  tag: 'berichten',
  access: claimants,
  purpose: 'beheer',
  once: true,
  body: z.strictObject({ adres: textBetween(1, 500) }),
  status: 201,
  /** `signingKey` is shown here and nowhere else. */
  response: z.object({ webhookId: z.uuid(), signingKey: z.string() }),
  errors: ['invalid-input', 'conflict'],
});

export const endWebhook = route({
  method: 'POST',
  path: '/webhooks/:webhookId/einde',
  name: 'endWebhook',
  summary: 'Een adres hoort niets meer',
  tag: 'berichten',
  access: claimants,
  purpose: 'beheer',
  params: z.object({ webhookId: z.uuid() }),
  response: z.object({ beeindigd: z.literal(true) }),
  errors: ['not-found'],
});
