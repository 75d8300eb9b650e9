import { rolesThatWrite } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard } from './dossier.ts';
import { route } from './route.ts';
import { Datum, Domein, Gemeente } from './values.ts';

const desk = rolesThatWrite('BV');
const OfOmzetting = z.object({ omzettingId: z.uuid() });
const Code = z.string().regex(/^[0-9A-Za-z]{1,5}$/, { error: 'Geef een productcode van hooguit vijf tekens.' });
const Categorie = z.string().regex(/^\d{2}$/, { error: 'Geef een categorie van twee cijfers.' });
const count = z.number().int();

/** JZ002: another contract, or another way of funding. */
export const omzetredenen = ['03', '10'] as const;
/** Why a toewijzing cannot be converted; texts with the other faults of a decision. */
export const omzetfouten = [
  'adres-nodig',
  'al-gedeclareerd',
  'bericht-klopt-niet',
  'eind-voor-begin',
  'einddatum-nodig',
  'niet-nieuwer',
  'toewijzing-weg',
] as const;

const OmzettingInvoer = z.strictObject({
  gemeente: Gemeente,
  domein: Domein,
  vanCode: Code,
  naarCategorie: Categorie,
  naarCode: Code,
  per: Datum,
  reden: z.enum(omzetredenen),
});

export const OmzettingView = z.object({
  omzettingId: z.uuid(),
  gemeente: Gemeente,
  domein: Domein,
  vanCode: z.string(),
  naarCategorie: z.string(),
  naarCode: z.string(),
  per: Datum,
  op: z.string(),
  verstuurdOp: z.string().nullable(),
  teruggedraaidOp: z.string().nullable(),
  aantal: count,
  mislukt: count,
  geschreven: count,
  /** What goes on in the background; null: nothing. */
  werk: z.enum(['plannen', 'versturen', 'terugdraaien']).nullable(),
  /** Toewijzingen of that work, and how many of them are done. */
  totaal: count,
  gedaan: count,
});
export type OmzettingView = z.infer<typeof OmzettingView>;

const RegelView = z.object({
  toewijzingNummer: count,
  aanbiederNaam: z.string(),
  nieuwNummer: count.nullable(),
  fout: z.enum(omzetfouten).nullable(),
});

export const listOmzettingen = route({
  method: 'GET',
  path: '/omzettingen',
  name: 'listOmzettingen',
  summary: 'Omzettingen van lopende toewijzingen naar een andere code',
  tag: 'berichten',
  access: desk,
  purpose: 'beheer',
  response: z.object({ rows: z.array(OmzettingView) }),
});

export const getOmzetting = route({
  method: 'GET',
  path: '/omzettingen/:omzettingId',
  name: 'getOmzetting',
  summary: 'Een omzetting met elke toewijzing, wat niet kan eerst',
  tag: 'berichten',
  access: desk,
  purpose: 'beheer',
  params: OfOmzetting,
  response: OmzettingView.extend({ regels: z.array(RegelView.extend({ terugFout: z.enum(omzetfouten).nullable() })) }),
  errors: ['not-found'],
});

/** Changes nothing. */
export const tryOmzetting = route({
  method: 'POST',
  path: '/omzettingen/proef',
  name: 'tryOmzetting',
  summary: 'Wat een omzetting met de eerste toewijzingen zou doen, zonder iets te wijzigen',
  tag: 'berichten',
  access: desk,
  purpose: 'beheer',
  body: OmzettingInvoer,
  /** `beoordeeld`: of how many it was tried; `mislukt` is of those. */
  response: z.object({ aantal: count, beoordeeld: count, mislukt: count, regels: z.array(RegelView) }),
  errors: ['not-found'],
});

export const addOmzetting = route({
  method: 'POST',
  path: '/omzettingen',
  name: 'addOmzetting',
  summary: 'Een omzetting klaarzetten; er wordt nog niets geschreven',
  tag: 'berichten',
  access: desk,
  purpose: 'beheer',
  once: true,
  body: OmzettingInvoer,
  status: 201,
  response: z.object({ omzettingId: z.uuid() }),
  errors: ['not-found'],
});

export const sendOmzetting = route({
  method: 'POST',
  path: '/omzettingen/:omzettingId/versturen',
  name: 'sendOmzetting',
  summary: 'De berichten van een omzetting schrijven',
  tag: 'berichten',
  access: desk,
  purpose: 'beheer',
  params: OfOmzetting,
  response: Bewaard,
  errors: ['not-found', 'conflict'],
});

export const undoOmzetting = route({
  method: 'POST',
  path: '/omzettingen/:omzettingId/terug',
  name: 'undoOmzetting',
  summary: 'Een omzetting terugdraaien; na het versturen met nieuwe berichten',
  tag: 'berichten',
  access: desk,
  purpose: 'beheer',
  params: OfOmzetting,
  response: Bewaard,
  errors: ['not-found', 'conflict'],
});
