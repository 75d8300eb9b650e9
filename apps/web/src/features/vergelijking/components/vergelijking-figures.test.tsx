// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { type ReactNode, Suspense, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { setLanguage } from '../../../text/language.ts';
import { KaartSection } from './KaartSection.tsx';
import { MaatFigure } from './MaatFigure.tsx';
import { VergelijkingConclusion } from './VergelijkingConclusion.tsx';

const value = (n: number) => ({ kind: 'value' as const, value: n, count: 400 });
const none = { kind: 'undetermined' as const, reason: 'no-source' as const };
const account = {
  definition: 'Eigen cijfers naast die van het CBS.',
  source: 'Toewijzingen',
  period: { van: '2025-01-01', tot: '2025-12-31' },
  n: value(400),
  completeness: 0.96,
  excluded: [],
  storeVersion: '7',
};
const period = { van: '2025-01-01', tot: '2025-12-31' };
const reference = (gebied: string, periode: string, waarde: number, voorlopig = false) => ({
  gebied,
  periode,
  waarde,
  voorlopig,
  bron: 'CBS 82970NED',
  licentie: 'CC BY 4.0',
});
const vergelijking = {
  figure: 'vergelijking',
  account,
  rows: [
    {
      maat: 'toegang',
      eenheid: 'aandeel',
      eigen: value(0.36),
      eigenVan: value(0.33),
      eigenTot: value(0.39),
      ...period,
      kanttekening: 'Het CBS telt een traject opnieuw.',
      references: [reference('Nederland', '2020', 0.341), reference('Nederland', '2023-HJ1', 0.328, true)],
    },
    {
      maat: 'huishoudens',
      eenheid: 'aandeel',
      eigen: none,
      eigenVan: none,
      eigenTot: none,
      ...period,
      kanttekening: 'Geen huishoudens.',
      references: [reference('Heerlen', '2023-HJ1', 0.263, true)],
    },
  ],
};

const ring = [5, 52, 6, 52, 6, 53, 5, 52];
const gemeente = (code: string, naam: string, aandeel: number | null, klasse: number | null) => ({
  code,
  naam,
  jeugdregio: 'Zuid-Limburg',
  aandeel,
  factor: aandeel === null ? null : aandeel / 0.1,
  klasse,
  rings: [ring],
});
const gemeentekaart = {
  periode: '2021',
  bron: 'CBS, Kadaster',
  licentie: 'CC BY 4.0',
  nederland: 0.1,
  klassen: [0, 0.09, 0.1, 0.11, 0.12],
  gemeenten: [
    gemeente('0888', 'Beek (L.)', 0.085, 0),
    gemeente('0917', 'Heerlen', 0.163, 4),
    gemeente('1992', 'Voorne aan Zee', null, null),
  ],
  jeugdregios: [{ naam: 'Zuid-Limburg', aandeel: 0.14, factor: 1.4 }],
};
const sessie = {
  naam: 'M. Haverdal',
  rol: 'beleidsmedewerker',
  gemeenten: [{ code: '9801', naam: 'Beekstede' }],
  regio: 'Maasbroek',
  demo: true,
  csrfToken: 'x',
  peildatum: '2025-12-31',
  figuresOn: '2025-12-31',
  thema: '',
};

/** Only the network is replaced: everything from the call on is the real thing. */
function serve(answers: Readonly<Record<string, unknown>>): void {
  vi.stubGlobal('fetch', (input: string | URL | Request) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const answer = Object.entries(answers).find(([key]) => url.endsWith(`/${key}`));
    return Promise.resolve(new Response(JSON.stringify(answer?.[1]), { status: 200 }));
  });
}

function show(page: ReactNode): void {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <Suspense>{page}</Suspense>
    </QueryClientProvider>,
  );
}

function Measures() {
  return (
    <Answered asked={useAnswer('getVergelijking')} height={100}>
      {(found) => (
        <>
          <VergelijkingConclusion rows={found.rows} />
          {found.rows.map((row) => (
            <MaatFigure key={row.maat} row={row} account={found.account} here="Beekstede" />
          ))}
        </>
      )}
    </Answered>
  );
}

function Kaart() {
  const [chosen, setChosen] = useState<string[]>([]);
  const toggle = (key: string) => {
    setChosen(chosen.includes(key) ? [] : [key]);
  };
  return (
    <Answered asked={useAnswer('getGemeentekaart')} height={100}>
      {(kaart) => <KaartSection kaart={kaart} chosen={chosen} onToggle={toggle} />}
    </Answered>
  );
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  setLanguage('nl');
});

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent.replaceAll('\u00a0', ' ')));

describe('own figures beside CBS', () => {
  it('tells both numbers, what does not compare, and where each comes from', async () => {
    serve({ vergelijking });
    show(<Measures />);
    const heading = await screen.findByRole('heading', { name: /^Via de gemeente verwezen: hier 36,0/ });
    expect(heading.textContent.replaceAll('\u00a0', ' ')).toContain('Nederland 32,8 %');
    expect(screen.getByText(/Het CBS telt een traject opnieuw/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: /Toon als tabel: Via de gemeente/ }));
    expect(rowsOf(screen.getByRole('table'))).toEqual([
      ['Beekstede', '1 jan 2025 – 31 dec 2025', '36,0 %33,0 % – 39,0 %', 'eigen berichten', '–'],
      ['Nederland', '2020', '34,1 %', 'CBS 82970NED', 'CC BY 4.0'],
      ['Nederland', '1e helft 2023, voorlopig', '32,8 %', 'CBS 82970NED', 'CC BY 4.0'],
    ]);
  });

  it('says why there is no own number, and never shows 0 for it', async () => {
    serve({ vergelijking });
    show(<Measures />);
    expect(await screen.findByRole('heading', { name: /^Meer wetten in een huishouden: Heerlen 26,3/ })).toBeDefined();
    const chart = screen.getByRole('img', { name: /^Meer wetten/ });
    expect(chart.textContent).toContain('niet te bepalen: er komen geen berichten over');
    expect(chart.querySelectorAll('rect')).toHaveLength(1);
  });

  it('is complete in English', async () => {
    setLanguage('en');
    serve({ vergelijking });
    show(<Measures />);
    expect(
      await screen.findByRole('heading', { name: 'Referred by the municipality: here 36.0%, Nederland 32.8%' }),
    ).toBeDefined();
  });
});

describe('the map', () => {
  it('has its content as a list, highest first, and says that invented gemeenten are not on it', async () => {
    serve({ gemeentekaart, sessie });
    show(<Kaart />);
    const list = await screen.findByRole('table');
    expect(rowsOf(list).map((cells) => cells.slice(0, 3))).toEqual([
      ['HeerlenZuid-Limburg', '16,3 %', '1,63'],
      ['Beek (L.)Zuid-Limburg', '8,5 %', '0,85'],
      ['Voorne aan ZeeZuid-Limburg', 'geen gegeven', '–'],
    ]);
    expect(screen.getByText(/verzonnen. Daarom staan ze niet op de kaart/)).toBeDefined();
    expect(screen.getByText(/Licentie: CC BY 4.0/)).toBeDefined();
  });

  it('narrows the list to a class and to a search, and says when nothing is left', async () => {
    serve({ gemeentekaart, sessie });
    show(<Kaart />);
    fireEvent.click(await screen.findByRole('button', { name: 'geen gegeven' }));
    expect(rowsOf(screen.getByRole('table'))).toHaveLength(1);
    fireEvent.change(screen.getByLabelText('Zoek een gemeente of jeugdregio'), { target: { value: 'heerlen' } });
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText(/Geen gemeente gevonden/)).toBeDefined();
  });

  it('chooses a gemeente from the list or by the map, and marks it', async () => {
    serve({ gemeentekaart, sessie });
    show(<Kaart />);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Vergelijk met Heerlen' }));
    const map = screen.getByRole('img', { name: /^Kaart van Nederland/ });
    expect(within(map).getByText('Heerlen')).toBeDefined();
    const area = map.querySelector('[data-key="0888"]')!;
    fireEvent.click(area);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Vergelijk met Beek (L.)' }).checked).toBe(true);
  });
});
