import { plainDate } from '@samenpad/domain';
import type { Analytics } from '../store/analytics.ts';
import type { Estimate } from './estimate.ts';
import { findLongCare, findSeveralLaws } from './long-care.ts';
import * as measure from './measures.ts';
import { findMissDifference } from './miss-difference.ts';
import { countWrongPraktijken, findMuchReferring, findOneSided } from './praktijk.ts';
import { findReturnDifference } from './return-difference.ts';
import { findTalkEffect } from './talk-effect.ts';
import type { TruthId } from './text.ts';
import { at, numberAt, type TruthFile } from './truth-file.ts';
import { countClaimsOfZ, findInflowOfZ, findVoorveldEffect } from './voorveld-effect.ts';

/** A planted truth and how the product finds it back. */
export interface Truth {
  id: TruthId;
  planted: (file: TruthFile) => number | undefined;
  /** How far the two may lie apart: as such, or as a part of what was planted, and `least` for small numbers. */
  tolerance: number | { part: number; least?: number };
  /** Planted in some regions only: left out of the list for others. */
  optional?: true;
  /** Who had it stands in no bericht: taken from the list in the truth file, so no figure can be asked. */
  fromList?: true;
  /** An estimate is held by its interval, widened by the tolerance. Undefined: the figure could not be determined. */
  measure: (analytics: Analytics, file: TruthFile) => Promise<number | Estimate | undefined>;
}

/** What berichten can show; the file has the same for all care. */
const inBerichten =
  (...path: (string | number)[]) =>
  ({ content }: TruthFile) =>
    numberAt(content, ['berichten', ...path]);
const dirt =
  (name: string) =>
  ({ content }: TruthFile) =>
    numberAt(content, ['T26_vuil', name]);

/** Faults with a day, in the time of which they can be known. */
const datedDirt =
  (name: string, before: string) =>
  ({ content }: TruthFile) => {
    const list = at(content, ['T26_vuil', name]);
    return Array.isArray(list) ? list.filter((one) => String(at(one, ['datum'])) < before).length : undefined;
  };

const isLarge = (size: string) => size === 'M' || size === 'L';

/** None, in a region of which the file tells what was planted there. */
const present =
  (...path: string[]) =>
  ({ content }: TruthFile) =>
    at(content, path) === undefined ? undefined : 0;

const rangen = ([1, 2, 3, 4, 5] as const).map(
  (rang): Truth => ({
    id: `T3-${rang}`,
    planted: inBerichten('T3_uitstroomPerRang', 'noneWithinYear', String(rang)),
    tolerance: 0.03,
    measure: (analytics) => measure.findUitByRang(analytics, rang),
  }),
);

const severalTrajecten = (
  [
    ['T8-jeugdigen', 'aandeelJeugdigen', 'jeugdigen'],
    ['T8-kosten', 'aandeelKosten', 'kosten'],
  ] as const
).map(
  ([id, share, of]): Truth => ({
    id,
    planted: inBerichten('T8_T9_T27_T28_gebruik', 'threeOrMoreTrajecten', share),
    tolerance: 0.02,
    measure: (analytics) => measure.findThreeOrMore(analytics, of),
  }),
);

const growth = (
  [
    ['T10-2016', 'euro2016', 'before'],
    ['T10-2024', 'euro2024', 'after'],
  ] as const
).map(
  ([id, name, when]): Truth => ({
    id,
    planted: ({ content }) => numberAt(content, ['T10_groeiInA', name]),
    tolerance: { part: 0.01 },
    measure: (analytics, file) => measure.findConstantKosten(analytics, file, when),
  }),
);

const atEighteen = (
  [
    ['T22', 'zonderVerblijfEindigt', 'zonder-verblijf'],
    ['T22-pleegzorg-voor', 'pleegzorgEindigtVoor2021', 'pleegzorg-voor-2021'],
    ['T22-pleegzorg-na', 'pleegzorgEindigtVanaf2021', 'pleegzorg-vanaf-2021'],
  ] as const
).map(
  ([id, name, which]): Truth => ({
    id,
    planted: inBerichten('T22_achttien', name),
    tolerance: 0.03,
    measure: (analytics) => measure.findEndsAtEighteen(analytics, which),
  }),
);

const leadTimes = (
  [
    ['T21-tot-10', 'tot10', 0],
    ['T21-41-65', 'van41tot65', 41],
  ] as const
).map(
  ([id, name, vanaf]): Truth => ({
    id,
    planted: ({ content }) => numberAt(content, ['T21_doorlooptijd', name]),
    tolerance: 0.02,
    measure: (analytics) => measure.findLeadTime(analytics, vanaf),
  }),
);

/** How much more often care of more than 270 days ends where talks are held; before they were held: no more often. */
const talks = (
  [
    ['T12', 'verhouding'],
    ['T12-placebo', 'placebo'],
  ] as const
).map(
  ([id, name]): Truth => ({
    id,
    planted: ({ content }) => numberAt(content, ['T12_gesprekken', name]),
    tolerance: 0.05,
    optional: true,
    measure: (analytics, file) => findTalkEffect(analytics, file, name === 'placebo'),
  }),
);

/** Care that began again within a year, with what was done in the case and without: among cases of the same rang and age. */
const adjusted = (
  [
    ['T13', 'T13_mdo'],
    ['T14', 'T14_nazorg'],
  ] as const
).map(
  ([id, name]): Truth => ({
    id,
    planted: ({ content }) => numberAt(content, [name, 'verschil']),
    tolerance: 0.04,
    fromList: true,
    measure: (analytics, file) => findReturnDifference(analytics, file, name),
  }),
);

/** A practice that refers three times as much, mostly to one aanbieder, and a small one that only looks like it. */
const praktijken: readonly Truth[] = [
  {
    id: 'T18-keer',
    planted: ({ content }) => numberAt(content, ['T18_praktijk', 'times']),
    tolerance: { part: 0.1 },
    optional: true,
    measure: findMuchReferring,
  },
  {
    id: 'T18-aandeel',
    planted: ({ content }) => numberAt(content, ['T18_praktijk', 'aandeel']),
    tolerance: 0.03,
    optional: true,
    measure: findOneSided,
  },
  { id: 'T18', planted: present('T18_praktijk'), tolerance: 0, optional: true, measure: countWrongPraktijken },
];

/** Jeugdigen in care in 2024 for longer than two years, gaps of a month bridged. */
const longCare = (
  [
    ['T9-jeugdigen', 'aandeelJeugdigen', 'jeugdigen'],
    ['T9-kosten', 'aandeelKosten', 'kosten'],
  ] as const
).map(
  ([id, share, of]): Truth => ({
    id,
    planted: inBerichten('T8_T9_T27_T28_gebruik', 'longInZorg', share),
    tolerance: 0.02,
    measure: (analytics) => findLongCare(analytics, of),
  }),
);

/** Households in which another law helps too, the more the longer somebody is in care. */
const severalLaws = (
  [
    ['T9-wetten-kort', 'upToOneYear', 0],
    ['T9-wetten-midden', 'upToTwoYears', 1],
    ['T9-wetten-lang', 'longer', 2],
  ] as const
).map(
  ([id, share, years]): Truth => ({
    id,
    planted: inBerichten('T9_meerWettenByLengte', share),
    tolerance: 0.03,
    measure: (analytics) => findSeveralLaws(analytics, years),
  }),
);

/** All truths whose figure exists, with the tolerances of domain.md D.6. */
export const truths: readonly Truth[] = [
  { id: 'T1', planted: inBerichten('T1_verwijzers', '01'), tolerance: 0.01, measure: measure.findToegangShare },
  {
    id: 'T2',
    planted: inBerichten('T2_uitstroomVoorDerdeTraject', 'uitBeforeThird'),
    tolerance: 0.02,
    measure: (analytics) => measure.findUitOfCohorts(analytics, 'aandeel'),
  },
  {
    id: 'T2-ooit',
    planted: inBerichten('T2_uitstroomVoorDerdeTraject', 'fewerThanThree'),
    tolerance: 0.02,
    measure: (analytics) => measure.findUitOfCohorts(analytics, 'naive'),
  },
  ...rangen,
  {
    id: 'T4',
    planted: inBerichten('T4_duurInA', 'groeiPerJaar'),
    tolerance: 0.015,
    measure: (analytics, file) => measure.findGrowthOfDuur(analytics, file, true),
  },
  {
    id: 'T5',
    planted: inBerichten('T5_duurElders', 'groeiPerJaar'),
    tolerance: 0.015,
    measure: (analytics, file) => measure.findGrowthOfDuur(analytics, file, false),
  },
  {
    id: 'T6',
    planted: inBerichten('T6_omzetting', 'trueStartsInConversionMonth'),
    // A start that is one day off is a whole one; at a few starts a month 15 % is less than that.
    tolerance: { part: 0.15, least: 2 },
    measure: measure.countStartsOnConversion,
  },
  {
    id: 'T7-5',
    planted: inBerichten('T7_concentratie', 'top5'),
    tolerance: 0.02,
    measure: (analytics) => measure.findKosten(analytics, 'top5'),
  },
  {
    id: 'T7-10',
    planted: inBerichten('T7_concentratie', 'top10'),
    tolerance: 0.02,
    measure: (analytics) => measure.findKosten(analytics, 'top10'),
  },
  { id: 'T11', planted: present('T11_aanbieders'), tolerance: 0, measure: measure.countWrongAanbieders },
  {
    id: 'T11-geluk',
    planted: present('T11_aanbieders', 'lucky'),
    tolerance: 0,
    optional: true,
    measure: measure.countLuckCalledGood,
  },
  {
    id: 'T15',
    planted: ({ content }) => numberAt(content, ['T15_consult', 'verschil']),
    tolerance: 0.04,
    optional: true,
    fromList: true,
    measure: findMissDifference,
  },
  {
    id: 'T17',
    // A wijk of a smaller region has fewer than ten a year: the study leaves it out.
    planted: ({ content, size }) => (isLarge(size) ? numberAt(content, ['T17_voorveld', 'verschil']) : undefined),
    tolerance: 0.02,
    optional: true,
    measure: findVoorveldEffect,
  },
  {
    id: 'T17-Z-effect',
    planted: ({ content, size }) => (isLarge(size) && at(content, ['T17_voorveld']) !== undefined ? 0 : undefined),
    tolerance: 0,
    optional: true,
    measure: countClaimsOfZ,
  },
  {
    id: 'T17-Z',
    planted: ({ content }) => numberAt(content, ['T17_voorveld', 'verhoudingZ']),
    tolerance: 0.1,
    measure: findInflowOfZ,
  },
  ...praktijken,
  { id: 'T16', planted: present('T11_aanbieders'), tolerance: 0, measure: measure.countClaims },
  ...talks,
  ...adjusted,
  {
    id: 'T20',
    planted: ({ content }) => numberAt(content, ['T20_wacht', 'groeiPerJaar']),
    tolerance: 0.02,
    measure: measure.findGrowthOfWait,
  },
  ...leadTimes,
  ...severalTrajecten,
  ...longCare,
  ...severalLaws,
  ...growth,
  ...atEighteen,
  {
    id: 'T25',
    planted: ({ content }) => (at(content, ['T25_adressen', 'top10']) === undefined ? undefined : 0),
    tolerance: 0,
    measure: async (analytics, { content }) => {
      const measured = await measure.listDearest(analytics);
      return measured.filter((euro, i) => {
        const planted = numberAt(content, ['T25_adressen', 'top10', i]) ?? 0;
        return Math.abs(euro - planted) > 0.01 * planted;
      }).length;
    },
  },
  {
    id: 'T26-start',
    planted: datedDirt('startOntbreekt', measure.knownBefore.start),
    tolerance: { part: 0.02 },
    measure: (analytics) => measure.countMissing(analytics, 'start'),
  },
  {
    id: 'T26-stop',
    planted: datedDirt('stopOntbreekt', measure.knownBefore.stop),
    tolerance: { part: 0.02 },
    measure: (analytics) => measure.countMissing(analytics, 'stop'),
  },
  {
    id: 'T26-verwijzer',
    planted: dirt('verwijzerOnbekend'),
    tolerance: { part: 0.02 },
    measure: measure.countUnknownVerwijzers,
  },
  {
    id: 'T27-opeenvolgend',
    planted: inBerichten('T27_opeenvolgend', 'zonderParallel'),
    tolerance: 0.03,
    measure: measure.findOpeenvolgend,
  },
  {
    id: 'T27-gelijktijdig',
    planted: inBerichten('T8_T9_T27_T28_gebruik', 'trajectenPerJeugdigeOpPeildatum'),
    tolerance: 0.03,
    measure: (analytics) => measure.findPerJeugdige(analytics, plainDate('2024-06-30')),
  },
  {
    id: 'T28',
    planted: inBerichten('T8_T9_T27_T28_gebruik', 'jeugdigen'),
    tolerance: { part: 0.05 },
    measure: (analytics) => measure.countJeugdigen(analytics),
  },
  {
    id: 'T28-euro',
    planted: inBerichten('T8_T9_T27_T28_gebruik', 'euroPerJeugdige'),
    tolerance: { part: 0.05 },
    measure: async (analytics) => {
      const cents = await measure.findKosten(analytics, 'perJeugdige');
      return cents === undefined ? undefined : cents / 100;
    },
  },
  {
    id: 'S0-27',
    // Eighteen are the large ones of 120: a smaller region has not so many.
    planted: ({ content, size }) => (size === 'M' ? numberAt(content, ['berichten', 'S0_27_grootste']) : undefined),
    tolerance: 0.03,
    optional: true,
    measure: measure.findAccountShare,
  },
  {
    id: 'S0-33',
    planted: inBerichten('S0_33_jeugdigen', 'toegang'),
    tolerance: { part: 0.03 },
    measure: (analytics) => measure.countJeugdigen(analytics, 'toegang'),
  },
  {
    id: 'S1-6',
    planted: ({ content }) => {
      const [count, all] = [
        at(content, ['berichten', 'S1_6_paden', 'paden', 0, 1]),
        at(content, ['berichten', 'S1_6_paden', 'jeugdigen']),
      ];
      return typeof count === 'number' && typeof all === 'number' ? count / all : undefined;
    },
    tolerance: 0.01,
    measure: measure.findTopPath,
  },
];
