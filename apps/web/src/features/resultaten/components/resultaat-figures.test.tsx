// @vitest-environment jsdom
import { plainDate } from '@samenpad/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '../../../text/language.ts';
import type { Unit } from '../unit.ts';
import { DuurklassenFigure } from './DuurklassenFigure.tsx';
import { ResultaatPart } from './ResultaatPart.tsx';

const value = (n: number, count = 400) => ({ kind: 'value' as const, value: n, count });
const hidden = { kind: 'suppressed' as const };
const account: Parameters<typeof ResultaatPart>[0]['account'] = {
  definition: 'Het deel van de trajecten dat eerder stopte.',
  source: 'Stopberichten',
  period: { van: plainDate('2021-01-01'), tot: plainDate('2025-12-31') },
  n: value(400),
  completeness: 0.93,
  excluded: [],
  storeVersion: '7',
};

function cells(n: number, raw: number, ratio: number, oordeel: Unit['oordeel']) {
  return {
    overig: false,
    aantal: value(n),
    observed: value(n * raw),
    raw: value(raw),
    rawVan: value(raw - 0.05),
    rawTot: value(raw + 0.05),
    expected: value((n * raw) / ratio),
    ratio: value(ratio),
    ratioVan: value(ratio - 0.1),
    ratioTot: value(ratio + 0.1),
    shrunk: value(1),
    shrunkVan: value(0.9),
    shrunkTot: value(1.1),
    oordeel,
  };
}

const named = (key: string, name: string, all = false) => ({ key, name, sub: '', chosen: false, all });
const units: Unit[] = [
  { ...named('all', 'Allemaal samen', true), ...cells(400, 0.25, 1, null) },
  { ...named('1', 'Stichting Vonk'), ...cells(200, 0.4, 1.6, 'hoger') },
  { ...named('2', 'Praktijk Kade'), ...cells(180, 0.22, 0.98, 'verwacht') },
  {
    ...named('3', 'Praktijk Wilg'),
    ...cells(20, 0.25, 1, 'te-klein'),
    observed: hidden,
    raw: hidden,
    rawVan: hidden,
    rawTot: hidden,
    expected: hidden,
    ratio: hidden,
    ratioVan: hidden,
    ratioTot: hidden,
    shrunk: hidden,
    shrunkVan: hidden,
    shrunkTot: hidden,
  },
];
const funnel = [
  { expected: 10, lower95: 0.4, upper95: 1.7, lower998: 0.2, upper998: 2.1 },
  { expected: 60, lower95: 0.75, upper95: 1.27, lower998: 0.63, upper998: 1.43 },
];

function show(list: readonly Unit[], maat: 'uitval' | 'duur' = 'uitval') {
  render(<ResultaatPart maat={maat} who="aanbieders" units={list} funnel={funnel} account={account} />);
}

afterEach(() => {
  cleanup();
  setLanguage('nl');
});

describe('results of aanbieders as a person reads them', () => {
  it('says how many differ as a question and not as a verdict', () => {
    show(units);
    const conclusion = document.querySelector('.conclusion')?.textContent ?? '';
    expect(conclusion).toMatch(/stopte 25\s% eerder dan het plan/);
    expect(conclusion).toContain('Bij 1 van de 2 aanbieders wijkt dat af van wat je bij deze jeugdigen verwacht.');
    expect(conclusion).toContain('geen oordeel');
    expect(document.body.textContent).not.toMatch(/slecht|goed|onder de maat/);
  });

  it('names in the funnel who differs, gives each mark its words, and counts who is not drawn', () => {
    show(units);
    const chart = within(screen.getByRole('group', { name: 'Wat afwijkt en wat toeval kan zijn' }));
    expect(chart.getByText('Stichting Vonk')).toBeDefined();
    expect(chart.queryByText('Praktijk Kade')).toBeNull();
    const mark = chart.getByRole('img', { name: /Praktijk Kade: 0,98 keer zo vaak als verwacht, zoals verwacht/ });
    expect(mark.getAttribute('tabindex')).toBe('0');
    expect(screen.getByText('1 staat niet in de grafiek. Het aantal is te klein.')).toBeDefined();
  });

  it('has raw and adjusted side by side, and says in words what is too few', () => {
    show(units);
    const row = within(screen.getByRole('row', { name: /Stichting Vonk/ }));
    expect(row.getAllByRole('cell').map((cell) => cell.textContent.replaceAll('\u00a0', ' '))).toEqual([
      '200',
      '40 %35 % – 45 %',
      '1,601,50 – 1,70',
      '1,000,90 – 1,10',
      'vaker dan verwacht',
    ]);
    const small = within(screen.getByRole('row', { name: /Praktijk Wilg/ }));
    expect(small.getAllByRole('cell').map((cell) => cell.textContent)).toEqual([
      '20',
      'te weinig',
      'te weinig',
      'te weinig',
      'te klein voor een oordeel',
    ]);
  });

  it('writes a verdict on durations as sooner or later, in English too', () => {
    setLanguage('en');
    show(units, 'duur');
    expect(screen.getByText('ends sooner than expected')).toBeDefined();
  });

  it('says so when there is nothing to compare', () => {
    const [all] = units;
    show([{ ...all!, aantal: value(0, 0) }]);
    expect(screen.getByText(/Er is niets te vergelijken/)).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('return after short and long care', () => {
  const classes = (ratio: number) =>
    ([null, 0, 6, 12, 24] as const).map((vanafMaanden) => {
      const { overig: _overig, ...own } = cells(100, 0.3, (vanafMaanden ?? 0) > 6 ? ratio : 1, 'verwacht');
      return { vanafMaanden, ...own };
    });

  it.each([
    [0.7, 'Na hulp van meer dan een jaar komt minder vaak nieuwe hulp'],
    [0.95, 'Hulp van meer dan een jaar gaat niet samen met minder terugkeer'],
  ])('says less return only when the intervals are apart (ratio %f)', (ratio, heading) => {
    render(<DuurklassenFigure answer={{ figure: 'duurklassen', account, rows: classes(ratio) }} />);
    expect(screen.getByRole('heading', { name: heading })).toBeDefined();
    expect(screen.getByText(/Of het een door het ander komt, weten we niet/)).toBeDefined();
  });
});
