import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loadSealKey } from '@samenpad/database';
import { type GemeenteCode, parseGemeenteCode } from '@samenpad/domain';
import { withFolder } from '../runs/folders.ts';
import { withEngine } from './engine.ts';

/** What this task prints. */
export interface LogTimes {
  writers: number;
  seconds: number;
  lines: number;
  zegels: number;
  findings: number;
}

const WRITERS = 50;
const SECONDS = 20;
const SEAL_EVERY_MS = 500;

await withFolder(async (folder) => {
  const times = await withEngine(join(folder, 'data'), async ({ database }) => {
    const place = { key: await loadSealKey(join(folder, 'zegel.key')), folder: join(folder, 'koppen') };
    const gemeente: GemeenteCode | undefined = parseGemeenteCode('9801');
    if (gemeente === undefined) throw new Error('No gemeente');
    const login = { subject: 'bench', naam: 'Bench', rol: 'consulent', gemeenten: [gemeente] } as const;
    const { token } = await database.accounts.startSession(
      { ...login, gemeenten: [gemeente] },
      new Date(Date.now() + 3_600_000),
    );
    let lines = 0;
    const begun = performance.now();
    const until = begun + SECONDS * 1000;
    const sealing = (async () => {
      while (performance.now() < until) {
        await sleep(SEAL_EVERY_MS);
        await database.logboek.seal(place);
      }
    })();
    await Promise.all(
      Array.from({ length: WRITERS }, async () => {
        while (performance.now() < until) {
          await database.inzagen.logRefusal({ token, purpose: 'toeleiding' }, randomUUID(), 'geweigerd bench');
          lines += 1;
        }
      }),
    );
    const seconds = (performance.now() - begun) / 1000;
    await sealing;
    while ((await database.logboek.readBacklog()) > 0) await database.logboek.seal(place);
    const report = await database.logboek.verify(place);
    return { writers: WRITERS, seconds, lines, zegels: report.zegels, findings: report.findings.length };
  });
  process.stdout.write(JSON.stringify(times satisfies LogTimes));
});
