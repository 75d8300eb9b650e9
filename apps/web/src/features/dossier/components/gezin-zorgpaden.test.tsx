// @vitest-environment jsdom
import type { GezinslidView, GezinView } from '@samenpad/contract';
import { plainDate } from '@samenpad/domain';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { GezinZorgpaden } from './GezinZorgpaden.tsx';

const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'] as const;
const hiddenId = '00000000-0000-4000-8000-000000000003';

function traject(begin: string, eind: string | null) {
  return {
    ...{ nr: 1, hulpvorm: 'beg', aanbieder: '99000101', aanbiederNaam: 'Aanbieder 99000101', domein: 'jw' },
    ...{ begin, eind, eindSoort: eind === null ? 'open' : 'stop', eindReden: eind === null ? null : '31' },
    ...{ toewijzingNummers: [1], beginBron: 'start', rang: 1, verlengingen: 0, verlengdeDagen: 0, verlengdVanaf: [] },
    ...{ parallel: false, gestapeld: false, verwijzer: '01', verwijzerAfgeleid: false, onvolledig: false },
    ...{ signalen: [], actieveDagen: 1, toegewezenTot: null, pauzes: [], kosten: null },
  };
}

function jeugdige(jeugdigeId: string, begin: string, eind: string | null) {
  return {
    ...{ gemeente: '9801', gemeenteNaam: 'Beekstede', jeugdigeId, pseudoniem: 'J-1', naam: null, leeftijd: 9 },
    ...{ peildatum: '2025-12-31', gezien: true, trajecten: [traject(begin, eind)], overigeToewijzingen: [] },
    ...{ gaten: [], overlappen: [], zorgperioden: [], kosten: null, verzoeken: [], signalen: [], berichten: [] },
  };
}

const answers: Readonly<Record<string, unknown>> = {
  [ids[0]]: jeugdige(ids[0], '2019-03-01', '2020-06-30'),
  [ids[1]]: jeugdige(ids[1], '2025-01-01', null),
};

function lid(jeugdigeId: string, naam: string): GezinslidView {
  return { jeugdigeId, naam, leeftijd: 9, van: plainDate('2020-01-01'), tot: null, inHand: true };
}

// Only the members count here.
const gezin = { leden: [lid(ids[0], 'Sam'), lid(ids[1], 'Noor'), lid(hiddenId, 'Bo')] } as unknown as GezinView;

/** Only the network is replaced. Gives the addresses that were asked. */
function serve(): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (input: string | URL | Request) => {
    const url = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    asked.push(url);
    const found = answers[url.split('/').at(-1) ?? ''];
    if (found !== undefined) return Promise.resolve(new Response(JSON.stringify(found), { status: 200 }));
    const problem = { type: 'about:blank', title: 'Niet gevonden', status: 404, detail: '', code: 'not-found' };
    return Promise.resolve(new Response(JSON.stringify(problem), { status: 404 }));
  });
  return asked;
}

function show(rol = 'regisseur'): void {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queries.setQueryData(['getSessie'], { rol });
  const page = () => (
    <Suspense>
      <GezinZorgpaden gezin={gezin} />
    </Suspense>
  );
  const router = createRouter({ routeTree: createRootRoute({ component: page }), history: createMemoryHistory() });
  render(
    <QueryClientProvider client={queries}>
      {/* A router of this test, not the one that the types know. */}
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('S0-9 shows the zorgpad of each member of a gezin on one axis, asked on purpose, and says which one is not seen', async () => {
  const asked = serve();
  show();
  expect(await screen.findByRole('heading', { name: 'Zorgpaden van dit gezin' })).toBeDefined();
  // Nobody is looked at before it is asked: each look is recorded.
  expect(asked).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Toon de tijdlijnen' }));
  const first = await screen.findByRole('group', { name: 'Zorgpad van Sam' });
  const second = screen.getByRole('group', { name: 'Zorgpad van Noor' });
  expect(asked).toHaveLength(3);
  expect(screen.getByRole('button', { name: 'Verberg de tijdlijnen' })).toHaveProperty('ariaExpanded', 'true');
  expect(screen.getByText('De hulp van dit kind is hier niet te zien.')).toBeDefined();
  // The one axis begins before the first help of anybody, so the years stand in the same places in both.
  const yearsOf = (chart: HTMLElement) =>
    [...chart.querySelectorAll('text.axis')]
      .map((text) => [text.textContent, text.getAttribute('x')])
      .filter(([text]) => /^\d{4}$/.test(text ?? ''));
  expect(yearsOf(second)[0]?.[0]).toBe('2020');
  expect(yearsOf(second)).toEqual(yearsOf(first));
});

it('says je to a family about what a look leaves behind', async () => {
  show('ouder');
  expect(await screen.findByText(/Als je dit opent, schrijven we op dat je bij elk kind hebt gekeken/)).toBeDefined();
});
