import { addDays, dayOf, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { DoelInvoer } from './plan-store.ts';

const today = dayOf(new Date());

let test: FileTest;
let consulent: Actor;
let accountId: string;
let [oldest, middle, youngest] = ['', '', ''];
let planId: string;

async function must<T>(acting: Promise<{ ok: true; value: T } | { ok: false; error: string }>): Promise<T> {
  const done = await acting;
  if (!done.ok) throw new Error(done.error);
  return done.value;
}

function doel(change: Partial<DoelInvoer> = {}): DoelInvoer {
  return {
    ...{ jeugdigeId: null, leefgebied: 'opvoeding', tekst: 'Samen eten zonder ruzie.', eigenaar: 'Moeder' },
    ...{ startniveau: 2, streefniveau: 4, streefdatum: addDays(today, 180), evaluerenVoor: addDays(today, 84) },
    ...{ naDoel: null, gedeeld: false, toestand: 'open' },
    ...change,
  };
}

/** Writes a goal; with `at` the next version of it. */
function aim(invoer: DoelInvoer, at: { id: string | null; versie: number | null } = { id: null, versie: null }) {
  return must(test.database.plannen.saveDoel(consulent, oldest, { planId, ...at }, invoer));
}

/** The goals of each jeugdige as the figures read them, of those that changed since a cursor. */
function read(since: string | null = null) {
  return test.database.analytics.read(since, async ({ cursor, batches }) => {
    const found = new Map<string, object[]>();
    for await (const batch of batches) {
      for (const { jeugdigeId, gezinsdoelen } of batch) found.set(jeugdigeId, gezinsdoelen);
    }
    return { cursor, found };
  });
}

beforeAll(async () => {
  test = await startFileTest();
  [oldest, middle, youngest] = test.ids;
  await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
  const signedIn = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'consulent' });
  consulent = signedIn.actor;
  accountId = signedIn.accountId;
  for (const jeugdigeId of test.ids) {
    await giveRelatie(test, { gemeente, jeugdigeId, houder: { accountId }, rol: 'consulent', relatie: 'betrokken' });
  }
  await must(test.database.gezinnen.form(consulent, oldest, { jeugdigen: [oldest, middle], naar: null, per: today }));
  planId = (await must(test.database.plannen.start(consulent, oldest, 'licht'))).id;
});
afterAll(() => test.database.close());

it('S1-5 the figures learn of a goal once its plan was laid before the gezin, without a word of it', async () => {
  const own = await aim(doel({ jeugdigeId: oldest }));
  const shared = await aim(doel());
  expect((await read()).found.get(oldest)).toEqual([]);
  const step = { van: 'concept', versie: 0, naar: 'besproken', reden: null } as const;
  const before = await read();
  await must(test.database.plannen.setStatus(consulent, oldest, planId, step));
  const open = { begonnen: today, gesloten: null, toestand: 'open' };
  const { cursor, found } = await read(before.cursor);
  // A goal of the whole gezin is one of both; of the third nothing changed.
  expect([oldest, middle].map((id) => found.get(id))).toEqual([[open, open], [open]]);
  expect(found.get(youngest) ?? []).toEqual([]);

  await test.ask(`update toegang.plangeschiedenis set op = op - interval '40 days' where soort = 'doel'`);
  await test.ask(`update toegang.gezinslid set van = van - 40`);
  await aim(doel({ jeugdigeId: oldest, toestand: 'bereikt' }), own);
  await test.ask(
    `update toegang.plangeschiedenis set op = op - interval '9 days' where inhoud ->> 'toestand' = 'bereikt'`,
  );
  // What is written about it later does not change the day it was closed.
  await aim(doel({ jeugdigeId: oldest, toestand: 'bereikt', tekst: 'Samen eten, elke dag.' }), {
    id: own.id,
    versie: own.versie + 1,
  });
  await aim(doel({ toestand: 'gestopt' }), shared);
  const closed = await read(cursor);
  const begonnen = addDays(today, -40);
  const stopped = { begonnen, gesloten: today, toestand: 'gestopt' };
  expect(closed.found.get(oldest)).toEqual([{ begonnen, gesloten: addDays(today, -9), toestand: 'bereikt' }, stopped]);
  expect(closed.found.get(middle)).toEqual([stopped]);
  expect(JSON.stringify([...closed.found.values()])).not.toContain('eten');

  // Who came later has it from then on, and who left before did not stop with it.
  const [van, tot] = [addDays(today, -30), addDays(today, -5)];
  await test.ask(`update toegang.gezinslid set van = $1, tot = $2 where jeugdige_id = $3`, [van, tot, middle]);
  expect((await read(closed.cursor)).found.get(middle)).toEqual([{ begonnen: van, gesloten: tot, toestand: 'open' }]);
});

it('S1-4 a goal that is still open when its plan ends was looked at until then', async () => {
  await aim(doel({ jeugdigeId: oldest }));
  const { cursor } = await read();
  await test.ask(
    `update toegang.gezinsplan set status = 'afgerond', status_op = now() - interval '3 days' where plan_id = $1`,
    [planId],
  );
  expect((await read(cursor)).found.get(oldest)).toContainEqual({
    begonnen: today,
    gesloten: addDays(today, -3),
    toestand: 'open',
  });
});

it('goals of before are kept as they were, in a gezin that is over', async () => {
  const [van, tot] = [plainDate('2022-01-01'), plainDate('2022-09-01')];
  const goal = { leefgebied: 'school', tekst: 'Weer naar school.', begonnen: plainDate('2022-01-15') } as const;
  const reached = { ...goal, gesloten: plainDate('2022-05-01'), toestand: 'bereikt' } as const;
  const stopped = { ...goal, gesloten: plainDate('2022-08-01'), toestand: 'gestopt' } as const;
  const { cursor } = await read();
  await test.database.provisioning.saveGezinsdoelen(gemeente, accountId, [
    { jeugdigeId: youngest, van, tot, doelen: [reached, stopped] },
    // Is in a gezin already.
    { jeugdigeId: oldest, van, tot, doelen: [reached] },
  ]);
  const { found } = await read(cursor);
  const { leefgebied: _leefgebied, tekst: _tekst, ...first } = reached;
  const { leefgebied: _area, tekst: _words, ...second } = stopped;
  expect([...found]).toEqual([[youngest, [first, second]]]);
  expect((await test.database.gezinnen.read(consulent, youngest))?.gezin).toBeUndefined();
});
