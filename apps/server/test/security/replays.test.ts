import { type Route, routes } from '@samenpad/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOf, seededRandom, startTestApp, type TestApp } from '../../src/testing/index.ts';
import { goodBodyOf, type Json } from './bodies.ts';
import { Aim, aimedAt, type Replay } from './world/aim.ts';
import { collect, crawl, type SeenIds } from './world/crawl.ts';
import { ask, elsewhere, mayCall, openLimits, type Person, signInDemo, signInStrangers } from './world/people.ts';
import { populate } from './world/populate.ts';
import { readSight, type Sight } from './world/sight.ts';

const replays = countOf(50_000, 200_000);
const timeout = countOf(900_000, 3_600_000);
const atOnce = 8;
/** Every so many requests the same is asked about an id that nobody has. */
const compareEvery = 20;
const enoughHits = 20;
const region = '9801';

const all: Route[] = Object.values(routes);

describe('S-04 every id that somebody was shown, in the hands of somebody else', () => {
  let test: TestApp;
  let people: Person[];
  let sight: Sight;
  let aim: Aim;
  const seen: SeenIds = new Map();
  const random = seededRandom('S-04');

  beforeAll(async () => {
    test = await startTestApp(openLimits, undefined, { people: true });
    people = [...(await signInDemo(test)), ...(await signInStrangers(test))];
    const { code, jeugdigeId } = await populate(test, people);
    for (const person of people) await crawl(test, person, seen);
    seen.set('code', new Map([[code, { id: code, by: people[0]!, jeugdigeId }]]));
    sight = await readSight(test);
    const bodies = new Map<string, Json[]>();
    for (const { name, body } of all) {
      if (typeof body !== 'object') continue;
      bodies.set(name, fc.sample(goodBodyOf(body), { numRuns: 20, seed: random.seed }));
    }
    aim = new Aim(seen, sight, people, random, bodies);
  }, 600_000);
  afterAll(() => test.close());

  it('are ids of everything that has a place in a path', () => {
    const slots = ['jeugdigeId', 'stukId', 'relatieId', 'vlagId', 'toestemmingId', 'taakId', 'verzoekId'];
    const ofGezin = ['regieId', 'netwerklidId', 'planId', 'deelId', 'doelId', 'gezinsgrondId', 'maatwerkId', 'mdoId'];
    const ofWork = ['ketentaakId', 'afsluitingId', 'momentId', 'gesprekId'];
    const ofGemeente = ['importId', 'berichtId', 'mandaatId', 'afspraakId', 'accountId', 'kaderId'];
    const ofBronnen = ['bijlageId', 'notitieId', 'opgaveId', 'samenvoegingId', 'regelId', 'webhookId', 'code'];
    const ofBrieven = ['briefwisselingId', 'vraagId', 'uitnodigingId'];
    const unseen = [...slots, ...ofGezin, ...ofWork, ...ofGemeente, ...ofBronnen, ...ofBrieven].filter(
      (slot) => seen.get(slot) === undefined,
    );
    expect(unseen).toEqual([]);
  });

  /** What is wrong with the answer, or undefined. */
  async function judge(
    { person, route, path, nobodyPath, body }: Replay,
    compare: boolean,
  ): Promise<string | undefined> {
    const { status, body: answer } = await ask(test, person, route, path, body);
    if (status < 400 || status >= 500 || status === 429) return String(status);
    if (!compare) return undefined;
    const other = await ask(test, person, route, nobodyPath, body);
    const bare = (problem: unknown) => JSON.stringify({ ...(problem as object), requestId: '' });
    return bare(answer) === bare(other.body) ? undefined : `${bare(answer)} instead of ${bare(other.body)}`;
  }

  it('opens nothing, changes nothing, and is answered as an id that nobody has (S-06)', { timeout }, async () => {
    const pairs = people.flatMap((person) =>
      aimedAt.filter((route) => mayCall(person, route)).map((route) => ({ person, route })),
    );
    const hits = new Map<string, number>();
    const sent = { path: 0, nested: 0, slot: 0, body: 0 };
    let turn = 0;
    const total = () => sent.path + sent.nested + sent.slot + sent.body;
    const work = async () => {
      while (total() < replays && hits.size < enoughHits) {
        const { person, route } = pairs[turn % pairs.length]!;
        turn += 1;
        const replay = aim.make(person, route);
        if (replay === undefined) continue;
        sent[replay.kind] += 1;
        const wrong = await judge(replay, replay.kind === 'path' && total() % compareEvery === 0);
        const key = `${route.name} ${replay.kind} ${person.name}: ${wrong ?? ''}`;
        if (wrong !== undefined) hits.set(key, (hits.get(key) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect([...hits.keys()]).toEqual([]);
    for (const [kind, count] of Object.entries(sent)) expect(count, kind).toBeGreaterThan(replays / 100);
  });

  it('gives no page, filter or count of a list anything of whom the rules do not show', async () => {
    const lists = [routes.listJeugdigen, routes.listBerichten] as const;
    for (const person of people) {
      for (const route of lists.filter((list) => mayCall(person, list))) {
        for (const query of ['', '?pagina=2', '?pagina=3', `?gemeente=${region}`, `?gemeente=${elsewhere}`]) {
          const { status, body } = await ask(test, person, route, `${route.path}${query}`);
          const shown: SeenIds = new Map();
          if (status === 200) collect(body, { by: person, jeugdigeId: undefined }, shown);
          const foreign = [...(shown.get('jeugdigeId')?.keys() ?? [])].filter((id) => !sight.sees(person, id));
          expect(foreign, `${person.name} ${route.name} ${query}`).toEqual([]);
        }
      }
    }
  });

  it('gives nobody figures of a gemeente that is not theirs', async () => {
    const figures = all.filter(({ path }) => path.startsWith('/figuren/'));
    const strangers = people.filter(({ gemeenten }) => gemeenten.includes(elsewhere));
    let asked = 0;
    for (const person of strangers) {
      for (const route of figures.filter((figure) => mayCall(person, figure))) {
        const theirs = await ask(test, person, route, `${route.path}?gemeente=${region}`);
        asked += 1;
        if (theirs.status >= 400) continue;
        const own = await ask(test, person, route, `${route.path}?gemeente=${elsewhere}`);
        expect(JSON.stringify(theirs.body).replaceAll(region, elsewhere), `${person.name} ${route.name}`).toBe(
          JSON.stringify(own.body),
        );
      }
    }
    expect(asked).toBeGreaterThan(20);
  });
});
