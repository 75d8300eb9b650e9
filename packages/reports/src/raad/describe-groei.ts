import type { Block } from '../document/document.ts';
import { formats, type Taal } from '../document/format.ts';
import { makeChart } from '../document/make-chart.ts';
import { makeBar, makeTable, showCell } from '../document/show.ts';
import type { RaadFigures } from './collect-raad.ts';
import { raadTexts } from './text.ts';

const parts = ['jeugdigen', 'trajectenPerJeugdige', 'mix', 'dagen', 'volume', 'tarief', 'rest'] as const;

/** Why costs changed: the paragraph of the figure itself, and its parts. */
export function describeGroei({ groei: { rows } }: RaadFigures, taal: Taal): Block[] {
  const text = raadTexts[taal].groei;
  const { date, euroSigned } = formats[taal];
  const all = rows.delen.find(({ soort }) => soort === 'alle');
  const compared = text.compared(
    date(rows.van),
    date(rows.tot),
    date(rows.vergelijkingVan),
    date(rows.vergelijkingTot),
  );
  const head: Block[] = [
    { kind: 'heading', level: 1, text: text.heading },
    { kind: 'text', text: rows.uitleg },
  ];
  if (all === undefined) return head;
  return [
    ...head,
    { kind: 'text', text: compared },
    makeChart(
      'bars',
      text.chart,
      parts.map((part) => makeBar(text.parts[part], all[part], taal, euroSigned)),
      taal,
    ),
    makeTable(text.table, text.columns, [
      ...parts.map((part) => [text.parts[part], showCell(all[part], taal, euroSigned)]),
      [text.total, showCell(all.groei, taal, euroSigned)],
    ]),
  ];
}
