import { type AgbCode, addMonths, firstDayOf, monthOf, parseAgbCode } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type Cell, type FigureReport, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { publishPart, publishShare, publishStatistic } from '../publication/publish.ts';
import { findSmallGroups, OVERIG, publishGroups } from '../publication/publish-groups.ts';
import { listNamen } from '../resultaat/list-namen.ts';
import { computeMean } from '../statistics/mean.ts';
import type { Analytics } from '../store/analytics.ts';
import { listVragen, type Vraag } from './list-vragen.ts';
import { beloftenTexts } from './text.ts';

/** Talks are quarterly: with less than three years there is little to learn from. */
const MONTHS = 36;

/** Days after the promised day until which a promise counts as kept. */
const GRACE = 14;

/** What was promised in account talks, against what happened. The first row is all together. */
export interface BeloftenRow {
  aanbieder: AgbCode | null;
  aanbiederNaam: string | null;
  /** The aanbieders together that are too small to be shown by themselves. */
  overig: boolean;
  vragen: Cell;
  beantwoord: Cell;
  /** 0 … 1 */
  antwoordAandeel: Cell;
  /** Promises of which the day has come. */
  beloften: Cell;
  /** Care that ended at most 14 days after the promised day. */
  gehaald: Cell;
  gehaaldAandeel: Cell;
  /** Promises of which the care still runs: their days count so far, so that the mean is a lower bound. */
  loopt: Cell;
  /** Days from the promised to the real end; above 0: promised too early. With 95 % interval. */
  vertraging: Cell;
  vertragingVan: Cell;
  vertragingTot: Cell;
}

/**
 * Promised against real ends of care, by aanbieder (S0-30): how many days too early they promise. Who is not out yet counts
 * with the days so far, never left out. An aanbieder in the filter narrows nothing.
 */
export function computeBeloften(
  analytics: Analytics,
  filter: FigureFilter,
  options: FigureOptions,
): Promise<FigureReport<'beloften', BeloftenRow[]>> {
  return analytics.read(async (snapshot) => {
    const { tot } = figurePeriod(snapshot, filter);
    const van = filter.van ?? firstDayOf(addMonths(monthOf(tot), 1 - MONTHS));
    const wide: FigureFilter = { ...filter, van, aanbieder: undefined };
    const vragen = await listVragen(snapshot, wide, figurePeriod(snapshot, wide));
    const groups = groupVragen(vragen, options.publication);
    const rows = describeGroups(groups, options.publication);
    const namen = await listNamen(snapshot);
    return {
      figure: 'beloften',
      account: await makeAccount(snapshot, wide, options, beloftenTexts[options.taal], rows[0]?.vragen ?? undetermined),
      rows: rows.map((cells, i) => {
        const key = i === 0 ? undefined : groups[i - 1]?.key;
        return {
          aanbieder: key === undefined ? null : (parseAgbCode(key) ?? null),
          aanbiederNaam: key === undefined ? null : (namen.get(key) ?? null),
          overig: key === OVERIG,
          ...cells,
        };
      }),
    };
  });
}

interface VragenGroup {
  key: string;
  vragen: Vraag[];
}

/** By aanbieder, most questions first; the small ones together, last. */
function groupVragen(vragen: readonly Vraag[], publication: FigureOptions['publication']): VragenGroup[] {
  const byAanbieder = [...Map.groupBy(vragen, ({ aanbieder }) => aanbieder)];
  const small = findSmallGroups(
    byAanbieder.map(([key, own]) => ({ key, yes: listBeloften(own).length, no: 0 })),
    publication,
  );
  const merged = Map.groupBy(vragen, ({ aanbieder }) => (small.has(aanbieder) ? OVERIG : aanbieder));
  return [...merged]
    .map(([key, own]) => ({ key, vragen: own }))
    .sort(
      (a, b) =>
        Number(a.key === OVERIG) - Number(b.key === OVERIG) ||
        b.vragen.length - a.vragen.length ||
        (a.key < b.key ? -1 : 1),
    );
}

type Cells = Omit<BeloftenRow, 'aanbieder' | 'aanbiederNaam' | 'overig'>;

function describeGroups(groups: readonly VragenGroup[], publication: FigureOptions['publication']): Cells[] {
  const count = (own: readonly Vraag[], yes: (vraag: Vraag) => boolean) => {
    const n = own.filter(yes).length;
    return { yes: n, no: own.length - n };
  };
  const answered = publishGroups(
    groups.map(({ key, vragen }) => ({ key, ...count(vragen, ({ beantwoord }) => beantwoord) })),
    publication,
  );
  const kept = publishGroups(
    groups.map(({ key, vragen }) => ({ key, ...count(vragen.filter(isDue), isKept) })),
    publication,
  );
  const all = groups.flatMap(({ vragen }) => vragen);
  return [all, ...groups.map(({ vragen }) => vragen)].map((own, i) => {
    const [asked, due] = i === 0 ? [answered.total, kept.total] : [answered.cells[i - 1], kept.cells[i - 1]];
    const [vragen, beloften] = [asked?.all ?? undetermined, due?.all ?? undetermined];
    const [beantwoord, gehaald] = [asked?.yes ?? undetermined, due?.yes ?? undetermined];
    return {
      vragen,
      beantwoord,
      antwoordAandeel: publishShare(beantwoord, vragen, publication),
      beloften,
      gehaald,
      gehaaldAandeel: publishShare(gehaald, beloften, publication),
      ...describeDays(listBeloften(own), beloften, publication),
    };
  });
}

function describeDays(
  own: readonly { dagen: number; loopt: boolean }[],
  beloften: Cell,
  publication: FigureOptions['publication'],
): Pick<Cells, 'loopt' | 'vertraging' | 'vertragingVan' | 'vertragingTot'> {
  const mean = computeMean(own.map(({ dagen }) => dagen));
  const show = (
    read: (estimate: { value: number; lower: number | null; upper: number | null }) => number | null,
  ): Cell => {
    if (beloften.kind !== 'value') return beloften;
    if (mean.kind === 'undetermined') return mean;
    // Whole days: more than anybody plans in, and nothing shines through.
    return publishStatistic(Math.round(read(mean.value) ?? Number.NaN), beloften, 'too-few');
  };
  const running = own.filter(({ loopt }) => loopt).length;
  return {
    loopt: beloften.kind === 'value' ? publishPart(running, own.length, publication) : beloften,
    vertraging: show(({ value }) => value),
    vertragingVan: show(({ lower }) => lower),
    vertragingTot: show(({ upper }) => upper),
  };
}

function isDue({ belofte }: Vraag): boolean {
  return belofte !== null;
}

function isKept({ belofte }: Vraag): boolean {
  return belofte !== null && !belofte.loopt && belofte.dagen <= GRACE;
}

function listBeloften(vragen: readonly Vraag[]): { dagen: number; loopt: boolean }[] {
  return vragen.flatMap(({ belofte }) => belofte ?? []);
}
