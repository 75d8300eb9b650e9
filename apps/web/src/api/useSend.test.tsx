// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useSend } from './useSend.ts';
import { sessieQuery } from './useSessie.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A button that is there while there is something to do, and a message beside it. */
function Page() {
  const [told, setTold] = useState('');
  const { data: open } = useQuery({
    queryKey: ['listTaken'],
    queryFn: () => Promise.resolve(false),
    initialData: true,
  });
  return (
    <>
      <p role="status">{told}</p>
      {open && (
        <Act
          onDone={() => {
            setTold('Gedaan');
          }}
        />
      )}
    </>
  );
}

function Act({ onDone }: { onDone: () => void }) {
  const send = useSend('agreeUitnodiging', ['listTaken']);
  return (
    <button
      type="button"
      onClick={() => {
        send.mutate({ params: { jeugdigeId: 'j', uitnodigingId: 'u' } }, { onSuccess: onDone });
      }}
    >
      Rond af
    </button>
  );
}

it('tells that it was done also when what was pressed is gone with the answers that are asked anew', async () => {
  const answer = () => Promise.resolve(Response.json({ bewaard: true }));
  vi.stubGlobal('fetch', answer);
  const queries = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  queries.setQueryData(sessieQuery.queryKey, { rol: 'consulent', csrfToken: 'x' }); // what the hook reads of it
  render(
    <QueryClientProvider client={queries}>
      <Page />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Rond af' }));
  expect(await screen.findByText('Gedaan')).toBeDefined();
  await vi.waitFor(() => {
    expect(screen.queryByRole('button')).toBeNull();
  });
  expect(screen.getByRole('status').textContent).toBe('Gedaan');
});
