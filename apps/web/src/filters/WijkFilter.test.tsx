// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { WijkFilter } from './WijkFilter.tsx';

const keuzes = {
  hulpvormen: [],
  wetten: [],
  aanbieders: [],
  wijken: [
    { wijk: 'WK980101', naam: 'Beekstede-Noord' },
    { wijk: 'WK980201', naam: 'Veldhorst-Noord' },
  ],
  van: '2020-01-01',
  tot: '2025-12-31',
};

function show(answer: object, gemeente?: string) {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(answer), { status: 200 })));
  const onSelect = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Suspense>
        <WijkFilter gemeente={gemeente} selected={undefined} onSelect={onSelect} />
      </Suspense>
    </QueryClientProvider>,
  );
  return onSelect;
}

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('S0-1 offers the wijken of the gemeente that was chosen, and at the end those that are not known', async () => {
  const onSelect = show(keuzes, '9801');
  fireEvent.click(await screen.findByRole('button', { name: 'Wijk: alle' }));
  const offered = await screen.findAllByRole('menuitemradio');
  expect(offered.map(({ textContent }) => textContent)).toEqual(['alle', 'Beekstede-Noord', 'Onbekend of geheim']);
  fireEvent.click(screen.getByRole('menuitemradio', { name: 'Beekstede-Noord' }));
  expect(onSelect).toHaveBeenCalledWith('WK980101');
});

it('S0-1 stands nowhere when nothing tells who lives where', async () => {
  show({ ...keuzes, wijken: [] });
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByRole('button')).toBeNull();
});
