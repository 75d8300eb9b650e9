import type { Block } from '../document/document.ts';
import type { Taal } from '../document/format.ts';
import { formats } from '../document/format.ts';
import { makeChart } from '../document/make-chart.ts';
import { makeBar, makeTable, showCell } from '../document/show.ts';
import type { RaadFigures } from './collect-raad.ts';
import { raadTexts } from './text.ts';

/** How many receive care, month by month. */
export function describeStroom({ stroom: { rows } }: RaadFigures, taal: Taal): Block[] {
  const text = raadTexts[taal].stroom;
  const { number, month, monthShort } = formats[taal];
  return [
    { kind: 'heading', level: 1, text: text.heading },
    makeChart(
      'columns',
      text.chart,
      rows.map(({ maand, eind, voorlopig }) => ({
        ...makeBar(monthShort(maand), eind, taal, number),
        provisional: voorlopig,
      })),
      taal,
    ),
    ...(rows.some(({ voorlopig }) => voorlopig) ? [{ kind: 'text', text: text.provisional } as const] : []),
    makeTable(
      text.table,
      text.columns,
      rows.map(({ maand, begin, in: inflow, uit, eind, voorlopig }) => [
        `${month(maand)}${voorlopig ? text.mark : ''}`,
        ...[begin, inflow, uit, eind].map((cell) => showCell(cell, taal, number)),
      ]),
    ),
  ];
}
