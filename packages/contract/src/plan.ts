import { type Role, roles, rolesThatSee, rolesThatWrite } from '@samenpad/access';
import { leefgebieden, planstatussen } from '@samenpad/domain';
import { z } from 'zod';
import { Bewaard, Moment } from './dossier.ts';
import { route } from './route.ts';
import { Datum, Domein, Gemeente, HulpvormCode, textBetween } from './values.ts';

const OfJeugdige = z.object({ jeugdigeId: z.uuid() });
const OfPlan = OfJeugdige.extend({ planId: z.uuid() });
const readers = rolesThatSee('PL');
const writers = rolesThatWrite('PL');
/** Who takes the steps of a plan: never the family alone. */
const leaders = ['consulent', 'regisseur', 'gi'] as const satisfies readonly Role[];
const inCharge = ['consulent', 'regisseur', 'teamleider'] as const;
/** Whoever works on a goal says how it goes, beside the family. */
const evaluators = readers.filter((rol) => writers.includes(rol) || rolesThatWrite('VG').includes(rol));

export const plandeelSoorten = [
  'eigen-woorden',
  'kracht',
  'vraag',
  'leefgebied',
  'actie',
  'afspraak',
  'open-vraag',
] as const;
export const kleuren = ['groen', 'oranje', 'rood'] as const;
export const planregimes = ['licht', 'vol'] as const;
export const informanten = ['jeugdige', 'ouder', 'netwerk', 'hulpverlener', 'regisseur', 'school'] as const;
export const planpartijen = ['ouder', 'jeugdige', 'vertegenwoordiger', 'aanbieder', 'gi'] as const;
export const doeltoestanden = ['open', 'bereikt', 'gestopt'] as const;
const Niveau = z.number().int().min(0).max(10);
const Status = z.enum(planstatussen);

const deelFields = {
  /** About one member; null: about the gezin. */
  jeugdigeId: z.uuid().nullable(),
  /** Of an action: the goal that it serves. */
  doelId: z.uuid().nullable(),
  leefgebied: z.enum(leefgebieden).nullable(),
  kleur: z.enum(kleuren).nullable(),
  /** Who does the action, or whose agreement it is. */
  partij: textBetween(1, 120).nullable(),
  tekst: textBetween(1, 5000),
  antwoord: textBetween(1, 5000).nullable(),
  voor: Datum.nullable(),
  gedaanOp: Datum.nullable(),
  gedeeld: z.boolean(),
};

/** A soort fills its own fields and no others. */
function fitsSoort(deel: {
  soort: (typeof plandeelSoorten)[number];
  leefgebied: string | null;
  kleur: string | null;
  partij: string | null;
  antwoord: string | null;
  doelId: string | null;
}): boolean {
  const { soort, leefgebied, kleur, partij, antwoord, doelId } = deel;
  return (
    (soort === 'leefgebied') === (leefgebied !== null) &&
    (leefgebied === null) === (kleur === null) &&
    (soort === 'actie' || soort === 'afspraak') === (partij !== null) &&
    (antwoord === null || soort === 'open-vraag') &&
    (doelId === null || soort === 'actie')
  );
}

const notFitting = { error: 'Vul de velden in die bij dit onderdeel horen.' };
const Soort = z.enum(plandeelSoorten);

const doelFields = {
  jeugdigeId: z.uuid().nullable(),
  leefgebied: z.enum(leefgebieden),
  tekst: textBetween(1, 500),
  /** Who makes it happen. */
  eigenaar: textBetween(1, 120),
  startniveau: Niveau,
  streefniveau: Niveau,
  streefdatum: Datum,
  evaluerenVoor: Datum,
  /** The goal that comes first. */
  naDoel: z.uuid().nullable(),
  gedeeld: z.boolean(),
  toestand: z.enum(doeltoestanden),
};

const written = {
  versie: z.number().int(),
  gewijzigdOp: Moment,
  auteurNaam: z.string(),
  auteurRol: z.enum(roles),
  vanFamilie: z.boolean(),
  wijzigbaar: z.boolean(),
};

const PlandeelView = z.object({ deelId: z.uuid(), soort: Soort, ...deelFields, ...written });
export type PlandeelView = z.infer<typeof PlandeelView>;

const DoelView = z.object({
  doelId: z.uuid(),
  nummer: z.number().int(),
  ...doelFields,
  ...written,
  mayEvaluate: z.boolean(),
  /** Share of the way by the last evaluation, 0 to 1, below 0 when it became worse; null: none yet. */
  voortgang: z.number().nullable(),
  advies: z.enum(['kan-beginnen', 'na-doel', 'eerst-rust']),
});
export type DoelView = z.infer<typeof DoelView>;

const EvaluatieView = z.object({
  evaluatieId: z.uuid(),
  doelId: z.uuid(),
  dag: Datum,
  informant: z.enum(informanten),
  score: Niveau.nullable(),
  woorden: z.string().nullable(),
  auteurNaam: z.string(),
  auteurRol: z.enum(roles),
  vanFamilie: z.boolean(),
});
export type PlanevaluatieView = z.infer<typeof EvaluatieView>;

const koppelingFields = {
  organisatie: textBetween(1, 120),
  titel: textBetween(1, 120),
  versie: textBetween(1, 40),
  dag: Datum,
};

export const PlanView = z.object({
  planId: z.uuid(),
  regime: z.enum(planregimes),
  status: Status,
  /** 0: never laid before anybody yet. */
  versie: z.number().int(),
  statusOp: Moment,
  reden: z.string().nullable(),
  gewijzigdOp: Moment.nullable(),
  gewijzigdNaVersie: z.boolean(),
  /** Code of what stands in the way of making this version final. */
  beletsel: z.string().nullable(),
  stappen: z.array(Status),
  delen: z.array(PlandeelView),
  /** In the order of the work: what brings calm first, none before the goal that it waits for. */
  doelen: z.array(DoelView),
  /** Newest first, of a day the youth first. */
  evaluaties: z.array(EvaluatieView),
  akkoorden: z.array(
    z.object({
      versie: z.number().int(),
      accountId: z.uuid().nullable(),
      naam: z.string(),
      partij: z.enum(planpartijen),
      antwoord: z.enum(['ja', 'nee', 'geen-antwoord']),
      toelichting: z.string().nullable(),
      hoe: z.enum(['portaal', 'papier', 'mondeling']),
      op: Moment,
      zelf: z.boolean(),
    }),
  ),
  nodig: z.array(z.object({ accountId: z.uuid(), naam: z.string(), partij: z.enum(planpartijen), zelf: z.boolean() })),
  versies: z.array(z.object({ versie: z.number().int(), op: Moment, naam: z.string() })),
  koppelingen: z.array(z.object({ koppelingId: z.uuid(), ...koppelingFields, naam: z.string(), eigen: z.boolean() })),
  andere: z.array(z.object({ planId: z.uuid(), status: Status, gemaaktOp: Moment, doelen: z.number().int() })),
});
export type PlanView = z.infer<typeof PlanView>;

/** Help that was asked or granted and is not over, with the days that follow from what is there already (S4-131). */
const ExpectedHelpView = z.object({
  /** Asked and not decided; granted from a later day; granted and not begun; given. */
  state: z.enum(['asked', 'coming', 'waiting', 'running']),
  domein: Domein,
  hulpvorm: HulpvormCode.nullable(),
  aanbiederNaam: z.string(),
  /** Asked: when the decision is expected, null when every limit is over. Else the first day. */
  start: Datum.nullable(),
  /** Until when it is granted; null: no last day, or not decided. */
  end: Datum.nullable(),
  /** The end that the aanbieder named, from today on; null: none, or not for this reader. */
  promised: Datum.nullable(),
});
export type ExpectedHelpView = z.infer<typeof ExpectedHelpView>;

const PlanPage = z.object({
  plan: PlanView.nullable(),
  /** False: nobody has said yet who belong together, and a plan is of a gezin. */
  hasGezin: z.boolean(),
  schrijft: z.boolean(),
  leads: z.boolean(),
  leden: z.array(z.object({ jeugdigeId: z.uuid(), naam: z.string().nullable() })),
  regisseur: z.object({ naam: z.string().nullable(), contact: z.string().nullable() }).nullable(),
  /** Less or more help, as advice from goals and time (S4-96); null: none, or for the family. */
  scaleAdvice: z
    .object({
      direction: z.enum(['less', 'more']),
      /** So long the help is the same. */
      weeks: z.number().int(),
      /** Mean share of the way of the goals, 0 to 1. */
      share: z.number(),
    })
    .nullable(),
  /** `evaluation`: when goals are looked at next, null when there are none that this reader sees. */
  expected: z.object({ evaluation: Datum.nullable(), help: z.array(ExpectedHelpView) }),
  /** What this reader was typing, by form: `plan:doel` or `plan:<id>`. */
  concepten: z.array(
    z.object({ formulier: z.string(), inhoud: z.record(z.string(), z.unknown()), gewijzigdOp: Moment }),
  ),
});
export type PlanPage = z.infer<typeof PlanPage>;

export const getPlan = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/plan',
  name: 'getPlan',
  summary: 'Het plan van het gezin, met de eigen woorden eerst, doelen, afspraken en wie akkoord is',
  tag: 'dossier',
  access: readers,
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: PlanPage,
  errors: ['not-found'],
});

const refusals = ['invalid-input', 'not-found', 'conflict'] as const;
/** Of a part as it was read; the database counts them in an int. */
const Versie = z.int32().min(1);
const Geschreven = z.object({ id: z.uuid(), versie: z.number().int() });
const of = { tag: 'dossier', purpose: 'toeleiding', errors: refusals } as const;

export const startPlan = route({
  ...of,
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/plan',
  name: 'startPlan',
  summary: 'Een plan beginnen: licht voor één vraag, vol als er meer samenkomt',
  access: writers,
  once: true,
  params: OfJeugdige,
  body: z.strictObject({ regime: z.enum(planregimes) }),
  status: 201,
  response: Geschreven,
});

export const addPlandeel = route({
  ...of,
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/delen',
  name: 'addPlandeel',
  summary: 'Een onderdeel van het plan: eigen woorden, kracht, vraag, leefgebied, actie, afspraak of open vraag',
  access: writers,
  once: true,
  params: OfPlan,
  body: z.strictObject({ soort: Soort, ...deelFields }).refine(fitsSoort, notFitting),
  status: 201,
  response: Geschreven,
});

export const changePlandeel = route({
  ...of,
  method: 'PUT',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/delen/:deelId',
  name: 'changePlandeel',
  summary: 'Een onderdeel van het plan wijzigen, of eruit halen',
  access: writers,
  params: OfPlan.extend({ deelId: z.uuid() }),
  body: z
    .strictObject({ soort: Soort, ...deelFields, versie: Versie, remove: z.boolean() })
    .refine(fitsSoort, notFitting),
  response: Geschreven,
});

export const addDoel = route({
  ...of,
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/doelen',
  name: 'addDoel',
  summary: 'Een doel in het plan: hoe het nu is, waar je heen wilt, wie ervoor zorgt en wanneer je kijkt hoe het gaat',
  access: writers,
  once: true,
  params: OfPlan,
  body: z.strictObject(doelFields),
  status: 201,
  response: Geschreven,
});

export const changeDoel = route({
  ...of,
  method: 'PUT',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/doelen/:doelId',
  name: 'changeDoel',
  summary: 'Een doel van het plan wijzigen',
  access: writers,
  params: OfPlan.extend({ doelId: z.uuid() }),
  body: z.strictObject({ ...doelFields, versie: Versie }),
  response: Geschreven,
});

export const evaluateDoel = route({
  ...of,
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/doelen/:doelId/evaluaties',
  name: 'evaluateDoel',
  summary: 'Hoe het gaat met een doel: een cijfer en eigen woorden van wie het zegt',
  access: evaluators,
  once: true,
  params: OfPlan.extend({ doelId: z.uuid() }),
  body: z
    .strictObject({
      dag: Datum,
      informant: z.enum(informanten),
      score: Niveau.nullable(),
      woorden: textBetween(1, 2000).nullable(),
      /** When it is looked at again. */
      next: Datum.nullable(),
    })
    .refine(({ score, woorden }) => score !== null || woorden !== null, {
      error: 'Geef een cijfer of schrijf op hoe het gaat.',
    }),
  status: 201,
  response: Geschreven,
});

export const listPlanversies = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/plan/onderdelen/:onderdeelId/versies',
  name: 'listPlanversies',
  summary: 'Eerdere teksten van een onderdeel of doel, met wie het schreef',
  tag: 'dossier',
  access: readers,
  purpose: 'toeleiding',
  params: OfJeugdige.extend({ onderdeelId: z.uuid() }),
  response: z.object({
    versies: z.array(
      z.object({ versie: z.number().int(), tekst: z.string(), naam: z.string(), rol: z.enum(roles), op: Moment }),
    ),
  }),
  errors: ['not-found'],
});

export const agreePlan = route({
  ...of,
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/akkoord',
  name: 'agreePlan',
  summary: 'Akkoord met een versie van het plan, of niet; of vastleggen wat een ander antwoordde',
  access: readers.filter((rol) => writers.includes(rol) || rol === 'hulpverlener'),
  params: OfPlan,
  body: z.strictObject({
    versie: Versie,
    antwoord: z.enum(['ja', 'nee', 'geen-antwoord']),
    toelichting: textBetween(1, 1000).nullable(),
    hoe: z.enum(['portaal', 'papier', 'mondeling']),
    /** Of somebody else: the account of who must agree. */
    voor: z.uuid().nullable(),
    /** Of somebody without an account. */
    naam: textBetween(1, 120).nullable(),
    partij: z.enum(planpartijen).nullable(),
  }),
  response: Bewaard,
});

export const setPlanstatus = route({
  ...of,
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/status',
  name: 'setPlanstatus',
  summary: 'Een stap van het plan: voorleggen, vaststellen, beginnen, evalueren, afronden of laten vervallen',
  access: leaders,
  params: OfPlan,
  body: z.strictObject({
    /** As the caller saw them. */
    van: Status,
    versie: z.int32().min(0),
    naar: Status,
    reden: z.string().trim().max(1000).nullable(),
  }),
  response: Bewaard,
});

export const setPlanregime = route({
  ...of,
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/regime',
  name: 'setPlanregime',
  summary: 'Het plan licht of vol maken, met de reden',
  access: leaders,
  params: OfPlan,
  body: z.strictObject({ regime: z.enum(planregimes), reden: z.string().trim().max(1000) }),
  response: Bewaard,
});

const linkers = ['consulent', 'regisseur', 'hulpverlener', 'gi'] as const;

export const linkPlan = route({
  ...of,
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/koppelingen',
  name: 'linkPlan',
  summary: 'Een ander plan koppelen met zijn versie, zonder het over te nemen',
  access: linkers,
  once: true,
  params: OfPlan,
  body: z.strictObject(koppelingFields),
  status: 201,
  response: Geschreven,
});

export const changePlankoppeling = route({
  ...of,
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/koppelingen/:koppelingId',
  name: 'changePlankoppeling',
  summary: 'Een nieuwe versie van een gekoppeld plan, of de koppeling beëindigen',
  access: linkers,
  params: OfPlan.extend({ koppelingId: z.uuid() }),
  body: z.strictObject({
    /** Null: the link ends. */
    nieuw: z.strictObject(koppelingFields).nullable(),
  }),
  response: Geschreven,
});

export const mergePlan = route({
  ...of,
  method: 'POST',
  path: '/jeugdigen/:jeugdigeId/plan/:planId/andere/:vanId',
  name: 'mergePlan',
  summary: 'Een plan dat meekwam met een ander gezin opnemen in dit plan, met zijn geschiedenis',
  access: ['consulent', 'regisseur'],
  params: OfPlan.extend({ vanId: z.uuid() }),
  response: Bewaard,
});

export const getPlanPdf = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/plan/pdf',
  name: 'getPlanPdf',
  summary: 'Het plan of het afsprakenoverzicht als toegankelijke PDF',
  tag: 'dossier',
  access: readers,
  purpose: 'toeleiding',
  exports: true,
  limiet: 'export',
  params: OfJeugdige,
  query: z.object({ deel: z.enum(['plan', 'afspraken']).default('plan'), taal: z.enum(['nl', 'en']).default('nl') }),
  response: z.object({ bestand: z.string(), pdf: z.base64() }),
  errors: ['not-found'],
});

const PlanRowView = z.object({
  gemeente: Gemeente,
  gezinId: z.uuid(),
  jeugdigeId: z.uuid(),
  namen: z.array(z.string()),
  status: Status.nullable(),
  regime: z.enum(planregimes).nullable(),
  versie: z.number().int().nullable(),
  doelen: z.number().int(),
  /** Goals that nobody looked at within 30 days of the day on which it was due (S1-17). */
  teLaat: z.number().int(),
  next: Datum.nullable(),
  openVragen: z.number().int(),
  /** Plans that came along when gezinnen became one (S4-66). */
  andere: z.number().int(),
  gewijzigdOp: Moment.nullable(),
});
export type PlanRowView = z.infer<typeof PlanRowView>;

export const listPlannen = route({
  method: 'GET',
  path: '/plannen',
  name: 'listPlannen',
  summary: 'De plannen van de gezinnen waarvan ik iemand in behandeling heb; te late evaluaties eerst',
  tag: 'dossier',
  access: inCharge,
  purpose: 'toeleiding',
  response: z.object({ plannen: z.array(PlanRowView) }),
});

export const dossieronderdelen = [
  'gezin',
  'regisseur',
  'eigen-woorden',
  'vraag',
  'kracht',
  'doel',
  'actie',
  'afspraak',
  'evaluatie',
  'hulp',
  'stuk',
  'inzage',
] as const;

export const getDossieroverzicht = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/dossieroverzicht',
  name: 'getDossieroverzicht',
  summary: 'Per onderdeel van het dossier de laatste wijziging en wat er ontbreekt',
  tag: 'dossier',
  access: [...inCharge, 'gi'],
  purpose: 'toeleiding',
  params: OfJeugdige,
  response: z.object({
    onderdelen: z.array(
      z.object({
        onderdeel: z.enum(dossieronderdelen),
        aantal: z.number().int(),
        /** Of the last change; null: nothing is there. */
        last: Datum.nullable(),
        ontbreekt: z.boolean(),
      }),
    ),
  }),
  errors: ['not-found'],
});
