import type { Block } from '../document/document.ts';
import { formats, type Taal } from '../document/format.ts';
import { makeChart } from '../document/make-chart.ts';
import { makeBar, makeTable, showCell, showInterval } from '../document/show.ts';
import type { RaadFigures } from './collect-raad.ts';
import { raadTexts } from './text.ts';

/** Who gets out of care, all together (S4-2) and after the first, second, … traject. */
export function describeUitstroom({ resultaat, uitstroom }: RaadFigures, taal: Taal): Block[] {
  const text = raadTexts[taal].uitstroom;
  const { number, percent } = formats[taal];
  const { rang } = uitstroom.rows;
  const [all] = resultaat.rows;
  const own = rang.map((row) => ({ name: text.rang(row.rang), ...row }));
  const together =
    all === undefined
      ? []
      : [
          {
            name: text.all,
            aantal: all.aantal,
            uit: all.observed,
            aandeel: all.raw,
            aandeelVan: all.rawVan,
            aandeelTot: all.rawTot,
          },
        ];
  return [
    { kind: 'heading', level: 1, text: text.heading },
    makeChart(
      'bars',
      text.chart,
      own.map(({ name, aandeel, aandeelVan, aandeelTot }) =>
        makeBar(name, aandeel, taal, percent, [aandeelVan, aandeelTot]),
      ),
      taal,
    ),
    makeTable(
      text.table,
      text.columns,
      [...own, ...together].map(({ name, aantal, uit, aandeel, aandeelVan, aandeelTot }) => [
        name,
        showCell(aantal, taal, number),
        showCell(uit, taal, number),
        showCell(aandeel, taal, percent),
        showInterval(aandeelVan, aandeelTot, taal, percent),
      ]),
    ),
  ];
}
