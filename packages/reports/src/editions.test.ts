import { type Analytics, openAnalytics } from '@samenpad/analytics';
import { agb, MemorySource, makeJeugdige, PEILDATUM } from '@samenpad/analytics/testing';
import { monthOf, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { ReportDocument } from './document/document.ts';
import { compilePdf, type EditionScope, writeEditions } from './index.ts';
import { readPdf } from './testing/read-pdf.ts';

const gebied = { nl: 'Beekstede', en: 'Beekstede' };
const maand = monthOf(plainDate('2025-10-31'));
const first: EditionScope = {
  gemeenten: 'alle',
  gebied,
  maand,
  uitgave: { nummer: 1, bevrorenOp: plainDate('2025-11-12'), reden: null },
  publication: 'public',
};
const corrected: EditionScope = {
  ...first,
  uitgave: { nummer: 2, bevrorenOp: plainDate('2025-12-11'), reden: 'Berichten van De Linde stonden er dubbel in.' },
};

/** Jeugdigen of whom each has one traject at one of three aanbieders, some of them still in care. */
function makeRegion(size: number, from = 0) {
  return Array.from({ length: size }, (_, i) => from + i).map((nr) => {
    const begin = `202${2 + (nr % 4)}-0${1 + (nr % 9)}-1${nr % 7}`;
    const eind = nr % 3 === 0 ? null : `2025-${String(1 + (nr % 10)).padStart(2, '0')}-28`;
    return makeJeugdige(`j${nr}`, [[nr % 2 === 0 ? 'beg' : 'ggz', begin, eind, { aanbieder: agb(nr % 3) }]]);
  });
}

async function openRegion(source: MemorySource): Promise<Analytics> {
  const analytics = await openAnalytics({ place: 'memory', source });
  await analytics.buildFull();
  return analytics;
}

/** Columns that count jeugdigen or trajecten, in the Dutch reports. */
const counts = new Set([
  'Begin',
  'Erbij',
  'Eruit',
  'Eind',
  'Trajecten',
  'Geëindigd',
  'Uit zorg',
  'Aanvragen',
  'Wacht nog',
  'Uw aantal',
]);

/** Every count of a report by its place: table, row and column; text where it is hidden. */
function listCounts({ blocks }: ReportDocument): Map<string, string> {
  return new Map(
    blocks.flatMap((block) =>
      block.kind !== 'table'
        ? []
        : block.rows.flatMap((row) =>
            row.flatMap((cell, at) => {
              const column = block.columns[at]?.text ?? '';
              return counts.has(column) && at > 0
                ? [[`${block.caption ?? ''} ${row[0]} ${column}`, cell] as const]
                : [];
            }),
          ),
    ),
  );
}

const numberOf = (cell = '') => (/^[\d.]+$/.test(cell) ? Number(cell.replaceAll('.', '')) : undefined);

/** How far every count lies from the same one in another edition, where both are shown. */
function listDifferences(before: ReportDocument, after: ReportDocument): { place: string; difference: number }[] {
  const later = listCounts(after);
  return [...listCounts(before)].flatMap(([place, cell]) => {
    const [old, now] = [numberOf(cell), numberOf(later.get(place))];
    return old === undefined || now === undefined ? [] : [{ place, difference: Math.abs(now - old) }];
  });
}

test.each([
  [44, 1],
  [83, 23],
])('P9 two editions of one month differ nowhere by 1 to 9: %i jeugdigen, then %i more', async (size, more) => {
  const source = new MemorySource(PEILDATUM, makeRegion(size));
  const analytics = await openRegion(source);
  const before = await writeEditions(analytics, [first]);
  for (const jeugdige of makeRegion(more, size)) source.put(jeugdige);
  await analytics.patch();
  const after = await writeEditions(analytics, [corrected]);
  await analytics.close();
  const differences = (before.editions[0] ?? []).flatMap(({ taal, document }, at) =>
    taal === 'nl' ? listDifferences(document, after.editions[0]![at]!.document) : [],
  );
  expect(differences.length).toBeGreaterThan(30);
  expect(differences.filter(({ difference }) => difference > 0 && difference < 10)).toEqual([]);
  if (more > 10) expect(differences.some(({ difference }) => difference > 0)).toBe(true);
});

test('all reports written together stand on one version, in both languages, whatever comes in meanwhile', async () => {
  const source = new MemorySource(PEILDATUM, makeRegion(60));
  const analytics = await openRegion(source);
  const version = analytics.version();
  const writing = writeEditions(analytics, [first, { ...corrected, maand: monthOf(plainDate('2025-09-30')) }]);
  source.put(makeJeugdige('late', [['beg', '2025-10-01', null]]));
  await analytics.patch();
  expect(analytics.version()).not.toBe(version);
  const { versie, editions } = await writing;
  expect(versie).toBe(version);
  const reports = editions.flat();
  expect(reports.map(({ soort, aanbieder, taal }) => `${soort} ${aanbieder ?? ''} ${taal}`).slice(0, 8)).toEqual(
    ['nl', 'en'].flatMap((taal) => [`raad  ${taal}`, ...[0, 1, 2].map((nr) => `aanbieder ${agb(nr)} ${taal}`)]),
  );
  for (const { document, taal } of reports) {
    const named = taal === 'nl' ? `Versie van de gegevens: ${version}.` : `Version of the data: ${version}.`;
    expect(document.blocks).toContainEqual({ kind: 'text', text: named });
  }
  await analytics.close();
});

test('a report names its edition, the day of freezing, and why it replaces the one before', async () => {
  const analytics = await openRegion(new MemorySource(PEILDATUM, makeRegion(40)));
  const { editions } = await writeEditions(analytics, [first, corrected]);
  await analytics.close();
  const [plain, again] = editions.map(([raad]) => raad!.document);
  expect(plain?.subtitle).not.toContain('uitgave');
  expect(again?.subtitle).toContain('oktober 2025, uitgave 2');
  const { text } = readPdf(await compilePdf(again!));
  expect(text).toContain('Decijferszijnvastgezetop11december2025.');
  expect(text).toContain('Dezeuitgavekomtindeplaatsvanuitgave1.Reden:BerichtenvanDeLindestondenerdubbelin.');
});
