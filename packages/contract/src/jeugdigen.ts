import { type Role, rolesThatSee } from '@samenpad/access';
import { trajectSignalen } from '@samenpad/domain';
import { z } from 'zod';
import { Bewaard } from './dossier.ts';
import { route } from './route.ts';
import { Aanbieder, Bedrag, Datum, Domein, Gemeente, HulpvormCode, Maand, VerwijzerFilter, Wet } from './values.ts';

export const jeugdigenPageSize = 25;

/** Who steers: reads whole care paths to lead jeugdigen to help or to account for it (Jw 7.4.0 lid 1 onder a). */
export const focusRoles: readonly Role[] = [
  'consulent',
  'regisseur',
  'teamleider',
  'accounthouder',
  'gegevensbeheerder',
  'beleidsmedewerker',
];
/** Of those: who reads costs of one jeugdige. For the others costs are an aggregate, so nobody is shown to be costly. */
export const costliestRoles: readonly Role[] = ['consulent', 'gegevensbeheerder'];

export const JeugdigenQuery = z.object({
  /** Start of a pseudonym (`J-482`). A name never stands in an address: {@link searchJeugdigen} (S-31). */
  zoek: z
    .string()
    .regex(/^[jJ]-\d{0,9}$/)
    .optional(),
  gemeente: Gemeente.optional(),
  hulpvorm: HulpvormCode.optional(),
  aanbieder: Aanbieder.optional(),
  verwijzer: VerwijzerFilter.optional(),
  /** `ongezien`: no running or past traject that the toegang referred (S0-5). */
  gezien: z.enum(['gezien', 'ongezien']).optional(),
  toestand: z.enum(['lopend', 'beeindigd']).optional(),
  /** The costliest tenth of the gemeente over the twelve whole months before the peildatum (S0-13); for who sees costs. */
  kosten: z.enum(['duurste']).optional(),
  /** With a second traject or later, or with herhaald beroep as CBS counts it (S0-13). */
  herhaald: z.enum(['traject', 'beroep']).optional(),
  /** Of trajecten, or iJw-stapeling; stapeling in the household is a figure, not a list (S0-16). */
  stapeling: z.enum(['trajecten', 'ijw']).optional(),
  /** With such a signal on a running traject that the toegang did not refer (S0-7). */
  signaal: z.enum(['alle', ...trajectSignalen]).optional(),
  /** Over this kader: an exception to what the gemeente steers by (S1-11). */
  kader: z.uuid().optional(),
  /** Hulpvormen of the first steps of the zorgpad joined by `-`, e.g. `beg-beh`; a closing `.` means nothing follows. */
  pad: z
    .string()
    .regex(/^[a-z]{3,4}(-[a-z]{3,4}){0,9}\.?$/)
    .optional(),
  volgorde: z.enum(['langst-in-zorg', 'laatst-begonnen', 'meeste-trajecten', 'pseudoniem']).default('laatst-begonnen'),
  /** Step n of the zorgpad has this hulpvorm: `2:beh`. */
  stap: z
    .string()
    .regex(/^[1-5]:[a-z]{3,5}$/)
    .optional(),
  /** Of a path or step: care in this period, as the figure counts it. */
  van: Datum.optional(),
  tot: Datum.optional(),
  pagina: z.coerce.number().int().min(1).max(10_000).default(1),
});
export type JeugdigenQuery = z.infer<typeof JeugdigenQuery>;

const TrajectSignaal = z.enum(trajectSignalen);

export const Reden = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('herhaald-traject'), trajecten: z.number().int() }),
  /** The newest begin after a time without care of so many days. */
  z.object({ soort: z.literal('herhaald-beroep'), begin: Datum, dagen: z.number().int() }),
  /** So many trajecten ran at once for 28 days or more, at so many aanbieders; on `op` the last of them began. */
  z.object({
    soort: z.literal('tegelijk'),
    trajecten: z.number().int(),
    aanbieders: z.number().int(),
    op: Datum,
  }),
  /** The third or later to begin within 24 months. */
  z.object({ soort: z.literal('snel-na-elkaar'), rang: z.number().int(), begin: Datum }),
  z.object({ soort: z.literal('ijw-stapeling'), toewijzingNummers: z.array(z.number().int()) }),
  z.object({
    soort: z.literal('signaal'),
    hulpvorm: HulpvormCode,
    aanbieder: z.string(),
    verwijzer: z.string(),
    begin: Datum,
    signalen: z.array(TrajectSignaal),
  }),
  /** Runs for so many whole months, where a kader says at most `grens`. */
  z.object({
    soort: z.literal('kader-duur'),
    hulpvorm: HulpvormCode,
    aanbieder: z.string(),
    begin: Datum,
    maanden: z.number().int(),
    grens: z.number().int(),
  }),
  /** So many trajecten run at once, where a kader says at most `grens`; null: of any help. */
  z.object({
    soort: z.literal('kader-tegelijk'),
    hulpvorm: HulpvormCode.nullable(),
    trajecten: z.number().int(),
    grens: z.number().int(),
  }),
]);
export type Reden = z.infer<typeof Reden>;

export const JeugdigeRow = z.object({
  gemeente: Gemeente,
  jeugdigeId: z.uuid(),
  pseudoniem: z.string(),
  /** Only for roles that see names; reading it is logged. */
  naam: z.string().nullable(),
  leeftijd: z.number().int().nullable(),
  trajecten: z.number().int(),
  lopend: z.array(z.object({ hulpvorm: HulpvormCode, aanbieder: z.string() })),
  begin: Datum.nullable(),
  eind: Datum.nullable(),
  gezien: z.boolean(),
  langdurig: z.boolean(),
  /** Net costs over the twelve months of `kosten` of the page; null without the filter on costs. */
  bedrag: Bedrag.nullable(),
  /** Why the jeugdige stands in this list; empty when no filter for work was chosen. */
  redenen: z.array(Reden),
});
export type JeugdigeRow = z.infer<typeof JeugdigeRow>;

const JeugdigenPage = z.object({
  totaal: z.number().int(),
  pagina: z.number().int(),
  rows: z.array(JeugdigeRow),
  /**
   * Which months the amounts of the rows are over, and of whose decisions: `toegang` for who sees the costs of those
   * only. Null without the filter on costs.
   */
  kosten: z.object({ van: Maand, tot: Maand, basis: z.enum(['alles', 'toegang']) }).nullable(),
});

export const listJeugdigen = route({
  method: 'GET',
  path: '/jeugdigen',
  name: 'listJeugdigen',
  summary: 'Alle jeugdigen met hulp, wie ook verwees',
  tag: 'jeugdigen',
  access: rolesThatSee('ZP'),
  purpose: 'toeleiding',
  query: JeugdigenQuery,
  response: JeugdigenPage,
  errors: ['forbidden', 'not-found'],
});

/** Search by name, among those whose names the caller may see. */
export const searchJeugdigen = route({
  method: 'POST',
  path: '/jeugdigen/zoeken',
  name: 'searchJeugdigen',
  summary: 'Jeugdigen zoeken op naam',
  tag: 'jeugdigen',
  access: rolesThatSee('ID'),
  purpose: 'toeleiding',
  limiet: 'zoeken',
  body: z.strictObject({
    naam: z.string().trim().min(2, { error: 'Geef ten minste twee letters van de naam.' }).max(80),
    pagina: z.number().int().min(1).max(10_000).default(1),
  }),
  response: JeugdigenPage,
});

const Periode = z.object({ begin: Datum, eind: Datum.nullable() });

export const TrajectView = Periode.extend({
  nr: z.number().int(),
  hulpvorm: HulpvormCode,
  aanbieder: Aanbieder,
  aanbiederNaam: z.string(),
  /** Of the berichten that tell of it; the law of a traject is the Jeugdwet (A22). */
  domein: Domein,
  toewijzingNummers: z.array(z.number().int()),
  eindSoort: z.enum(['stop', 'afgeleid', 'open']),
  eindReden: z.string().nullable(),
  beginBron: z.enum(['start', 'declaratie', 'stop']),
  rang: z.number().int(),
  verlengingen: z.number().int(),
  verlengdeDagen: z.number().int(),
  /** Days on which the end was stretched from: the ticks on the bar. */
  verlengdVanaf: z.array(Datum),
  parallel: z.boolean(),
  gestapeld: z.boolean(),
  verwijzer: z.string(),
  verwijzerAfgeleid: z.boolean(),
  onvolledig: z.boolean(),
  /** Of a running traject that the toegang did not refer (S0-7); empty for who does not steer. */
  signalen: z.array(TrajectSignaal),
  actieveDagen: z.number().int(),
  /** Einddatum of the toewijzing while the traject runs: until when care is granted. */
  toegewezenTot: Datum.nullable(),
  pauzes: z.array(Periode),
  /** Total of granted claims less credits; null when the role may not see costs. */
  kosten: Bedrag.nullable(),
});
export type TrajectView = z.infer<typeof TrajectView>;

export const BerichtRef = z.object({
  berichtId: z.string(),
  soort: z.string(),
  domein: Domein,
  dagtekening: Datum,
  ontvangenOp: z.string(),
  toewijzingNummers: z.array(z.number().int()),
});

export const JeugdigeView = z.object({
  gemeente: Gemeente,
  gemeenteNaam: z.string(),
  jeugdigeId: z.uuid(),
  pseudoniem: z.string(),
  naam: z.string().nullable(),
  leeftijd: z.number().int().nullable(),
  peildatum: Datum,
  gezien: z.boolean(),
  trajecten: z.array(TrajectView),
  /** Toewijzingen without delivery (planned, waiting) and Wmo toewijzingen: own lanes, never rang (A22, A30). */
  overigeToewijzingen: z.array(
    z.object({
      domein: Domein,
      /** Under which it is given, by its own first day (S2-23). */
      wet: Wet,
      toewijzingNummer: z.number().int(),
      aanbieder: Aanbieder,
      aanbiederNaam: z.string(),
      hulpvorm: HulpvormCode.nullable(),
      toestand: z.string(),
      begin: Datum.nullable(),
      eind: Datum.nullable(),
      wachtInDays: z.number().int().nullable(),
      levering: z.array(Periode),
    }),
  ),
  gaten: z.array(z.object({ begin: Datum, eind: Datum, dagen: z.number().int() })),
  overlappen: z.array(z.object({ begin: Datum, eind: Datum, dagen: z.number().int() })),
  zorgperioden: z.array(Periode.extend({ langdurig: z.boolean() })),
  /** Per month; null for roles that may not see costs. Months claimed but not answered yet count in `ingediend` only. */
  kosten: z
    .array(
      z.object({
        maand: Maand,
        hulpvorm: HulpvormCode.nullable(),
        toewijzingNummer: z.number().int(),
        ingediend: Bedrag,
        toegekend: Bedrag,
        gecrediteerd: Bedrag,
      }),
    )
    .nullable(),
  verzoeken: z.array(
    z.object({
      soort: z.enum(['vot', 'vow']),
      toestand: z.string(),
      aanbiederNaam: z.string(),
      dagtekening: Datum,
      toewijzingNummers: z.array(z.number().int()),
      verwijzer: z.string().nullable(),
    }),
  ),
  signalen: z.array(
    z.object({ soort: z.string(), toewijzingNummer: z.number().int().nullable(), code: z.string().nullable() }),
  ),
  berichten: z.array(BerichtRef),
});
export type JeugdigeView = z.infer<typeof JeugdigeView>;

export const getJeugdige = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId',
  name: 'getJeugdige',
  summary: 'Het zorgpad van een jeugdige',
  tag: 'jeugdigen',
  access: rolesThatSee('ZP'),
  purpose: 'toeleiding',
  params: z.object({ jeugdigeId: z.uuid() }),
  response: JeugdigeView,
  errors: ['not-found'],
});

/** Asked before a page of a youth is printed: what leaves the screen is on record. */
export const printJeugdige = route({
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/afdruk',
  name: 'printJeugdige',
  summary: 'Vastleggen dat het zorgpad van een jeugdige wordt afgedrukt; niet tijdens noodtoegang',
  tag: 'jeugdigen',
  access: rolesThatSee('ZP'),
  purpose: 'toeleiding',
  exports: true,
  params: z.object({ jeugdigeId: z.uuid() }),
  response: Bewaard,
  errors: ['not-found', 'conflict'],
});
