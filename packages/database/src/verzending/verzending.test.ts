import { addWerkdagen, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente, make301, make305, makeBsn, makeRetour, toInvoer } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const head = (id: string, nummer = 71) => ({ bsn: makeBsn(0), id, dagtekening: '2026-02-02', nummer });
const today = plainDate('2026-02-02');
const page = { offset: 0, limit: 25 };

describe('the outbox', () => {
  let test: TestDatabase;
  let desk: Actor;
  let elsewhere: Actor;
  beforeAll(async () => {
    test = await createTestDatabase();
    desk = (await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: [gemeente] })).actor;
    elsewhere = (await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: ['0363' as typeof gemeente] })).actor;
  });
  afterAll(() => test.database.close());

  const receive = async (bericht: Parameters<typeof toInvoer>[0], answer: boolean) => {
    const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
    const [outcome] = await test.database.importer.applyBatch(importId, [toInvoer(bericht)], { answer });
    return outcome!.berichtId;
  };
  const list = (actor = desk, day = today) => test.database.verzendingen.list(actor, { today: day }, page);

  it('goes from written to sent to answered, and is late in between when no answer comes', async () => {
    const toewijzing = make301({ ...head('G1'), einddatum: '2026-12-31' });
    await test.database.outbox.write([{ invoer: toInvoer(toewijzing) }]);
    const [written] = (await list()).rows;
    expect(written).toMatchObject({ stand: 'geschreven', soort: '301', verzondenOp: null, kanaal: null });
    const antwoordVoor = addWerkdagen(today, 3);
    const [unsent] = await test.database.outbox.listUnsent([gemeente], 10);
    expect(Buffer.from(unsent!.inhoud)).toEqual(Buffer.from(toInvoer(toewijzing).inhoud));
    await test.database.outbox.markSent([{ gemeente, berichtId: unsent!.berichtId, kanaal: 'map', antwoordVoor }]);
    await test.database.outbox.markSent([{ gemeente, berichtId: unsent!.berichtId, kanaal: 'download', antwoordVoor }]);
    expect((await list()).rows[0]).toMatchObject({ stand: 'verzonden', kanaal: 'map', antwoordVoor: '2026-02-05' });
    expect((await list(desk, antwoordVoor)).counts).toMatchObject({ verzonden: 1, 'te-laat': 0 });
    expect((await list(desk, plainDate('2026-02-06'))).counts).toMatchObject({ verzonden: 0, 'te-laat': 1 });
    const retourId = await receive(makeRetour(toewijzing, 'R1'), false);
    expect((await list(desk, plainDate('2026-02-06'))).rows[0]).toMatchObject({
      stand: 'beantwoord',
      antwoordBerichtId: retourId,
    });
    expect(await test.database.outbox.listUnsent([gemeente], 10)).toEqual([]);
  });

  it('says that a retour with a code refuses what was sent', async () => {
    const toewijzing = make301({ ...head('G2'), einddatum: '2026-12-31' });
    const [kept] = await test.database.outbox.write([{ invoer: toInvoer(toewijzing) }]);
    await test.database.outbox.markSent([{ ...kept!, kanaal: 'map', antwoordVoor: today }]);
    await receive(makeRetour(toewijzing, 'R2', '0001'), false);
    expect((await list()).counts).toMatchObject({ geweigerd: 1 });
  });

  it('says that a bericht is answered when its aanbieder confirmed it in Samenpad before it was sent', async () => {
    const toewijzing = make301({ ...head('G3'), einddatum: '2026-12-31' });
    const [kept] = await test.database.outbox.write([{ invoer: toInvoer(toewijzing) }]);
    await receive(makeRetour(toewijzing, 'R3'), false);
    const row = (await list()).rows.find(({ berichtId }) => berichtId === kept?.berichtId);
    expect(row).toMatchObject({ stand: 'beantwoord', verzondenOp: null });
  });

  it('waits for an answer on live heenberichten alone, and keeps one answer however often it is written', async () => {
    await receive(make305({ ...head('S1'), begindatum: '2026-01-05' }), false);
    expect(await test.database.outbox.listDue(10)).toEqual([]);
    const start = make305({ ...head('S2'), begindatum: '2026-01-06' });
    const antwoordOp = await receive(start, true);
    expect(await test.database.outbox.listDue(10)).toMatchObject([{ gemeente, berichtId: antwoordOp, apart: false }]);
    const other = make305({ ...head('S2'), begindatum: '2026-01-07' });
    const apartId = await receive(other, true);
    expect((await test.database.outbox.listDue(10))[1]).toMatchObject({ berichtId: apartId, apart: true });
    const answer = (id: string) => ({ invoer: toInvoer(makeRetour(start, id)), antwoordOp });
    const both = await Promise.all([
      test.database.outbox.write([answer('A1')]),
      test.database.outbox.write([answer('A2')]),
    ]);
    expect(both.flat()).toHaveLength(1);
    await test.database.outbox.drop(gemeente, apartId);
    expect(await test.database.outbox.listDue(10)).toEqual([]);
    // The same file again is known, and answered already.
    await receive(start, true);
    expect(await test.database.outbox.listDue(10)).toEqual([]);
  });

  it('gives out no identificatie and no ToewijzingNummer twice (TR056, TR332)', async () => {
    await test.database.folder.foldDirty({ peildatum: today });
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => test.database.outbox.takeIdentificatie(gemeente, 'jw')),
    );
    expect(new Set(ids).size).toBe(5);
    expect(ids.every((id) => id.length === 12)).toBe(true);
    const blocks = await Promise.all(
      [3, 2].map((count) => test.database.outbox.takeToewijzingNummers(gemeente, 'jw', count)),
    );
    const numbers = blocks.flat();
    expect(new Set(numbers).size).toBe(5);
    // 71 is known from the berichten above.
    expect(Math.min(...numbers)).toBe(72);
  });

  it('is closed for another gemeente', async () => {
    expect((await list(elsewhere)).total).toBe(0);
    expect(await test.database.verzendingen.listToSend(elsewhere, undefined)).toEqual([]);
  });
});
