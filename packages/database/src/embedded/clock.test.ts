import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ownServer } from '../connection/open-database.ts';
import { prepareServer, withAdmin } from '../connection/prepare-server.ts';
import { createMovedClock, type MovedClock } from '../testing/moved-clock.ts';
import { testKeys } from '../testing/test-keys.ts';
import { type Embedded, startEmbedded } from './start-embedded.ts';

/** Born, and how old from midnight in the Netherlands of which day; the midnight before it is a second too early. */
const birthdays: [born: string, years: number, midnight: string][] = [
  ['2014-11-03', 12, '2026-11-02T23:00:00Z'],
  ['2010-07-15', 16, '2026-07-14T22:00:00Z'],
  ['2008-01-01', 18, '2025-12-31T23:00:00Z'],
  ['2003-12-31', 23, '2026-12-30T23:00:00Z'],
  // The nights in which the clock goes forward and back.
  ['2014-03-29', 12, '2026-03-28T23:00:00Z'],
  ['2010-03-30', 16, '2026-03-29T22:00:00Z'],
  ['2008-10-25', 18, '2026-10-24T22:00:00Z'],
  ['2003-10-26', 23, '2026-10-25T23:00:00Z'],
  // Born on 29 February: on that day when there is one, else on 1 March.
  ['2012-02-29', 12, '2024-02-28T23:00:00Z'],
  ['2012-02-29', 16, '2028-02-28T23:00:00Z'],
  ['2008-02-29', 18, '2026-02-28T23:00:00Z'],
  ['2004-02-29', 23, '2027-02-28T23:00:00Z'],
];
const givers: Record<number, [before: string, from: string]> = {
  12: ['{ouder}', '{jeugdige,ouder}'],
  16: ['{jeugdige,ouder}', '{jeugdige}'],
  18: ['{jeugdige}', '{jeugdige}'],
  23: ['{jeugdige}', '{jeugdige}'],
};

describe('the own PostgreSQL on a clock that moves', () => {
  let folder: string;
  let clock: MovedClock;
  let embedded: Embedded;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samenpad-clock-'));
    await chmod(folder, 0o711);
    clock = createMovedClock(join(folder, 'clock'));
    for (const [name, value] of Object.entries(clock.env)) vi.stubEnv(name, value);
    const started = await startEmbedded(join(folder, 'data'));
    vi.unstubAllEnvs();
    if (!started.ok) throw new Error('The folder is in use');
    embedded = started.value;
    await prepareServer(ownServer(embedded.host, 'samenpad'), testKeys);
  }, 300_000);
  afterAll(async () => {
    await embedded.stop();
    await rm(folder, { recursive: true });
  });

  const ask = async (client: pg.Client, born: string) => {
    const { rows } = await client.query<{ years: number; givers: string }>(
      'select toegang.leeftijd($1) as years, toegang.gevers_nodig(toegang.leeftijd($1), true, false)::text as givers',
      [born],
    );
    return rows[0];
  };

  it('R-11 gives the age ladder its next step at midnight in the Netherlands, on whatever day that is', async () => {
    await withAdmin(ownServer(embedded.host, 'samenpad'), 'samenpad', async (client) => {
      for (const [born, years, midnight] of birthdays) {
        const at = new Date(midnight).getTime();
        const [before, from] = givers[years]!;
        clock.set(new Date(at - 30_000));
        expect(await ask(client, born), `${born} before ${years}`).toEqual({ years: years - 1, givers: before });
        clock.set(new Date(at + 1_000));
        expect(await ask(client, born), `${born} from ${years}`).toEqual({ years, givers: from });
      }
    });
  });
});
