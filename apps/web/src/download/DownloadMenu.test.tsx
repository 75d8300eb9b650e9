// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CellText } from '../components/CellText.tsx';
import { DataTable } from '../components/DataTable.tsx';
import { Figure } from '../components/Figure.tsx';
import { setLanguage } from '../text/language.ts';
import { fileName } from './DownloadMenu.tsx';

const account = {
  definition: 'Trajecten die in de periode liepen.',
  source: 'Toewijzingen',
  period: { van: '2025-01-01', tot: '2025-12-31' },
  n: { kind: 'suppressed' },
  completeness: 0.96,
  excluded: ['Taakgericht gefinancierde hulp.'],
  storeVersion: '7',
} as never; // branded days, as the contract reads them
const rows = [
  { name: '=Huisarts', cell: { kind: 'value' as const, value: 1250, count: 1250 } },
  { name: 'Rechter', cell: { kind: 'suppressed' as const } },
  { name: 'Onbekend', cell: { kind: 'undetermined' as const } },
];

let saved: Blob[] = [];

beforeEach(() => {
  saved = [];
  // jsdom has neither.
  URL.createObjectURL = (file) => {
    if (file instanceof Blob) saved.push(file);
    return 'blob:x';
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  setLanguage('nl');
});

function show(): void {
  render(
    <>
      <span data-place="">Regio Maasbroek</span>
      <button type="button" data-filter="Hulpvorm: alle" />
      <Figure
        heading="Wie verwees"
        account={account}
        table={
          <DataTable
            caption="Wie verwees"
            rows={rows}
            rowKey={(row) => row.name}
            columns={[
              { key: 'name', head: 'Verwijzer', cell: (row) => row.name },
              {
                key: 'n',
                head: 'Aantal',
                cell: (row) => <CellText cell={row.cell} format={(n) => n.toLocaleString('nl-NL')} short />,
              },
            ]}
          />
        }
      >
        <div className="chart">
          <svg width="100" height="50" />
        </div>
      </Figure>
    </>,
  );
}

async function take(kind: string): Promise<string> {
  fireEvent.click(screen.getByRole('button', { name: /^Neem mee/ }));
  fireEvent.click(await screen.findByRole('menuitem', { name: kind }));
  await waitFor(() => {
    expect(saved).toHaveLength(1);
  });
  return saved[0]!.text();
}

it('takes a closed table along with its account, its filters and the words of the screen for what is hidden', async () => {
  show();
  expect(screen.queryByRole('table')).toBeNull();
  const lines = (await take('Tabel als CSV')).split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '"Begrip";"Trajecten die in de periode liepen."',
      '"Periode";"1 januari 2025 tot en met 31 december 2025"',
      '"Aantal";"niet getoond: te kleine groepen"',
      '"Versie";"7"',
      '"Waar";"Regio Maasbroek"',
      '"Filters";"Hulpvorm: alle"',
    ]),
  );
  expect(lines.slice(-5)).toEqual([
    '"Verwijzer";"Aantal"',
    `"'=Huisarts";"1250"`,
    '"Rechter";"te weinig"',
    '"Onbekend";"niet te bepalen"',
    '',
  ]);
});

it('takes the chart along as a picture that says the same', async () => {
  show();
  const svg = await take('Grafiek als SVG');
  expect(svg).toMatch(/^<svg/);
  for (const text of ['Wie verwees', 'Versie: 7', 'Filters: Hulpvorm: alle', 'niet getoond: te kleine groepen']) {
    expect(svg).toContain(text);
  }
});

it('says so when no file could be made', async () => {
  show();
  URL.createObjectURL = () => {
    throw new Error('no room');
  };
  fireEvent.click(screen.getByRole('button', { name: /^Neem mee/ }));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Tabel als CSV' }));
  expect(await screen.findByText(/Het bestand is niet gemaakt/)).toBeDefined();
});

it('names a file after its figure', () => {
  expect(fileName('Van € 7,5 mln: één «stap»!')).toBe('samenpad-van-7-5-mln-een-stap');
});
