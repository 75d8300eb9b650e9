// @vitest-environment jsdom
import { plainDate } from '@samenpad/domain';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { HulpkeuzeView } from './HulpkeuzePart.tsx';

const value = (n: number, count = 100) => ({ kind: 'value' as const, value: n, count });
const none = { kind: 'undetermined' as const };
type Found = Parameters<typeof HulpkeuzeView>[0]['found'];
type Row = Found['rows'][number];

const row = (over: Row['over'], keuze: Row['keuze'], n: number, share: number): Row => ({
  ...{ over, keuze, besluiten: value(n), aandeel: value(share) },
  ...{ aandeelVan: value(share - 0.1), aandeelTot: value(share + 0.08) },
});
const found = (n: Found['account']['n'], rows: Row[]): Found => ({
  figure: 'hulpkeuzes',
  account: {
    definition: 'Wie koos.',
    source: 'Wat medewerkers vastleggen.',
    period: { van: plainDate('2025-11-24'), tot: plainDate('2026-11-23') },
    n,
    completeness: null,
    excluded: [],
    storeVersion: '7',
  },
  rows,
});
const rows = [
  row('aanbieder', 'gezin-meer', 71, 0.71),
  row('aanbieder', 'verwijzer', 29, 0.29),
  {
    ...{ over: 'aanbieder' as const, keuze: 'niet-vastgelegd' as const, besluiten: value(25) },
    ...{ aandeel: none, aandeelVan: none, aandeelTot: none },
  },
];

afterEach(cleanup);

it('S3-22 says which share the family chose from two or more, with its interval, and what was not recorded beside it', () => {
  render(<HulpkeuzeView found={found(value(100), rows)} />);
  expect(document.body.textContent).toContain(
    'Bij 71\u00a0% van de besluiten koos het gezin de aanbieder uit twee of meer.',
  );
  expect(document.body.textContent).toContain('tussen 61\u00a0% en 79\u00a0%. Van 100 besluiten is vastgelegd');
  const table = screen.getByRole('table', { name: 'Wie koos de aanbieder' });
  const told = within(table)
    .getAllByRole('row')
    .slice(1)
    .map(({ textContent }) => textContent);
  expect(told).toEqual([
    'Het gezin, uit twee of meer7171\u00a0%',
    'Een professional die verwees2929\u00a0%',
    'Niet vastgelegd25',
  ]);
});

it('S3-22 gives no share of few decisions', () => {
  const hidden = { kind: 'suppressed' as const };
  render(
    <HulpkeuzeView
      found={found(
        hidden,
        rows.map((one) => ({ ...one, aandeel: hidden })),
      )}
    />,
  );
  expect(document.body.textContent).toContain('te weinig besluiten');
});

it('S3-22 says so when nothing was recorded', () => {
  render(<HulpkeuzeView found={found(value(0, 0), rows)} />);
  expect(document.body.textContent).toContain('nog van geen besluit vastgelegd wie koos');
});
