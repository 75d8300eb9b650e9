import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Ahead } from './ahead.ts';

const settled = 100;

function createAhead() {
  const troubles: unknown[] = [];
  const ahead = new Ahead((error) => troubles.push(error));
  const done: string[] = [];
  const add = (name: string) => {
    ahead.add(name, async () => {
      await ahead.pause();
      done.push(name);
    });
  };
  return { ahead, add, done, troubles };
}

it('does what waits one after the other, each once, and goes on after trouble', async () => {
  const { ahead, add, done, troubles } = createAhead();
  add('a');
  ahead.add('broken', () => Promise.reject(new Error('broken')));
  add('b');
  add('a');
  await sleep(settled);
  expect(done).toEqual(['a', 'b']);
  expect(troubles).toEqual([new Error('broken')]);
  add('a');
  await sleep(settled);
  expect(done).toEqual(['a', 'b', 'a']);
});

it('stands still while somebody waits for an answer, unless that answer needs it', async () => {
  const { ahead, add, done } = createAhead();
  const answered = Promise.withResolvers<undefined>();
  const asked = ahead.first(() => answered.promise);
  add('a');
  await sleep(settled);
  expect(done).toEqual([]);
  await ahead.hurry(() => sleep(settled));
  expect(done).toEqual(['a']);
  add('b');
  await sleep(settled);
  expect(done).toEqual(['a']);
  answered.resolve(undefined);
  await asked;
  await sleep(settled);
  expect(done).toEqual(['a', 'b']);
});

it('does nothing any more once it is stopped', async () => {
  const { ahead, add, done, troubles } = createAhead();
  ahead.add('long', (stopped) => sleep(60_000, undefined, { signal: stopped }));
  add('a');
  await sleep(settled);
  await ahead.stop();
  add('b');
  await sleep(settled);
  expect(done).toEqual([]);
  expect(troubles).toEqual([]);
});
