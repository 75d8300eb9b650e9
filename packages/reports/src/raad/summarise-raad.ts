import type { Cell } from '@samenpad/analytics';
import type { Block } from '../document/document.ts';
import { formats } from '../document/format.ts';
import type { ReportScope } from '../document/scope.ts';
import { tellWhenShown, toValue } from '../document/show.ts';
import type { RaadFigures } from './collect-raad.ts';
import { nameVerwijzer } from './describe-verwijzers.ts';
import { raadTexts } from './text.ts';

/** What the figures say, one sentence each; what may not be shown is left out, and that it is, is said. */
export function summariseRaad(figures: RaadFigures, { taal, maand }: ReportScope): Block[] {
  const text = raadTexts[taal];
  const { number, percent, euro, month } = formats[taal];
  const stand = figures.stand.rows.at(-1);
  const most = findMost(figures.verwijzers.rows);
  const lasts = findLatest(figures.duur.rows);
  const waits = findLatest(figures.wachttijd.rows);
  const { totaal, perJeugdige } = figures.kosten.rows.spread;
  const sentences = [
    tellWhenShown([stand?.eind, stand?.begin, stand?.in, stand?.uit], (...counts) =>
      text.inCare(
        month(maand),
        counts.map((count) => number(count)),
      ),
    ),
    tellWhenShown([most?.aandeel], (share) =>
      text.mostReferred(nameVerwijzer(most?.verwijzer ?? '', taal), percent(share)),
    ),
    tellWhenShown([lasts?.mediaan], (days) => text.lasts(lasts?.jaar ?? 0, number(days))),
    tellWhenShown([waits?.mediaan], (days) => text.waits(waits?.jaar ?? 0, number(days))),
    tellWhenShown([figures.resultaat.rows[0]?.raw], (share) => text.out(percent(share))),
    tellWhenShown([totaal, perJeugdige], (all, per) => text.spent(euro(all), euro(per))),
  ];
  const told = sentences.filter((sentence) => sentence !== undefined);
  return [
    { kind: 'heading', level: 1, text: text.summary },
    { kind: 'list', items: told.length < sentences.length ? [...told, text.hidden] : told },
    { kind: 'note', text: text.caution },
  ];
}

function findMost<Row extends { aandeel: Cell }>(rows: readonly Row[]): Row | undefined {
  return rows.toSorted((a, b) => (toValue(b.aandeel) ?? 0) - (toValue(a.aandeel) ?? 0))[0];
}

/** The last year of which the median is known from both sides: that of a year just begun still moves. */
function findLatest<Row extends { jaar: number | null; mediaan: Cell; mediaanTot: Cell }>(
  rows: readonly Row[],
): Row | undefined {
  return rows.findLast(
    ({ jaar, mediaan, mediaanTot }) => jaar !== null && mediaan.kind === 'value' && mediaanTot.kind === 'value',
  );
}
