import {
  ageBands,
  cellCodes,
  cellScopes,
  dataKinds,
  flags,
  maatregelen,
  receivers,
  relations,
  roles,
  senders,
  sharingActCodes,
  switchCodes,
} from '@samenpad/access';
import { z } from 'zod';
import { route } from './route.ts';
import { Gemeente } from './values.ts';

/** Dutch and English, for what a jurist wrote: not a text of the screen. */
const Tweetalig = z.object({ nl: z.string(), en: z.string() });
const Soort = z.enum(dataKinds);
const Rol = z.enum(roles);
const Relatie = z.enum(relations);
const Beslisser = z.enum(['jeugdige', 'ouders', 'gi', 'vertegenwoordiger']);
const Verteld = z.enum(['jeugdige', 'ouders', 'fg', 'casushouder', 'niemand']);
const Handeling = z.enum(sharingActCodes);

const MatrixRegel = z.object({
  rol: Rol,
  relatie: Relatie,
  /** In years, `tot` exclusive; null: all ages. */
  leeftijd: z.object({ van: z.number().int(), tot: z.number().int() }).nullable(),
  /** What is seen; a kind that is not listed is closed. Codes of trust.md 3.1, `beperking` what narrows it. */
  cellen: z.array(z.object({ soort: Soort, code: z.enum(cellCodes), beperking: z.enum(cellScopes).nullable() })),
  artikel: z.string(),
});
export type MatrixRegel = z.infer<typeof MatrixRegel>;

const SchakelaarView = z.object({
  schakelaar: z.enum(switchCodes),
  uitleg: Tweetalig,
  artikel: z.string(),
  verbergt: z.array(z.object({ rol: Rol, relatie: Relatie, soorten: z.array(Soort) })),
  /** Per gemeente of the caller; one that was never set is off, without a day. */
  standen: z.array(
    z.object({
      gemeente: Gemeente,
      gemeenteNaam: z.string(),
      aan: z.boolean(),
      sinds: z.string().nullable(),
      naam: z.string().nullable(),
      reden: z.string().nullable(),
    }),
  ),
});
export type SchakelaarView = z.infer<typeof SchakelaarView>;

export const Toegangsregels = z.object({
  matrix: z.array(MatrixRegel),
  doelen: z.array(z.object({ doel: z.string(), artikel: z.string(), rollen: z.array(Rol) })),
  handelingen: z.array(
    z.object({
      handeling: Handeling,
      van: z.array(z.enum(senders)),
      naar: z.enum(receivers),
      naarNaam: Tweetalig,
      soorten: z.array(Soort),
      toestemming: z.enum(['nee', 'ja', 'uitdrukkelijk', 'minimum-nee']),
      beperking: Tweetalig,
      verteld: z.array(Verteld),
      artikel: z.string(),
    }),
  ),
  leeftijden: z.array(
    z.object({
      leeftijden: z.array(z.enum(ageBands)),
      /** null: holds either way. */
      bekwaam: z.boolean().nullable(),
      voogdij: z.boolean(),
      hulp: z.array(Beslisser),
      delen: z.array(Beslisser),
      leest: z.array(Beslisser),
      leestMetToestemming: z.array(Beslisser),
      vernietiging: z.array(Beslisser),
      artikel: z.string(),
    }),
  ),
  vlaggen: z.array(z.object({ vlag: z.enum(flags), uitleg: Tweetalig, artikel: z.string() })),
  schakelaars: z.array(SchakelaarView),
  openPunten: z.array(
    z.object({
      vraag: Tweetalig,
      nu: Tweetalig,
      /** What makes it stricter still: a switch of the gemeente, or a setting of the installation. Neither: it is fixed. */
      schakelaar: z.enum(switchCodes).nullable(),
      instelling: z.string().nullable(),
    }),
  ),
});
export type Toegangsregels = z.infer<typeof Toegangsregels>;

export const getToegangsregels = route({
  method: 'GET',
  path: '/toegangsregels',
  name: 'getToegangsregels',
  summary: 'Wie mag wat zien, waarom, en wat de eigen gemeente strenger heeft gezet',
  tag: 'toegang',
  access: 'signed-in',
  purpose: 'beheer',
  response: Toegangsregels,
});

/** "Mag ik dit delen?", without anything about one jeugdige but the age. */
export const DeelVraag = z.strictObject({
  van: z.enum(senders),
  naar: z.enum(receivers),
  soorten: z.array(Soort).min(1, { error: 'Kies wat u wilt delen.' }).max(dataKinds.length),
  leeftijd: z.number().int().min(0).max(27),
  bekwaam: z.boolean().optional(),
  maatregel: z.enum(maatregelen).optional(),
  vlaggen: z.array(z.enum(flags)).max(flags.length).optional(),
  /** Only the fixed minimum, no free text. */
  alleenMinimum: z.boolean().optional(),
  /** Telling the family now would put somebody in danger. */
  onveilig: z.boolean().optional(),
});
export type DeelVraag = z.infer<typeof DeelVraag>;

export const DeelAdvies = z.object({
  antwoord: z.enum(['ja', 'met-toestemming', 'nee']),
  /** For instance "school: ja, met toestemming, alleen afspraken". */
  kort: Tweetalig,
  handelingen: z.array(Handeling),
  artikel: z.string(),
  soorten: z.array(Soort),
  geweigerd: z.array(z.object({ soort: Soort, uitleg: Tweetalig, artikel: z.string() })),
  uitdrukkelijk: z.boolean(),
  toestemmingVan: z.array(Beslisser),
  verteld: z.array(Verteld),
  laterVertellen: z.boolean(),
  /** A task to inform the person concerned, due in 4 weeks, comes with it. */
  informeren: z.boolean(),
  /** What may be asked or given instead. */
  alternatief: z.object({ handeling: Handeling, soorten: z.array(Soort), uitleg: Tweetalig }).nullable(),
});
export type DeelAdvies = z.infer<typeof DeelAdvies>;

export const askDeelwijzer = route({
  method: 'POST',
  path: '/deelwijzer',
  name: 'askDeelwijzer',
  summary: 'Mag ik dit delen: met wie, wat, op welke grond, en wat vertel ik het gezin',
  tag: 'toegang',
  access: 'signed-in',
  purpose: 'beheer',
  body: DeelVraag,
  response: DeelAdvies,
});

const DeelbesluitView = z.object({
  deelbesluitId: z.uuid(),
  antwoord: DeelAdvies.shape.antwoord,
  uitkomst: z.string(),
  regel: z.string(),
  naam: z.string(),
  rol: Rol,
  op: z.string(),
});
export type DeelbesluitView = z.infer<typeof DeelbesluitView>;

const params = z.object({ jeugdigeId: z.uuid() });

/** Who works with a file and may keep in it what the guide answered. */
const fileWorkers = ['consulent', 'regisseur', 'teamleider', 'hulpverlener', 'gi'] as const;

export const saveDeelbesluit = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/deelwijzer',
  name: 'saveDeelbesluit',
  summary: 'Het antwoord van de deelwijzer bewaren in het dossier',
  tag: 'toegang',
  access: fileWorkers,
  purpose: 'toeleiding',
  once: true,
  params,
  body: DeelVraag,
  status: 201,
  response: z.object({ deelbesluitId: z.uuid(), advies: DeelAdvies }),
  errors: ['not-found'],
});

export const listDeelbesluiten = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/deelwijzer',
  name: 'listDeelbesluiten',
  summary: 'Wat de deelwijzer eerder voor deze jeugdige antwoordde',
  tag: 'toegang',
  access: [...fileWorkers, 'fg', 'jeugdige', 'ouder'],
  purpose: 'toeleiding',
  params,
  response: z.object({ rows: z.array(DeelbesluitView) }),
  errors: ['not-found'],
});

export const SchakelaarInvoer = z.strictObject({
  gemeente: Gemeente,
  aan: z.boolean(),
  reden: z.string().trim().min(10, { error: 'Geef een reden van ten minste 10 tekens.' }).max(500),
});
export type SchakelaarInvoer = z.infer<typeof SchakelaarInvoer>;

export const setSchakelaar = route({
  method: 'POST',
  path: '/schakelaars/:schakelaar',
  name: 'setSchakelaar',
  summary: 'Een toegangsregel van de gemeente strenger zetten, of dat terugdraaien',
  tag: 'toegang',
  access: ['fg', 'functioneel-beheerder'],
  purpose: 'beheer',
  params: z.object({ schakelaar: z.enum(switchCodes) }),
  body: SchakelaarInvoer,
  response: z.object({ schakelaar: z.enum(switchCodes), gemeente: Gemeente, aan: z.boolean() }),
  errors: ['not-found'],
});
