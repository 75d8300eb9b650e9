import { type PlainDate, parsePlainDate, plainDate } from '@samenpad/domain';

/** The ages at which rights change; from 18 with continued help, to 23 (Jw 1.1). */
export const ageBands = ['0-11', '12-15', '16-17', '18+'] as const;
export type AgeBand = (typeof ageBands)[number];

/**
 * The day on which somebody turns this many years old; it counts from 00:00 in the Netherlands. Born on 29 February:
 * 1 March in other years (trust.md 3.4).
 */
export function birthdayOn(born: PlainDate, years: number): PlainDate {
  const year = String(Number(born.slice(0, 4)) + years).padStart(4, '0');
  return parsePlainDate(`${year}${born.slice(4)}`) ?? plainDate(`${year}-03-01`);
}

/** Age in whole years on a day; below 0 before birth. */
export function ageOn(born: PlainDate, on: PlainDate): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on >= birthdayOn(born, years) ? years : years - 1;
}

export function ageBandOf(age: number): AgeBand {
  if (age < 12) return '0-11';
  if (age < 16) return '12-15';
  return age < 18 ? '16-17' : '18+';
}

export function ageBandOn(born: PlainDate, on: PlainDate): AgeBand {
  return ageBandOf(ageOn(born, on));
}

/** Who decides or reads: the jeugdige, the parents with authority (both), the GI, or the representative of Jw 7.3.15. */
export type Beslisser = 'jeugdige' | 'ouders' | 'gi' | 'vertegenwoordiger';

/** Measures of the child judge that change who decides. */
export const maatregelen = ['geen', 'ots', 'gesloten', 'jeugdreclassering', 'voogdij'] as const;
export type Maatregel = (typeof maatregelen)[number];

/** Everything that the law looks at when it asks who decides. */
export interface AgeSituation {
  band: AgeBand;
  /** Able to judge the own interests in this matter (Jw 7.3.4 and 7.3.5); judged by a professional, default yes. */
  competent?: boolean;
  maatregel?: Maatregel;
}

export interface LadderStep {
  /** All of them must agree to help; empty: no consent is needed. */
  toHelp: readonly Beslisser[];
  /** All of them must agree to sharing with third parties. */
  toSharing: readonly Beslisser[];
  reads: readonly Beslisser[];
  /** Reads with consent of the jeugdige only. */
  readsWithConsent: readonly Beslisser[];
  /** Any of them may ask correction or destruction. */
  asksDestruction: readonly Beslisser[];
  article: string;
}

export interface LadderRow extends LadderStep {
  bands: readonly AgeBand[];
  /** Absent: holds either way. */
  competent?: boolean;
  maatregelen: readonly Maatregel[];
}

const alone = (who: Beslisser) => ({
  toHelp: [who],
  toSharing: [who],
  reads: [who],
  readsWithConsent: [],
  asksDestruction: [who],
});

/** The measures under which help needs no consent; the rest of the step stays that of the age (Jw 7.3.4 lid 3). */
const withoutConsent = ['ots', 'gesloten', 'jeugdreclassering'] as const satisfies readonly Maatregel[];
const noVoogdij = ['geen', ...withoutConsent] as const satisfies readonly Maatregel[];

/** The age ladder (trust.md 3.4). Where secrecy and AVG differ the stricter stands: both agree. */
export const ageLadder: readonly LadderRow[] = [
  {
    bands: ['0-11'],
    maatregelen: noVoogdij,
    ...alone('ouders'),
    article: 'Jw 7.3.4 lid 1, 7.3.10 en 7.3.11; UAVG 5',
  },
  {
    bands: ['12-15'],
    competent: true,
    maatregelen: noVoogdij,
    toHelp: ['jeugdige', 'ouders'],
    toSharing: ['jeugdige', 'ouders'],
    reads: ['jeugdige', 'ouders'],
    readsWithConsent: [],
    asksDestruction: ['jeugdige', 'ouders'],
    article: 'Jw 7.3.4 lid 2, 7.3.10 en 7.3.11 lid 2 onder b; UAVG 5',
  },
  {
    bands: ['12-15'],
    competent: false,
    maatregelen: noVoogdij,
    ...alone('ouders'),
    article: 'Jw 7.3.4 lid 2 en 7.3.15',
  },
  {
    bands: ['16-17'],
    competent: true,
    maatregelen: noVoogdij,
    ...alone('jeugdige'),
    readsWithConsent: ['ouders'],
    article: 'Jw 7.3.5 en 7.3.11 lid 1',
  },
  {
    bands: ['18+'],
    competent: true,
    maatregelen,
    ...alone('jeugdige'),
    article: 'Jw 7.3.5 en 7.3.11 lid 1',
  },
  {
    bands: ['16-17'],
    competent: false,
    maatregelen: noVoogdij,
    ...alone('vertegenwoordiger'),
    article: 'Jw 7.3.15',
  },
  { bands: ['18+'], competent: false, maatregelen, ...alone('vertegenwoordiger'), article: 'Jw 7.3.15' },
  { bands: ['0-11'], maatregelen: ['voogdij'], ...alone('gi'), article: 'Jw 7.3.4 en 7.3.10' },
  {
    bands: ['12-15', '16-17'],
    maatregelen: ['voogdij'],
    toHelp: ['gi'],
    toSharing: ['jeugdige', 'gi'],
    reads: ['jeugdige', 'gi'],
    readsWithConsent: [],
    asksDestruction: ['jeugdige', 'gi'],
    article: 'Jw 7.3.4 en 7.3.10',
  },
];

/** The step of the ladder on which somebody stands. Sharing with the GI under a measure is an act of its own (sharing.ts). */
export function ladderStepOf({ band, competent = true, maatregel = 'geen' }: AgeSituation): LadderStep {
  const row = ageLadder.find(
    (step) =>
      step.bands.includes(band) &&
      (step.competent === undefined || step.competent === competent) &&
      step.maatregelen.includes(maatregel),
  );
  if (row === undefined) throw new RangeError('The age ladder has no step for this situation');
  const { toHelp, toSharing, reads, readsWithConsent, asksDestruction, article } = row;
  const underMeasure = (withoutConsent as readonly Maatregel[]).includes(maatregel);
  return {
    toHelp: underMeasure ? [] : toHelp,
    toSharing,
    reads,
    readsWithConsent,
    asksDestruction,
    article: underMeasure ? `${article}; Jw 7.3.4 lid 3` : article,
  };
}

/** Who must all agree to help (Jw 7.3.4, 7.3.5); empty under a measure of the judge. */
export function whoConsentsToHelp(situation: AgeSituation): readonly Beslisser[] {
  return ladderStepOf(situation).toHelp;
}

/** Who must all agree before something goes to a third party. */
export function whoConsentsToSharing(situation: AgeSituation): readonly Beslisser[] {
  return ladderStepOf(situation).toSharing;
}

/** Who may read the file without asking the jeugdige. */
export function whoReads(situation: AgeSituation): readonly Beslisser[] {
  return ladderStepOf(situation).reads;
}

/** Who may ask correction or destruction; one of them is enough (Jw 7.3.9). */
export function whoAsksDestruction(situation: AgeSituation): readonly Beslisser[] {
  return ladderStepOf(situation).asksDestruction;
}
