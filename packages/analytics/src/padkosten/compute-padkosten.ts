import type { Hulpvorm } from '@samenpad/domain';
import { figurePeriod, makeAccount } from '../figure/account.ts';
import { type Cell, type FigureReport, undetermined } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { countJeugdigen } from '../kernel/columns.ts';
import { selectJeugdigen } from '../kernel/select.ts';
import { type KeyGroup, mergeSmall } from '../publication/merge-small.ts';
import { publishParts, publishShare, publishStatistic, roundForGroups } from '../publication/publish.ts';
import { type Amount, mayShowAmount, publishAmount, publishEach, roundAmount } from '../publication/publish-amount.ts';
import { OVERIG } from '../publication/publish-groups.ts';
import type { Analytics } from '../store/analytics.ts';
import { type PadFilter, pathFilter } from '../zorgpaden/compute-zorgpaden.ts';
import { addPaden, type PadSum, readKosten, sumPaden } from './sum-paden.ts';
import { padkostenTexts } from './text.ts';

/** Amounts in cents. */
export interface PadkostenRow {
  /** Empty: all together, or with `overig` all other paths. */
  pad: Hulpvorm[];
  uitgestroomd: boolean;
  overig: boolean;
  jeugdigen: Cell;
  /** Share of the jeugdigen, and of what all of them cost. */
  aandeelJeugdigen: Cell;
  kosten: Cell;
  aandeelKosten: Cell;
  perJeugdige: Cell;
}

export interface PadkostenOptions extends FigureOptions, PadFilter {
  /** How many paths are listed at most; 20 unless told. */
  top?: number | undefined;
}

type Publication = FigureOptions['publication'];

/** On which paths the money of the period goes: those of the jeugdigen of `zorgpaden`, the dearest first, with all their care. */
export function computePadkosten(
  analytics: Analytics,
  filter: FigureFilter,
  { top = 20, ...options }: PadkostenOptions,
): Promise<FigureReport<'padkosten', PadkostenRow[]>> {
  return analytics.read(async (snapshot) => {
    const columns = await snapshot.columns();
    const selected = selectJeugdigen(columns, pathFilter(snapshot, columns, filter, options));
    const kosten = await readKosten(snapshot, countJeugdigen(columns), figurePeriod(snapshot, filter));
    const rows = publishPadkosten(sumPaden(columns, selected, kosten), top, options.publication);
    return {
      figure: 'padkosten',
      account: await makeAccount(snapshot, filter, options, padkostenTexts[options.taal], rows[0].jeugdigen),
      rows,
    };
  });
}

/** All together first, then the paths, those that are not listed together at the end. Pure. */
export function publishPadkosten(
  paden: readonly PadSum[],
  top: number,
  publication: Publication,
): [PadkostenRow, ...PadkostenRow[]] {
  const groups = groupPaden(paden, top, publication);
  const amounts = groups.map((group) => addPaden(group.paden));
  const { total, parts } = publishParts(
    amounts.map(({ jeugdigen }) => jeugdigen),
    publication,
  );
  const all = addPaden(paden);
  const describe = (amount: Amount, jeugdigen: Cell) => describeAmount(amount, all, jeugdigen, total, publication);
  return [
    { pad: [], uitgestroomd: false, overig: false, ...describe(all, total) },
    ...groups.map(({ paden: own, overig }, i) => ({
      pad: overig ? [] : (own[0]?.pad ?? []),
      uitgestroomd: !overig && own[0]?.uitgestroomd === true,
      overig,
      ...describe(amounts[i] ?? all, parts[i] ?? undetermined),
    })),
  ];
}

/** The `top` dearest paths that may be named, and at the end all others. */
function groupPaden(
  paden: readonly PadSum[],
  top: number,
  publication: Publication,
): { paden: readonly PadSum[]; overig: boolean }[] {
  const mayShow = (own: readonly PadSum[]) => mayShowAmount(addPaden(own), publication);
  const named = paden.filter((pad) => mayShow([pad])).slice(0, top);
  const units = new Map<string, readonly PadSum[]>(named.map((pad, i) => [String(i), [pad]]));
  if (named.length < paden.length)
    units.set(
      OVERIG,
      paden.filter((pad) => !named.includes(pad)),
    );
  const membersOf = (group: KeyGroup) => group.flatMap((key) => units.get(key) ?? []);
  const groups = mergeSmall([...units.keys()], (group) => mayShow(membersOf(group)));
  const isOther = (group: KeyGroup) => group.length > 1 || group[0] === OVERIG;
  const others = groups.filter(isOther).flatMap(membersOf);
  return [
    ...groups.filter((group) => !isOther(group)).map((group) => ({ paden: membersOf(group), overig: false })),
    ...(others.length > 0 ? [{ paden: others, overig: true }] : []),
  ];
}

function describeAmount(amount: Amount, all: Amount, jeugdigen: Cell, total: Cell, publication: Publication) {
  const kosten = publishAmount(amount, publication);
  const base = kosten.kind === 'value' ? jeugdigen : kosten;
  return {
    jeugdigen,
    aandeelJeugdigen: publishShare(jeugdigen, total, publication),
    kosten,
    aandeelKosten: publishStatistic(
      roundForGroups(roundAmount(amount, publication) / roundAmount(all, publication), publication),
      base,
    ),
    perJeugdige: publishEach(amount, amount.jeugdigen, base, publication),
  };
}
