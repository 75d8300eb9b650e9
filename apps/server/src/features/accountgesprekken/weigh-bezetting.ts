import { type AanbiedersReport, baseOf, type PublicationOf, thresholdsOf } from '@samenpad/analytics';
import type { GespreksvraagView } from '@samenpad/contract';
import type { Bezetting } from '@samenpad/database';
import { type AgbCode, daysBetween, type PlainDate } from '@samenpad/domain';

/** From this share of free places on they are many. Our choice. */
const MANY_FREE = 0.2;
/** An older statement says nothing about now. */
const OLDEST_DAYS = 183;

type Result = Pick<AanbiedersReport['rows'][number], 'aanbieder' | 'aantal' | 'ratio' | 'oordeel'>;

/** The figure `aanbieders` by two measures, on the same scope. */
export interface Results {
  duur: readonly Result[];
  uitstroom: readonly Result[];
}

/**
 * Whether care is long, outflow low and are many places free at once (S4-128). A question for a talk, never a verdict; `n` as
 * counts of groups are told elsewhere, rounded down. Pure.
 */
export function weighBezetting(
  { aanbieder, plekken, bezet, dag }: Pick<Bezetting, 'aanbieder' | 'plekken' | 'bezet' | 'dag'>,
  { duur, uitstroom }: Results,
  { today, publication }: { today: PlainDate; publication: PublicationOf<'groups'> },
): Pick<GespreksvraagView, 'n' | 'outcome'> {
  const [long, out] = [findJudged(duur, aanbieder), findJudged(uitstroom, aanbieder)];
  if (long === undefined || out === undefined) return { n: null, outcome: 'too-few' };
  const step = baseOf(publication);
  const n = Math.floor(Math.min(long.n, out.n) / step) * step;
  if (n < thresholdsOf(publication).aandeel) return { n: null, outcome: 'too-few' };
  if (daysBetween(dag, today) > OLDEST_DAYS) return { n, outcome: 'too-old' };
  // Of a time, fewer ends than expected is longer care; beyond the 95 % limits, so that chance alone seldom asks.
  const isLong = long.oordeel === 'lager' || long.oordeel === 'misschien-lager';
  const isAsked = isLong && out.ratio < 1 && (plekken - bezet) / plekken >= MANY_FREE;
  return { n, outcome: isAsked ? 'question' : 'none' };
}

/** Undefined below 30 trajecten. */
function findJudged(rows: readonly Result[], aanbieder: AgbCode) {
  const row = rows.find((each) => each.aanbieder === aanbieder);
  if (row === undefined || row.oordeel === null || row.oordeel === 'te-klein') return undefined;
  const { aantal, ratio, oordeel } = row;
  return aantal.kind === 'value' && ratio.kind === 'value'
    ? { n: aantal.value, ratio: ratio.value, oordeel }
    : undefined;
}
