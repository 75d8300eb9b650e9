import type { Cell } from '@samenpad/analytics';
import type { Block } from '../document/document.ts';
import { formats, type Taal } from '../document/format.ts';
import { describeBars } from '../document/make-chart.ts';
import { makeBar, makeTable, showCell, showInterval } from '../document/show.ts';
import type { MaatResult } from './collect-aanbieder.ts';
import { aanbiederTexts } from './text.ts';

/** Stands where the aanbieder is too small to have a row of its own. */
const hidden: Cell = { kind: 'suppressed' };

/** The measures of the aanbieder as they are, beside those of all together. */
export function describeAsIs(results: readonly MaatResult[], taal: Taal): Block[] {
  const text = aanbiederTexts[taal];
  return [
    { kind: 'heading', level: 1, text: text.asIs.heading },
    makeTable(
      text.asIs.table,
      text.asIs.columns,
      results.map(({ maat, own, region }) => {
        const { number, percent } = formats[taal];
        const write = maat === 'duur' || maat === 'wacht' ? number : percent;
        return [
          text.maten[maat],
          showCell(own?.aantal ?? hidden, taal, number),
          showCell(own?.raw ?? hidden, taal, write),
          showInterval(own?.rawVan ?? hidden, own?.rawTot ?? hidden, taal, write),
          showCell(region.raw, taal, write),
        ];
      }),
    ),
  ];
}

/** Observed ÷ expected for each measure, with interval, and moved towards all. */
export function describeAdjusted(results: readonly MaatResult[], taal: Taal): Block[] {
  const text = aanbiederTexts[taal];
  const ratio = (value: number) => formats[taal].number(value, 2);
  const bars = results.map(({ maat, own }) =>
    makeBar(text.maten[maat], own?.ratio ?? hidden, taal, ratio, [own?.ratioVan ?? hidden, own?.ratioTot ?? hidden]),
  );
  return [
    { kind: 'heading', level: 1, text: text.adjusted.heading },
    { kind: 'text', text: text.adjusted.text },
    {
      kind: 'ranges',
      reference: 1,
      caption: text.adjusted.chart,
      spoken: describeBars(text.adjusted.chart, bars, taal),
      bars,
    },
    makeTable(
      text.adjusted.table,
      text.adjusted.columns,
      results.map(({ maat, own }) => [
        text.maten[maat],
        showCell(own?.ratio ?? hidden, taal, ratio),
        showInterval(own?.ratioVan ?? hidden, own?.ratioTot ?? hidden, taal, ratio),
        showCell(own?.shrunk ?? hidden, taal, ratio),
        tellOordeel({ maat, own }, taal),
      ]),
    ),
  ];
}

function tellOordeel({ maat, own }: Pick<MaatResult, 'maat' | 'own'>, taal: Taal): string {
  const text = aanbiederTexts[taal].oordeel;
  const oordeel = own?.oordeel ?? null;
  if (oordeel === null) return text.hidden;
  if (oordeel === 'verwacht' || oordeel === 'te-klein') return text[oordeel];
  return text[maat === 'duur' || maat === 'wacht' ? maat : 'share'][oordeel];
}
