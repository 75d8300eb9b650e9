import type { Block } from '../document/document.ts';
import { formats, type Taal } from '../document/format.ts';
import { listCommonExcluded, makeTable, showCell } from '../document/show.ts';
import type { RaadFigures } from './collect-raad.ts';
import { raadTexts } from './text.ts';

/** What is missing in the messages, and who the figures leave out (S3-20). */
export function describeUnknown(figures: RaadFigures, taal: Taal): Block[] {
  const text = raadTexts[taal].unknown;
  const { number } = formats[taal];
  const { rows } = figures.dekking;
  return [
    { kind: 'heading', level: 1, text: text.heading },
    makeTable(
      text.table,
      text.columns,
      rows.map(({ bron, verwacht, binnen, oordeel }) => [
        text.bronnen[bron],
        showCell(verwacht, taal, number),
        showCell(binnen, taal, number),
        text.oordeel[oordeel],
      ]),
    ),
    { kind: 'heading', level: 2, text: text.missing },
    {
      kind: 'list',
      items: rows.flatMap(({ bron, oordeel, ontbreekt }) =>
        oordeel === 'volledig' ? [] : [`${text.bronnen[bron]}: ${ontbreekt}`],
      ),
    },
    { kind: 'heading', level: 2, text: text.excluded },
    { kind: 'list', items: listCommonExcluded(Object.values(figures).map(({ account }) => account)) },
  ];
}
