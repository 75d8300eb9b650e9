import { type Analytics, computeAanbieders, computeUitstroom, openAnalytics } from '@samenpad/analytics';
import { agb, createSyntheticTrajecten, MemorySource, makeJeugdige, PEILDATUM } from '@samenpad/analytics/testing';
import { monthOf, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectAanbieders } from './aanbieder/collect-aanbieder.ts';
import { writeAanbieder } from './aanbieder/write-aanbieder.ts';
import type { Block, ReportDocument } from './document/document.ts';
import { formats } from './document/format.ts';
import type { ReportScope } from './document/scope.ts';
import { compilePdf } from './index.ts';
import { writeRaad } from './raad/write-raad.ts';
import { readPdf } from './testing/read-pdf.ts';

const opened: Analytics[] = [];
async function open(source: Parameters<typeof openAnalytics>[0]['source']): Promise<Analytics> {
  const analytics = await openAnalytics({ place: 'memory', source });
  await analytics.buildFull();
  opened.push(analytics);
  return analytics;
}
afterAll(async () => {
  for (const analytics of opened) await analytics.close();
});

const scope: ReportScope = {
  gemeenten: 'alle',
  gebied: 'Beekstede',
  maand: monthOf(plainDate('2025-12-31')),
  taal: 'nl',
  uitgave: { nummer: 1, bevrorenOp: plainDate('2026-01-12'), reden: null },
  publication: 'public',
};
async function writeFor(analytics: Analytics, own: ReportScope, ...aanbieder: [nr: number, naam: string]) {
  return writeAanbieder(own, await collectAanbieders(analytics, own), {
    aanbieder: agb(aanbieder[0]),
    naam: aanbieder[1],
  });
}
const bare = (text: string) => text.replace(/\s/g, '');

/** 40 jeugdigen at each of two aanbieders whose first traject ended in 2023; 10 and 30 of them came back within the year. */
async function openByHand(): Promise<Analytics> {
  const source = new MemorySource(PEILDATUM);
  for (const [at, back] of [10, 30].entries()) {
    for (let nr = 0; nr < 40; nr++) {
      const first = ['beg', '2023-01-01', '2023-06-30', { aanbieder: agb(at) }] as const;
      const second = ['ggz', '2023-09-01', null, { aanbieder: agb(2) }] as const;
      source.put(makeJeugdige(`j${at}-${nr}`, nr < back ? [[...first], [...second]] : [[...first]]));
    }
  }
  return await open(source);
}

describe('the reports of a region worked by hand', () => {
  let analytics: Analytics;
  beforeAll(async () => {
    analytics = await openByHand();
  });

  it('P9 the reports say to what they are rounded, also with a raised threshold', async () => {
    const raised: ReportScope = { ...scope, publication: 'public:20:60' };
    const said = async (own: ReportScope) =>
      [await writeRaad(analytics, own), await writeFor(analytics, own, 0, 'De Brug')].map(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'note' && block.text.includes('afgerond') ? [block.text] : [])),
      );
    for (const [text, ...more] of await said(raised)) {
      expect(text).toContain(
        'afgerond op 20, een mediaan staat er alleen bij 20 of meer, een percentage alleen bij 60',
      );
      expect(more).toEqual([]);
    }
    for (const [text] of await said(scope)) {
      expect(text).toContain(
        'afgerond op 10, een mediaan staat er alleen bij 10 of meer, een percentage alleen bij 30',
      );
    }
  });

  it('S4-2 the council and the aanbieder read the same outflow: 40 of 80', async () => {
    const raad = readPdf(await compilePdf(await writeRaad(analytics, scope)));
    const own = readPdf(await compilePdf(await writeFor(analytics, scope, 0, 'De Linde')));
    expect(raad.text).toContain(bare('Na 50 % van de trajecten die in de laatste vijf jaar eindigden'));
    expect(own.text).toContain(bare('Na 75 % van uw trajecten'));
    expect(own.text).toContain(bare('Van alle aanbieders samen is dat 50 %.'));
  });

  it('S3-20 the report of an aanbieder has count, interval and ratio, definitions, known gaps and how to object', async () => {
    const document = await writeFor(analytics, { ...scope, taal: 'en' }, 1, 'De Es');
    const [asIs, adjusted] = document.blocks.filter((block) => block.kind === 'table');
    expect(asIs?.rows[0]).toEqual(['Out of care', '40', '25%', '14% to 40%', '50%']);
    // Everybody alike: 10 seen, 20 expected.
    expect(adjusted?.rows[0]?.slice(0, 2)).toEqual(['Out of care', '0.50']);
    const { text } = readPdf(await compilePdf(document));
    for (const part of [
      'Is a number not right?',
      'What we do not know',
      'Care under the Wmo is left out.',
      'How we count',
    ]) {
      expect(text).toContain(bare(part));
    }
  });

  it('says of an aanbieder that is too small only that it is', async () => {
    const document = await writeFor(analytics, scope, 7, 'De Wilg');
    const { text } = readPdf(await compilePdf(document));
    expect(text).toContain(bare('Uw aantallen zijn te klein om ze apart te laten zien.'));
    expect(document.blocks.filter(({ kind }) => kind === 'ranges')).toEqual([]);
    expect(document.blocks.find((block) => block.kind === 'table')?.rows[0]).toEqual([
      'Uit zorg',
      'te weinig',
      'te weinig',
      'te weinig',
      '50 %'.replace(' ', '\u00a0'),
    ]);
  });
});

describe('the council report of a larger region', () => {
  let analytics: Analytics;
  let document: ReportDocument;
  let bytes: Uint8Array;
  beforeAll(async () => {
    analytics = await open(createSyntheticTrajecten(1500, 11, 3));
    document = await writeRaad(analytics, scope);
    bytes = await compilePdf(document);
  });

  it('is PDF/UA: marked, tagged, with title and language, and every drawing has its words', () => {
    const pdf = readPdf(bytes);
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.metadata).toContain('Jeugdhulp in Beekstede');
    expect(pdf.catalogue).toMatch(/\/Lang \(nl\)/);
    expect(pdf.catalogue).toMatch(/\/Marked true/);
    expect(pdf.catalogue).toMatch(/\/DisplayDocTitle true/);
    const charts = document.blocks.flatMap((block) => ('spoken' in block ? [block.spoken] : []));
    expect(charts.length).toBe(7);
    expect(pdf.spoken.toSorted()).toEqual(charts.toSorted());
    const count = (tag: string) => pdf.tags.filter((own) => own === tag).length;
    const tables = document.blocks.filter((block) => block.kind === 'table');
    expect(count('Figure')).toBe(charts.length);
    expect(count('Table')).toBe(tables.length);
    expect(count('TH')).toBe(tables.reduce((sum, { columns }) => sum + columns.length, 0));
  });

  it('says what the figures say at the public level', async () => {
    const { text } = readPdf(bytes);
    const filter = { gemeenten: 'alle', van: plainDate('2021-01-01'), tot: plainDate('2025-12-31') } as const;
    const options = { taal: 'nl', publication: 'public' } as const;
    const { rows } = await computeUitstroom(analytics, filter, options);
    const shown = rows.rang.flatMap(({ aantal, uit }) =>
      aantal.kind === 'value' && uit.kind === 'value' ? [`${formats.nl.number(aantal.value)}${uit.value}`] : [],
    );
    expect(shown.length).toBeGreaterThan(2);
    for (const numbers of shown) expect(text).toContain(numbers);
    const [all] = (await computeAanbieders(analytics, filter, { ...options, maat: 'uitstroom' })).rows;
    if (all?.raw.kind !== 'value') throw new Error('The region is large enough to show its outflow');
    expect(text).toContain(bare(`Na ${formats.nl.percent(all.raw.value)} van de trajecten`));
  });

  it('has no count below ten but zero, and no word of the machine', () => {
    const cells = document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.slice(1)) : [],
    );
    expect(cells.filter((cell) => cell === 'te weinig').length).toBeGreaterThan(0);
    expect(cells.filter((cell) => /^[1-9]$/.test(cell))).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('has the same numbers and drawings in English', async () => {
    const english = await writeRaad(analytics, { ...scope, taal: 'en' });
    expect(english.blocks.map(({ kind }) => kind)).toEqual(document.blocks.map(({ kind }) => kind));
    const values = ({ blocks }: ReportDocument) =>
      blocks.flatMap((block) => ('bars' in block ? block.bars.map(({ value }) => value) : []));
    expect(values(english)).toEqual(values(document));
  });
});

it('an empty region gives a report that says that nothing can be told', async () => {
  const analytics = await open(new MemorySource(PEILDATUM));
  const { text } = readPdf(await compilePdf(await writeRaad(analytics, scope)));
  expect(text).toContain(bare('Over sommige onderwerpen staat hier geen cijfer.'));
});

describe('compilePdf', () => {
  const chart = { kind: 'bars', caption: 'Wie verwijst', bars: [{ label: 'Huisarts', value: 1, text: '1' }] } as const;
  const make = (blocks: Block[]): ReportDocument => ({
    title: 'Proef #[x]',
    subtitle: '*twee*',
    taal: 'nl',
    date: PEILDATUM,
    footer: '',
    contents: 'Inhoud',
    blocks,
  });

  it('refuses a drawing without words', async () => {
    await expect(compilePdf(make([{ ...chart, bars: [...chart.bars], spoken: '' }]))).rejects.toThrow(
      'missing alt text',
    );
  });

  it('never reads a text as markup', async () => {
    const text = '#panic("x") $x$ *y* _z_ <a> @b // c';
    const pdf = readPdf(
      await compilePdf(
        make([
          { kind: 'heading', level: 1, text: 'Kop' },
          { kind: 'text', text },
        ]),
      ),
    );
    expect(pdf.text).toContain(bare(`Proef #[x] *twee*`));
    expect(pdf.text).toContain(bare(text));
  });
});
