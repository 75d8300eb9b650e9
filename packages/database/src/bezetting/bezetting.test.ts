import { addDays, type PlainDate, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today: PlainDate = plainDate(new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' }));
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
  const before = { plekken: 40, bezet: 39, dag: addDays(today, -30) };
  const now = { plekken: 40, bezet: 30, dag: today };
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
  const right = { plekken: 10, bezet: 10, dag: today };
  const set = (name: string, change: object) => bezettingen.set(as(name), { ...right, ...change });
  expect(await set('ander', { bezet: 11 })).toBe('te-veel');
  expect(await set('ander', { dag: addDays(today, 1) })).toBe('datum');
  expect(await set('ander', { dag: addDays(today, -367) })).toBe('datum');
  for (const name of ['houder', 'manager', 'consulent']) expect(await set(name, {})).toBe('niet-gevonden');
  expect(await set('ander', {})).toBe('bewaard');
});
