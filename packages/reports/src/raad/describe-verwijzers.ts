import type { Block } from '../document/document.ts';
import { formats, type Taal } from '../document/format.ts';
import { makeChart } from '../document/make-chart.ts';
import { makeBar, makeTable, showCell } from '../document/show.ts';
import type { RaadFigures } from './collect-raad.ts';
import { raadTexts } from './text.ts';

/** Through whom trajecten began in the twelve months. */
export function describeVerwijzers({ verwijzers }: RaadFigures, taal: Taal): Block[] {
  const text = raadTexts[taal].verwijzers;
  const { number, percent } = formats[taal];
  const rows = verwijzers.rows.filter(({ hulpvorm }) => hulpvorm === null);
  return [
    { kind: 'heading', level: 1, text: text.heading },
    makeChart(
      'bars',
      text.chart,
      rows.map(({ verwijzer, aandeel }) => makeBar(nameVerwijzer(verwijzer, taal), aandeel, taal, percent)),
      taal,
    ),
    makeTable(
      text.table,
      text.columns,
      rows.map(({ verwijzer, aantal, aandeel }) => [
        nameVerwijzer(verwijzer, taal),
        showCell(aantal, taal, number),
        showCell(aandeel, taal, percent),
      ]),
    ),
  ];
}

/** A code outside the list (COD327) reads as unknown. */
export function nameVerwijzer(code: string, taal: Taal): string {
  const names: Readonly<Record<string, string>> = raadTexts[taal].verwijzer;
  return names[code] ?? raadTexts[taal].verwijzer.onbekend;
}
