import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { Moment } from './dossier.ts';
import { route } from './route.ts';
import { Datum, Gemeente, leastReason, textBetween } from './values.ts';

/** Who knows the names of a whole gemeente by task, and so sees that two files may be about one person. */
const keepers = ['gegevensbeheerder'] as const;
const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const Asked = z.object({ paarId: z.uuid() });
const Met = z.strictObject({ met: z.uuid(), reden: textBetween(leastReason, 1000) });

const dubbelStanden = [
  'open',
  'voorgesteld',
  'samengevoegd',
  'splitsing-gevraagd',
  'gesplitst',
  'verschillend',
  'afgewezen',
  'verlopen',
] as const;

const OneFile = z.object({
  jeugdigeId: z.uuid(),
  pseudoniem: z.string(),
  naam: z.string().nullable(),
  geboortedatum: Datum.nullable(),
});

/** Two files that may be about one person, the one in front first when that is decided. */
export const DubbelView = z.object({
  gemeente: Gemeente,
  files: z.array(OneFile).length(2),
  /** What both have alike. */
  alike: z.array(z.enum(['naam', 'voornaam', 'geboortedatum', 'geslacht', 'postcode'])),
  samenvoegingId: z.uuid().nullable(),
  stand: z.enum(dubbelStanden),
  reden: z.string().nullable(),
  gevraagdDoor: z.string().nullable(),
  op: Moment.nullable(),
  /** Last day on which two people can undo it; null: it is not there, or no more. */
  undoUntil: Datum.nullable(),
});
export type DubbelView = z.infer<typeof DubbelView>;

export const listDubbelen = route({
  method: 'GET',
  path: '/dubbelen',
  name: 'listDubbelen',
  summary: 'Dossiers met dezelfde naam, geboortedatum en geslacht: dezelfde persoon, of naamgenoten',
  tag: 'dossier',
  access: keepers,
  purpose: 'beheer',
  response: z.object({ rows: z.array(DubbelView) }),
});

export const askSamenvoeging = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/samenvoegingen',
  name: 'askSamenvoeging',
  summary: 'Een tweede persoon vragen om twee dossiers van dezelfde persoon samen te voegen',
  tag: 'dossier',
  access: keepers,
  purpose: 'beheer',
  once: true,
  params: OfJeugdige,
  body: Met,
  status: 201,
  response: Asked,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const separateNaamgenoten = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/naamgenoten',
  name: 'separateNaamgenoten',
  summary: 'Vastleggen dat twee dossiers over twee personen gaan',
  tag: 'dossier',
  access: keepers,
  purpose: 'beheer',
  once: true,
  params: OfJeugdige,
  body: Met,
  response: z.object({ bewaard: z.literal(true) }),
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const askSplitsing = route({
  method: 'POST',
  path: '/samenvoegingen/:samenvoegingId/splitsing',
  name: 'askSplitsing',
  summary: 'Een tweede persoon vragen om een samenvoeging terug te draaien, binnen dertig dagen',
  tag: 'dossier',
  access: keepers,
  purpose: 'beheer',
  once: true,
  params: z.object({ samenvoegingId: z.uuid() }),
  body: z.strictObject({ reden: textBetween(leastReason, 1000) }),
  status: 201,
  response: Asked,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const SamenvoegingView = z.object({
  samenvoegingId: z.uuid(),
  /** The other file; null for the family once that was undone: it may be of another person. */
  other: z.object({ jeugdigeId: z.uuid(), pseudoniem: z.string() }).nullable(),
  /** This file shows the care of both. */
  inFront: z.boolean(),
  /** Null when `other` is. */
  reden: z.string().nullable(),
  op: Moment,
  gevraagdDoor: z.string(),
  confirmedBy: z.string(),
  undoUntil: Datum,
  teruggedraaidOp: Moment.nullable(),
});
export type SamenvoegingView = z.infer<typeof SamenvoegingView>;

export const listSamenvoegingen = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/samenvoegingen',
  name: 'listSamenvoegingen',
  summary: 'Met welk ander dossier van dezelfde persoon dit dossier is samengevoegd, door wie en waarom',
  tag: 'dossier',
  access: rolesThatSee('ZP'),
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({ rows: z.array(SamenvoegingView) }),
  errors: ['not-found'],
});
