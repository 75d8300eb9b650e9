import { isFamilyRole, roles, rolesThatSee, rolesThatWrite } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { Cell, FiguurQuery, figure, figureRoute } from './figuren.ts';
import { route } from './route.ts';
import { Aanbieder } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const inCharge: readonly string[] = ['consulent', 'regisseur', 'teamleider'];
/** Who decides on help, or has the case in hand. */
const writers = roles.filter((rol) => rolesThatWrite('BS').includes(rol) || inCharge.includes(rol));
/** They, and the family: who chose is between them. */
const readers = roles.filter((rol) => writers.includes(rol) || (isFamilyRole(rol) && rolesThatSee('BS').includes(rol)));

/** Who can choose help; whoever referred counts as verwijzer, also a GI without a court. */
export const kiezers = ['gezin', 'verwijzer', 'rechter', 'gemeente'] as const;
const Kiezer = z.enum(kiezers);

/** S3-22: who chose the help and the aanbieder, and from what. Nothing is asked for that is not known. */
export const Hulpkeuze = z.strictObject({
  /** Null: not recorded. */
  hulpDoor: Kiezer.nullable(),
  aanbiederDoor: Kiezer.nullable(),
  /** The aanbieders that there were to choose from, the chosen one too; empty: not recorded which. */
  geboden: z.array(Aanbieder).max(10),
  /** How many there were, also those not named. */
  aantal: z.number().int().min(1).max(50).nullable(),
});
export type Hulpkeuze = z.infer<typeof Hulpkeuze>;

export const HulpkeuzeView = z.object({
  besluitId: z.uuid(),
  aanbiederNaam: z.string(),
  /** In the words of the decision; null: it was an answer to a verzoek. */
  hulp: z.string().nullable(),
  op: Moment,
  hulpDoor: Kiezer.nullable(),
  aanbiederDoor: Kiezer.nullable(),
  geboden: z.array(z.object({ aanbieder: Aanbieder, naam: z.string() })),
  aantal: z.number().int().nullable(),
  /** The reader may add to it or mend it. */
  schrijft: z.boolean(),
  /** What stood there before, newest first, with who wrote it and when. */
  earlier: z.array(
    z.object({
      op: Moment,
      door: z.string().nullable(),
      hulpDoor: Kiezer.nullable(),
      aanbiederDoor: Kiezer.nullable(),
      aantal: z.number().int().nullable(),
    }),
  ),
});
export type HulpkeuzeView = z.infer<typeof HulpkeuzeView>;

export const listHulpkeuzes = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/hulpkeuzes',
  name: 'listHulpkeuzes',
  summary: 'Wie bij elk besluit de hulp en de aanbieder koos, en waaruit',
  tag: 'jeugdigen',
  access: readers,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({ rows: z.array(HulpkeuzeView) }),
  errors: ['not-found'],
});

export const recordHulpkeuze = route({
  method: 'PUT',
  path: '/jeugdigen/:jeugdigeId/hulpkeuzes',
  name: 'recordHulpkeuze',
  summary: 'Bij een besluit aanvullen of verbeteren wie koos',
  tag: 'jeugdigen',
  access: writers,
  purpose: 'toeleiding',
  params: OfJeugdige,
  body: Hulpkeuze.extend({ besluitId: z.uuid() }),
  response: Bewaard,
  errors: ['invalid-input', 'not-found'],
});

/** Who chose, as a share of the decisions of twelve months of which it was recorded (S3-22). */
export const Hulpkeuzes = figure(
  'hulpkeuzes',
  z.array(
    z.object({
      over: z.enum(['aanbieder', 'hulp']),
      /** `gezin-meer`: the gezin chose the aanbieder from two or more; `gezin`: from one, or the number was not recorded. */
      keuze: z.enum(['gezin-meer', ...kiezers, 'niet-vastgelegd']),
      besluiten: Cell,
      /** 0 … 1 of the decisions of which it was recorded, with its 95 % interval; undetermined for `niet-vastgelegd`. */
      aandeel: Cell,
      aandeelVan: Cell,
      aandeelTot: Cell,
    }),
  ),
);
export const getHulpkeuzes = figureRoute(
  '/figuren/hulpkeuzes',
  'getHulpkeuzes',
  'Wie de hulp en de aanbieder koos, en hoe vaak het gezin kon kiezen',
  FiguurQuery.pick({ gemeente: true, taal: true }),
  Hulpkeuzes,
);
