import type { Analytics } from '@samenpad/analytics';
import { computeLastIncidence } from '@samenpad/analytics/testing';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { type Country, TEN_YEARS, timeOf } from './measure.ts';
import { runR } from './run-r.ts';

const GOAL = '≥ 1,000×, equal';
const KINDS = 2;

/** Trajecten of the period by hash, so that it is a fair part: days of entry and exit, 1 ended, 2 ended without a stopbericht. */
const rowsSql = (rows: number) => `
  SELECT row_number() OVER () AS id, greatest(0, DATE '${TEN_YEARS.van}' - begin)::INTEGER AS entry,
    (least(coalesce(last, seen), seen) - begin + 1)::INTEGER AS exit,
    CASE WHEN coalesce(last, DATE '9999-12-31') > seen THEN 0 WHEN eindSoort = 'afgeleid' THEN 2 ELSE 1 END AS kind
  FROM (
    SELECT *, CASE WHEN eind < begin THEN begin ELSE eind END AS last, DATE '${TEN_YEARS.tot}' AS seen FROM traject
    WHERE variant = 'tInhoud' AND coalesce(eind, DATE '9999-12-31') >= DATE '${TEN_YEARS.van}'
      AND begin <= DATE '${TEN_YEARS.tot}'
    ORDER BY hash(gemeente || jeugdige, nr) LIMIT ${rows}
  )`;

const SCRIPT = `
  library(survival)
  rows <- read.csv(commandArgs(TRUE)[1])
  kinds <- factor(rows$kind, 0:2, c("censored", "ended", "afgeleid"))
  time <- system.time(fit <- survfit(Surv(entry, exit, kinds) ~ 1, data = rows, id = id))[["elapsed"]]
  cat(time, tail(fit$pstate, 1)[-1], sep = "\\n")`;

/** Goal 2, second half: Aalen–Johansen of two kinds of ends with standard errors over a million rows, beside R's `survfit`. */
export async function measureIncidence({ analytics, repeats }: Country, rows = 1_000_000): Promise<Result[]> {
  const spells = await readSpells(analytics, rows);
  const ours = await timeOf(repeats, () => computeLastIncidence(spells, KINDS));
  const what =
    `2 Aalen–Johansen of two kinds of ends, entered late where begun before the period, with standard errors, ` +
    `${spells.exit.length.toLocaleString('en-GB')} rows, beside R’s survfit`;
  const printed = await runR(analytics, rowsSql(rows), SCRIPT);
  if (printed === undefined) {
    return [
      {
        what,
        ours: formatMs(ours.ms),
        peer: '',
        value: 'not measured: R is not installed',
        goal: GOAL,
        met: undefined,
      },
    ];
  }
  const [seconds = Number.NaN, ...shares] = printed.map(Number);
  const equal =
    shares.length === KINDS && shares.every((share, i) => Math.abs(share - (ours.value[i] ?? Number.NaN)) < 1e-6);
  const ratio = (seconds * 1000) / ours.ms;
  return [
    {
      what,
      ours: formatMs(ours.ms),
      peer: formatMs(seconds * 1000),
      value: `${formatRatio(ratio)}, answers ${equal ? 'equal' : '**differ**'}`,
      goal: GOAL,
      met: equal && ratio >= 1000,
    },
  ];
}

async function readSpells(analytics: Analytics, rows: number) {
  const found = await analytics.read((snapshot) => snapshot.query(rowsSql(rows)));
  return {
    entry: Int32Array.from(found, ({ entry }) => Number(entry)),
    exit: Int32Array.from(found, ({ exit }) => Number(exit)),
    event: Uint8Array.from(found, ({ kind }) => Number(kind)),
  };
}
