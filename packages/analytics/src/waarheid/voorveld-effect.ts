import { parsePlainDate, plainDate, toDayNumber } from '@samenpad/domain';
import { Z_95 } from '../statistics/p-value.ts';
import type { Analytics } from '../store/analytics.ts';
import { numberOf, textOf } from '../store/snapshot.ts';
import type { Estimate } from './estimate.ts';
import { at, type TruthFile } from './truth-file.ts';

/** Without anything special: what the other two are compared with. */
const special = ['N', 'Z'];
const [FIRST, LAST] = [plainDate('2016-01-01'), plainDate('2025-09-30')];

/** The first begeleiding of each jeugdige, by the neighbourhood that the truth file knows; days from the opening on. */
async function listFirst(analytics: Analytics, { content }: TruthFile): Promise<{ wijk: string; begin: number }[]> {
  const opening = parsePlainDate(String(at(content, ['T17_voorveld', 'opening'])));
  if (opening === undefined) return [];
  const found = at(content, ['T17_voorveld', 'wijken']);
  const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
  const wijkOf = new Map(
    entries.flatMap(([wijk, keys]) =>
      Array.isArray(keys) ? keys.map((key): [string, string] => [String(key), wijk]) : [],
    ),
  );
  const rows = await analytics.read((snapshot) =>
    snapshot.query(
      `SELECT t.gemeente, t.toewijzingNummer, (own.begin - DATE '1970-01-01')::INTEGER AS first
       FROM toewijzing t JOIN traject own ON own.variant = 'tInhoud' AND own.gemeente = t.gemeente
         AND own.jeugdige = t.jeugdige AND own.nr = t.traject
       WHERE own.hulpvorm = 'beg' AND own.begin BETWEEN $first::DATE AND $last::DATE`,
      { first: FIRST, last: LAST },
    ),
  );
  return rows.flatMap((row) => {
    const wijk = wijkOf.get(`${textOf(row, 'gemeente')}-${numberOf(row, 'toewijzingNummer')}`);
    const begin = numberOf(row, 'first') - toDayNumber(opening);
    return wijk === undefined ? [] : [{ wijk, begin }];
  });
}

/**
 * Change of what begins in N since the opening, divided by that in the ordinary neighbourhoods (difference-in-differences);
 * one neighbourhood has a few hundred in ten years. The interval is that of a ratio of counts, on the scale of its logarithm.
 */
export async function findVoorveldEffect(analytics: Analytics, file: TruthFile): Promise<Estimate | undefined> {
  const spells = await listFirst(analytics, file);
  const count = (own: boolean, after: boolean) =>
    spells.filter(({ wijk, begin }) => (own ? wijk === 'N' : !special.includes(wijk)) && begin >= 0 === after).length;
  const [n, nBefore, others, othersBefore] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  const ratio = n / nBefore / (others / othersBefore);
  const error = Math.sqrt(1 / n + 1 / nBefore + 1 / others + 1 / othersBefore);
  if (!Number.isFinite(Math.log(ratio)) || !Number.isFinite(error)) return undefined;
  const reach = Math.exp(Z_95 * error);
  return { value: ratio - 1, van: ratio / reach - 1, tot: ratio * reach - 1 };
}

/** What begins in Z in the whole window, divided by the mean of the ordinary neighbourhoods. */
export async function findInflowOfZ(analytics: Analytics, file: TruthFile): Promise<number | undefined> {
  const counts = Map.groupBy(await listFirst(analytics, file), ({ wijk }) => wijk);
  const usual = [...counts].filter(([wijk]) => !special.includes(wijk)).map(([, own]) => own.length);
  if (usual.length === 0) return undefined;
  return (counts.get('Z')?.length ?? 0) / (usual.reduce((sum, count) => sum + count, 0) / usual.length);
}
