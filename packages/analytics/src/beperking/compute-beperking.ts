import { type AgbCode, type GemeenteCode, type Hulpvorm, parseAgbCode, parseGemeenteCode } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import type { Cell, FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { publishCount, publishShare } from '../publication/publish.ts';
import {
  findSmallGroups,
  type GroupCells,
  type GroupCount,
  OVERIG,
  publishGroups,
} from '../publication/publish-groups.ts';
import { thresholdsOf } from '../publication/thresholds.ts';
import { listNamen } from '../resultaat/list-namen.ts';
import type { Analytics } from '../store/analytics.ts';
import { type AanbiederSize, countMoves, type Maatstaf, type MoveCount, rankAanbieders } from './count-aanbod.ts';
import { beperkingTexts } from './text.ts';

/** Care that runs on the last day, and how much of it is at aanbieders that do not remain. */
interface Moves {
  lopend: Cell;
  overstap: Cell;
  /** Overstap ÷ lopend, 0 … 1. */
  aandeel: Cell;
}

/** `alles`: no aanbieder that remains gave it; `deel`: some that gave it go; `geen`: all that gave it remain. */
export type Verlies = 'alles' | 'deel' | 'geen';

export interface BeperkingRows {
  /** Different aanbieders with care in the period. */
  aanbieders: Cell;
  /** Jeugdigen; `gemeente` null: all together, or with `overig` those too small to be shown by themselves. */
  gemeenten: (Moves & { gemeente: GemeenteCode | null; overig: boolean })[];
  /** Trajecten; who has two hulpvormen is in both. `verlies` null: all together, or too few to tell. */
  hulpvormen: (Moves & { hulpvorm: Hulpvorm | null; overig: boolean; verlies: Verlies | null })[];
  /** Those that remain and have enough jeugdigen to be named, the largest first. */
  blijvers: { aanbieder: AgbCode | null; aanbiederNaam: string | null; jeugdigen: Cell }[];
}

export interface BeperkingOptions extends FigureOptions {
  /** How many aanbieders remain. */
  behoud?: number | undefined;
  op?: Maatstaf | undefined;
}

/** How many S1-24 would keep. */
const KEPT = 40;

/**
 * What is lost when only the largest aanbieders remain (S1-24): supply by hulpvorm, and who must move. An aanbieder in the
 * filter narrows nothing.
 */
export function computeBeperking(
  analytics: Analytics,
  filter: FigureFilter,
  { behoud = KEPT, op = 'jeugdigen', ...options }: BeperkingOptions,
): Promise<FigureReport<'beperking', BeperkingRows>> {
  return analytics.read(async (snapshot) => {
    const wide: FigureFilter = { ...filter, aanbieder: undefined };
    const period = figurePeriod(snapshot, wide);
    const ranked = await rankAanbieders(snapshot, wide, period, op);
    const kept = ranked.slice(0, behoud);
    const moves = await countMoves(
      snapshot,
      wide,
      period,
      kept.map(({ aanbieder }) => aanbieder),
    );
    const gemeenten = publishMoves(moves.gemeenten, options.publication);
    const namen = await listNamen(snapshot);
    const rows: BeperkingRows = {
      aanbieders: publishCount(ranked.length, options.publication),
      gemeenten: gemeenten.map(({ key, ...cells }) => ({
        gemeente: parseGemeenteCode(key ?? '') ?? null,
        overig: key === OVERIG,
        ...cells,
      })),
      hulpvormen: publishMoves(moves.hulpvormen, options.publication).map(({ key, ...cells }) => ({
        hulpvorm: key === null || key === OVERIG ? null : hulpvormOf(key),
        overig: key === OVERIG,
        verlies: key === null || key === OVERIG ? null : findVerlies(ranked, kept.length, key),
        ...cells,
      })),
      blijvers: kept
        .filter(({ jeugdigen }) => jeugdigen >= thresholdsOf(options.publication).aantal)
        .map(({ aanbieder, jeugdigen }) => ({
          aanbieder: parseAgbCode(aanbieder) ?? null,
          aanbiederNaam: namen.get(aanbieder) ?? null,
          jeugdigen: publishCount(jeugdigen, options.publication),
        })),
    };
    const n = rows.hulpvormen[0]?.lopend ?? publishCount(0, options.publication);
    return {
      figure: 'beperking',
      account: await makeAccount(snapshot, wide, options, beperkingTexts[options.taal], n),
      rows,
    };
  });
}

function findVerlies(ranked: readonly AanbiederSize[], kept: number, hulpvorm: string): Verlies {
  const remain = ranked.map(({ hulpvormen }) => hulpvormen.includes(hulpvorm));
  if (!remain.slice(0, kept).includes(true)) return 'alles';
  return remain.slice(kept).includes(true) ? 'deel' : 'geen';
}

/** All together first (key null), then each group; those below the threshold together last. */
function publishMoves(
  counts: readonly MoveCount[],
  publication: FigureOptions['publication'],
): (Moves & { key: string | null })[] {
  const groupsBy = (keyOf: (count: MoveCount) => string): GroupCount[] =>
    [...Map.groupBy(counts, keyOf)].map(([key, own]) => {
      const sum = (moves: boolean) => own.reduce((n, each) => n + (each.moves === moves ? each.count : 0), 0);
      return { key, yes: sum(true), no: sum(false) };
    });
  const small = findSmallGroups(
    groupsBy(({ key }) => key),
    publication,
  );
  const groups = groupsBy(({ key }) => (small.has(key) ? OVERIG : key)).sort(largestFirst);
  const { total, cells } = publishGroups(groups, publication);
  const show = (key: string | null, { all, yes }: GroupCells) => ({
    key,
    lopend: all,
    overstap: yes,
    aandeel: publishShare(yes, all, publication),
  });
  return [show(null, total), ...groups.map(({ key }, i) => show(key, cells[i] ?? total))];
}

/** What is merged comes last. */
function largestFirst(a: GroupCount, b: GroupCount): number {
  const last = Number(a.key === OVERIG) - Number(b.key === OVERIG);
  return last || b.yes + b.no - (a.yes + a.no) || (a.key < b.key ? -1 : 1);
}
