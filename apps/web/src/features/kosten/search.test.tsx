// @vitest-environment jsdom
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  useSearch,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../../app/address.ts';
import { readKostenSearch } from './search.ts';

afterEach(cleanup);

function Page() {
  return <output>{JSON.stringify(useSearch({ strict: false }))}</output>;
}

/** What the page gets of an address. */
async function read(address: string): Promise<string | null> {
  const root = createRootRoute();
  const kosten = createRoute({
    getParentRoute: () => root,
    path: '/kosten',
    validateSearch: readKostenSearch,
    component: Page,
  });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren([kosten]), history, parseSearch, stringifySearch });
  // A router of this test, not the one that the types know.
  render(<RouterProvider router={router as never} />);
  const { textContent } = await screen.findByRole('status');
  cleanup();
  return textContent;
}

test('a part that does not exist, or a wrong filter, is as if the address did not name it', async () => {
  expect(await read('/kosten?deel=groei&gemeente=0971')).toBe('{"deel":"groei","gemeente":"0971"}');
  expect(await read('/kosten?deel=niets&gemeente=x')).toBe('{}');
  expect(await read('/kosten?deel=')).toBe('{}');
});
