import { isDeepStrictEqual } from 'node:util';
import {
  type Analytics,
  computeAanbieders,
  computeDuur,
  computeGroei,
  computeKosten,
  computeStroom,
  computeUitstroom,
  computeVerwijzersaandeel,
  computeZorgpaden,
} from '@samenpad/analytics';
import { type GemeenteCode, parseGemeenteCode } from '@samenpad/domain';
import type { Result } from '../results/result.ts';
import { formatMs, formatRatio } from '../results/units.ts';
import { type Country, GROUPS, timeOf } from './measure.ts';

/** The figures of pages that a gemeente opens, one after another. */
const figures = [
  computeVerwijzersaandeel,
  computeStroom,
  computeZorgpaden,
  computeDuur,
  computeUitstroom,
  computeAanbieders,
  computeKosten,
  computeGroei,
];

/** Goal 5: the pages of one gemeente on the store of the country and on a store of its own. */
export async function measureGemeente({ analytics, repeats }: Country, own: Analytics): Promise<Result[]> {
  const gemeente = await findOnly(own);
  const askOn =
    (store: Analytics, gemeenten: GemeenteCode[] | 'alle' = [gemeente]) =>
    async () => {
      const answers: unknown[] = [];
      for (const compute of figures) answers.push((await compute(store, { gemeenten }, GROUPS)).rows);
      return answers;
    };
  await Promise.all([askOn(analytics)(), askOn(own)()]);
  const large = await timeOf(repeats, askOn(analytics));
  const small = await timeOf(repeats, askOn(own));
  const everybody = await timeOf(1, askOn(analytics, 'alle'));
  const share = large.ms / everybody.ms;
  const equal = isDeepStrictEqual(large.value, small.value);
  return [
    {
      what: `5 ${figures.length} figures of gemeente ${gemeente}, on the country and on a store of its own`,
      ours: formatMs(large.ms),
      peer: formatMs(small.ms),
      value: `${formatRatio(large.ms / small.ms)}, answers ${equal ? 'equal' : '**differ**'}`,
      goal: '≤ 2×, equal',
      met: equal && large.ms / small.ms <= 2,
    },
    {
      what: `5 ${figures.length} figures of gemeente ${gemeente} on the country, beside the same of everybody`,
      ours: formatMs(large.ms),
      peer: formatMs(everybody.ms),
      value: `${(100 * share).toFixed(1)} %`,
      goal: '≤ 5 %',
      met: share <= 0.05,
    },
  ];
}

async function findOnly(own: Analytics): Promise<GemeenteCode> {
  const [row] = await own.read((snapshot) => snapshot.query('SELECT DISTINCT gemeente FROM traject'));
  const gemeente = parseGemeenteCode(String(row?.['gemeente']));
  if (gemeente === undefined) throw new TypeError('The store of one gemeente has one gemeente');
  return gemeente;
}
