import { familyRoles, roles, rolesThatSee, rolesThatWrite, stukSoorten } from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Datum, Gemeente } from './values.ts';

export const StukSoort = z.enum(stukSoorten);
const StukAard = z.enum(['kracht', 'risico', 'overig']);
const Regime = z.enum(['jeugdwet', 'wgbo']);
const Achtergehouden = z.enum(['jeugdige', 'ouder', 'beiden']);
export const Moment = z.iso.datetime();

/** Roles that may see, or write, any kind of item at all; which items is decided for each jeugdige by the database. */
const readers = roles.filter((rol) => stukSoorten.some((soort) => rolesThatSee(soort).includes(rol)));
const writers = roles.filter((rol) => stukSoorten.some((soort) => rolesThatWrite(soort).includes(rol)));
const professionals = (list: typeof roles | typeof readers) =>
  list.filter((rol) => !(familyRoles as readonly string[]).includes(rol));

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const OfStuk = OfJeugdige.extend({ stukId: z.uuid() });
export const Bewaard = z.object({ bewaard: z.literal(true) });

export const StukInvoer = z.strictObject({
  soort: StukSoort,
  aard: StukAard,
  titel: z.string().trim().max(120).nullable(),
  tekst: z.string().trim().min(1).max(20_000),
  gedeeld: z.boolean(),
  derden: z.boolean(),
  regime: Regime.default('jeugdwet'),
});
export type StukInvoer = z.infer<typeof StukInvoer>;

export const StukView = z.object({
  stukId: z.uuid(),
  soort: StukSoort,
  aard: StukAard,
  titel: z.string().nullable(),
  tekst: z.string(),
  auteurNaam: z.string(),
  auteurRol: z.enum(roles),
  vanFamilie: z.boolean(),
  /** May be changed by this reader. */
  wijzigbaar: z.boolean(),
  gewijzigdOp: Moment,
  versie: z.number().int(),
  gedeeld: z.boolean(),
  /** About a third party; the family never sees such an item. */
  derden: z.boolean(),
  regime: Regime,
  achterhouding: z
    .object({ voor: Achtergehouden, reden: z.string(), collega: z.string(), herzienVoor: Datum })
    .nullable(),
});
export type StukView = z.infer<typeof StukView>;

export const DossierView = z.object({
  gemeente: Gemeente,
  familie: z.boolean(),
  leest: z.array(StukSoort),
  schrijft: z.array(StukSoort),
  stukken: z.array(StukView),
  /** What this reader was typing, by form: `nieuw:PL` or `stuk:<id>`. */
  concepten: z.array(
    z.object({ formulier: z.string(), inhoud: z.record(z.string(), z.unknown()), gewijzigdOp: Moment }),
  ),
});
export type DossierView = z.infer<typeof DossierView>;

export const getDossier = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/dossier',
  name: 'getDossier',
  summary: 'Het dossier van een jeugdige: plan, voortgang, notities en veiligheid',
  tag: 'dossier',
  access: readers,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: DossierView,
  errors: ['not-found'],
});

const Geschreven = z.object({ stukId: z.uuid(), versie: z.number().int() });

export const addStuk = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/dossier',
  name: 'addStuk',
  summary: 'Een stuk aan het dossier toevoegen',
  tag: 'dossier',
  access: writers,
  purpose: 'toeleiding',
  once: true,
  params: OfJeugdige,
  body: StukInvoer,
  status: 201,
  response: Geschreven,
  errors: ['invalid-input', 'not-found'],
});

export const changeStuk = route({
  method: 'PUT',
  path: '/jeugdigen/:jeugdigeId/dossier/:stukId',
  name: 'changeStuk',
  summary:
    'Een stuk van het dossier wijzigen; wie op een oude versie schrijft, krijgt een conflict en houdt zijn tekst',
  tag: 'dossier',
  access: writers,
  purpose: 'toeleiding',
  params: OfStuk,
  body: StukInvoer.extend({ versie: z.int32().min(1) }),
  response: Geschreven,
  errors: ['invalid-input', 'not-found', 'conflict'],
});

export const listVersies = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/dossier/:stukId/versies',
  name: 'listVersies',
  summary: 'Alle versies van een stuk, nieuwste eerst',
  tag: 'dossier',
  access: professionals(readers),
  purpose: 'toeleiding',
  params: OfStuk,
  response: z.object({
    versies: z.array(
      z.object({
        versie: z.number().int(),
        aard: StukAard,
        titel: z.string().nullable(),
        tekst: z.string(),
        auteurNaam: z.string(),
        op: Moment,
      }),
    ),
  }),
  errors: ['not-found'],
});

export const withholdStuk = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/dossier/:stukId/achterhouding',
  name: 'withholdStuk',
  summary: 'Een stuk achterhouden voor de jeugdige of de ouders, na overleg en voor hooguit drie maanden',
  tag: 'dossier',
  access: professionals(writers),
  purpose: 'toeleiding',
  params: OfStuk,
  body: z.strictObject({
    voor: Achtergehouden.nullable().default(null),
    reden: z.string().max(2000).default(''),
    collega: z.string().max(120).default(''),
    herzienVoor: Datum.nullable().default(null),
  }),
  response: Bewaard,
  errors: ['invalid-input', 'not-found'],
});

export const releaseStuk = route({
  method: 'DELETE',
  path: '/jeugdigen/:jeugdigeId/dossier/:stukId/achterhouding',
  name: 'releaseStuk',
  summary: 'Een stuk niet langer achterhouden',
  tag: 'dossier',
  access: professionals(writers),
  purpose: 'toeleiding',
  params: OfStuk,
  response: Bewaard,
  errors: ['not-found'],
});

export const saveConcept = route({
  method: 'PUT',
  path: '/jeugdigen/:jeugdigeId/concepten/:formulier',
  name: 'saveConcept',
  summary: 'Bewaren wat iemand aan het typen is',
  tag: 'dossier',
  access: writers,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ formulier: z.string().regex(/^[a-z]+:[A-Za-z0-9-]{1,60}$/) }),
  body: z.strictObject({
    inhoud: z.record(z.string().max(40), z.union([z.string().max(20_000), z.boolean(), z.null()])),
  }),
  response: Bewaard,
  errors: ['not-found'],
});

export const revealBsn = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/bsn',
  name: 'revealBsn',
  summary: 'Het burgerservicenummer van een jeugdige één keer tonen, met een reden',
  tag: 'dossier',
  access: rolesThatSee('BSN'),
  purpose: 'toeleiding',
  params: OfJeugdige,
  body: z.strictObject({ reden: z.string().trim().max(500) }),
  response: z.object({ bsn: z.string() }),
  errors: ['invalid-input', 'not-found'],
});
