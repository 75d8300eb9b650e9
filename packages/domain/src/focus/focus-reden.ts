import type { Cents } from '../identity/ids.ts';
import {
  addDays,
  addMonths,
  daysBetween,
  firstDayOf,
  lastDayOf,
  lengthInDays,
  maxDate,
  minDate,
  monthOf,
  type PlainDate,
  plainDate,
} from '../plain-date.ts';
import { reachedShare } from '../plan/advise-scale.ts';
import { type FocusRegel, type FocusRegels, focusRegelNames } from './focus-regel.ts';

/** What the rules need to know of one jeugdige; as far as the asker may know it. */
export interface RuleFacts {
  /** Trajecten (tInhoud) up to now. */
  trajecten: number;
  laatsteBegin: PlainDate | null;
  herhaaldBeroep: boolean;
  /** Running trajecten. */
  lopend: number;
  /** AGB codes of the running trajecten. */
  aanbieders: readonly string[];
  /** Begin of the newest running traject that is gestapeld (domain.md B.5). */
  gestapeldSinds: PlainDate | null;
  /** Most verlengingen of one running traject. */
  verlengingen: number;
  /** Last day on which the end of a running traject was moved. */
  verlengdOp: PlainDate | null;
  /** Begin of the zorgperiode that runs. */
  zorgBegin: PlainDate | null;
  /** Earliest Einddatum, from the peildatum on, of what was granted for a running traject. */
  nextEind: PlainDate | null;
  /** Earliest Einddatum before the peildatum of a traject that runs on. */
  passedEind: PlainDate | null;
  /** Begin of a running traject of which no toewijzing is known (A6). */
  weesSinds: PlainDate | null;
  /** Since when the gezin of the jeugdige has no regisseur; null: it has one, or nobody said which gezin it is. */
  zonderRegisseur: PlainDate | null;
  /** Since when a goal of the plan stands still; null: none does, or the asker may not know. */
  zonderDoelvoortgang: PlainDate | null;
  /** Mean share of the way of the goals, below 0: worse than at the start; null: not known, or the asker may not know. */
  doelaandeel: number | null;
  /** From which day the help that runs is the same; null as for `doelaandeel`. */
  hulpGelijkSinds: PlainDate | null;
  /** Number of toewijzingen that carry the signal iJw-stapeling. */
  ijwStapelingen: number;
  /** Net costs over twelve months; null when the asker may not see them. */
  bedrag: Cents | null;
  /** From which amount somebody is among the costliest share of the gemeente; null when that may not be known. */
  grens: Cents | null;
  /** Null when only the year of birth may be known. */
  geboortedatum: PlainDate | null;
  geboortejaar: number | null;
}

/** A reason in words: what `aantal` and `dag` say follows from the rule. */
export interface FocusReden {
  regel: FocusRegel;
  versie: number;
  /** Trajecten, days, verlengingen, toewijzingen, or cents; null when the reason is a day. */
  aantal: number | null;
  dag: PlainDate | null;
  /**
   * From which day the reason holds as it is told (a seventh traject: from its begin), at the latest the peildatum: the
   * order of the list, and nothing more. Null for costs and for what has no day.
   */
  sinds: PlainDate | null;
}

type Found = Pick<FocusReden, 'aantal' | 'dag' | 'sinds'> | undefined;
/** Help that stays the same for `waarde` days while the goals say otherwise; by the calendar of people. */
const sameHelp = ({ hulpGelijkSinds }: RuleFacts, waarde: number, today: PlainDate): Found => {
  if (hulpGelijkSinds === null) return undefined;
  const days = daysBetween(hulpGelijkSinds, today);
  return days >= waarde ? { aantal: days, dag: hulpGelijkSinds, sinds: addDays(hulpGelijkSinds, waarde) } : undefined;
};

type Judge = (facts: RuleFacts, waarde: number, peildatum: PlainDate, today: PlainDate) => Found;

const withoutDay = (aantal: number | null) => ({ aantal, dag: null, sinds: null });

const costs = ({ bedrag }: RuleFacts, from: number | null): Found =>
  bedrag !== null && from !== null && bedrag > 0 && bedrag >= from ? withoutDay(bedrag) : undefined;

const judges: Record<FocusRegel, Judge> = {
  duurste: (facts) => costs(facts, facts.grens),
  bedrag: (facts, waarde) => costs(facts, waarde * 100),
  rang: ({ trajecten, lopend, laatsteBegin }, waarde) =>
    lopend > 0 && trajecten >= waarde ? { aantal: trajecten, dag: null, sinds: laatsteBegin } : undefined,
  'herhaald-beroep': ({ herhaaldBeroep, lopend }) => (lopend > 0 && herhaaldBeroep ? withoutDay(null) : undefined),
  stapeling: ({ gestapeldSinds, lopend }, waarde) =>
    gestapeldSinds !== null && lopend >= waarde
      ? { aantal: lopend, dag: gestapeldSinds, sinds: gestapeldSinds }
      : undefined,
  'ijw-stapeling': ({ ijwStapelingen }) => (ijwStapelingen > 0 ? withoutDay(ijwStapelingen) : undefined),
  lang: ({ zorgBegin }, waarde, peildatum) => {
    if (zorgBegin === null || zorgBegin > peildatum) return undefined;
    const days = lengthInDays(zorgBegin, peildatum);
    return days > waarde ? { aantal: days, dag: zorgBegin, sinds: addDays(zorgBegin, waarde) } : undefined;
  },
  verlengd: ({ verlengingen, verlengdOp }, waarde) =>
    verlengingen >= waarde ? { aantal: verlengingen, dag: null, sinds: verlengdOp } : undefined,
  'loopt-af': ({ nextEind }, waarde, peildatum) => {
    if (nextEind === null) return undefined;
    const days = daysBetween(peildatum, nextEind);
    return days >= 0 && days <= waarde ? { aantal: days, dag: nextEind, sinds: addDays(nextEind, -waarde) } : undefined;
  },
  'over-datum': ({ passedEind }, waarde, peildatum) => {
    if (passedEind === null) return undefined;
    const days = daysBetween(passedEind, peildatum);
    return days >= waarde ? { aantal: days, dag: passedEind, sinds: addDays(passedEind, waarde) } : undefined;
  },
  'wordt-18': (facts, waarde, peildatum) => {
    const birthday = computeEighteenth(facts);
    if (facts.lopend === 0 || birthday === undefined || birthday <= peildatum) return undefined;
    const from = subtractMonths(birthday, waarde);
    return from <= peildatum ? { aantal: null, dag: birthday, sinds: from } : undefined;
  },
  'zonder-toewijzing': ({ weesSinds }) =>
    weesSinds === null ? undefined : { aantal: null, dag: weesSinds, sinds: weesSinds },
  'geen-doelvoortgang': ({ zonderDoelvoortgang }) =>
    zonderDoelvoortgang === null ? undefined : { aantal: null, dag: zonderDoelvoortgang, sinds: zonderDoelvoortgang },
  'minder-hulp': (facts, waarde, _peildatum, today) =>
    facts.doelaandeel !== null && facts.doelaandeel >= reachedShare ? sameHelp(facts, waarde, today) : undefined,
  'meer-hulp': (facts, waarde, _peildatum, today) =>
    facts.doelaandeel !== null && facts.doelaandeel < 0 ? sameHelp(facts, waarde, today) : undefined,
  'geen-regisseur': ({ zonderRegisseur }, waarde, _peildatum, today) => {
    if (zonderRegisseur === null) return undefined;
    const days = daysBetween(zonderRegisseur, today);
    return days >= waarde ? { aantal: days, dag: zonderRegisseur, sinds: addDays(zonderRegisseur, waarde) } : undefined;
  },
};

/**
 * Why a jeugdige stands in the focus list, by the rules of the gemeente; empty: for no reason. No score, no weight, no
 * prediction. The care path stands on the peildatum, the work of people on `today`.
 */
export function listFocusRedenen(
  facts: RuleFacts,
  regels: FocusRegels,
  { peildatum, today }: { peildatum: PlainDate; today: PlainDate },
): FocusReden[] {
  const redenen: FocusReden[] = [];
  for (const regel of focusRegelNames) {
    const { aan, waarde, versie } = regels[regel];
    const found = aan ? judges[regel](facts, waarde, peildatum, today) : undefined;
    if (found === undefined) continue;
    const { aantal, dag, sinds } = found;
    redenen.push({ regel, versie, aantal, dag, sinds: sinds === null ? null : minDate(sinds, peildatum) });
  }
  return redenen;
}

/** The day from which the first reason holds; null when none has a day. */
export function computeFocusSinds(redenen: readonly FocusReden[]): PlainDate | null {
  return redenen.reduce<PlainDate | null>(
    (first, { sinds }) => (sinds === null ? first : first === null ? sinds : minDate(first, sinds)),
    null,
  );
}

/** The eighteenth birthday; with only the year known its last day, so that nobody seems older than they are. */
function computeEighteenth({ geboortedatum, geboortejaar }: RuleFacts): PlainDate | undefined {
  if (geboortedatum !== null) {
    const year = Number(geboortedatum.slice(0, 4)) + 18;
    // 29 February is 1 March in other years (trust.md 3.4).
    return geboortedatum.endsWith('-02-29') && year % 4 !== 0
      ? plainDate(`${year}-03-01`)
      : plainDate(`${year}-${geboortedatum.slice(5)}`);
  }
  return geboortejaar === null ? undefined : plainDate(`${geboortejaar + 18}-12-31`);
}

/** The same day of an earlier month, or the last day that month has. */
function subtractMonths(day: PlainDate, months: number): PlainDate {
  const month = addMonths(monthOf(day), -months);
  return maxDate(firstDayOf(month), minDate(lastDayOf(month), addDays(firstDayOf(month), Number(day.slice(8)) - 1)));
}
