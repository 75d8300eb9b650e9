import type { KostenMaand } from '@samenpad/analytics';
import type { Block } from '../document/document.ts';
import { formats, type Taal } from '../document/format.ts';
import { makeChart } from '../document/make-chart.ts';
import { makeBar, makeTable, showCell, showInterval } from '../document/show.ts';
import type { RaadFigures } from './collect-raad.ts';
import { raadTexts } from './text.ts';

const THOUSAND_IN_CENTS = 100_000;

/** What care costs per month; months that are not complete by their estimate. */
export function describeKosten({ kosten }: RaadFigures, taal: Taal): Block[] {
  const text = raadTexts[taal].kosten;
  const { number, month, monthShort } = formats[taal];
  const { maanden } = kosten.rows;
  return [
    { kind: 'heading', level: 1, text: text.heading },
    makeChart(
      'columns',
      text.chart,
      maanden.map(({ maand, prestatie, verwacht, voorlopig }) => ({
        ...makeBar(monthShort(maand), verwacht ?? prestatie, taal, (cents) => number(cents / THOUSAND_IN_CENTS)),
        provisional: voorlopig,
      })),
      taal,
    ),
    ...(maanden.some(({ voorlopig }) => voorlopig) ? [{ kind: 'text', text: text.provisional } as const] : []),
    makeTable(
      text.table,
      text.columns,
      maanden.map((row) => [month(row.maand), ...describeMonth(row, taal)]),
    ),
  ];
}

function describeMonth({ prestatie, verwacht, verwachtVan, verwachtTot }: KostenMaand, taal: Taal): string[] {
  const { euro } = formats[taal];
  const soFar = showCell(prestatie, taal, euro);
  if (verwacht === null || verwachtVan === null || verwachtTot === null) {
    return [soFar, raadTexts[taal].kosten.complete, '–'];
  }
  return [soFar, showCell(verwacht, taal, euro), showInterval(verwachtVan, verwachtTot, taal, euro)];
}
