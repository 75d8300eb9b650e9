import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from '../../app/address.ts';
import { readKostenSearch } from './search.ts';

const root = createRootRoute();
const kosten = createRoute({ getParentRoute: () => root, path: '/kosten', validateSearch: readKostenSearch });

/** What the page gets of an address. */
function read(address: string): Record<string, unknown> {
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren([kosten]), history, parseSearch, stringifySearch });
  return router.matchRoutes(router.latestLocation).at(-1)?.search ?? {};
}

test('a part that does not exist, or a wrong filter, is as if the address did not name it', () => {
  expect(read('/kosten?deel=groei&gemeente=0971')).toMatchObject({ deel: 'groei', gemeente: '0971' });
  expect(read('/kosten?deel=niets&gemeente=x')).toEqual({ deel: undefined, gemeente: undefined });
  expect(read('/kosten?deel=')).toEqual({ deel: undefined });
});
