import type { Block } from '../document/document.ts';
import { formats, type Taal } from '../document/format.ts';
import { makeChart } from '../document/make-chart.ts';
import { makeBar, makeTable, showCell, showInterval, toValue } from '../document/show.ts';
import type { RaadFigures } from './collect-raad.ts';
import { raadTexts } from './text.ts';

/** How long trajecten last, by the year in which they began; never the mean of those that ended (T5). */
export function describeDuur({ duur }: RaadFigures, taal: Taal): Block[] {
  const text = raadTexts[taal].duur;
  const { number } = formats[taal];
  const rows = duur.rows.flatMap((row) => (row.jaar === null ? [] : [{ ...row, jaar: String(row.jaar) }]));
  return [
    { kind: 'heading', level: 1, text: text.heading },
    { kind: 'text', text: describeTrend(duur.trend, taal) },
    makeChart(
      'bars',
      text.chart,
      rows.map(({ jaar, mediaan, mediaanVan, mediaanTot }) =>
        makeBar(jaar, mediaan, taal, number, [mediaanVan, mediaanTot]),
      ),
      taal,
    ),
    { kind: 'text', text: text.whisker },
    makeTable(
      text.table,
      text.columns,
      rows.map(({ jaar, aantal, mediaan, mediaanVan, mediaanTot }) => [
        jaar,
        showCell(aantal, taal, number),
        showCell(mediaan, taal, number),
        showInterval(mediaanVan, mediaanTot, taal, number),
      ]),
    ),
  ];
}

/** Longer or shorter only when the whole interval says so. */
function describeTrend({ groeiPerJaar, groeiVan, groeiTot }: RaadFigures['duur']['trend'], taal: Taal): string {
  const text = raadTexts[taal].duur;
  const growth = toValue(groeiPerJaar);
  if (growth === null) return text.level;
  const share = formats[taal].percent(Math.abs(growth));
  if ((toValue(groeiVan) ?? 0) > 0) return text.longer(share);
  return (toValue(groeiTot) ?? 0) < 0 ? text.shorter(share) : text.level;
}
