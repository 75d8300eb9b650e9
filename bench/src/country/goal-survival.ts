import { type Analytics, computeDuur } from '@samenpad/analytics';
import { computeCurvesInKernel } from '@samenpad/analytics/testing';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import type { Columns } from './columns.ts';
import { type Country, TEN_YEARS, timeOf } from './measure.ts';
import { runR } from './run-r.ts';

const EXACT = { taal: 'nl', publication: 'exact', per: 'hulpvorm' } as const;
const EQUAL = '≥ 250×, equal';

/** What R printed: seconds of `survfit`, and the median of each stratum; null where the curve stays above a half. */
interface Survfit {
  seconds: number;
  medians: Map<string, number | null>;
}

/**
 * Goal 2: Kaplan–Meier with 95 % interval and median of everybody by hulpvorm and year of begin, and the log-rank test between
 * hulpvormen, beside a scan of the columns and beside R. Goals compare the work that the peer does too; the product's own call
 * of `duur`, which also gives margins, years of CBS, trend, curves and account, is timed beside R as well.
 */
export async function measureSurvival({ analytics, repeats }: Country): Promise<Result[]> {
  const ask = () => computeDuur(analytics, { gemeenten: 'alle', ...TEN_YEARS }, EXACT);
  // The first question of a store also reads its columns.
  await ask();
  const call = await timeOf(repeats, ask);
  return analytics.read(async (snapshot) => {
    const columns = await snapshot.columns();
    await computeCurvesInKernel(columns, TEN_YEARS);
    const curves = await timeOf(repeats, () => computeCurvesInKernel(columns, TEN_YEARS));
    const one = await timeOf(repeats, () => computeCurvesInKernel(columns, TEN_YEARS, 1));
    const scan = await timeOf(repeats, () => scanColumns(columns));
    const toScan = one.ms / scan.ms;
    const what = `2 Kaplan–Meier of ${one.value.medians.size} strata and log-rank of the hulpvormen`;
    const result = {
      what: `${what}, one thread, beside a scan of all columns of trajecten by one thread`,
      ours: formatMs(one.ms),
      peer: formatMs(scan.ms),
      value: formatRatio(toScan),
      goal: '≤ 10×',
      met: toScan <= 10,
    };
    const survfit = await runSurvfit(analytics);
    if (survfit === undefined) return [result, notMeasured(`${what}, beside R’s survfit`)];
    const own = ownMedians(call.value.rows);
    return [
      result,
      compare(`${what}, beside R’s survfit (Kaplan–Meier alone)`, curves.ms, curves.value.medians, survfit),
      compare('2 durations, the product’s own call with all it gives, beside the same survfit', call.ms, own, survfit),
    ];
  });
}

function ownMedians(rows: Awaited<ReturnType<typeof computeDuur>>['rows']): Survfit['medians'] {
  return new Map(
    rows.flatMap(({ jaar, hulpvorm, mediaan }) =>
      jaar === null || hulpvorm === null
        ? []
        : [[`${jaar} ${hulpvorm}`, mediaan.kind === 'value' ? mediaan.value : null] as const],
    ),
  );
}

function compare(what: string, ms: number, medians: Survfit['medians'], survfit: Survfit): Result {
  const equal = [...survfit.medians].every(([stratum, median]) => (medians.get(stratum) ?? null) === median);
  const ratio = (survfit.seconds * 1000) / ms;
  return {
    what,
    ours: formatMs(ms),
    peer: formatMs(survfit.seconds * 1000),
    value: `${formatRatio(ratio)}, medians ${equal ? 'equal' : '**differ**'}`,
    goal: EQUAL,
    met: equal && ratio >= 250,
  };
}

/** One pass over every column that has an entry a traject; gives something, so that it is not left out. */
function scanColumns({ begin, eind, hulpvorm, verwijzer, aanbieder, withoutStop, died }: Columns): number {
  let sum = 0;
  for (let i = 0; i < begin.length; i++) {
    const codes =
      (hulpvorm[i] ?? 0) + (verwijzer[i] ?? 0) + (aanbieder[i] ?? 0) + (withoutStop[i] ?? 0) + (died[i] ?? 0);
    sum = (sum + (eind[i] ?? 0) - (begin[i] ?? 0) + codes) | 0;
  }
  return sum;
}

function notMeasured(what: string): Result {
  return { what, ours: '', peer: '', value: 'not measured: R is not installed', goal: EQUAL, met: undefined };
}

/** The same durations from the rows, for R. */
const SPELLS = `
  SELECT year(begin) || ' ' || hulpvorm AS stratum, (least(coalesce(last, seen), seen) - begin + 1)::INTEGER AS days,
    (coalesce(last <= seen, FALSE) AND coalesce(eindReden, '') <> '02')::INTEGER AS ended
  FROM (
    SELECT *, CASE WHEN eind < begin THEN begin ELSE eind END AS last, DATE '${TEN_YEARS.tot}' AS seen FROM traject
    WHERE variant = 'tInhoud' AND coalesce(eind, DATE '9999-12-31') >= DATE '${TEN_YEARS.van}'
  )
  WHERE begin BETWEEN DATE '${TEN_YEARS.van}' AND seen`;

const SCRIPT = `
  library(survival)
  rows <- read.csv(commandArgs(TRUE)[1], colClasses = c("factor", "integer", "integer"))
  time <- system.time(fit <- survfit(Surv(days, ended) ~ stratum, data = rows))[["elapsed"]]
  cat(time, "\\n")
  medians <- quantile(fit, 0.5, conf.int = FALSE)
  cat(paste(sub("^stratum=", "", names(fit$strata)), medians, sep = "\\t"), sep = "\\n")`;

/** Undefined where R is not installed. */
async function runSurvfit(analytics: Analytics): Promise<Survfit | undefined> {
  const printed = await runR(analytics, SPELLS, SCRIPT);
  if (printed === undefined) return undefined;
  const [seconds = '', ...lines] = printed;
  const medians = lines.map((line): [string, number | null] => {
    const [stratum = '', median = 'NA'] = line.split('\t');
    return [stratum, median === 'NA' ? null : Number(median)];
  });
  return { seconds: Number(seconds), medians: new Map(medians) };
}
