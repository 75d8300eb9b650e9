import { z } from 'zod';
import { Cell } from './figuren.ts';
import { route } from './route.ts';
import { Datum, Gemeente } from './values.ts';

export const GezinsregelView = z.object({
  gemeente: Gemeente,
  /** All gezinnen, also with help from one side. */
  gezinnen: Cell,
  /** With help from several sides (domain.md B.5); the counts below are of these. */
  meervoudig: Cell,
  zonderRegisseur: Cell,
  severalRegisseurs: Cell,
  zonderPlan: Cell,
  severalPlannen: Cell,
  /** One plan and one regisseur. */
  asRuled: Cell,
  /** The reader has each of these gezinnen in hand: nothing is rounded or left out. */
  isExact: z.boolean(),
});
export type GezinsregelView = z.infer<typeof GezinsregelView>;

export const getGezinsregel = route({
  method: 'GET',
  path: '/gezinnen/regel',
  name: 'getGezinsregel',
  summary: 'Hoeveel gezinnen met meervoudige hulp één plan en één regisseur hebben, en waar dat niet zo is',
  tag: 'dossier',
  access: ['consulent', 'regisseur', 'teamleider', 'beleidsmedewerker'],
  purpose: 'beleid',
  response: z.object({ rows: z.array(GezinsregelView) }),
});

/** Days back in which those who spoke with a gezin are counted: half a year. */
export const gesprekspartnerDays = 182;

export const GesprekspartnersView = z.object({
  gezinId: z.uuid(),
  jeugdigeId: z.uuid(),
  namen: z.array(z.string()),
  /** People of all organisations together, nobody of the family. */
  personen: z.number().int(),
  /** Of these: who left within the time. */
  departed: z.number().int(),
  /** `organisatie` empty: not known. */
  organisaties: z.array(z.object({ organisatie: z.string(), personen: z.number().int(), departed: z.number().int() })),
});
export type GesprekspartnersView = z.infer<typeof GesprekspartnersView>;

export const listGesprekspartners = route({
  method: 'GET',
  path: '/gezinnen/gesprekspartners',
  name: 'listGesprekspartners',
  summary: 'Met hoeveel mensen elk gezin in een half jaar sprak, per organisatie, en hoe vaak iemand wisselde',
  tag: 'dossier',
  access: ['consulent', 'regisseur', 'teamleider'],
  purpose: 'toeleiding',
  response: z.object({ sinds: Datum, gezinnen: z.array(GesprekspartnersView) }),
});
