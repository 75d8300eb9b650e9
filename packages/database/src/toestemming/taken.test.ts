import { addDays } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { askAndAnswer, openScene, type Scene, today } from '../testing/consent-scene.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';

describe('taken', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(async () => {
    await scene.test.database.close();
  });
  beforeEach(async () => {
    await scene.admin('delete from toegang.toestemming');
    await scene.admin('delete from toegang.taak');
    await scene.setAge(9);
    await scene.admin("update zorg.toewijzing set begin = '2025-01-01'");
  });
  const store = () => scene.test.database.taken;
  const inform = () =>
    scene.admin(`select toegang.maak_informeertaak($1, $2, 'deelwijzer', '{"deelwijzer": "1"}')`, [
      gemeente,
      scene.jeugdige,
    ]);

  it('after sharing without consent whoever keeps the file informs within four weeks', async () => {
    await inform();
    expect(await store().list(scene.people.consulent)).toMatchObject([
      { soort: 'informeren', handeling: 'deelwijzer', voor: addDays(today(), 28), teLaat: false },
    ]);
  });

  it('a toewijzing makes the task once, and only when it begins after Samenpad knew who keeps the file', async () => {
    expect(await store().list(scene.people.consulent)).toEqual([]);
    await scene.admin('update zorg.toewijzing set begin = $1 where jeugdige_id = $2', [today(), scene.jeugdige]);
    const [first, ...others] = await store().list(scene.people.consulent);
    expect(first).toMatchObject({ soort: 'informeren', handeling: 'toewijzing', voor: addDays(today(), 28) });
    expect(others).toEqual([]);
    expect(await store().finish(scene.people.consulent, first?.taakId ?? '', 'gesprek')).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await store().list(scene.people.consulent)).toEqual([]);
  });

  it('ends only with how the person was told, waits only with a reason, and is late after its day', async () => {
    await inform();
    const { consulent } = scene.people;
    const [task] = await store().list(consulent);
    const id = task?.taakId ?? '';
    expect(await store().finish(consulent, id)).toEqual({ ok: false, error: 'hoe' });
    expect(await store().postpone(consulent, id, addDays(today(), 7), 'later')).toEqual({ ok: false, error: 'reden' });
    const why = 'Het gesprek is volgende week.';
    expect(await store().postpone(consulent, id, today(), why)).toEqual({ ok: false, error: 'uitstel' });
    expect(await store().postpone(consulent, id, addDays(today(), 93), why)).toEqual({ ok: false, error: 'uitstel' });
    expect((await store().postpone(consulent, id, addDays(today(), 7), why)).ok).toBe(true);
    expect(await store().list(consulent)).toMatchObject([{ uitgesteldTot: addDays(today(), 7), reden: why }]);
    await scene.admin('update toegang.taak set uitgesteld_tot = $1', [addDays(today(), -1)]);
    await inform();
    const late = await store().list(consulent);
    expect(late.map(({ teLaat }) => teLaat)).toEqual([true, false]);
    await store().finish(consulent, id, 'brief');
    const [done] = await scene.admin(
      'select gedaan_hoe, gedaan_door is not null as door from toegang.taak where taak_id = $1',
      [id],
    );
    expect(done).toEqual({ gedaan_hoe: 'brief', door: true });
    expect(await store().finish(consulent, id, 'brief')).toEqual({ ok: false, error: 'not-found' });
  });

  it('a task with an act of its own does not end here', async () => {
    await scene.admin(
      `select toegang.maak_taak($1, $2, 'noodtoegang-beoordelen', k.account_id, current_date, '{}')
       from toegang.account k where rol = 'consulent'`,
      [gemeente, scene.jeugdige],
    );
    const [task] = await store().list(scene.people.consulent);
    expect(await store().finish(scene.people.consulent, task?.taakId ?? '', 'brief')).toEqual({
      ok: false,
      error: 'eigen-handeling',
    });
  });

  it('nobody else finds the task; whoever takes over the file does', async () => {
    await inform();
    const [task] = await store().list(scene.people.consulent);
    const id = task?.taakId ?? '';
    const next = await signInAs(scene.test, { rol: 'consulent', gemeenten: [gemeente], subject: 'next' });
    expect(await store().list(next.actor)).toEqual([]);
    expect(await store().finish(next.actor, id, 'brief')).toEqual({ ok: false, error: 'not-found' });
    await giveRelatie(scene.test, {
      gemeente,
      jeugdigeId: scene.jeugdige,
      houder: next,
      rol: 'consulent',
      relatie: 'betrokken',
    });
    expect(await store().list(next.actor)).toEqual([]);
    await scene.admin("update toegang.relatie set tot = now() where relatie = 'betrokken' and houder <> $1::uuid", [
      next.accountId,
    ]);
    expect(await store().list(next.actor)).toMatchObject([{ taakId: id }]);
    await scene.admin("update toegang.relatie set tot = 'infinity' where relatie = 'betrokken' and tot <> 'infinity'");
    await scene.admin('delete from toegang.relatie where houder = $1', [next.accountId]);
  });

  it('reminds of a consent that ends within 30 days, once', async () => {
    await askAndAnswer(scene, { moeder: 'ja', vader: 'ja' }, { tot: addDays(today(), 31) });
    expect(await store().list(scene.people.consulent)).toEqual([]);
    await askAndAnswer(scene, { moeder: 'ja', vader: 'ja' }, { tot: addDays(today(), 20) });
    const tasks = await store().list(scene.people.consulent);
    expect(tasks).toMatchObject([{ soort: 'toestemming-verloopt', voor: addDays(today(), 21) }]);
    expect(await store().list(scene.people.consulent)).toHaveLength(1);
  });
});
