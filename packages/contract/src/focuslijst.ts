import type { Role } from '@samenpad/access';
import { focusRegelNames, focusStanden } from '@samenpad/domain';
import { z } from 'zod';
import { route } from './route.ts';
import { Aanbieder, Datum, Gemeente, textBetween } from './values.ts';

export const focuslijstPageSize = 25;

/** Who turns a line into work. Who sees numbers only has no focus list (ui.md). */
const workers = ['consulent', 'regisseur', 'teamleider', 'accounthouder'] as const satisfies readonly Role[];

/** Why a line waits. */
export const redenenToPark = [
  'gesprek-loopt',
  'wacht-op-besluit',
  'wacht-op-aanbieder',
  'gezin-vraagt-rust',
  'overdracht',
] as const;
/** Why a line goes: one code, and nothing else (S0-12). */
export const redenenToDrop = [
  'loopt-goed',
  'al-besproken',
  'afgerond',
  'ander-regelt-het',
  'gegevens-kloppen-niet',
] as const;

const FocusRegelNaam = z.enum(focusRegelNames);
const FocusStandNaam = z.enum(focusStanden);
export const FocusRedenView = z.object({
  regel: FocusRegelNaam,
  /** Trajecten, days, verlengingen or toewijzingen; cents for the rules on costs. */
  aantal: z.number().int().nullable(),
  dag: Datum.nullable(),
});
export type FocusRedenView = z.infer<typeof FocusRedenView>;

export const FocusKeuzeView = z.object({
  keuzeId: z.uuid(),
  keuze: z.enum(['opgepakt', 'geparkeerd', 'afgevoerd', 'accountgesprek', 'gevraagd']),
  eigenaar: z.string().nullable(),
  /** Before which day it is done, or until which day it waits. */
  dag: Datum.nullable(),
  reden: z.string().nullable(),
  door: z.string(),
  op: Datum,
});
export type FocusKeuzeView = z.infer<typeof FocusKeuzeView>;

export const FocusRow = z.object({
  gemeente: Gemeente,
  jeugdigeId: z.uuid(),
  pseudoniem: z.string(),
  /** Only for roles that see names; reading it is logged. */
  naam: z.string().nullable(),
  leeftijd: z.number().int().nullable(),
  redenen: z.array(FocusRedenView),
  /** From which day the first reason holds; null when only costs are a reason. */
  sinds: Datum.nullable(),
  aanbieders: z.array(z.string()),
  keuze: FocusKeuzeView.nullable(),
});
export type FocusRow = z.infer<typeof FocusRow>;

export const FocuslijstQuery = z.object({
  stand: FocusStandNaam.default('open'),
  /** Only lines with this reason. */
  regel: FocusRegelNaam.optional(),
  gemeente: Gemeente.optional(),
  aanbieder: Aanbieder.optional(),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const listFocuslijst = route({
  method: 'GET',
  path: '/focuslijst',
  name: 'listFocuslijst',
  summary: 'Jeugdigen die nu om een besluit vragen, met de reden; zonder score',
  tag: 'jeugdigen',
  access: workers,
  purpose: 'toeleiding',
  query: FocuslijstQuery,
  response: z.object({
    totaal: z.number().int(),
    pagina: z.number().int(),
    peildatum: Datum,
    rows: z.array(FocusRow),
    /** All of this list, at most 500: to choose about all lines at once. */
    ids: z.array(z.uuid()),
    /** How many lines stand where. */
    standen: z.record(FocusStandNaam, z.number().int()),
    /** How many lines of this stand each rule gives; a line may have several. Null: not for this role. */
    regels: z.array(z.object({ regel: FocusRegelNaam, aantal: z.number().int().nullable() })),
  }),
});

const Dag = { dag: Datum };
const FocusKeuzeBody = z.discriminatedUnion('keuze', [
  /** `betrokken`: whoever has the case in hand, else the caller. */
  z.strictObject({ keuze: z.literal('opgepakt'), eigenaar: z.enum(['ik', 'betrokken']), ...Dag }),
  z.strictObject({ keuze: z.literal('geparkeerd'), ...Dag, reden: z.enum(redenenToPark) }),
  z.strictObject({ keuze: z.literal('afgevoerd'), reden: z.enum(redenenToDrop) }),
  z.strictObject({ keuze: z.literal('accountgesprek') }),
  z.strictObject({ keuze: z.literal('gevraagd'), ...Dag }),
]);

export const chooseFocus = route({
  method: 'POST',
  path: '/focuslijst/keuzes',
  name: 'chooseFocus',
  summary: 'Regels van de focuslijst oppakken, parkeren, afvoeren, aan het accountgesprek geven of navragen',
  tag: 'jeugdigen',
  access: workers,
  purpose: 'toeleiding',
  once: true,
  body: z.strictObject({ jeugdigeIds: z.array(z.uuid()).min(1).max(500), keuze: FocusKeuzeBody }),
  status: 201,
  response: z.object({ keuzeIds: z.array(z.uuid()), skipped: z.number().int() }),
  errors: ['invalid-input'],
});

export const undoFocus = route({
  method: 'POST',
  path: '/focuslijst/keuzes/ongedaan',
  name: 'undoFocus',
  summary: 'Eigen keuzes op de focuslijst ongedaan maken; wat er stond, staat er weer',
  tag: 'jeugdigen',
  access: workers,
  purpose: 'toeleiding',
  body: z.strictObject({ keuzeIds: z.array(z.uuid()).min(1).max(500) }),
  response: z.object({ undone: z.number().int() }),
});

const FocusRegelView = z.object({
  gemeente: Gemeente,
  regel: FocusRegelNaam,
  /** 0: the standard, that nobody changed. */
  versie: z.number().int(),
  waarde: z.number().int(),
  aan: z.boolean(),
});

export const listFocusregels = route({
  method: 'GET',
  path: '/focuslijst/regels',
  name: 'listFocusregels',
  summary: 'De regels van de focuslijst, wat de gemeente eraan wijzigde, en waarom',
  tag: 'jeugdigen',
  access: workers,
  purpose: 'toeleiding',
  response: z.object({
    /** What each rule says today, in each gemeente of the caller. */
    nu: z.array(FocusRegelView),
    /** All changes, the newest first. */
    wijzigingen: z.array(FocusRegelView.extend({ van: Datum, reden: z.string(), door: z.string(), op: Datum })),
  }),
});

export const changeFocusregel = route({
  method: 'POST',
  path: '/focuslijst/regels',
  name: 'changeFocusregel',
  summary: 'Een regel van de focuslijst wijzigen vanaf een dag, met de reden',
  tag: 'jeugdigen',
  access: ['teamleider'],
  purpose: 'toeleiding',
  once: true,
  body: z.strictObject({
    gemeente: Gemeente,
    regel: FocusRegelNaam,
    waarde: z.number().int(),
    aan: z.boolean(),
    van: Datum,
    reden: textBetween(3, 300),
  }),
  status: 201,
  response: z.object({ versie: z.number().int() }),
  errors: ['invalid-input', 'not-found'],
});
