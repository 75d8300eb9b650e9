// @vitest-environment jsdom
import { plainDate } from '@samenpad/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../../text/language.ts';
import { DeelnameView } from './DeelnamePart.tsx';

type Found = Parameters<typeof DeelnameView>[0]['found'];
const value = (n: number) => ({ kind: 'value' as const, value: n, count: 1000 });
const hidden = { kind: 'suppressed' as const };
const found = (rows: Found['rows']): Found => ({
  figure: 'deelname',
  account: {
    definition: 'Wie zelf meedoet.',
    source: 'Inlogdagen',
    period: { van: plainDate('2026-08-26'), tot: plainDate('2026-11-23') },
    n: value(1000),
    completeness: null,
    excluded: [],
    storeVersion: '2026-11-22',
  },
  rows,
});
const rowsOf = (actief: number, trajecten: Found['rows'][number]['trajecten'], aandeel = trajecten): Found['rows'] => [
  { groep: 'actief', aanbieders: actief, trajecten, aandeel },
  { groep: 'ingelogd', aanbieders: actief, trajecten, aandeel },
  { groep: 'berichten', aanbieders: 0, trajecten: value(0), aandeel: value(0) },
  { groep: 'link', aanbieders: 0, trajecten: value(0), aandeel: value(0) },
  { groep: 'bestand', aanbieders: 120 - actief, trajecten: value(320), aandeel: value(0.32) },
  { groep: 'alle', aanbieders: 120, trajecten: value(1000), aandeel: value(1) },
];

describe('DeelnameView', () => {
  afterEach(() => {
    cleanup();
    setLanguage('nl');
  });

  it('S3-13 says in one sentence how many aanbieders take part and with which share of the trajecten', () => {
    render(<DeelnameView found={found(rowsOf(31, value(680), value(0.68)))} />);
    expect(screen.getByText(/doen zelf mee/).textContent).toMatch(
      /^31 van de 120 aanbieders doen zelf mee\. Zij hebben 68\s?% van de trajecten\.$/,
    );
    const cells = within(screen.getByRole('row', { name: /Via bestanden/ })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent.replace(/\s/g, ' '))).toEqual(['89', '320', '32 %']);
  });

  it('leaves out a share that tells of too few, also in English, and counts nothing when no traject ran', () => {
    setLanguage('en');
    render(<DeelnameView found={found(rowsOf(1, hidden))} />);
    expect(screen.getByText(/takes part itself/).textContent).toBe('1 of the 120 providers takes part itself.');
    cleanup();
    render(<DeelnameView found={found([])} />);
    expect(screen.getByText(/nothing to count yet/)).toBeTruthy();
  });
});
