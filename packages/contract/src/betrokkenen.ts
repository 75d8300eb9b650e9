import { relations, roles } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';

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
    z.object({ relatie: z.literal('betrokken'), accountId: z.uuid(), toelichting }),
    z.object({ relatie: z.literal('waarnemer'), accountId: z.uuid(), tot: Moment, toelichting }),
    z.object({ relatie: z.literal('uitgenodigd'), organisatieId: z.uuid(), tot: Moment, toelichting }),
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
