import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Analytics, computeDuur } from '@samenpad/analytics';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import type { Columns } from './columns.ts';
import { type Country, TEN_YEARS, timeOf } from './measure.ts';

const EXACT = { taal: 'nl', publication: 'exact', per: 'hulpvorm' } as const;

/** What R printed: seconds of `survfit`, and the median of each stratum; null where the curve stays above a half. */
interface Survfit {
  seconds: number;
  medians: Map<string, number | null>;
}

/** Goal 2: durations of everybody by hulpvorm and year of begin, beside a bare scan of the columns and beside R. */
export async function measureSurvival({ analytics, repeats }: Country): Promise<Result[]> {
  const ask = () => computeDuur(analytics, { gemeenten: 'alle', ...TEN_YEARS }, EXACT);
  // The first question of a store also reads its columns.
  await ask();
  const ours = await timeOf(repeats, ask);
  const scan = await analytics.read(async (snapshot) => {
    const columns = await snapshot.columns();
    return timeOf(repeats, () => scanColumns(columns));
  });
  const toScan = ours.ms / scan.ms;
  const what = `2 survival of ${ours.value.rows.length.toLocaleString('en-GB')} strata, log-rank and trend, the product’s own call`;
  const results: Result[] = [
    {
      what: `${what}, beside a bare scan of the days`,
      ours: formatMs(ours.ms),
      peer: formatMs(scan.ms),
      value: formatRatio(toScan),
      goal: '≤ 10×',
      met: toScan <= 10,
    },
  ];
  const survfit = await runSurvfit(analytics);
  if (survfit === undefined) return [...results, notMeasured(`${what}, beside R’s survfit`)];
  const strata = ours.value.rows.filter(({ jaar, hulpvorm }) => jaar !== null && hulpvorm !== null);
  const equal = strata.every(
    ({ jaar, hulpvorm, mediaan }) =>
      (mediaan.kind === 'value' ? mediaan.value : null) === (survfit.medians.get(`${jaar} ${hulpvorm}`) ?? null),
  );
  const toR = (survfit.seconds * 1000) / ours.ms;
  return [
    ...results,
    {
      what: `${what}, beside R’s survfit of ${strata.length} of them`,
      ours: formatMs(ours.ms),
      peer: formatMs(survfit.seconds * 1000),
      value: `${formatRatio(toR)}, medians ${equal ? 'equal' : '**differ**'}`,
      goal: '≥ 250×, equal',
      met: equal && toR >= 250,
    },
  ];
}

/** One pass over begin and end; gives something, so that it is not left out. */
function scanColumns({ begin, eind }: Columns): number {
  let days = 0;
  for (let i = 0; i < begin.length; i++) days = (days + ((eind[i] ?? 0) - (begin[i] ?? 0))) | 0;
  return days;
}

function notMeasured(what: string): Result {
  return { what, ours: '', peer: '', value: 'not measured: R is not installed', goal: '≥ 250×, equal', met: undefined };
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
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-survfit-'));
  try {
    const file = join(folder, 'spells.csv');
    await analytics.read((snapshot) => snapshot.query(`COPY (${SPELLS}) TO '${file}' (HEADER)`));
    const { stdout } = await promisify(execFile)('Rscript', ['-e', SCRIPT, file]);
    const [seconds = '', ...lines] = stdout.trim().split('\n');
    const medians = lines.map((line): [string, number | null] => {
      const [stratum = '', median = 'NA'] = line.split('\t');
      return [stratum, median === 'NA' ? null : Number(median)];
    });
    return { seconds: Number(seconds), medians: new Map(medians) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}
