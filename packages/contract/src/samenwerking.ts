import { roles, rolesThatSee } from '@samenpad/access';
import { bestemmingen, leefgebieden } from '@samenpad/domain';
import { z } from 'zod';
import { DeelakkoordView, Gezegd, WhoAgrees } from './deelakkoorden.ts';
import { Bewaard, Moment } from './dossier.ts';
import { Hulpkeuze } from './hulpkeuze.ts';
import { route } from './route.ts';
import { Aanbieder, Datum, Gemeente, textBetween } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
/** Who has a case in hand plans, decides and closes. */
const inCharge = ['consulent', 'regisseur', 'teamleider'] as const;
/** Everybody who sees the plan, or what was shared of it, takes part: signs, accepts, answers. */
const parties = rolesThatSee('PL');
const refusals = ['invalid-input', 'not-found', 'conflict'] as const;

export const mdoSoorten = ['overleg', 'start', 'afschaal'] as const;
/** What somebody of another organisation is asked: a verzoek is one om toewijzing or wijziging, of an aanbieder. */
export const ketentaakSoorten = ['taak', 'vraag', 'verzoek'] as const;
const mdobesluitSoorten = ['afspraak', ...ketentaakSoorten, 'doel'] as const;
export const nazorguitkomsten = ['gaat-goed', 'hulp-nodig', 'niet-bereikt'] as const;
const tekenwijzen = ['samenpad', 'papier', 'mondeling'] as const;
const MdoSoort = z.enum(mdoSoorten);
const Bestemming = z.enum(bestemmingen);

const MdoView = z.object({
  mdoId: z.uuid(),
  soort: MdoSoort,
  startsAt: Moment,
  minuten: z.number().int(),
  plaats: z.string().nullable(),
  video: z.string().nullable(),
  /** Null: the family did not say that this reader reads along (trust.md 3.3); then no minutes and no decisions either. */
  agenda: z.array(z.string()).nullable(),
  geplandDoor: z.string(),
  verslag: z.string().nullable(),
  verslagOp: Moment.nullable(),
  verslagDoor: z.string().nullable(),
  /** Within 24 hours; null until there are minutes. */
  opTijd: z.boolean().nullable(),
  /** Null: whoever reads may not read the minutes. */
  gezinPresent: z.boolean().nullable(),
  afgezegdReden: z.string().nullable(),
  deelnemers: z.array(
    z.object({
      nr: z.number().int(),
      /** Null: would tell this reader where a secret address is. */
      naam: z.string().nullable(),
      organisatie: z.string().nullable(),
      familie: z.boolean(),
      aanwezig: z.boolean().nullable(),
      getekendOp: Moment.nullable(),
      getekendHoe: z.enum(tekenwijzen).nullable(),
      zelf: z.boolean(),
      buiten: z.boolean(),
      /** Neither of the family nor of the gemeente: reads along with the yes of the family only. */
      outsider: z.boolean(),
      /** May read along now. */
      reads: z.boolean(),
      /** Null: has not said yet whether it comes. */
      comes: z.boolean().nullable(),
      /** Why not, for whoever has the case in hand and for who wrote it. */
      comesReden: z.string().nullable(),
    }),
  ),
  besluiten: z.array(z.object({ nr: z.number().int(), soort: z.enum(mdobesluitSoorten), tekst: z.string() })),
});
export type MdoView = z.infer<typeof MdoView>;

const KetentaakView = z.object({
  ketentaakId: z.uuid(),
  soort: z.enum(ketentaakSoorten),
  /** Null: the family did not say that this reader reads along (trust.md 3.3); then none of the other texts either. */
  tekst: z.string().nullable(),
  /** Null: as of an MDO. */
  naam: z.string().nullable(),
  organisatie: z.string().nullable(),
  stand: z.enum(['gevraagd', 'aanvaard', 'gedaan', 'terug', 'ingetrokken']),
  voor: Datum,
  acceptBy: Datum,
  gevraagdDoor: z.string().nullable(),
  gevraagdOp: Moment,
  antwoord: z.string().nullable(),
  terugReden: z.string().nullable(),
  wachtOp: z.string().nullable(),
  zelf: z.boolean(),
  teLaat: z.boolean(),
  /** Of who was asked: neither of the family nor of the gemeente, and may read along now. */
  outsider: z.boolean(),
  reads: z.boolean(),
  /** Asked this many days ago and not done. */
  dagenOpen: z.number().int().nullable(),
});
export type KetentaakView = z.infer<typeof KetentaakView>;

const ToewijsbesluitView = z.object({
  toewijsbesluitId: z.uuid(),
  aanbiederNaam: z.string(),
  hulp: z.string(),
  van: Datum,
  tot: Datum.nullable(),
  code: z.enum(['afschalen']).nullable(),
  overlapTot: Datum.nullable(),
  gesprekOp: Datum.nullable(),
  overdrachtOp: Moment.nullable(),
  financiering: z.string().nullable(),
  poort: z.enum(['enkelvoudig', 'mdo', 'eerder', 'afgezien']),
  afzien: z.string().nullable(),
  door: z.string(),
});
export type ToewijsbesluitView = z.infer<typeof ToewijsbesluitView>;

const AfsluitingView = z.object({
  afsluitingId: z.uuid(),
  per: Datum,
  /** Null: the family did not say that this reader reads along; then no name, reason or note either. */
  bestemming: Bestemming.nullable(),
  nazorgNaam: z.string().nullable(),
  withoutNazorg: z.string().nullable(),
  door: z.string().nullable(),
  heropend: z.boolean(),
  zelf: z.boolean(),
  momenten: z.array(
    z.object({
      momentId: z.uuid(),
      dag: Datum,
      uitkomst: z.enum(nazorguitkomsten).nullable(),
      notitie: z.string().nullable(),
      teLaat: z.boolean(),
    }),
  ),
  /** Who does the nazorg may read where and why the help ended. */
  reads: z.boolean(),
});
export type AfsluitingView = z.infer<typeof AfsluitingView>;

/** One party on the case board, by role (S2-7, S4-72): its tasks, those that are late, and for whom or what it waits. */
const PartijRow = z.object({
  /** Null: everybody whose name this reader may not know, together. */
  naam: z.string().nullable(),
  organisatie: z.string().nullable(),
  /** Null: works outside Samenpad, or has no part in the case any more. */
  rol: z.enum(roles).nullable(),
  open: z.number().int(),
  teLaat: z.number().int(),
  wachtOp: z.array(z.string()),
});

export const SamenwerkingView = z.object({
  inHand: z.boolean(),
  poorten: z
    .object({ meervoudig: z.boolean(), mdoNodig: z.boolean(), afschaalMdoNodig: z.boolean(), leaderless: z.boolean() })
    .nullable(),
  /** Whom the reader may ask and invite; empty for who may not. */
  partijen: z.array(
    z.object({
      /** Null: does not work in Samenpad. */
      houder: z.uuid().nullable(),
      naam: z.string(),
      organisatie: z.string().nullable(),
      familie: z.boolean(),
    }),
  ),
  /** Whom the family invited from its own network and who said yes: for an MDO only. */
  genodigden: z.array(z.object({ houder: z.uuid(), naam: z.string() })),
  bord: z.array(PartijRow),
  /** S3-3: questions that have been open for more than ten days. */
  oldVragen: z.number().int(),
  mdos: z.array(MdoView),
  ketentaken: z.array(KetentaakView),
  toewijsbesluiten: z.array(ToewijsbesluitView),
  /** What the family said of sharing with others, the newest first; empty for who sees only its own part. */
  deelakkoorden: z.array(DeelakkoordView),
  /** Null for who has not the case in hand. */
  whoAgrees: WhoAgrees.nullable(),
  afsluitingen: z.array(AfsluitingView),
  /** What the next MDO may be about: late tasks and open questions first, then the goals of the plan. */
  agendavoorstel: z.array(z.object({ soort: z.enum(['taak', 'vraag', 'doel']), tekst: z.string() })),
  concepten: z.array(z.object({ formulier: z.string(), inhoud: z.record(z.string(), z.unknown()) })),
  /** The last day to accept something that is asked today: five working days. */
  acceptBy: Datum,
});
export type SamenwerkingView = z.infer<typeof SamenwerkingView>;

export const getSamenwerking = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/samen',
  name: 'getSamenwerking',
  summary: 'Wat de partijen rond een jeugdige samen doen: overleggen, taken, overdracht en nazorg',
  tag: 'dossier',
  access: parties,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: SamenwerkingView,
  errors: ['not-found'],
});

/** One of the parties, or somebody who does not work in Samenpad. */
const PartijKeuze = z.union([
  z.strictObject({ houder: z.uuid() }),
  z.strictObject({ naam: textBetween(2, 120), organisatie: textBetween(2, 120) }),
]);

/** Who takes part in an MDO: also somebody of the gezin who has no account, by name (S4-104). */
const MdoDeelnemer = z.union([
  ...PartijKeuze.options,
  z.strictObject({ naam: textBetween(2, 120), familie: z.literal(true) }),
]);

export const planMdo = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/mdo',
  name: 'planMdo',
  summary: 'Een MDO plannen: wanneer, met wie en waarover',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    soort: MdoSoort,
    startsAt: Moment,
    minuten: z.number().int().min(5).max(480),
    plaats: textBetween(1, 120).nullable(),
    video: z
      .string()
      .max(200)
      .regex(/^https:\/\/[^\s"<>]{3,}$/)
      .nullable(),
    agenda: z.array(textBetween(1, 300)).max(30),
    deelnemers: z.array(MdoDeelnemer).min(1).max(30),
  }),
  status: 201,
  response: z.object({ mdoId: z.uuid() }),
  errors: refusals,
});

const OfMdo = OfJeugdige.extend({ mdoId: z.uuid() });

const Niveau = z.number().int().min(0).max(10);
const Ketentaak = {
  tekst: textBetween(3, 500),
  partij: PartijKeuze,
  voor: Datum,
};

export const holdMdo = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/mdo/:mdoId/verslag',
  name: 'holdMdo',
  summary: 'Het verslag van een MDO: wie er was, wat er gezegd is, en wat er besloten is',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  once: true,
  params: OfMdo,
  body: z.strictObject({
    verslag: textBetween(1, 20_000),
    aanwezig: z.array(z.number().int().min(1).max(30)).max(30),
    besluiten: z
      .array(
        z.discriminatedUnion('soort', [
          z.strictObject({ soort: z.literal('afspraak'), tekst: textBetween(3, 500) }),
          z.strictObject({ soort: z.literal('taak'), ...Ketentaak }),
          z.strictObject({ soort: z.literal('vraag'), ...Ketentaak }),
          z.strictObject({ soort: z.literal('verzoek'), ...Ketentaak }),
          z.strictObject({
            soort: z.literal('doel'),
            tekst: textBetween(3, 500),
            leefgebied: z.enum(leefgebieden),
            eigenaar: textBetween(2, 120),
            startniveau: Niveau,
            streefniveau: Niveau,
            streefdatum: Datum,
          }),
        ]),
      )
      .max(30),
  }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const cancelMdo = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/mdo/:mdoId/afzegging',
  name: 'cancelMdo',
  summary: 'Een MDO afzeggen, met de reden',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfMdo,
  body: z.strictObject({ reden: z.string().trim().max(500) }),
  response: Bewaard,
  errors: refusals,
});

export const signMdo = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/mdo/:mdoId/handtekening',
  name: 'signMdo',
  summary: 'Het verslag van een MDO tekenen, of vastleggen hoe iemand van buiten tekende',
  tag: 'dossier',
  access: parties,
  purpose: 'toeleiding',
  params: OfMdo,
  body: z.strictObject({ nr: z.number().int().min(1).max(30), hoe: z.enum(tekenwijzen) }),
  response: Bewaard,
  errors: refusals,
});

export const askKetentaak = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/ketentaken',
  name: 'askKetentaak',
  summary: 'Een taak of vraag voor iemand van een andere organisatie, met een dag',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({ soort: z.enum(ketentaakSoorten), ...Ketentaak }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

/** For what a task waits stands in a row of the board. */
const longestWait = 120;
const ketentaakstappen = ['aanvaard', 'gedaan', 'terug', 'wacht', 'opnieuw', 'ingetrokken'] as const;

export const moveKetentaak = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/ketentaken/:ketentaakId/stap',
  name: 'moveKetentaak',
  summary: 'Een taak aannemen, afronden, teruggeven, laten wachten, opnieuw vragen of intrekken',
  tag: 'dossier',
  access: parties,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ ketentaakId: z.uuid() }),
  body: z
    .strictObject({
      stap: z.enum(ketentaakstappen),
      /** The answer, the reason, or for what it waits: that in 120 characters. */
      tekst: z.string().trim().max(500).nullable(),
    })
    .refine(({ stap, tekst }) => stap !== 'wacht' || (tekst ?? '').length <= longestWait, {
      error: 'Schrijf in hooguit 120 tekens waar het op wacht.',
    }),
  response: Bewaard,
  errors: refusals,
});

export const decideToewijzing = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/toewijsbesluiten',
  name: 'decideToewijzing',
  summary:
    'Besluiten om toe te wijzen: na een MDO als er meer hulp is, naast een ander alleen voor een warme overdracht',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    aanbieder: Aanbieder,
    hulp: textBetween(2, 120),
    van: Datum,
    tot: Datum.nullable(),
    code: z.enum(['afschalen']).nullable(),
    overlapTot: Datum.nullable(),
    gesprekOp: Datum.nullable(),
    financiering: z.string().trim().max(500).nullable(),
    /** Why it goes without an MDO. */
    afzien: z.string().trim().max(1000).nullable(),
    /** What the family says of the warm hand-over; null: consent for this aanbieder runs. */
    overdracht: Gezegd.nullable().default(null),
    /** Null: not recorded. */
    hulpkeuze: Hulpkeuze.nullable().default(null),
  }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const holdOverdracht = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/toewijsbesluiten/:toewijsbesluitId/overdracht',
  name: 'holdOverdracht',
  summary: 'Het gesprek van de warme overdracht is gehouden',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ toewijsbesluitId: z.uuid() }),
  response: Bewaard,
  errors: refusals,
});

export const closeHulp = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/afsluitingen',
  name: 'closeHulp',
  summary: 'De hulp afsluiten: waar de jeugdige verder gaat en wie de nazorg doet, of waarom niemand',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z.strictObject({
    per: Datum,
    bestemming: Bestemming,
    /** Who looks after it: a party, or a name; else why nobody does. */
    houder: z.uuid().nullable(),
    naam: z.string().trim().max(120).nullable(),
    withoutNazorg: z.string().trim().max(500).nullable(),
    /**
     * What the family says of a warm hand-over, or why it was not asked; asked when other help follows. Who does the
     * nazorg and is neither of the family nor of the gemeente reads along with that yes too.
     */
    overdracht: z
      .union([Gezegd, z.strictObject({ notAsked: z.string().trim().max(500) })])
      .nullable()
      .default(null),
  }),
  status: 201,
  response: Bewaard,
  errors: refusals,
});

export const listZonderAfsluiting = route({
  method: 'GET',
  path: '/zonder-afsluiting',
  name: 'listZonderAfsluiting',
  summary: 'Jeugdigen bij wie de hulp is gestopt en die ik nog moet afsluiten, langst geleden eerst',
  tag: 'dossier',
  access: ['consulent', 'regisseur'],
  purpose: 'toeleiding',
  response: z.object({
    rows: z.array(
      z.object({
        gemeente: Gemeente,
        jeugdigeId: z.uuid(),
        pseudoniem: z.string(),
        /** Only for who sees names; reading it is logged. */
        naam: z.string().nullable(),
        /** The last day of the last traject. */
        eind: Datum,
      }),
    ),
  }),
});

export const reopenHulp = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/afsluitingen/:afsluitingId/heropening',
  name: 'reopenHulp',
  summary: 'Afgesloten hulp heropenen',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ afsluitingId: z.uuid() }),
  response: Bewaard,
  errors: refusals,
});

export const keepNazorg = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/nazorg/:momentId',
  name: 'keepNazorg',
  summary: 'Hoe het gaat op een moment van nazorg',
  tag: 'dossier',
  access: parties,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ momentId: z.uuid() }),
  body: z.strictObject({ uitkomst: z.enum(nazorguitkomsten), notitie: z.string().trim().max(500).nullable() }),
  response: Bewaard,
  errors: refusals,
});
