import type { Block } from '../document/document.ts';
import { formats, type Taal } from '../document/format.ts';
import { makeChart } from '../document/make-chart.ts';
import { makeBar, makeTable, showCell } from '../document/show.ts';
import type { RaadFigures } from './collect-raad.ts';
import { raadTexts } from './text.ts';

/** How long one waits from request to first care; who still waits is in it. */
export function describeWachttijd({ wachttijd }: RaadFigures, taal: Taal): Block[] {
  const text = raadTexts[taal].wachttijd;
  const { number } = formats[taal];
  const rows = wachttijd.rows.flatMap((row) => (row.jaar === null ? [] : [{ ...row, jaar: String(row.jaar) }]));
  return [
    { kind: 'heading', level: 1, text: text.heading },
    makeChart(
      'bars',
      text.chart,
      rows.map(({ jaar, mediaan, mediaanVan, mediaanTot }) =>
        makeBar(jaar, mediaan, taal, number, [mediaanVan, mediaanTot]),
      ),
      taal,
    ),
    makeTable(
      text.table,
      text.columns,
      rows.map(({ jaar, aantal, waiting, mediaan, percentile90 }) => [
        jaar,
        ...[aantal, waiting, mediaan, percentile90].map((cell) => showCell(cell, taal, number)),
      ]),
    ),
  ];
}
