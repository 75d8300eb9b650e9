import { type AgbCode, type PlainDate, parseAgbCode } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type Cell, type FigureReport, suppressed, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { publishShare, publishStatistic, roundForGroups } from '../publication/publish.ts';
import {
  findSmallGroups,
  type GroupCells,
  type GroupCount,
  OVERIG,
  publishGroups,
} from '../publication/publish-groups.ts';
import { compareSideBySide, hiddenMeasured, type Measured, measuredOf } from '../resultaat/compare-side-by-side.ts';
import { compareUnits, type FunnelPoint } from '../resultaat/compare-units.ts';
import { widen } from '../resultaat/compute-results.ts';
import type { UnitRow } from '../resultaat/describe-unit.ts';
import { listNamen } from '../resultaat/list-namen.ts';
import { listOutcomes } from '../resultaat/list-outcomes.ts';
import { resultaatTexts } from '../resultaat/text.ts';
import type { Analytics } from '../store/analytics.ts';
import { describePraktijk, findFirst, type PraktijkDetail, sum } from './describe-praktijk.ts';
import { judgePraktijk, type PraktijkOordeel } from './judge-praktijk.ts';
import { listReferrals, type ReferralCount } from './list-referrals.ts';
import { praktijkenTexts } from './text.ts';

/** One praktijk; `praktijk` null: all together, or with `overig` those too small to be shown by themselves. */
export interface PraktijkRow {
  praktijk: string | null;
  /** COD327; null: several kinds. */
  verwijzer: string | null;
  overig: boolean;
  /** Trajecten that began in the period. */
  aantal: Cell;
  /** Of all verwijzingen with a known praktijk, 0 … 1. */
  aandeel: Cell;
  /** Where most of them went. */
  eerste: AgbCode | null;
  eersteNaam: string | null;
  /** Share that went there, 0 … 1; of each praktijk its own first one when several are together. */
  eersteAandeel: Cell;
  /** What the other practices of its kind sent to that aanbieder, 0 … 1. */
  others: Cell;
  /** The limit of the funnel for so many verwijzingen, 0 … 1: up to here a larger share may be chance. */
  grens: Cell;
  /** Null: too few to be shown. */
  oordeel: PraktijkOordeel | null;
  /** Median days from request to first care. */
  wacht: Measured;
  /** Share of the ended ones out of care for a year, 0 … 1. */
  uitstroom: Measured;
}

export interface PraktijkenOptions extends FigureOptions {
  /** To be told in detail. */
  praktijk?: string | undefined;
  /** Day of an agreement with it. */
  afspraak?: PlainDate | undefined;
}

/** What came of the referrals of one praktijk; `praktijk` null: all together, or with `overig` those too small. */
export interface PraktijkResultaat extends Omit<UnitRow, 'key'> {
  praktijk: string | null;
  overig: boolean;
}

export interface PraktijkenReport extends FigureReport<'praktijken', PraktijkRow[]> {
  /** Out of care, as it is and adjusted for case mix (domain.md B.6), the largest first. */
  resultaten: PraktijkResultaat[];
  funnel: FunnelPoint[];
  /** Null when none is asked for, or it is too small to be shown by itself. */
  detail: PraktijkDetail | null;
}

/** What practices refer, to whom, and what comes of it, raw and adjusted (S0-2, S0-31). A praktijk below the threshold is never shown by itself. */
export function computePraktijken(
  analytics: Analytics,
  filter: FigureFilter,
  { praktijk, afspraak, ...options }: PraktijkenOptions,
): Promise<PraktijkenReport> {
  return analytics.read(async (snapshot) => {
    const { publication } = options;
    const wide = widen(snapshot, filter);
    const period = figurePeriod(snapshot, wide);
    const referrals = await listReferrals(snapshot, wide, period, afspraak);
    const list = async (maat: 'wacht' | 'uitstroom') =>
      (await listOutcomes(snapshot, wide, period, { maat, eenheid: 'praktijk' })).filter(({ unit }) => unit !== '');
    const wacht = compareSideBySide(['wacht'], { wacht: await list('wacht') }, publication);
    const { rows: resultaten, funnel } = compareUnits(await list('uitstroom'), 'uitstroom', publication);
    const namen = await listNamen(snapshot);
    const rows = groupReferrals(referrals, publication).map(({ key, ...row }) => ({
      praktijk: key === null || key === OVERIG ? null : key,
      overig: key === OVERIG,
      ...row,
      eersteNaam: namen.get(row.eerste ?? '') ?? null,
      // The rest of another measure holds other practices than the rest here.
      wacht:
        (key === OVERIG ? undefined : wacht.find((each) => (each.key ?? null) === key)?.maten.wacht) ?? hiddenMeasured,
      uitstroom: measuredOf(key === OVERIG ? undefined : resultaten.find((each) => (each.key ?? null) === key)),
    }));
    const shown = rows.some((row) => row.praktijk !== null && row.praktijk === praktijk);
    return {
      figure: 'praktijken',
      account: await makeAccount(snapshot, wide, options, describeAccount(options), rows[0]?.aantal ?? suppressed),
      rows,
      resultaten: resultaten.map(({ key, ...cells }) => ({
        praktijk: key === undefined || key === OVERIG ? null : key,
        overig: key === OVERIG,
        ...cells,
      })),
      funnel,
      detail:
        praktijk === undefined || !shown
          ? null
          : describePraktijk(praktijk, referrals, period, { namen, publication, afspraak }),
    };
  });
}

function describeAccount({ taal }: FigureOptions): { definition: string; excluded: readonly string[] } {
  const { definition, excluded } = praktijkenTexts[taal];
  return { definition: `${definition} ${resultaatTexts[taal].comparison}`, excluded };
}

/** All together first (key null), then each praktijk, the largest first; those below the threshold together last. */
function groupReferrals(referrals: readonly ReferralCount[], publication: FigureOptions['publication']) {
  const perPraktijk = Map.groupBy(referrals, ({ praktijk }) => praktijk);
  const counts: GroupCount[] = [...perPraktijk].map(([key, own]) => {
    const first = findFirst(own);
    const yes = sum(own.filter(({ aanbieder }) => aanbieder === first));
    return { key, yes, no: sum(own) - yes };
  });
  const small = findSmallGroups(counts, publication);
  const rest = counts.filter(({ key }) => small.has(key));
  const total = (read: (count: GroupCount) => number) => rest.reduce((all, count) => all + read(count), 0);
  const merged = counts
    .filter(({ key }) => !small.has(key))
    .sort((a, b) => b.yes + b.no - (a.yes + a.no) || (a.key < b.key ? -1 : 1));
  if (rest.length > 0) merged.push({ key: OVERIG, yes: total(({ yes }) => yes), no: total(({ no }) => no) });
  const published = publishGroups(merged, publication);
  const describe = (key: string | null, { all, yes }: GroupCells) => {
    const own = key === null ? [] : (perPraktijk.get(key) ?? []);
    const kinds = new Set(own.map(({ verwijzer }) => verwijzer));
    const [verwijzer = null] = kinds.size === 1 ? kinds : [];
    return {
      key,
      verwijzer,
      aantal: all,
      aandeel: publishShare(all, published.total.all, publication),
      // Few enough to be hidden are too few to say where they went.
      eerste: yes.kind === 'value' ? (parseAgbCode(findFirst(own) ?? '') ?? null) : null,
      eersteAandeel: publishShare(yes, all, publication),
      ...showJudgement(key, referrals, publishShare(yes, all, publication), publication),
    };
  };
  return [
    describe(null, published.total),
    ...merged.map(({ key }, i) => describe(key, published.cells[i] ?? published.total)),
  ];
}

/** Shown where the own share is: what the others do is a number over all of them, in whole per cents for groups. */
function showJudgement(
  key: string | null,
  referrals: readonly ReferralCount[],
  share: Cell,
  publication: FigureOptions['publication'],
): Pick<PraktijkRow, 'others' | 'grens' | 'oordeel'> {
  if (key === null || key === OVERIG) return { others: undetermined, grens: undetermined, oordeel: null };
  const { others, grens, oordeel } = judgePraktijk(key, referrals);
  if (share.kind !== 'value') return { others: share, grens: share, oordeel: oordeel === 'te-klein' ? oordeel : null };
  const show = (value: number | undefined) =>
    publishStatistic(value === undefined ? Number.NaN : roundForGroups(value, publication), share);
  return { others: show(others), grens: show(grens), oordeel };
}
