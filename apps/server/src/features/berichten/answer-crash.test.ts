import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BerichtInvoer } from '@samenpad/database';
import { countOf, createTestDatabase, seededRandom, withAdmin } from '@samenpad/database/testing';
import { parseBsn, plainDate, type Startbericht } from '@samenpad/domain';
import { expect, it } from 'vitest';
import { toInvoer, xsdVersie } from '../../written-bericht.ts';

const gemeente = '0384' as never;
const aanbieder = '42429011' as never;
const berichten = 40;
const kills = countOf(6, 60);

function makeStart(nr: number): BerichtInvoer {
  const bericht: Startbericht = {
    ...{ domein: 'jw', soort: '305', release: '3.2', gemeente, aanbieder, afzender: aanbieder, xsdVersie },
    identificatie: `S${nr}` as never,
    dagtekening: plainDate('2026-01-10'),
    client: {
      bsn: parseBsn('999900006')!,
      geboortedatum: { datum: plainDate('2012-03-04') },
      geslacht: '1',
      naam: { geslachtsnaam: { naam: 'Jansen' } },
    },
    startProducten: [
      {
        toewijzingNummer: (100 + nr) as never,
        product: { categorie: '45', code: '45A04' },
        begindatum: plainDate('2026-01-05'),
        statusAanlevering: '1',
      },
    ],
  };
  return toInvoer(bericht, new Date('2026-01-10T09:00:00Z'));
}

/** Answers in a process of its own; settles when it is gone, and says whether it finished. */
async function answer(place: string, killAfterMs?: number): Promise<boolean> {
  const script = join(import.meta.dirname, '../../testing/answer-child.ts');
  const child = spawn(process.execPath, [script, place], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const gone = once(child, 'exit');
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  if (killAfterMs !== undefined) {
    while (!said.includes('ready') && child.exitCode === null) await sleep(5);
    await sleep(killAfterMs);
    child.kill('SIGKILL');
  }
  await gone;
  return said.includes('done');
}

it('R-28 a power cut between judging and answering sends neither two answers nor none', {
  timeout: countOf(180_000, 900_000),
}, async () => {
  const random = seededRandom('answers');
  const test = await createTestDatabase();
  const { host, database: name } = test.server.address;
  try {
    const { importer, outbox } = test.database;
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const files = Array.from({ length: berichten }, (_, nr) => makeStart(nr));
    await importer.applyBatch(importId, files, { answer: true });
    for (let cut = 0; cut < kills; cut++) await answer(`${host}:${name}`, random.below(120));
    // Two at once: neither waits for the other, and none answers what the other did.
    const finished = await Promise.all([answer(`${host}:${name}`), answer(`${host}:${name}`)]);
    expect(finished).toEqual([true, true]);
    expect(await outbox.listDue(10)).toEqual([]);
    const answers = await withAdmin(test.server, name, (admin) =>
      admin.query(`select count(*)::int as n, count(distinct antwoord_op)::int as heen,
        (select count(*)::int from zorg.bericht where soort = '306') as kept from zorg.verzending`),
    );
    expect(answers.rows).toEqual([{ n: berichten, heen: berichten, kept: berichten }]);
  } finally {
    await test.database.close();
  }
});
