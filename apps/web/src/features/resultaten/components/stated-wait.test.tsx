// @vitest-environment jsdom
import { plainDate } from '@samenpad/domain';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../../text/language.ts';
import { StatedWaitFigure } from './StatedWaitFigure.tsx';

type Props = Parameters<typeof StatedWaitFigure>[0];
const value = (n: number) => ({ kind: 'value' as const, value: n, count: 100 });
const [first, second, third] = ['99000101', '99000108', '99000115'];

function row(aanbieder: string | null, overig = false): Props['waits']['rows'][number] {
  const group = {
    jaar: null,
    hulpvorm: null,
    aanbieder,
    aanbiederNaam: aanbieder && `Aanbieder ${aanbieder}`,
    klasse: null,
  };
  const waits = { mediaan: value(70), mediaanVan: value(60), mediaanTot: value(80), percentile90: value(150) };
  // The codes are those of aanbieders.
  return { ...group, overig, aantal: value(100), started: value(90), waiting: value(10), ...waits } as never;
}

const waits: Props['waits'] = {
  figure: 'wachttijd',
  account: {
    definition: 'Hoe lang men wacht.',
    source: 'Toewijzingen',
    period: { van: plainDate('2016-01-01'), tot: plainDate('2025-12-31') },
    n: value(400),
    completeness: 0.9,
    excluded: [],
    storeVersion: '7',
  },
  rows: [row(null), row(first), row(second), row(third), row(null, true)],
  trend: { groeiPerJaar: value(0.06), groeiVan: value(0.05), groeiTot: value(0.07) },
};
const stated = [
  { aanbieder: first, dag: '2025-12-01', weeksToIntake: 4, weeksToTreatment: 8, old: false },
  { aanbieder: second, dag: '2025-08-01', weeksToIntake: 1, weeksToTreatment: null, old: true },
  // Codes and days as the contract reads them.
] as never as Props['stated'];

function show() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StatedWaitFigure waits={waits} stated={stated} />
    </QueryClientProvider>,
  );
}

afterEach(() => {
  cleanup();
  setLanguage('nl');
});

const cellsOf = (name: RegExp) =>
  within(screen.getByRole('row', { name }))
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);

it('T20 shows the stated wait with its day beside the measured one; not stated is no 0, and old is marked', () => {
  show();
  expect(
    screen.getByRole('heading', {
      name: 'Van 3 aanbieders gaven er 2 zelf een wachttijd op; 1 daarvan zijn ouder dan 60 dagen',
    }),
  ).toBeDefined();
  expect(cellsOf(/99000101/)).toEqual([
    '100',
    '7060 – 80',
    'tot intake 4 weken, daarna tot behandeling 8 weken',
    '1 dec 2025',
  ]);
  expect(cellsOf(/99000108/).slice(2)).toEqual(['tot intake 1 week', expect.stringContaining('ouder dan 60 dagen')]);
  expect(cellsOf(/99000115/).slice(2)).toEqual(['niet opgegeven', '–']);
  expect(cellsOf(/Overige/).slice(2)).toEqual(['–', '–']);
});

it('reads the same in English', () => {
  setLanguage('en');
  show();
  expect(cellsOf(/99000115/)[2]).toBe('not stated');
  expect(cellsOf(/99000108/)[3]).toContain('older than 60 days');
});
