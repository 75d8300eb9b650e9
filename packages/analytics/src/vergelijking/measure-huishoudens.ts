import { firstDayOf, lastDayOf } from '@samenpad/domain';
import { listHuishoudenJaren } from '../huishoudens/compute-huishoudens.ts';
import { publishShareInterval } from '../publication/publish-share-interval.ts';
import type { Asked, OwnMeasure } from './own-measures.ts';

/** Share of the households with jeugdhulp in the last twelve complete months that have Wmo or Participatiewet too (R6). */
export async function measureHuishoudens({ snapshot, filter, options }: Asked): Promise<OwnMeasure> {
  const last = (await listHuishoudenJaren(snapshot, filter, options.publication)).at(-1);
  if (last === undefined) throw new RangeError('There is always one year');
  const share = publishShareInterval(last.severalWetten, last.huishoudens, options.publication);
  return {
    eigen: share.aandeel,
    eigenVan: share.aandeelVan,
    eigenTot: share.aandeelTot,
    van: firstDayOf(last.van),
    tot: lastDayOf(last.tot),
  };
}
