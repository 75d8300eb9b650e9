import { rolesThatSee } from '@samenpad/access';
import { z } from 'zod';
import { Bewaard } from './dossier.ts';
import { route } from './route.ts';
import { Aanbieder, Datum } from './values.ts';

const deliverers = ['hulpverlener', 'aanbiederadministratie'] as const;
const mostPlekken = 100_000;
/** Five years: a longer wait is a slip of the keyboard. */
const mostWeeks = 260;
/** Null: not stated. */
const weeks = z.int32().nullable();
const weeksIn = z.int32().min(0).max(mostWeeks).nullable();

/** How many weeks one waits for a first talk, and after that for treatment. */
const waits = { weeksToIntake: weeks, weeksToTreatment: weeks };
const bezettingShape = { plekken: z.int32(), bezet: z.int32(), dag: Datum };

export const getEigenBezetting = route({
  method: 'GET',
  path: '/eigen-bezetting',
  name: 'getEigenBezetting',
  summary:
    'Hoeveel plekken de eigen aanbieder heeft, hoeveel er bezet zijn en hoe lang men wacht, zoals hij het zelf opgaf',
  tag: 'berichten',
  access: deliverers,
  purpose: 'hulpverlening',
  response: z.object({
    /** Null: nothing was stated yet. */
    bezetting: z.object({ ...bezettingShape, ...waits }).nullable(),
    /** The last day that can be chosen. */
    today: Datum,
  }),
});

export const setEigenBezetting = route({
  method: 'POST',
  path: '/eigen-bezetting',
  name: 'setEigenBezetting',
  summary: 'Opgeven hoeveel plekken er zijn, hoeveel er op een dag bezet zijn en hoe lang men wacht',
  tag: 'berichten',
  access: deliverers,
  purpose: 'hulpverlening',
  body: z.strictObject({
    plekken: z.int32().min(1).max(mostPlekken),
    bezet: z.int32().min(0).max(mostPlekken),
    dag: Datum,
    /** Left out: not stated. */
    weeksToIntake: weeksIn.default(null),
    weeksToTreatment: weeksIn.default(null),
  }),
  response: Bewaard,
  errors: ['invalid-input', 'not-found'],
});

export const WachtopgaveView = z.object({
  aanbieder: Aanbieder,
  dag: Datum,
  ...waits,
  /** Stated more than sixty days ago. */ old: z.boolean(),
});
export type WachtopgaveView = z.infer<typeof WachtopgaveView>;

/** About organisations only: what they say themselves, to be held beside what is measured (T20). */
export const listWachtopgaven = route({
  method: 'GET',
  path: '/wachtopgaven',
  name: 'listWachtopgaven',
  summary: 'Hoe lang men bij aanbieders wacht volgens hun eigen laatste opgave',
  tag: 'figuren',
  access: rolesThatSee('AG'),
  purpose: 'beleid',
  response: z.object({ rows: z.array(WachtopgaveView) }),
});

const GespreksvraagView = z.object({
  aanbieder: Aanbieder,
  aanbiederNaam: z.string(),
  ...bezettingShape,
  /** Trajecten of which duration and outflow are known, rounded down; null: fewer than 30, or than a raised threshold. */
  n: z.int32().nullable(),
  /** `question`: long care, little outflow and many free places together. `too-old`: stated more than half a year ago. */
  outcome: z.enum(['question', 'none', 'too-few', 'too-old']),
});
export type GespreksvraagView = z.infer<typeof GespreksvraagView>;

/** S4-128: a question for a talk, never a verdict. */
export const listGespreksvragen = route({
  method: 'GET',
  path: '/gespreksvragen',
  name: 'listGespreksvragen',
  summary:
    'Bij welke aanbieders lange hulp, weinig uitstroom en veel vrije plekken samengaan: een vraag voor het gesprek',
  tag: 'toegang',
  access: ['accounthouder', 'contractmanager'],
  purpose: 'beleid',
  response: z.object({ rows: z.array(GespreksvraagView) }),
});
