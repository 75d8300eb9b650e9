import { relations, roles } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { Datum, Gemeente } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });

/** Everybody who can stand in a relation to one jeugdige. */
const involved = roles.filter(
  (rol) => !['beleidsmedewerker', 'contractmanager', 'functioneel-beheerder', 'gegevensbeheerder'].includes(rol),
);

export const BetrokkeneView = z.object({
  /** Null when it follows from a toewijzing or a toestemming. */
  relatieId: z.uuid().nullable(),
  relatie: z.enum(relations),
  rol: z.enum(roles),
  naam: z.string().nullable(),
  organisatie: z.string().nullable(),
  contact: z.string().nullable(),
  van: Moment,
  tot: Moment.nullable(),
  zelf: z.boolean(),
});
export type BetrokkeneView = z.infer<typeof BetrokkeneView>;

const Kandidaat = z.object({
  soort: z.enum(['account', 'organisatie']),
  id: z.uuid(),
  naam: z.string(),
  rol: z.enum(roles).nullable(),
});

export const listBetrokkenen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/betrokkenen',
  name: 'listBetrokkenen',
  summary: 'Wie er bij een jeugdige betrokken is, in welke rol, sinds wanneer en op welke grond',
  tag: 'dossier',
  access: involved,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({
    betrokkenen: z.array(BetrokkeneView),
    /** Whom the reader may let in; empty for whoever does not have the case in hand. */
    kandidaten: z.array(Kandidaat),
  }),
  errors: ['not-found'],
});

const inCharge = ['consulent', 'regisseur', 'teamleider'] as const;
const toelichting = z.string().trim().max(500).optional();

export const addRelatie = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/relaties',
  name: 'addRelatie',
  summary: 'Een collega toewijzen of laten waarnemen, of een aanbieder uitnodigen',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige,
  body: z.discriminatedUnion('relatie', [
    z.strictObject({ relatie: z.literal('betrokken'), accountId: z.uuid(), toelichting }),
    z.strictObject({ relatie: z.literal('waarnemer'), accountId: z.uuid(), tot: Moment, toelichting }),
    z.strictObject({ relatie: z.literal('uitgenodigd'), organisatieId: z.uuid(), tot: Moment, toelichting }),
  ]),
  status: 201,
  response: Bewaard,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const endRelatie = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/relaties/:relatieId/einde',
  name: 'endRelatie',
  summary: 'Een toewijzing van een collega, waarneming of uitnodiging beëindigen',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ relatieId: z.uuid() }),
  response: Bewaard,
  errors: ['not-found', 'conflict'],
});

export const zonderBetrokkenePageSize = 25;

export const ZonderBetrokkeneView = z.object({
  gemeente: Gemeente,
  jeugdigeId: z.uuid(),
  pseudoniem: z.string(),
  /** Start of the newest care; null when there is none. */
  sinds: Datum.nullable(),
  viaToegang: z.boolean(),
});
export type ZonderBetrokkeneView = z.infer<typeof ZonderBetrokkeneView>;

export const listZonderBetrokkene = route({
  method: 'GET',
  path: '/zonder-betrokkene',
  name: 'listZonderBetrokkene',
  summary: 'Jeugdigen bij wie niemand van de gemeente betrokken is, op pseudoniem; en wie er kan beginnen',
  tag: 'dossier',
  access: ['teamleider'],
  purpose: 'toeleiding',
  query: z.object({
    /** Just this one, also when its care has ended. */
    pseudoniem: z
      .string()
      .regex(/^[jJ]-\d{1,9}$/, { error: 'Een pseudoniem is J- en cijfers.' })
      .optional(),
    pagina: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  response: z.object({
    totaal: z.number().int(),
    pagina: z.number().int(),
    rows: z.array(ZonderBetrokkeneView),
    medewerkers: z.array(z.object({ gemeente: Gemeente, accountId: z.uuid(), naam: z.string(), rol: z.enum(roles) })),
  }),
});

export const assignEerste = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/eerste-betrokkene',
  name: 'assignEerste',
  summary: 'Een eerste consulent of regisseur toewijzen aan een jeugdige bij wie niemand betrokken is',
  tag: 'dossier',
  access: ['teamleider'],
  purpose: 'toeleiding',
  params: OfJeugdige,
  body: z.strictObject({ gemeente: Gemeente, accountId: z.uuid(), toelichting: z.string().trim().max(500) }),
  status: 201,
  response: Bewaard,
  errors: ['invalid-input', 'not-found'],
});
