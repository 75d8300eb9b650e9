import { addMonths, firstDayOf, type Hulpvorm, monthOf, type PlainDate } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { publishCount } from '../publication/publish.ts';
import type { RiskSets } from '../statistics/spells.ts';
import type { Analytics } from '../store/analytics.ts';
import { countSpells, listSpells, type SpellStratum, sumRisk } from './count-spells.ts';
import type { CurvePoint } from './describe-curve.ts';
import { type DuurJaar, describeJaren } from './describe-jaren.ts';
import { type Duur, describeSpells, HORIZON } from './describe-spells.ts';
import { computeTrend, type DuurTrend } from './duur-trend.ts';
import { type InSight, listCurves } from './list-curves.ts';
import { type PublishedTable, publishSpells } from './publish-table.ts';
import { type HulpvormToets, testHulpvormen } from './test-hulpvormen.ts';
import { duurTexts } from './text.ts';

export interface DuurRow extends Duur {
  /** Year in which the trajecten began; null: all that ran in the period, whenever they began. */
  jaar: number | null;
  /** Null: all together. */
  hulpvorm: Hulpvorm | null;
}

export interface DuurOptions extends FigureOptions {
  per?: 'geen' | 'hulpvorm' | undefined;
}

export interface DuurReport extends FigureReport<'duur', DuurRow[]> {
  /** Without `per` those of all together and of each year; with it those of each hulpvorm. */
  curves: CurvePoint[];
  /** How many of each curve are still in sight: followed, and not ended before. */
  inSight: InSight[];
  jaren: DuurJaar[];
  /** Over all hulpvormen of the filter together. */
  trend: DuurTrend;
  /** Whether the curves of the hulpvormen differ; only with `per` hulpvorm. */
  toets: HulpvormToets | null;
}

/** Ten years: durations need a long look back. */
const MONTHS = 120;

/**
 * How long trajecten last, by the year in which they began: Kaplan–Meier, so that those that still run count as far as
 * they are seen (domain.md B.6). The mean of ended trajecten would rise with the age of the data alone (T5).
 */
export function computeDuur(analytics: Analytics, filter: FigureFilter, options: DuurOptions): Promise<DuurReport> {
  return analytics.read(async (snapshot) => {
    const { tot } = figurePeriod(snapshot, filter);
    const wide: FigureFilter = {
      ...filter,
      van: filter.van ?? firstDayOf(addMonths(monthOf(tot), 1 - MONTHS)),
    };
    const period = figurePeriod(snapshot, wide);
    const strata = await countSpells(snapshot, wide, period);
    const n = strata.reduce((sum, { risk }) => sum + risk.n, 0);
    const text = duurTexts[options.taal];
    const rows = makeRows(strata, options);
    return {
      figure: 'duur',
      account: await makeAccount(snapshot, wide, options, text, publishCount(n, options.publication)),
      rows,
      ...listCurves(strata, rows, options.publication),
      jaren: await describeJaren(snapshot, wide, options.publication),
      toets: options.per === 'hulpvorm' ? testHulpvormen(strata, options.publication) : null,
      trend: computeTrend(strata, lastDayOf(snapshot.peildatum, period.tot), options.publication),
    };
  });
}

function makeRows(strata: readonly SpellStratum[], options: DuurOptions): DuurRow[] {
  const publish = (read: (risk: RiskSets) => number | undefined) => publishSpells(strata, options.publication, read);
  const [aantal, atRisk365, atRisk730] = [
    publish(({ n }) => n),
    publish(({ atRisk }) => atRisk[365]),
    publish(({ atRisk }) => atRisk[HORIZON]),
  ];
  const hulpvormen = options.per === 'hulpvorm' ? [...new Set(strata.map(({ hulpvorm }) => hulpvorm))].sort() : [];
  return [null, ...hulpvormen].flatMap((hulpvorm) => {
    const own = hulpvorm === null ? strata : strata.filter((stratum) => stratum.hulpvorm === hulpvorm);
    const jaren = [...new Set(own.map(({ jaar }) => jaar))].filter((jaar) => jaar !== null);
    return [null, ...jaren].map((jaar) => {
      const cellOf = (table: PublishedTable) => table(jaar ?? 'alle', hulpvorm ?? 'alle');
      const published = {
        aantal: cellOf(aantal),
        atRisk365: cellOf(atRisk365),
        atRisk730: cellOf(atRisk730),
      };
      const spells = listSpells(own, { jaar, hulpvorm });
      return { jaar, hulpvorm, ...describeSpells(sumRisk(spells), sumRisk(spells, 'without18'), published) };
    });
  });
}

function lastDayOf(peildatum: PlainDate | null, tot: PlainDate): PlainDate {
  return peildatum !== null && peildatum < tot ? peildatum : tot;
}
