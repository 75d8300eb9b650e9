import { type Analytics, thresholdsOf } from '@samenpad/analytics';
import { lastDayOf } from '@samenpad/domain';
import type { Block, ReportDocument } from '../document/document.ts';
import { describeEdition, nameEdition } from '../document/edition.ts';
import { formats } from '../document/format.ts';
import type { ReportScope } from '../document/scope.ts';
import { describeAccount, listCommonExcluded } from '../document/show.ts';
import { collectRaad, type RaadFigures } from './collect-raad.ts';
import { describeDuur } from './describe-duur.ts';
import { describeGroei } from './describe-groei.ts';
import { describeKosten } from './describe-kosten.ts';
import { describeStroom } from './describe-stroom.ts';
import { describeUitstroom } from './describe-uitstroom.ts';
import { describeUnknown } from './describe-unknown.ts';
import { describeVerwijzers } from './describe-verwijzers.ts';
import { describeWachttijd } from './describe-wachttijd.ts';
import { summariseRaad } from './summarise-raad.ts';
import { raadTexts } from './text.ts';

const sections = [
  describeStroom,
  describeVerwijzers,
  describeDuur,
  describeUitstroom,
  describeWachttijd,
  describeKosten,
  describeGroei,
  describeUnknown,
] as const;

/** The report for the council: the figures of the pages over twelve months, rounded to be public (S4-2). */
export async function writeRaad(analytics: Analytics, scope: ReportScope): Promise<ReportDocument> {
  const { taal, gebied, maand, uitgave } = scope;
  const text = raadTexts[taal];
  const figures = await collectRaad(analytics, scope);
  const month = formats[taal].month(maand);
  return {
    title: text.title(gebied),
    subtitle: `${text.subtitle(month)}${nameEdition(uitgave, taal)}`,
    taal,
    date: lastDayOf(maand),
    footer: text.footer(gebied, month, thresholdsOf(scope.publication).aantal),
    contents: text.contents,
    blocks: [
      ...summariseRaad(figures, scope),
      ...sections.flatMap((describe) => describe(figures, taal)),
      ...describeCounting(figures, scope),
    ],
  };
}

function describeCounting(figures: RaadFigures, { taal, uitgave, publication }: ReportScope): Block[] {
  const text = raadTexts[taal];
  const names = Object.keys(text.names) as (keyof typeof text.names)[]; // keys of a constant
  const { source, storeVersion } = figures.stroom.account;
  const common = listCommonExcluded(Object.values(figures).map(({ account }) => account));
  return [
    { kind: 'heading', level: 1, text: text.counted },
    { kind: 'note', text: text.privacy(thresholdsOf(publication)) },
    ...names.flatMap((name) => describeAccount(text.names[name], figures[name].account, common, taal)),
    { kind: 'heading', level: 1, text: text.sources },
    { kind: 'text', text: source },
    { kind: 'text', text: text.version(storeVersion) },
    ...describeEdition(uitgave, taal),
  ];
}
