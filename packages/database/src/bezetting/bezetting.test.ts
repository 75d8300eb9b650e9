import { addDays, dayOf, parseAgbCode } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today = dayOf(new Date());
const none = { weeksToIntake: null, weeksToTreatment: null };
const [own, other] = ['99000101', '99000108'];

let file: FileTest;
const people = new Map<string, Actor>();
const as = (name: string) => people.get(name)!;
beforeAll(async () => {
  file = await startFileTest();
  const join = async (name: string, login: Omit<Parameters<typeof signInAs>[1], 'gemeenten'>) => {
    people.set(name, (await signInAs(file, { ...login, gemeenten: [gemeente], subject: name })).actor);
  };
  await join('hulpverlener', { rol: 'hulpverlener', organisaties: [own] });
  await join('administratie', { rol: 'aanbiederadministratie', organisaties: [own] });
  await join('ander', { rol: 'hulpverlener', organisaties: [other] });
  await join('houder', { rol: 'accounthouder', organisaties: [own] });
  await join('manager', { rol: 'contractmanager' });
  await join('consulent', { rol: 'consulent' });
});
afterAll(() => file.database.close());

test('S4-128 an aanbieder states its own places; the newest day counts; who talks with aanbieders reads all', async () => {
  const { bezettingen } = file.database;
  const before = { ...none, plekken: 40, bezet: 39, dag: addDays(today, -30) };
  const now = { ...none, plekken: 40, bezet: 30, dag: today };
  expect(await bezettingen.set(as('hulpverlener'), { ...now, bezet: 12 })).toBe('bewaard');
  expect(await bezettingen.set(as('administratie'), now)).toBe('bewaard');
  expect(await bezettingen.set(as('hulpverlener'), before)).toBe('bewaard');
  expect(await bezettingen.set(as('ander'), before)).toBe('bewaard');
  const [mine, theirs] = [
    { aanbieder: own, ...now },
    { aanbieder: other, ...before },
  ];
  for (const name of ['hulpverlener', 'administratie']) expect(await bezettingen.list(as(name))).toEqual([mine]);
  expect(await bezettingen.list(as('ander'))).toEqual([theirs]);
  for (const name of ['houder', 'manager']) expect(await bezettingen.list(as(name))).toEqual([mine, theirs]);
  expect(await bezettingen.list(as('consulent'))).toEqual([]);
});

test('S4-128 more taken than there are, and days that cannot be known, are refused; so is who works at no aanbieder', async () => {
  const { bezettingen } = file.database;
  const right = { ...none, plekken: 10, bezet: 10, dag: today };
  const set = (name: string, change: object) => bezettingen.set(as(name), { ...right, ...change });
  expect(await set('ander', { bezet: 11 })).toBe('te-veel');
  expect(await set('ander', { dag: addDays(today, 1) })).toBe('datum');
  expect(await set('ander', { dag: addDays(today, -367) })).toBe('datum');
  for (const name of ['houder', 'manager', 'consulent']) expect(await set(name, {})).toBe('niet-gevonden');
  expect(await set('ander', {})).toBe('bewaard');
});

test('T20 a wait that an aanbieder states is kept with its day and read by who sees figures; not stated is never 0', async () => {
  const { bezettingen, provisioning } = file.database;
  const [third, fourth] = ['99000115', '99000122'].map((agb) => parseAgbCode(agb)!);
  const places = { plekken: 10, bezet: 4 };
  const stated = { ...places, dag: today, weeksToIntake: 0, weeksToTreatment: 12 };
  expect(await bezettingen.set(as('hulpverlener'), stated)).toBe('bewaard');
  // From elsewhere: one long ago, one whose newer word tells no wait.
  const old = { aanbieder: third!, dag: addDays(today, -90), weeksToIntake: 6, weeksToTreatment: null };
  await provisioning.saveBezettingen([
    { ...places, ...old },
    { ...places, ...none, aanbieder: fourth!, dag: today },
    { ...places, ...none, aanbieder: fourth!, dag: addDays(today, -5), weeksToIntake: 3 },
  ]);
  const mine = { aanbieder: own, dag: today, weeksToIntake: 0, weeksToTreatment: 12 };
  for (const name of ['manager', 'consulent']) {
    expect(await bezettingen.listWachtopgaven(as(name))).toEqual([mine, old]);
  }
  // An aanbieder reads its own only, by its own way.
  expect(await bezettingen.listWachtopgaven(as('hulpverlener'))).toEqual([]);
  expect((await bezettingen.list(as('hulpverlener')))[0]).toMatchObject(stated);
  await expect(bezettingen.set(as('hulpverlener'), { ...stated, weeksToIntake: -1 })).rejects.toThrow();
});
