import { type Route, routes } from '@samenpad/contract';
import type { TestApp } from '../../../src/testing/start-app.ts';
import { ask, fill, mayCall, type Person } from './people.ts';

/** An id that somebody was shown, and the jeugdige in whose file it stood. */
export interface SeenId {
  id: string;
  by: Person;
  jeugdigeId: string | undefined;
}

/** By the name that the id has in answers and paths: jeugdigeId, stukId, berichtId and so on. */
export type SeenIds = Map<string, Map<string, SeenId>>;

const all: Route[] = Object.values(routes);
/** Figures name no row of the database: what they may show has tests of its own. */
const reading = all.filter(
  ({ method, name, path }) =>
    method === 'GET' && name !== 'followWijzigingen' && path !== '/openapi.json' && !path.startsWith('/figuren/'),
);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const filesPerPerson = 12;

/** Reads everything that a person is shown, and keeps every id in it. */
export async function crawl(test: TestApp, person: Person, seen: SeenIds): Promise<void> {
  const own: SeenIds = new Map();
  const read = async (route: Route, values: Record<string, string>) => {
    const { status, body } = await ask(test, person, route, fill(route, values));
    if (status === 200) collect(body, { by: person, jeugdigeId: values['jeugdigeId'] }, own);
  };
  const mine = reading.filter((route) => mayCall(person, route));
  for (const route of mine.filter(({ path }) => !path.includes(':'))) await read(route, {});
  for (const route of mine.filter(({ path }) => path.includes(':'))) {
    const slot = /:(\w+)(?!.*:)/.exec(route.path)?.[1] ?? '';
    for (const { id, jeugdigeId = '' } of [...(own.get(slot)?.values() ?? [])].slice(0, filesPerPerson)) {
      await read(route, { jeugdigeId, [slot]: id });
    }
  }
  for (const [slot, ids] of own) for (const seenId of ids.values()) keep(seen, slot, seenId);
}

/** Every id in an answer, however deep, with the jeugdige that it stands beside or below. */
export function collect(body: unknown, above: Omit<SeenId, 'id'>, into: SeenIds): void {
  if (typeof body !== 'object' || body === null) return;
  const named = 'jeugdigeId' in body && typeof body.jeugdigeId === 'string' ? body.jeugdigeId : above.jeugdigeId;
  const beside = { ...above, jeugdigeId: named };
  // A candidate names its id only `id`.
  const isAccount = 'soort' in body && body.soort === 'account';
  for (const [key, value] of Object.entries(body)) {
    if (typeof value === 'object') collect(value, beside, into);
    else if (isId(key, value))
      keep(into, key === 'id' && isAccount ? 'accountId' : slotOf(key), { ...beside, id: value });
  }
}

/** In an answer about one thing its id has a shorter name than in a path. */
function slotOf(key: string): string {
  return key === 'grondId' ? 'gezinsgrondId' : key;
}

function isId(key: string, value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value) && key !== 'requestId';
}

function keep(seen: SeenIds, slot: string, seenId: SeenId): void {
  const known = seen.get(slot) ?? new Map<string, SeenId>();
  // Some are shown an id without hearing in whose file it stands: whoever does hear it says more.
  if (known.get(seenId.id)?.jeugdigeId === undefined) known.set(seenId.id, seenId);
  seen.set(slot, known);
}
