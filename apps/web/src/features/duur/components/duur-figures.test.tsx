// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { setLanguage } from '../../../text/language.ts';
import { pickYears } from '../curve-lines.ts';
import { CohortFigure } from './CohortFigure.tsx';
import { CurveFigure } from './CurveFigure.tsx';
import { DuurConclusion } from './DuurConclusion.tsx';
import { DuurTable } from './DuurTable.tsx';
import { TwoWays } from './TwoWays.tsx';

const value = (n: number) => ({ kind: 'value' as const, value: n, count: 400 });
const hidden = { kind: 'suppressed' as const };
const undetermined = { kind: 'undetermined' as const, reason: 'not-reached' as const };
const account = {
  definition: 'Hoe lang trajecten duren.',
  source: 'Toewijzingen en stopberichten',
  period: { van: '2016-01-01', tot: '2025-12-31' },
  n: value(400),
  completeness: 0.96,
  excluded: [],
  storeVersion: '7',
};

function row(jaar: number | null, median: number | undefined) {
  const cell = (n: number) => (median === undefined ? undetermined : value(n));
  return {
    jaar,
    hulpvorm: null,
    aantal: value(400),
    mediaan: cell(median ?? 0),
    mediaanVan: cell((median ?? 0) - 20),
    mediaanTot: cell((median ?? 0) + 20),
    rmst24: cell(350),
    rmst24Van: cell(340),
    rmst24Tot: cell(360),
    atRisk365: value(200),
    atRisk730: value(100),
    without18: {
      mediaan: cell((median ?? 0) + 45),
      mediaanVan: cell((median ?? 0) + 20),
      mediaanTot: cell((median ?? 0) + 70),
      rmst24: cell(371),
      rmst24Van: cell(360),
      rmst24Tot: cell(380),
    },
  };
}

function curve(jaar: number, afterYear: number) {
  return [
    [0, 1],
    [182, 0.8],
    [365, afterYear],
  ].map(([dag, share]) => ({
    jaar,
    hulpvorm: null,
    dag: dag!,
    running: value(share!),
    runningVan: value(share!),
    runningTot: value(share!),
  }));
}

const duur = {
  figure: 'duur',
  account,
  rows: [row(null, 300), row(2016, 280), row(2024, 444), row(2025, undefined)],
  curves: [...curve(2016, 0.37), ...curve(2024, 0.59)],
  inSight: [{ jaar: 2016, hulpvorm: null, dag: 365, aantal: hidden }],
  jaren: [2016, 2025].map((jaar, i) => ({
    jaar,
    beeindigd: value(300),
    cbsMean: value(152 + 220 * i),
    begonnen: value(300),
    stand: value(400),
    little: value(420),
  })),
  trend: { groeiPerJaar: value(0.059), groeiVan: value(0.051), groeiTot: value(0.067), kans: value(0.0001) },
  toets: null,
};
const cohort = {
  aantal: value(400),
  aandeelVan: value(0.58),
  aandeelTot: value(0.62),
  thirdTraject: value(0.3),
};
const uitstroom = {
  figure: 'uitstroom',
  account,
  rows: {
    rang: [],
    hazard: [],
    cohort: [
      { jaar: null, ...cohort, aandeel: value(0.6), naive: value(0.7) },
      { jaar: 2016, ...cohort, aandeel: value(0.6), naive: value(0.54) },
      { jaar: 2023, ...cohort, aandeel: undetermined, naive: value(0.81) },
    ],
  },
};

/** Only the network is replaced: everything from the call on is the real thing. */
const werkwijze = {
  gemeente: '9801',
  interventieId: '00000000-0000-4000-8000-000000000001',
  naam: 'Nieuwe werkwijze',
  soort: 'werkwijze',
  reikwijdte: 'lokaal',
  eenheid: 'gemeente',
  groep: ['9801'],
  begin: '2023-03-01',
  eind: null,
  verwacht: '',
  omschrijving: '',
  eigenaar: 'Toegang',
  vastgelegdDoor: 'Beleid',
};

function serve(answers: Readonly<Record<string, unknown>>): void {
  vi.stubGlobal('fetch', (input: string | URL | Request) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const known = { ...answers, interventies: { rows: [werkwijze] } };
    const answer = Object.entries(known).find(([key]) => url.endsWith(`/${key}`) || url.includes(`/figuren/${key}`));
    return Promise.resolve(new Response(JSON.stringify(answer?.[1]), { status: 200 }));
  });
}

function show(page: React.ReactNode): void {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<QueryClientProvider client={queries}>{page}</QueryClientProvider>);
}

function Conclusion({ ofPart = false }: { ofPart?: boolean }) {
  return (
    <DuurConclusion answers={{ duur: useAnswer('getDuur'), uitstroom: useAnswer('getUitstroom') }} ofPart={ofPart} />
  );
}

function Durations({ ofPart = false }: { ofPart?: boolean }) {
  return (
    <Answered asked={useAnswer('getDuur')} height={100}>
      {(found) => (
        <>
          <CurveFigure duur={found} rows={pickYears(found)} ofPart={ofPart} />
          <DuurTable duur={found} per="geen" />
          <TwoWays duur={found} />
        </>
      )}
    </Answered>
  );
}

function Cohorts() {
  return (
    <Answered asked={useAnswer('getUitstroom')} height={100}>
      {(found) => <CohortFigure uitstroom={found} />}
    </Answered>
  );
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  setLanguage('nl');
});

describe('Duur en uitstroom as a person reads it', () => {
  it('answers first: the median with its interval, who left care, and the growth', async () => {
    serve({ duur, uitstroom });
    show(<Conclusion />);
    expect(await screen.findByText(/is binnen vijf jaar uit zorg/)).toBeDefined();
    expect(document.body.textContent).toMatch(
      /De helft van de hulp is na 300 dagen klaar \(tussen 280 en 320\)\. 60\s% van de jeugdigen .*Hulp duurt elk jaar 5,9\s% langer \(5,1\s% tot 6,7\s%\)\./,
    );
  });

  it('says why there is no median, and that few are not shown', async () => {
    serve({ duur: { ...duur, rows: [row(null, undefined)] }, uitstroom });
    show(<Conclusion />);
    expect(await screen.findByText('niet te bepalen: meer dan de helft loopt nog')).toBeDefined();
    cleanup();
    serve({ duur: { ...duur, rows: [{ ...row(null, 1), aantal: hidden, mediaan: hidden }] }, uitstroom });
    show(<Conclusion />);
    expect(await screen.findByText('te weinig trajecten')).toBeDefined();
  });

  it('says that groups are hidden, not that there are few, when a wijk or leeftijd was asked', async () => {
    const only = { ...duur, rows: [row(null, 300), { ...row(2024, 1), aantal: hidden, mediaan: hidden }], curves: [] };
    serve({ duur: only, uitstroom });
    show(<Durations ofPart />);
    await screen.findByText(/met een filter op wijk of leeftijd tonen we alleen alles samen/);
    expect(document.body.textContent).not.toContain('minder dan 30');
    cleanup();
    serve({ duur: { ...duur, rows: [{ ...row(null, 1), aantal: hidden, mediaan: hidden }] }, uitstroom });
    show(<Conclusion ofPart />);
    expect(await screen.findByText('de groepen zijn te klein')).toBeDefined();
    expect(document.body.textContent).not.toContain('minder dan 10');
  });

  it('T4 shows the median with the limit of 18 and without it, and says what that means', async () => {
    serve({ duur, uitstroom });
    show(<Durations />);
    const table = await screen.findByRole('table', { name: 'Hoe lang hulp duurt, per startjaar' });
    expect(within(table).getByRole('columnheader', { name: 'Mediaan zonder grens van 18' })).toBeDefined();
    const cells = within(within(table).getByRole('row', { name: /2016/ })).getAllByRole('cell');
    expect(cells.slice(1, 3).map((cell) => cell.textContent)).toEqual(['280260 – 300', '325300 – 350']);
    expect(screen.getByText(/dan maakt de leeftijd de hulp korter, niet het beleid/)).toBeDefined();
  });

  it('S1-3 tells a curve in words, with the same as a table, and warns for the mean of ended trajecten', async () => {
    serve({ duur, uitstroom });
    show(<Durations />);
    await screen.findByRole('heading', {
      name: /Na een jaar loopt nog 59\s% van de hulp uit 2024; bij hulp uit 2016 was dat 37\s%/,
    });
    expect(
      screen.getByRole('img', { name: /^2024: na een jaar loopt nog 59\s%\. De helft is na 444 dagen klaar\.$/ }),
    ).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: /Toon als tabel/ }));
    const [table] = screen.getAllByRole('table');
    const cells = within(within(table!).getByRole('row', { name: /2016/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent.replace(/\s/, ' '))).toEqual(['80 %', '37 %', 'onbekend', 'onbekend']);
    expect(screen.getByText(/Ze gaat van 152 naar 372 dagen/)).toBeDefined();
    expect(screen.getByText(/kleiner dan 0,1\s% \(log-ranktoets\)/)).toBeDefined();
  });

  it('S0-15 marks the naive share as biased beside the one that counts', async () => {
    serve({ duur, uitstroom });
    show(<Cohorts />);
    await screen.findByRole('heading', { name: /60\s% gaat binnen vijf jaar uit zorg vóór een derde traject/ });
    expect(screen.getByRole('heading', { name: 'Gebruik de naïeve telling niet voor een trend' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: /Toon als tabel/ }));
    expect(screen.getByRole('columnheader', { name: 'Naïef (vertekend)' })).toBeDefined();
    const cells = within(screen.getByRole('row', { name: /2023/ })).getAllByRole('cell');
    expect(cells.map((cell) => cell.textContent)).toContain('niet te bepalen');
  });

  it('S1-29 shows the new way of working of 1 March 2023 as a marker in the trend of outflow and in its table', async () => {
    serve({ duur, uitstroom });
    show(<Cohorts />);
    expect(await screen.findByText(/Nieuwe werkwijze, 1 maart 2023/)).toBeDefined();
    expect(screen.getByRole('img', { name: 'A: Nieuwe werkwijze, 1 maart 2023' })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: /Toon als tabel/ }));
    expect(screen.getByRole('row', { name: /2023/ }).textContent).toContain('A: Nieuwe werkwijze');
  });

  it('reads the whole in English', async () => {
    serve({ duur, uitstroom });
    setLanguage('en');
    show(<Conclusion />);
    expect(await screen.findByText('300 days')).toBeDefined();
    expect(document.body.textContent).toContain('Every year care lasts 5.9% longer (5.1% to 6.7%).');
  });
});
