import type { FocusJeugdige } from '@samenpad/database';
import { readFocusBefore } from '@samenpad/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoPerson, listDemoPeople } from '../../demo/people.ts';
import { startTestApp, type TestApp } from '../../testing/start-app.ts';

const workers = ['consulent', 'regisseur', 'teamleider', 'accounthouder'];
const people = listDemoPeople().filter(({ rol }) => workers.includes(rol));

describe('facts of the focus list', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true, life: true });
  }, 300_000);
  afterAll(async () => {
    await test.close();
  });

  /** What is told, now and as it was gathered before, by jeugdige. */
  async function readBoth({ login: subject, ...person }: DemoPerson, kosten: 'alles' | 'toegang' | null) {
    const { database, peildatum } = test.services;
    const { token } = await database.accounts.startSession({ ...person, subject }, new Date(Date.now() + 600_000));
    const actor = { token, purpose: 'toeleiding' } as const;
    const delen = new Map(person.gemeenten.map((gemeente, n) => [gemeente, 10 + 15 * n]));
    const vraag = { peildatum: peildatum(), delen, kosten };
    const rows = await database.focuslijst.listFacts(actor, vraag);
    const now = rows
      .map(({ jeugdigeId, facts }) => ({ jeugdigeId, facts }))
      .toSorted((a, b) => (a.jeugdigeId < b.jeugdigeId ? -1 : 1));
    return { now, before: await readFocusBefore(test, actor, vraag) };
  }

  it('S0-10 are kept by the fold just as they are gathered from everything at a look, for everybody who has a list', async () => {
    const told = new Set<string>();
    const asked = people.flatMap((person) =>
      ([null, 'alles', 'toegang'] as const).map((kosten) => ({ person, kosten })),
    );
    for (const { person, kosten } of asked) {
      const { now, before } = await readBoth(person, kosten);
      expect(now).toEqual(before);
      for (const fact of now.flatMap(listTold)) told.add(fact);
    }
    // What this region tells nobody of, a `wees` and goals far on their way, has tests of its own.
    const untold = ['doelaandeel', 'hulpGelijkSinds', 'weesSinds'];
    expect([told.size, untold.filter((fact) => told.has(fact))]).toEqual([18, []]);
  }, 120_000);
});

/** Names of the facts that are there. */
function listTold({ facts }: Pick<FocusJeugdige, 'facts'>): string[] {
  return Object.entries(facts).flatMap(([fact, value]) => (value === null || value === 0 ? [] : [fact]));
}
