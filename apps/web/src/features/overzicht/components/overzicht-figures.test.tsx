// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useAnswer } from '../../../api/useAnswer.ts';
import { setLanguage } from '../../../text/language.ts';
import { CoverageTable } from './CoverageTable.tsx';
import { ReferrerFigure } from './ReferrerFigure.tsx';

const value = (n: number) => ({ kind: 'value', value: n, count: 400 });
const account = {
  definition: 'Trajecten die in de periode liepen.',
  source: 'Toewijzingen en verzoeken',
  period: { van: '2025-01-01', tot: '2025-12-31' },
  n: value(400),
  completeness: 0.96,
  excluded: ['Taakgericht gefinancierde hulp.'],
  storeVersion: '7',
};
const referrers = {
  figure: 'verwijzersaandeel',
  account,
  rows: [
    { verwijzer: '02', hulpvorm: null, aantal: value(250), aandeel: value(0.625), afgeleid: value(20) },
    { verwijzer: '01', hulpvorm: null, aantal: value(150), aandeel: value(0.375), afgeleid: value(150) },
    {
      verwijzer: '08',
      hulpvorm: null,
      aantal: { kind: 'suppressed' },
      aandeel: { kind: 'suppressed' },
      afgeleid: { kind: 'suppressed' },
    },
  ],
};

function Referrers() {
  return <ReferrerFigure answers={{ referrers: useAnswer('getVerwijzersaandeel') }} />;
}

function Coverage() {
  return <CoverageTable answers={{ coverage: useAnswer('getDekking') }} />;
}

/** Only the network is replaced: everything from the call on is the real thing. */
function serve(status: number, body: unknown): void {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(body), { status })));
}

function show(page: React.ReactNode): void {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<QueryClientProvider client={queries}>{page}</QueryClientProvider>);
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  setLanguage('nl');
});

describe('a figure as a person reads it', () => {
  it('says its finding and has the same numbers as a table', async () => {
    serve(200, referrers);
    show(<Referrers />);
    expect(
      await screen.findByRole('heading', { name: /^63\s% van de trajecten loopt niet via de gemeente$/ }),
    ).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: /Toon als tabel/ }));
    const row = within(screen.getByRole('row', { name: /Huisarts/ }));
    expect(row.getByText('250')).toBeDefined();
    expect(row.getByText(/^62,5\s%$/)).toBeDefined();
  });

  it('says in words what is too few to show, never 0 or nothing', async () => {
    serve(200, referrers);
    show(<Referrers />);
    await screen.findByRole('img', { name: /Rechter of officier niet getoond: te kleine groepen/ });
    fireEvent.click(screen.getByRole('button', { name: /Toon als tabel/ }));
    const cells = within(screen.getByRole('row', { name: /Rechter/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toEqual(['te weinig', 'te weinig', 'te weinig']);
  });

  it('tells on the spot how it was counted', async () => {
    serve(200, referrers);
    show(<Referrers />);
    fireEvent.click(await screen.findByRole('button', { name: /Hoe geteld/ }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('Taakgericht gefinancierde hulp.')).toBeDefined();
    expect(dialog.getByText('1 januari 2025 tot en met 31 december 2025')).toBeDefined();
  });

  it('says what would fill an empty figure', async () => {
    serve(200, { ...referrers, rows: [] });
    show(<Referrers />);
    expect(await screen.findByText(/Er is in deze periode geen hulp\. Kies een andere periode/)).toBeDefined();
  });

  it('reads the whole figure in English', async () => {
    serve(200, referrers);
    setLanguage('en');
    show(<Referrers />);
    expect(
      await screen.findByRole('heading', { name: '63% of the care tracks do not run through the municipality' }),
    ).toBeDefined();
  });
});

describe('an error as a person reads it', () => {
  it('says what happened, that nothing is lost and what to do, with the number for the administrator', async () => {
    serve(503, { type: 'x', title: 'x', status: 503, detail: 'x', code: 'unavailable', requestId: 'req-7' });
    show(<Coverage />);
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText(/Er is niets verloren\. Probeer het over een minuut opnieuw/)).toBeDefined();
    expect(alert.getByText(/req-7/)).toBeDefined();
    expect(alert.getByRole('button', { name: 'Probeer opnieuw' })).toBeDefined();
  });

  it('does not show an answer that breaks the contract', async () => {
    serve(200, { figure: 'dekking', rows: [] });
    show(<Coverage />);
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
