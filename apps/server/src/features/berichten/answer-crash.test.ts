import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BerichtInvoer } from '@samenpad/database';
import { countOf, createTestDatabase, seededRandom, withAdmin } from '@samenpad/database/testing';
import { parseBsn, plainDate, type Startbericht } from '@samenpad/domain';
import { wrapEnvelop } from '@samenpad/ijw';
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

interface Cut {
  /** Once it said so many lines, the first of which is that it is ready. */
  lines?: number;
  ms: number;
}

/** Works in a process of its own; settles when it is gone, and says whether it finished. */
async function work(name: 'answer-child' | 'refuse-child', args: string[], cut?: Cut): Promise<boolean> {
  const script = join(import.meta.dirname, `../../testing/${name}.ts`);
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const gone = once(child, 'exit');
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  if (cut !== undefined) {
    while (said.split('\n').length <= (cut.lines ?? 1) && child.exitCode === null) await sleep(5);
    await sleep(cut.ms);
    child.kill('SIGKILL');
  }
  await gone;
  return said.includes('done');
}

/** A start that breaks its schema, in an envelope, or one whose Bsn does not exist: in an envelope and bare by turns. */
function makeRefused(nr: number): Uint8Array {
  const text = new TextDecoder().decode(makeStart(nr).inhoud);
  const isBroken = nr % 2 === 0;
  const wrong = isBroken ? text.replace(/<[^>]*Geslacht>\d<[^>]*>/, '') : text.replace('>999900006<', '>999900001<');
  const body = new TextEncoder().encode(wrong);
  if (!isBroken && nr % 4 === 1) return body;
  return wrapEnvelop(body, {
    ...{ soort: 'Di01', zender: aanbieder, ontvanger: gemeente, functie: 'JW305', tijdstipBericht: '20260110093000' },
    referentienummer: `9c0f7b90-5c69-41e5-a837-${String(nr).padStart(12, '0')}`,
  });
}

it('R-28 a power cut between judging and answering sends neither two answers nor none', {
  timeout: countOf(180_000, 900_000),
}, async () => {
  const random = seededRandom('answers');
  const test = await createTestDatabase();
  const { host, database: name } = test.server.address;
  const place = `${host}:${name}`;
  try {
    const { importer, outbox } = test.database;
    const importId = await importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const files = Array.from({ length: berichten }, (_, nr) => makeStart(nr));
    await importer.applyBatch(importId, files, { answer: true });
    for (let cut = 0; cut < kills; cut++) await work('answer-child', [place], { ms: random.below(120) });
    // Two at once: neither waits for the other, and none answers what the other did.
    const finished = await Promise.all([1, 2].map(() => work('answer-child', [place])));
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

it('R-28 a power cut between judging a file that cannot be kept and answering it leaves one Fo01 or one 0001, when it comes again', {
  timeout: countOf(180_000, 900_000),
}, async () => {
  const random = seededRandom('refusals');
  const test = await createTestDatabase();
  const { host, database: name } = test.server.address;
  const folder = await mkdtemp(join(tmpdir(), 'samenpad-refused-'));
  const refuse = (way: string, cut?: Cut) => work('refuse-child', [`${host}:${name}`, folder, way, gemeente], cut);
  const count = async () => {
    const found = await withAdmin(test.server, name, (admin) =>
      admin.query(`select
        (select count(*)::int from zorg.foutbericht) as fouten,
        (select count(distinct cross_refnummer)::int from zorg.foutbericht) as enveloppen,
        (select count(*)::int from zorg.verzending) as retouren,
        (select count(distinct bestand_id)::int from zorg.verzending) as bestanden,
        (select count(*)::int from zorg.verzending where bestand_envelop is not null) as "inEnvelop",
        (select count(*)::int from zorg.bericht where soort = '306') as kept`),
    );
    return found.rows[0] as Record<string, number>;
  };
  try {
    for (let nr = 0; nr < berichten; nr++) await writeFile(join(folder, `${nr}.xml`), makeRefused(nr));
    const seen = new Set<number>();
    for (let cut = 0; cut < kills; cut++) {
      // One by one in the middle of a number of files; the answers of an import are one transaction, before or after which it ends.
      if (cut % 2 === 0) await refuse('een voor een', { lines: 2 + random.below(berichten / 2), ms: random.below(20) });
      else await refuse('import', { ms: random.below(200) });
      const { fouten, enveloppen, retouren, bestanden } = await count();
      expect([enveloppen, bestanden]).toEqual([fouten, retouren]);
      seen.add(fouten! + retouren!);
    }
    expect(await Promise.all(['een voor een', 'import'].map((way) => refuse(way)))).toEqual([true, true]);
    const half = berichten / 2;
    expect(await count()).toEqual({
      ...{ fouten: half, enveloppen: half, retouren: half, bestanden: half, inEnvelop: half / 2, kept: half },
    });
    // Some cut fell in the middle: else this proved nothing.
    expect([...seen].some((n) => n > 0 && n < berichten)).toBe(true);
  } finally {
    await rm(folder, { recursive: true, force: true });
    await test.database.close();
  }
});
