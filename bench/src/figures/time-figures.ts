import { type Analytics, type FigureFilter, type FigureId, listFigures } from '@samenpad/analytics';
import { plainDate } from '@samenpad/domain';

/** What one figure took, once for each filter. */
export interface FigureTimes {
  id: FigureId;
  ms: number[];
}

type Chosen = Omit<FigureFilter, 'gemeenten'>;

/** What a policy officer may choose in the filter bar; different ones, since the server computes the same choice once. */
const CHOSEN: readonly Chosen[] = [
  {},
  ...(['beg', 'beh', 'ggz', 'dag', 'vrb'] as const).map((hulpvorm) => ({ hulpvorm })),
  ...['01', '02', '04', '05', 'niet-toegang'].map((verwijzer) => ({ verwijzer })),
  ...[2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => ({
    van: plainDate(`${year}-01-01`),
    tot: plainDate(`${year}-12-31`),
  })),
  ...[2021, 2022].map((year) => ({ van: plainDate(`${year}-01-01`) })),
];

/** Each figure of the product with each filter, as its route computes it for who sees groups; once before, not timed. */
export async function timeFigures(analytics: Analytics, filters = CHOSEN): Promise<FigureTimes[]> {
  const times: FigureTimes[] = [];
  for (const figure of listFigures()) {
    const { id } = figure;
    const ask = (filter: Chosen) =>
      figure.compute(
        analytics,
        { gemeenten: 'alle', ...filter },
        { taal: 'nl', publication: 'groups', ...CHOICES[id] },
      );
    await ask({});
    const ms: number[] = [];
    for (const filter of filters) {
      const start = performance.now();
      await ask(filter);
      ms.push(performance.now() - start);
    }
    times.push({ id, ms });
  }
  return times;
}

/** Figures that say nothing without a choice. */
const CHOICES: Partial<Record<FigureId, Partial<Record<string, string>>>> = {
  effect: { eenheid: 'hulpvorm', groep: 'beg', start: '2022-01-01' },
};
