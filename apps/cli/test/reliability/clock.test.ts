import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMovedClock } from '@samenpad/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFolder, runSamenpad } from '../samenpad.ts';
import { OwnServer } from './own-server.ts';
import { listMessages, writeMessages } from './region.ts';
import { Remote } from './remote.ts';

const timeout = 300_000;
const seconds = 1000;
const hour = 3600 * seconds;

/** Moments over which a clock jumps or a calendar turns, in the Netherlands. */
const turns: [name: string, moment: string][] = [
  ['summer time begins', '2026-03-29T01:00:00Z'],
  ['summer time ends', '2026-10-25T01:00:00Z'],
  ['the year ends', '2026-12-31T23:00:00Z'],
  ['29 February begins', '2028-02-28T23:00:00Z'],
  ['29 February ends', '2028-02-29T23:00:00Z'],
];

describe('a server and its PostgreSQL on a clock that moves', () => {
  const folder = makeFolder('clock');
  const clock = createMovedClock(join(folder, 'clock'));
  let server: OwnServer;
  beforeAll(async () => {
    clock.set(new Date('2026-03-28T12:00:00Z'));
    mkdirSync(join(folder, 'data'));
    writeMessages(join(folder, 'berichten'), await listMessages(200));
    server = await OwnServer.create('clock', join(folder, 'data'), clock.env);
    const imported = await runSamenpad(['import', join(folder, 'berichten'), '--demo', '--json'], server.env);
    expect(imported.code, imported.stderr).toBe(0);
    await server.start();
  }, timeout);
  afterAll(() => server.remove());

  let position = 0;
  const signIn = () => {
    position += 1;
    return new Remote(server.url, position, 60_000).signIn('berichten');
  };
  const statusOf = async (desk: Remote) => (await desk.get('/api/v1/sessie')).status;
  /** Leaves a line in the log. */
  async function openBericht(desk: Remote): Promise<void> {
    const list = await desk.get('/api/v1/berichten');
    expect(list.status).toBe(200);
    const [row] = list.body['rows'] as { berichtId: string }[]; // the answer of our own contract
    expect((await desk.get(`/api/v1/berichten/${row?.berichtId ?? ''}`)).status).toBe(200);
  }

  it('R-11 an hour forward ends a session that was idle; an hour back ends none and keeps none open longer', {
    timeout,
  }, async () => {
    const noon = new Date('2026-03-28T12:00:00Z').getTime();
    clock.set(new Date(noon));
    const desk = await signIn();
    await openBericht(desk);
    clock.set(new Date(noon - hour));
    expect(await statusOf(desk)).toBe(200);
    await openBericht(desk);
    clock.set(new Date(noon + hour));
    expect(await statusOf(desk)).toBe(401);
    const again = await signIn();
    await openBericht(again);
  });

  it.each(turns)('R-11 goes on when %s: sessions, pages and new sign-ins', { timeout }, async (_name, moment) => {
    const at = new Date(moment).getTime();
    clock.set(new Date(at - 30 * seconds));
    const desk = await signIn();
    await openBericht(desk);
    clock.set(new Date(at + 30 * seconds));
    expect(await statusOf(desk)).toBe(200);
    await openBericht(desk);
    await openBericht(await signIn());
  });

  it('R-11 has kept the log in order through all of it', { timeout }, async () => {
    await server.stop();
    const verified = await runSamenpad(['verify-log', '--demo'], server.env);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining('Het logboek klopt') as string });
  });
});
