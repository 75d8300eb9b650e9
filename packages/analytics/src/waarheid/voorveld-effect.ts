import { joinNames, type PlainDate, parsePlainDate, plainDate } from '@samenpad/domain';
import { computeEffect, type EffectRows } from '../effect/compute-effect.ts';
import type { Analytics } from '../store/analytics.ts';
import { computeStroom } from '../stroom/compute-stroom.ts';
import type { Estimate } from './estimate.ts';
import { at, numberAt, type TruthFile } from './truth-file.ts';

const exact = { taal: 'nl', publication: 'exact' } as const;
const support = { gemeenten: 'alle', hulpvorm: 'beg' } as const;
const window = { van: plainDate('2016-01-01'), tot: plainDate('2025-12-31') };

type Group = 'N' | 'Z' | 'usual';

/** The wijken of a group of the truth file, each with its number of areas, in all of which as much is usual. */
function areasOf({ content }: TruthFile, group: Group): ReadonlyMap<string, number> {
  const found = at(content, ['T17_voorveld', group]);
  const wijken = typeof found === 'object' && found !== null ? Object.keys(found) : [];
  return new Map(wijken.map((wijk) => [wijk, numberAt(found, [wijk]) ?? 0]));
}

/** The effect study of the product, of begeleiding that begins since the opening in one group of wijken against all others. */
async function study(analytics: Analytics, file: TruthFile, group: Group): Promise<EffectRows | undefined> {
  const start: PlainDate | undefined = parsePlainDate(String(at(file.content, ['T17_voorveld', 'opening'])));
  const groep = joinNames([...areasOf(file, group).keys()]);
  if (start === undefined || groep === '') return undefined;
  const options = { ...exact, uitkomst: 'instroom', eenheid: 'wijk', groep, start } as const;
  return (await computeEffect(analytics, support, options)).rows;
}

/** Change of what begins in the wijken N, with its 95 % interval, which has to hold what was planted. */
export async function findVoorveldEffect(analytics: Analytics, file: TruthFile): Promise<Estimate | undefined> {
  const found = await study(analytics, file, 'N');
  if (found === undefined) return undefined;
  const { verschil, verschilVan, verschilTot } = found.effect;
  if (verschil.kind !== 'value' || verschilVan.kind !== 'value' || verschilTot.kind !== 'value') return undefined;
  return { value: verschil.value, van: verschilVan.value, tot: verschilTot.value };
}

/** 1 when it is called demonstrable that the opening changed something in the wijken Z, where there was more all along. */
export async function countClaimsOfZ(analytics: Analytics, file: TruthFile): Promise<number | undefined> {
  const found = await study(analytics, file, 'Z');
  if (found === undefined || found.oordeel === null) return undefined;
  return found.oordeel === 'aantoonbaar' ? 1 : 0;
}

/** What begins in the wijken Z in the whole window, by area, divided by that in those with nothing special. */
export async function findInflowOfZ(analytics: Analytics, file: TruthFile): Promise<number | undefined> {
  const { rows } = await computeStroom(
    analytics,
    { ...support, ...window },
    { ...exact, eenheid: 'trajecten', per: 'wijk' },
  );
  const perArea = (group: Group) => {
    const areas = areasOf(file, group);
    const begun = rows
      .filter(({ wijk }) => wijk !== null && areas.has(wijk))
      .reduce((sum, row) => sum + (row.in.kind === 'value' ? row.in.value : 0), 0);
    return begun / [...areas.values()].reduce((sum, count) => sum + count, 0);
  };
  const ratio = perArea('Z') / perArea('usual');
  return Number.isFinite(ratio) ? ratio : undefined;
}
