import { roles, rolesThatSee, rolesThatWrite } from '@samenpad/access';
import { z } from 'zod';
import { Moment } from './dossier.ts';
import { route } from './route.ts';
import { Aanbieder, Domein, Gemeente, ToewijzingNummer, textBetween } from './values.ts';

/** Rows on one page of what waits to be read. */
export const brievenPageSize = 25;

/** The message desk and who decides write for the gemeente; who delivers for the aanbieder. */
const parties = roles.filter(
  (rol) =>
    rolesThatSee('BV').includes(rol) ||
    rolesThatWrite('BS').includes(rol) ||
    rol === 'hulpverlener' ||
    rol === 'aanbiederadministratie',
);

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const Partij = z.enum(['gemeente', 'aanbieder']);
const count = z.number().int();

/** About a toewijzing by its number, or about a verzoek by its reference; the other is null. */
const onderwerp = {
  domein: Domein,
  aanbieder: Aanbieder,
  toewijzingNummer: ToewijzingNummer.nullable(),
  referentie: z.string().min(1).max(36).nullable(),
};

export const BriefwisselingView = z.object({
  briefwisselingId: z.uuid(),
  ...onderwerp,
  aanbiederNaam: z.string(),
  /** As which party the reader reads. */
  als: Partij,
  /** Letters of the other party that nobody of the own has read. */
  ongelezen: count,
  /** The oldest first. */
  brieven: z.array(
    z.object({
      briefId: z.uuid(),
      van: Partij,
      tekst: z.string(),
      /** Its author asks for an answer. */
      vraag: z.boolean(),
      door: z.string().nullable(),
      op: Moment,
      gelezenOp: Moment.nullable(),
    }),
  ),
});
export type BriefwisselingView = z.infer<typeof BriefwisselingView>;

export const listOngelezenBrieven = route({
  method: 'GET',
  path: '/briefwisselingen',
  name: 'listOngelezenBrieven',
  summary: 'Waar de andere partij iets schreef dat nog niet gelezen is, wat het langst wacht eerst',
  tag: 'berichten',
  access: parties,
  purpose: 'toeleiding',
  query: z.object({ pagina: z.coerce.number().int().min(1).max(10_000).default(1) }),
  response: z.object({
    totaal: count,
    rows: z.array(
      z.object({
        briefwisselingId: z.uuid(),
        gemeente: Gemeente,
        jeugdigeId: z.uuid(),
        /** As the reader may know it; else the pseudonym. */
        naam: z.string(),
        ...onderwerp,
        aanbiederNaam: z.string(),
        ongelezen: count,
        vraag: z.boolean(),
        sinds: Moment,
      }),
    ),
  }),
});

export const listBriefwisselingen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/briefwisselingen',
  name: 'listBriefwisselingen',
  summary: 'Wat gemeente en aanbieder elkaar schreven over de toewijzingen en verzoeken van een jeugdige',
  tag: 'berichten',
  access: parties,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({ rows: z.array(BriefwisselingView) }),
  errors: ['not-found'],
});

export const addBrief = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/briefwisselingen',
  name: 'addBrief',
  summary: 'De andere partij iets schrijven over een toewijzing of verzoek',
  tag: 'berichten',
  access: parties,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: z
    .strictObject({ ...onderwerp, tekst: textBetween(1, 2000), vraag: z.boolean() })
    .refine(({ toewijzingNummer, referentie }) => (toewijzingNummer === null) !== (referentie === null), {
      error: 'Schrijf over een toewijzing of over een verzoek.',
    }),
  status: 201,
  response: z.object({ briefId: z.uuid() }),
  errors: ['not-found', 'invalid-input'],
});

export const readBriefwisseling = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/briefwisselingen/:briefwisselingId/gelezen',
  name: 'readBriefwisseling',
  summary: 'Vastleggen dat de eigen partij een briefwisseling gelezen heeft',
  tag: 'berichten',
  access: parties,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ briefwisselingId: z.uuid() }),
  response: z.object({ gelezen: count }),
  errors: ['not-found'],
});
