import { caseloadEvents, focusRegelNames } from '@samenpad/domain';
import { z } from 'zod';
import { route } from './route.ts';
import { Datum, Gemeente, textBetween } from './values.ts';

/** Who has cases, and who leads those who have them. */
const inCharge = ['consulent', 'regisseur', 'teamleider'] as const;

const Gewicht = z.number().int().min(0).max(1000);
const Gewichten = z.strictObject({
  basis: Gewicht,
  verzoek: Gewicht,
  wijziging: Gewicht,
  contact: Gewicht,
  overleg: Gewicht,
  taak: Gewicht,
});
const norm = z.number().int().min(1).max(100_000);

const Flow = z.object({
  zaken: z.number().int(),
  instroom: z.number().int(),
  uitstroom: z.number().int(),
  /** Out of care per case and month; null: no case in the period. */
  uitstroomPerMaand: z.number().nullable(),
});

const Verschil = z.object({ waarde: z.number(), van: z.number(), tot: z.number() });

const MedewerkerView = Flow.extend({
  accountId: z.uuid(),
  gemeente: Gemeente,
  naam: z.string(),
  uren: z.number().nullable(),
  /** Points of all cases together; how they come about in `delen`. */
  gewicht: z.number(),
  delen: z.array(z.object({ event: z.enum(['basis', ...caseloadEvents]), aantal: z.number(), punten: z.number() })),
  /** Share of what somebody of these hours bears; null: the hours are not known. */
  belasting: z.number().nullable(),
  /** What this mix of rang would do in the whole team. */
  verwachtPerMaand: z.number().nullable(),
  /** Per case and month, adjusted for the mix of rang, less the team; with 95 % interval (T23). */
  verschil: Verschil.nullable(),
  isSmall: z.boolean(),
  /** Cases of which care runs without a gap for more than two years. */
  langdurig: z.array(
    z.object({ jeugdigeId: z.uuid(), naam: z.string(), sinds: Datum, gewicht: z.number(), rang: z.number().int() }),
  ),
  /** Follow-ups that lie still for more than 30 days after their day (S4-120). */
  unattended: z.number().int(),
  /** The caller leads this worker: sets hours and hands over. */
  leads: z.boolean(),
});
export type CaseloadMedewerkerView = z.infer<typeof MedewerkerView>;

const RegelView = z.object({
  gemeente: Gemeente,
  /** 0: the standard, that nobody changed. */
  versie: z.number().int(),
  gewichten: Gewichten,
  norm,
});
export type CaseloadregelView = z.infer<typeof RegelView>;

export const getCaseload = route({
  method: 'GET',
  path: '/caseload',
  name: 'getCaseload',
  summary: 'Mijn caseload, of die van mijn team: zaken, gewicht, in- en uitstroom en wie al lang hulp heeft',
  tag: 'jeugdigen',
  access: inCharge,
  purpose: 'toeleiding',
  response: z.object({
    van: Datum,
    /** The first day after the period. */
    tot: Datum,
    team: Flow,
    medewerkers: z.array(MedewerkerView),
    regels: z.array(RegelView),
    wijzigingen: z.array(RegelView.extend({ van: Datum, reden: z.string(), door: z.string(), op: Datum })),
  }),
});

export const changeCaseloadregel = route({
  method: 'POST',
  path: '/caseload/regels',
  name: 'changeCaseloadregel',
  summary: 'Wijzigen wat een gebeurtenis weegt en hoeveel één medewerker aankan, met de reden',
  tag: 'jeugdigen',
  access: ['teamleider'],
  purpose: 'toeleiding',
  once: true,
  body: z.strictObject({ gemeente: Gemeente, gewichten: Gewichten, norm, van: Datum, reden: textBetween(3, 300) }),
  status: 201,
  response: z.object({ versie: z.number().int() }),
  errors: ['invalid-input', 'not-found'],
});

export const setWerkuren = route({
  method: 'PUT',
  path: '/caseload/uren',
  name: 'setWerkuren',
  summary: 'Hoeveel uren per week een medewerker werkt, vanaf een dag',
  tag: 'jeugdigen',
  access: ['teamleider'],
  purpose: 'toeleiding',
  body: z.strictObject({ gemeente: Gemeente, accountId: z.uuid(), uren: z.number().min(0).max(60), van: Datum }),
  response: z.object({ bewaard: z.literal(true) }),
  errors: ['invalid-input', 'not-found'],
});

export const handOverCaseload = route({
  method: 'POST',
  path: '/caseload/overdracht',
  name: 'handOverCaseload',
  summary: 'Alle zaken en regie van een medewerker overdragen aan een collega, met bericht 14 dagen vooraf',
  tag: 'jeugdigen',
  access: ['teamleider'],
  purpose: 'toeleiding',
  once: true,
  body: z.strictObject({
    gemeente: Gemeente,
    vanAccount: z.uuid(),
    naarAccount: z.uuid(),
    per: Datum,
    reden: textBetween(3, 300),
    /** Gone at once, for instance by illness: fewer than 14 days before. */
    plots: z.boolean(),
  }),
  status: 201,
  response: z.object({ zaken: z.number().int(), regies: z.number().int() }),
  errors: ['invalid-input', 'not-found', 'conflict'],
});

/** Hours in a figure from an address. */
const hours = (most: number) => z.coerce.number().min(0).max(most);

export const getCapaciteitsplan = route({
  method: 'GET',
  path: '/caseload/plan',
  name: 'getCapaciteitsplan',
  summary: 'De uren van een kwartaal verdeeld over eigen zaken, accountgesprekken en de focuslijst',
  tag: 'jeugdigen',
  access: ['teamleider'],
  purpose: 'toeleiding',
  query: z.object({
    fte: hours(500).default(12),
    /** Percent of the hours that reaches cases. */
    usable: hours(100).default(70),
    zaken: hours(100_000).default(0),
    urenPerZaak: hours(200).default(9),
    gesprekken: hours(1000).default(0),
    urenPerGesprek: hours(200).default(12),
    urenPerFocus: z.coerce.number().min(1).max(200).default(20),
  }),
  response: z.object({
    uren: z.number(),
    urenZaken: z.number(),
    urenGesprekken: z.number(),
    urenFocus: z.number(),
    shortage: z.number(),
    focus: z.number().int(),
    /** Youths more out of care, as the focus cases before; null: too few to tell. */
    effect: Verschil.nullable(),
  }),
  errors: ['invalid-input'],
});

export const getFocuseffect = route({
  method: 'GET',
  path: '/focuslijst/effect',
  name: 'getFocuseffect',
  summary: 'Wat de focuslijst opleverde, per regel, versie en half jaar, naast wie niet is opgepakt',
  tag: 'jeugdigen',
  access: ['teamleider'],
  purpose: 'toeleiding',
  response: z.object({
    rows: z.array(
      z.object({
        gemeente: Gemeente,
        regel: z.enum(focusRegelNames),
        versie: z.number().int(),
        halfJaar: z.string(),
        opgepakt: z.number().int(),
        /** Share out of care after half a year; null: nobody. */
        uit: z.number().nullable(),
        rest: z.number().int(),
        /** The same of who was not taken up, for the same mix of rang. */
        uitRest: z.number().nullable(),
        verschil: Verschil.nullable(),
        isSmall: z.boolean(),
      }),
    ),
  }),
});

export const listOverdrachten = route({
  method: 'GET',
  path: '/jeugdigen/:jeugdigeId/overdrachten',
  name: 'listOverdrachten',
  summary: 'Wie wie opvolgt als vaste medewerker, vanaf wanneer',
  tag: 'dossier',
  access: [...inCharge, 'hulpverlener', 'gi', 'jeugdige', 'ouder'],
  purpose: 'toeleiding',
  params: z.object({ jeugdigeId: z.uuid() }),
  response: z.object({
    overdrachten: z.array(z.object({ van: z.string(), naar: z.string(), contact: z.string().nullable(), per: Datum })),
  }),
  errors: ['not-found'],
});
