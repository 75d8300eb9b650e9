import { type AgbCode, daysBetween, type Hulpvorm, type PlainDate, parseAgbCode } from '@samenpad/domain';
import { type Cell, suppressed } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { publishParts, publishShare, publishStatistic } from '../publication/publish.ts';
import { findSmallGroups, OVERIG, publishGroups } from '../publication/publish-groups.ts';
import type { ReferralCount } from './list-referrals.ts';

type Publication = FigureOptions['publication'];

/** A part of the verwijzingen of one praktijk. */
interface Part {
  aantal: Cell;
  /** 0 … 1 */
  aandeel: Cell;
}

/** One praktijk in detail. */
export interface PraktijkDetail {
  praktijk: string;
  aantal: Cell;
  /** Null: those too small to be shown by themselves. */
  hulpvormen: (Part & { hulpvorm: Hulpvorm | null })[];
  /** Null: those too small to be shown by themselves. */
  aanbieders: (Part & { aanbieder: AgbCode | null; aanbiederNaam: string | null })[];
  /** By quarter of begin (its first day). */
  kwartalen: { kwartaal: string; aantal: Cell }[];
  /** Before and after the day of an agreement; null when no day is asked for. */
  afspraak: { dag: PlainDate; voor: Side; na: Side } | null;
}

/** One side of an agreement. */
interface Side {
  aantal: Cell;
  /** Verwijzingen a month of 30.4 days. */
  perMaand: Cell;
  /** To the aanbieder that the praktijk referred to most over both sides, 0 … 1. */
  eersteAandeel: Cell;
}

const DAYS_PER_MONTH = 365.25 / 12;

/** The aanbieder that most went to; on a tie the lower code. Undefined without referrals. */
export function findFirst(referrals: readonly ReferralCount[]): string | undefined {
  return sumBy(referrals, ({ aanbieder }) => aanbieder)[0]?.key;
}

/** Mix, trend and agreement of one praktijk. Pure. */
export function describePraktijk(
  praktijk: string,
  referrals: readonly ReferralCount[],
  period: { van: PlainDate; tot: PlainDate },
  {
    namen,
    publication,
    afspraak,
  }: { namen: ReadonlyMap<string, string>; publication: Publication; afspraak: PlainDate | undefined },
): PraktijkDetail {
  const own = referrals.filter((each) => each.praktijk === praktijk);
  const quarters = listQuarters(referrals);
  const counted = new Map(sumBy(own, ({ kwartaal }) => kwartaal).map(({ key, n }) => [key, n]));
  const { total, parts } = publishParts(
    quarters.map((quarter) => counted.get(quarter) ?? 0),
    publication,
  );
  return {
    praktijk,
    aantal: total,
    hulpvormen: describeMix(own, ({ hulpvorm }) => hulpvorm, publication).map(({ key, ...part }) => ({
      hulpvorm: key === null ? null : hulpvormOf(key),
      ...part,
    })),
    aanbieders: describeMix(own, ({ aanbieder }) => aanbieder, publication).map(({ key, ...part }) => ({
      aanbieder: parseAgbCode(key ?? '') ?? null,
      aanbiederNaam: namen.get(key ?? '') ?? null,
      ...part,
    })),
    kwartalen: quarters.map((kwartaal, i) => ({ kwartaal, aantal: parts[i] ?? suppressed })),
    afspraak: afspraak === undefined ? null : describeAfspraak(own, afspraak, period, publication),
  };
}

/** What lies before and after is one table, so that what is hidden on one side does not follow from the other. */
function describeAfspraak(
  own: readonly ReferralCount[],
  dag: PlainDate,
  { van, tot }: { van: PlainDate; tot: PlainDate },
  publication: Publication,
): PraktijkDetail['afspraak'] {
  const first = findFirst(own);
  const sides = [false, true].map((after) => {
    const on = own.filter((each) => each.after === after);
    const yes = sum(on.filter(({ aanbieder }) => aanbieder === first));
    return { key: String(after), yes, no: sum(on) - yes };
  });
  const { cells } = publishGroups(sides, publication);
  const describe = (i: number, days: number): Side => {
    const { all = suppressed, yes = suppressed } = cells[i] ?? {};
    // From published numbers, so that no exact count follows.
    const months = Math.max(0, days) / DAYS_PER_MONTH;
    const each = all.kind === 'value' ? Math.round((all.value / months) * 10) / 10 : Number.NaN;
    return {
      aantal: all,
      perMaand: publishStatistic(months === 0 ? Number.NaN : each, all),
      eersteAandeel: publishShare(yes, all, publication),
    };
  };
  return { dag, voor: describe(0, daysBetween(van, dag)), na: describe(1, daysBetween(dag, tot) + 1) };
}

/** The parts of a mix with those below the threshold together as null, the largest first. */
function describeMix(
  own: readonly ReferralCount[],
  keyOf: (referral: ReferralCount) => string,
  publication: Publication,
): (Part & { key: string | null })[] {
  const all = sumBy(own, keyOf);
  const small = findSmallGroups(
    all.map(({ key, n }) => ({ key, yes: n, no: 0 })),
    publication,
  );
  const rest = all.filter(({ key }) => small.has(key)).reduce((total, { n }) => total + n, 0);
  const merged = [...all.filter(({ key }) => !small.has(key)), ...(rest > 0 ? [{ key: OVERIG, n: rest }] : [])];
  const { total, parts } = publishParts(
    merged.map(({ n }) => n),
    publication,
  );
  return merged.map(({ key }, i) => {
    const aantal = parts[i] ?? suppressed;
    return { key: key === OVERIG ? null : key, aantal, aandeel: publishShare(aantal, total, publication) };
  });
}

function listQuarters(referrals: readonly ReferralCount[]): string[] {
  return [...new Set(referrals.map(({ kwartaal }) => kwartaal))].sort();
}

function sumBy(referrals: readonly ReferralCount[], keyOf: (referral: ReferralCount) => string) {
  return [...Map.groupBy(referrals, keyOf)]
    .map(([key, own]) => ({ key, n: sum(own) }))
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
}

export function sum(referrals: readonly ReferralCount[]): number {
  return referrals.reduce((total, { count }) => total + count, 0);
}
