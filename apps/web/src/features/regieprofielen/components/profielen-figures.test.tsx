// @vitest-environment jsdom
import { type GemeenteCode, parseGemeenteCode, plainDate } from '@samenpad/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { setLanguage } from '../../../text/language.ts';
import { Profiles } from './RegieprofielenPage.tsx';

const value = (n: number, count = 60) => ({ kind: 'value' as const, value: n, count });
const hidden = { kind: 'suppressed' as const };
const part = (aantal: number, aandeel: number) => ({ aantal: value(aantal), aandeel: value(aandeel) });
type Found = Parameters<typeof Profiles>[0]['found'];

function row(code: string, gemeenteNaam: string, change: Partial<Found['rows'][number]>): Found['rows'][number] {
  // A code of the test is one.
  const gemeente: GemeenteCode = parseGemeenteCode(code)!;
  return {
    ...{ gemeente, gemeenteNaam, gezinnen: value(60), profiel: 'intake', afspraak: null, schrijft: false },
    ...{ intake: part(40, 0.67), naEerste: part(10, 0.17), naTweede: part(0, 0), zonder: part(10, 0.17) },
    ...{ mediaanDagen: value(0), lopend: value(80), meervoudig: value(40), metRegisseur: value(0.75) },
    ...{ mdos: value(0.78), vacatureDagen: value(7.5) },
    ...change,
  };
}
const few = { aantal: hidden, aandeel: hidden };
const found: Found = {
  figure: 'regieprofielen',
  account: {
    definition: 'Wanneer er een regisseur was.',
    source: 'De gezinnen en de regie.',
    period: { van: plainDate('2024-11-24'), tot: plainDate('2026-11-23') },
    n: value(120),
    completeness: null,
    excluded: [],
    storeVersion: '7',
  },
  rows: [
    row('0384', 'Aa', { afspraak: 'intake' }),
    row('0363', 'Bee', {
      ...{ profiel: 'naTweede', intake: part(0, 0), naTweede: part(40, 0.67), metRegisseur: hidden },
      mediaanDagen: { kind: 'undetermined', reason: 'not-reached' },
    }),
    row('0344', 'Cee', { profiel: null, gezinnen: hidden, intake: few, naEerste: few, naTweede: few, zonder: few }),
  ],
};
const textOf = (label: string) =>
  within(screen.getByRole('table', { name: label }))
    .getAllByRole('row')
    .slice(1)
    .map((line) =>
      within(line)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );

afterEach(() => {
  cleanup();
  setLanguage('nl');
});

it('S4-38 says of A that the regisseur is there at the start, of B only after the second traject, and nothing of few', () => {
  render(<Profiles found={found} />);
  const said = screen.getByText(/Aa/, { selector: '.conclusion b, .conclusion strong' }).closest('p')?.textContent;
  expect(said).toBe(
    'Aa: regisseur bij de start. Bee: regisseur pas na het tweede traject. Cee: te weinig gezinnen om te laten zien.',
  );
  const [a, b, c] = textOf('Wanneer is er een regisseur?');
  expect(a?.slice(0, 3)).toEqual(['bij de start', 'bij de start', '67\u00a0%40']);
  expect(b?.slice(0, 2)).toEqual(['na het tweede traject', 'niets afgesproken']);
  expect(b).toContain('niet bij de helft');
  expect(c?.slice(0, 3)).toEqual(['te weinig', 'niets afgesproken', 'te weinig']);
  expect(textOf('Hoe gaat het daarna?')[0]).toEqual(['75\u00a0%', '0,8', '7,5', '80']);
});

it('says so when there is no gemeente to show', () => {
  render(<Profiles found={{ ...found, rows: [] }} />);
  expect(screen.getByText(/nog geen gemeente om te laten zien/)).toBeDefined();
});
