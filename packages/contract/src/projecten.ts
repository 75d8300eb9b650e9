import { z } from 'zod';
import { route } from './route.ts';
import { Datum, Gemeente, leastReason, textBetween } from './values.ts';

/** Tables that a project can get; never those about adults or other laws. */
export const projectTabellen = ['jeugdige', 'traject', 'toewijzing', 'kosten', 'boeking'] as const;
const Tabel = z.enum(projectTabellen);

const Velden = z.strictObject({
  naam: textBetween(3, 120),
  vraag: textBetween(leastReason, 1000),
  /** Who gets the rows. */
  ontvanger: textBetween(2, 200),
  tabellen: z.array(Tabel).min(1, 'Kies minstens één tabel.').max(projectTabellen.length),
  /** Last day on which a set is given; at most 12 months away. */
  tot: Datum,
});

export const ProjectView = z.object({
  projectId: z.uuid(),
  naam: z.string(),
  vraag: z.string(),
  ontvanger: z.string(),
  tabellen: z.array(Tabel),
  tot: Datum,
  gemeenten: z.array(Gemeente),
  gevraagdDoor: z.string(),
  gevraagdOp: z.iso.datetime(),
  eigen: z.boolean(),
  stand: z.enum(['gevraagd', 'goedgekeurd', 'afgewezen', 'beeindigd', 'verlopen']),
  beoordeeldDoor: z.string().nullable(),
  oordeel: z.string().nullable(),
  gebruik: z.array(
    z.object({
      door: z.string(),
      tijd: z.iso.datetime(),
      tabel: Tabel,
      rijen: z.number().int(),
      /** Version of the store. */
      versie: z.string(),
    }),
  ),
});
export type ProjectView = z.infer<typeof ProjectView>;

const OfProject = z.object({ projectId: z.uuid() });
/** Rows of jeugdigen under a pseudonym are for the analyst (access matrix, ZP); the fg is the second pair of eyes. */
const askers = ['beleidsmedewerker'] as const;
const judges = ['fg'] as const;

export const listProjecten = route({
  method: 'GET',
  path: '/projecten',
  name: 'listProjecten',
  summary: 'Onderzoeksprojecten met gegevens per jeugdige, en elke set die is gegeven',
  tag: 'figuren',
  access: [...askers, ...judges],
  purpose: 'beleid',
  response: z.object({ rows: z.array(ProjectView) }),
});

export const askProject = route({
  method: 'POST',
  path: '/projecten',
  name: 'askProject',
  summary: 'Vragen om een project met gegevens per jeugdige',
  tag: 'figuren',
  access: askers,
  purpose: 'beleid',
  once: true,
  body: Velden,
  status: 201,
  response: z.object({ projectId: z.uuid() }),
  errors: ['not-found'],
});

export const judgeProject = route({
  method: 'POST',
  path: '/projecten/:projectId/oordeel',
  name: 'judgeProject',
  summary: 'Een gevraagd project goedkeuren of afwijzen, als tweede persoon',
  tag: 'figuren',
  access: judges,
  purpose: 'toezicht',
  params: OfProject,
  body: z.strictObject({ akkoord: z.boolean(), oordeel: textBetween(leastReason, 1000) }),
  response: z.object({ stand: z.enum(['goedgekeurd', 'afgewezen']) }),
  errors: ['not-found', 'conflict'],
});

export const endProject = route({
  method: 'POST',
  path: '/projecten/:projectId/einde',
  name: 'endProject',
  summary: 'Een project beëindigen; de sleutel van zijn pseudoniemen wordt vernietigd',
  tag: 'figuren',
  access: [...askers, ...judges],
  purpose: 'beleid',
  params: OfProject,
  response: z.object({ beeindigd: z.literal(true) }),
  errors: ['not-found'],
});

export const getProjectset = route({
  method: 'GET',
  path: '/projecten/:projectId/sets/:tabel',
  name: 'getProjectset',
  summary: 'Eén tabel van een goedgekeurd project als Parquet, met pseudoniemen van dat project alleen',
  tag: 'figuren',
  access: askers,
  purpose: 'beleid',
  limiet: 'export',
  exports: true,
  params: OfProject.extend({
    /** One of the tables of the project; any other is not there. */
    tabel: z.string().min(1).max(36),
  }),
  response: z.object({
    /** Name for the file. */
    bestand: z.string(),
    rijen: z.number().int(),
    parquet: z.base64(),
  }),
  errors: ['not-found'],
});
