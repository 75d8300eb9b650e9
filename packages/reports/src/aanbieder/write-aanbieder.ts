import { thresholdsOf } from '@samenpad/analytics';
import { type AgbCode, lastDayOf } from '@samenpad/domain';
import type { Block, ReportDocument } from '../document/document.ts';
import { describeEdition, nameEdition } from '../document/edition.ts';
import { formats, type Taal } from '../document/format.ts';
import type { ReportScope } from '../document/scope.ts';
import { describeAccount, listCommonExcluded, tellWhenShown } from '../document/show.ts';
import { type MaatResult, type MaatRows, pickAanbieder } from './collect-aanbieder.ts';
import { describeAdjusted, describeAsIs } from './describe-results.ts';
import { aanbiederTexts } from './text.ts';

/** The report for one aanbieder: its results beside those of all together, how they were counted and how to object (S3-20). */
export function writeAanbieder(
  scope: ReportScope,
  all: readonly MaatRows[],
  { aanbieder, naam }: { aanbieder: AgbCode; naam: string },
): ReportDocument {
  const { taal, gebied, maand, uitgave } = scope;
  const text = aanbiederTexts[taal];
  const results = pickAanbieder(all, aanbieder);
  const month = formats[taal].month(maand);
  const shown = results.some(({ own }) => own !== undefined);
  return {
    title: text.title(naam),
    subtitle: `${text.subtitle(gebied, month)}${nameEdition(uitgave, taal)}`,
    taal,
    date: lastDayOf(maand),
    footer: text.footer(naam, month, thresholdsOf(scope.publication).aantal),
    contents: text.contents,
    blocks: [
      ...summarise(results, taal),
      ...describeAsIs(results, taal),
      ...(shown ? describeAdjusted(results, taal) : []),
      { kind: 'heading', level: 1, text: text.objection.heading },
      { kind: 'list', items: text.objection.items },
      ...describeCounting(results, scope),
    ],
  };
}

function summarise(results: readonly MaatResult[], taal: Taal): Block[] {
  const text = aanbiederTexts[taal];
  const { percent, number } = formats[taal];
  const out = results.find(({ maat }) => maat === 'uitstroom');
  const wait = results.find(({ maat }) => maat === 'wacht');
  const own = results.map((result) => result.own);
  const told = [
    tellWhenShown([out?.own?.raw, out?.region.raw], (...shares) => text.out(percent(shares[0]), percent(shares[1]))) ??
      tellWhenShown([out?.region.raw], (share) => text.regionOut(percent(share))),
    tellWhenShown([wait?.own?.raw, wait?.region.raw], (...days) => text.waits(number(days[0]), number(days[1]))),
    own.every((row) => row === undefined) ? text.none : undefined,
    own.some((row) => row === undefined || row.raw.kind === 'suppressed') && own.some((row) => row !== undefined)
      ? text.small
      : undefined,
  ];
  return [
    { kind: 'heading', level: 1, text: text.summary },
    { kind: 'list', items: told.filter((sentence) => sentence !== undefined) },
    { kind: 'note', text: text.caution },
  ];
}

function describeCounting(results: readonly MaatResult[], { taal, uitgave, publication }: ReportScope): Block[] {
  const text = aanbiederTexts[taal];
  const accounts = results.map(({ account }) => account);
  const common = listCommonExcluded(accounts);
  const [first] = accounts;
  return [
    { kind: 'heading', level: 1, text: text.unknown.heading },
    { kind: 'list', items: common },
    { kind: 'heading', level: 1, text: text.counted },
    { kind: 'note', text: text.privacy(thresholdsOf(publication)) },
    ...results.flatMap(({ maat, account }) => describeAccount(text.maten[maat], account, common, taal)),
    { kind: 'heading', level: 1, text: text.sources },
    { kind: 'text', text: first?.source ?? '' },
    { kind: 'text', text: text.version(first?.storeVersion ?? '') },
    ...describeEdition(uitgave, taal),
  ];
}
