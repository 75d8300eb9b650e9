import { z } from 'zod';
import { route } from './route.ts';
import { Aanbieder, Datum, Gemeente, leastReason, textBetween } from './values.ts';

/** Files that one controle may open. */
export const mostInSteekproef = 50;

export const ControleView = z.object({
  controleId: z.uuid(),
  gemeente: Gemeente,
  vraag: z.string(),
  aanbieder: Aanbieder,
  aanbiederNaam: z.string().nullable(),
  aantal: z.number().int(),
  van: Datum,
  eind: Datum,
  tot: Datum,
  gevraagdDoor: z.string(),
  gevraagdOp: z.iso.datetime(),
  eigen: z.boolean(),
  stand: z.enum(['gevraagd', 'goedgekeurd', 'afgewezen', 'beeindigd', 'verlopen']),
  beoordeeldDoor: z.string().nullable(),
  oordeel: z.string().nullable(),
  /** From how many was drawn; null before the approval. */
  gevonden: z.number().int().nullable(),
  getrokken: z.number().int(),
  /** What the draw followed from: the jeugdigen in the order of sha256(zaad, id), from the first on. */
  zaad: z.string().nullable(),
});
export type ControleView = z.infer<typeof ControleView>;

const OfControle = z.object({ controleId: z.uuid() });
const askers = ['controller'] as const;
/** The second pair of eyes. */
const judges = ['fg'] as const;

export const listControles = route({
  method: 'GET',
  path: '/controles',
  name: 'listControles',
  summary: 'Controles op rechtmatigheid: de vraag, de aanbieder, de steekproef en het eind',
  tag: 'toegang',
  access: [...askers, ...judges],
  purpose: 'beheer',
  response: z.object({
    rows: z.array(ControleView),
    /** Of whom the reader can ask a controle; none for who judges. */
    aanbieders: z.array(z.object({ gemeente: Gemeente, agb: Aanbieder, naam: z.string() })),
  }),
});

export const askControle = route({
  method: 'POST',
  path: '/controles',
  name: 'askControle',
  summary: 'Vragen om een controle: een steekproef van dossiers bij één aanbieder',
  tag: 'toegang',
  access: askers,
  purpose: 'controle',
  once: true,
  body: z
    .strictObject({
      gemeente: Gemeente,
      vraag: textBetween(leastReason, 1000),
      aanbieder: Aanbieder,
      aantal: z.int32().min(1, 'Kies 1 tot 50 dossiers.').max(mostInSteekproef, 'Kies 1 tot 50 dossiers.'),
      /** Drawn from those to whom help of the aanbieder was allocated for any day of this period, begun or not. */
      van: Datum,
      eind: Datum,
      /** Last day on which the files are open; at most 12 months away. */
      tot: Datum,
    })
    .refine(({ van, eind }) => van <= eind, 'De periode eindigt voor zij begint.'),
  status: 201,
  response: z.object({ controleId: z.uuid() }),
  errors: ['not-found'],
});

export const judgeControle = route({
  method: 'POST',
  path: '/controles/:controleId/oordeel',
  name: 'judgeControle',
  summary:
    'Een gevraagde controle goedkeuren of afwijzen, als tweede persoon; bij goedkeuren wordt de steekproef getrokken',
  tag: 'toegang',
  access: judges,
  purpose: 'toezicht',
  params: OfControle,
  body: z.strictObject({ akkoord: z.boolean(), oordeel: textBetween(leastReason, 1000) }),
  response: z.object({ stand: z.enum(['goedgekeurd', 'afgewezen']) }),
  errors: ['not-found', 'conflict'],
});

export const endControle = route({
  method: 'POST',
  path: '/controles/:controleId/einde',
  name: 'endControle',
  summary: 'Een controle beëindigen; de dossiers van de steekproef gaan meteen dicht',
  tag: 'toegang',
  access: [...askers, ...judges],
  purpose: 'beheer',
  params: OfControle,
  response: z.object({ beeindigd: z.literal(true) }),
  errors: ['not-found'],
});

export const getSteekproef = route({
  method: 'GET',
  path: '/controles/:controleId/steekproef',
  name: 'getSteekproef',
  summary: 'De jeugdigen in de steekproef van een eigen controle, zolang die loopt',
  tag: 'toegang',
  access: askers,
  purpose: 'controle',
  params: OfControle,
  response: z.object({
    rows: z.array(z.object({ jeugdigeId: z.uuid(), naam: z.string().nullable() })),
  }),
  errors: ['not-found'],
});
