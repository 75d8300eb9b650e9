import type { FigureReport } from '../figure/figure.ts';
import type { FigureFilter, FigureOptions } from '../figure/filter.ts';
import { writePercent } from '../figure/write-percent.ts';
import { divideGrowth, type GroeiOptions, type GroeiRows } from '../groei/compute-groei.ts';
import type { Factor } from '../groei/decompose.ts';
import type { Analytics } from '../store/analytics.ts';
import { type HypotheseDeel, judgeFactors } from './judge-hypothese.ts';
import { hypotheseTexts } from './text.ts';

export interface HypotheseOptions extends Omit<GroeiOptions, 'per'> {
  /** What is thought to have made the costs grow; more jeugdigen unless told. */
  hypothese?: Factor | undefined;
}

export interface HypotheseRows extends Pick<GroeiRows, 'van' | 'tot' | 'vergelijkingVan' | 'vergelijkingTot'> {
  hypothese: Factor;
  oordeel: HypotheseDeel['oordeel'];
  /** The answer in plain words. */
  uitleg: string;
  /** All factors, so that it is seen what explains more. */
  delen: HypotheseDeel[];
}

/** "Costs grew because of X": how much of the growth that explains (S1-1), from the parts of `groei` as published. */
export async function computeHypothese(
  analytics: Analytics,
  filter: FigureFilter,
  options: HypotheseOptions,
): Promise<FigureReport<'hypothese', HypotheseRows>> {
  const { account, rows: ways } = await divideGrowth(analytics, filter, options, ['geen', 'aanbieder', 'verwijzer']);
  const rows = ways.geen;
  const text = hypotheseTexts[options.taal];
  const hypothese = options.hypothese ?? 'jeugdigen';
  const [all] = rows.delen;
  const delen =
    all === undefined
      ? []
      : judgeFactors(
          all,
          [ways.aanbieder, ways.verwijzer].flatMap((other) => other.delen[0] ?? []),
        );
  const asked = delen.find(({ factor }) => factor === hypothese);
  const { van, tot, vergelijkingVan, vergelijkingTot } = rows;
  return {
    figure: 'hypothese',
    account: { ...account, definition: text.definition, excluded: [...text.excluded, ...account.excluded] },
    rows: {
      hypothese,
      oordeel: asked?.oordeel ?? null,
      uitleg: explain(hypothese, asked, options.taal),
      van,
      tot,
      vergelijkingVan,
      vergelijkingTot,
      delen,
    },
  };
}

function explain(hypothese: Factor, asked: HypotheseDeel | undefined, taal: FigureOptions['taal']): string {
  const text = hypotheseTexts[taal];
  if (asked?.oordeel == null) return `${text.guess[hypothese]} ${text.none}`;
  const [share, lower, upper] = [asked.aandeel, asked.aandeelVan, asked.aandeelTot].map((cell) =>
    cell.kind === 'value' ? writePercent(cell.value, taal) : undefined,
  );
  const size =
    share === undefined || lower === undefined || upper === undefined
      ? []
      : [lower === upper ? text.explains(share) : text.explainsBetween(share, lower, upper)];
  const caution = asked.oordeel === 'geen-groei' ? [] : [text.caution];
  return [text.guess[hypothese], ...size, text.verdict[asked.oordeel], ...caution].join(' ');
}
