import type { GemeenteCode } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente, makeBsn } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const elsewhere = '0363' as GemeenteCode;
const toelichting = 'Aangemeld door de ouders, intake deze week.';
const all = { offset: 0, limit: 25 };

describe('a jeugdige with nobody on the case (trust.md 3.1)', () => {
  let test: FileTest;
  let leader: Actor;
  let worker: { accountId: string; actor: Actor };
  beforeAll(async () => {
    test = await startFileTest();
    await test.ask('update zorg.jeugdige_overzicht set lopend = true');
    leader = (await signInAs(test, { rol: 'teamleider', gemeenten: [gemeente], team: 'Noord' })).actor;
    worker = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], team: 'Noord' });
  });
  afterAll(async () => {
    await test.database.close();
  });
  const refused = (error: string) => ({ ok: false, error });
  const listIds = async (actor = leader) =>
    (await test.database.zonderBetrokkene.list(actor, all)).rows.map(({ jeugdigeId }) => jeugdigeId);

  it('is listed for the leader of the gemeente by pseudonym alone, logged, and for nobody else', async () => {
    const { rows, total } = await test.database.zonderBetrokkene.list(leader, all);
    expect(total).toBe(3);
    expect(Object.keys(rows[0]!).sort()).toEqual(['gemeente', 'jeugdigeId', 'pseudoniem', 'sinds', 'viaToegang']);
    const lines = await test.ask<{ n: number }>(
      `select count(*)::int as n from logboek.regel where handeling = 'zonder-betrokkene-gelezen' and soorten = 0`,
    );
    expect(lines).toEqual([{ n: 3 }]);
    for (const rol of ['consulent', 'regisseur', 'fg', 'gegevensbeheerder', 'ouder'] as const) {
      const { actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: `kijkt ${rol}` });
      expect(await listIds(actor)).toEqual([]);
      expect(await test.database.zonderBetrokkene.listMedewerkers(actor)).toEqual([]);
    }
    const stranger = await signInAs(test, { rol: 'teamleider', gemeenten: [elsewhere], team: 'Zuid' });
    expect(await listIds(stranger.actor)).toEqual([]);
  });

  it('gets a first worker with a reason, who then sees the file and is to tell the family', async () => {
    const [id] = test.ids;
    const { zonderBetrokkene, dossiers } = test.database;
    const eerste = { gemeente, jeugdigeId: id, accountId: worker.accountId, toelichting };
    const stranger = await signInAs(test, { rol: 'teamleider', gemeenten: [elsewhere], team: 'Zuid' });
    expect(await zonderBetrokkene.assign(worker.actor, eerste)).toEqual(refused('niet-gevonden'));
    expect(await zonderBetrokkene.assign(stranger.actor, eerste)).toEqual(refused('niet-gevonden'));
    expect(await zonderBetrokkene.assign(leader, { ...eerste, gemeente: elsewhere })).toEqual(refused('niet-gevonden'));
    expect(await zonderBetrokkene.assign(leader, { ...eerste, toelichting: 'zomaar' })).toEqual(
      refused('reden-ontbreekt'),
    );
    expect(await zonderBetrokkene.assign(leader, { ...eerste, toelichting: `${toelichting} ${makeBsn(1)}` })).toEqual(
      refused('bsn-in-tekst'),
    );
    const fg = await signInAs(test, { rol: 'fg', gemeenten: [gemeente] });
    expect(await zonderBetrokkene.assign(leader, { ...eerste, accountId: fg.accountId })).toEqual(
      refused('onbekende-persoon'),
    );
    expect(await dossiers.read(worker.actor, id)).toBeUndefined();

    // Two leaders at once: one of them is first.
    const second = await signInAs(test, { rol: 'teamleider', gemeenten: [gemeente], team: 'Oost', subject: 'tweede' });
    const both = await Promise.all([
      zonderBetrokkene.assign(leader, eerste),
      zonderBetrokkene.assign(second.actor, eerste),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await dossiers.read(worker.actor, id))?.schrijft).toContain('CN');
    // The leader of that team sees the case from now on; its list has one less.
    expect(await test.database.betrokkenen.list(leader, id)).toMatchObject([
      { rol: 'consulent', relatie: 'betrokken' },
    ]);
    expect(await listIds()).not.toContain(id);
    const [task] = await test.database.taken.list(worker.actor);
    expect(task).toMatchObject({ soort: 'informeren', handeling: 'intake', jeugdigeId: id });
    const lines = await test.ask(
      `select r.toelichting, l.rol from toegang.relatie r
         join logboek.regel l on l.jeugdige_id = r.jeugdige_id and l.account_id = r.gemaakt_door
       where r.jeugdige_id = $1 and l.handeling = 'eerste-betrokkene-toegewezen'`,
      [id],
    );
    expect(lines).toEqual([{ toelichting, rol: 'teamleider' }]);
  });

  it('is found by pseudonym after the care has ended; a closed file is not', async () => {
    const [, id] = test.ids;
    const [row] = await test.ask<{ p: string }>(
      `update zorg.jeugdige_overzicht o set lopend = false from zorg.jeugdige j
       where j.jeugdige_id = o.jeugdige_id and j.jeugdige_id = $1 returning j.pseudoniem as p`,
      [id],
    );
    expect(await listIds()).not.toContain(id);
    const byName = async () => (await test.database.zonderBetrokkene.list(leader, all, row!.p)).rows;
    expect(await byName()).toMatchObject([{ jeugdigeId: id }]);
    await test.ask(
      `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden) values ($1, $2, 'kind-van-collega', 'Kind van een collega.')`,
      [gemeente, id],
    );
    expect(await byName()).toEqual([]);
    expect(
      await test.database.zonderBetrokkene.assign(leader, {
        gemeente,
        jeugdigeId: id,
        accountId: worker.accountId,
        toelichting,
      }),
    ).toEqual(refused('niet-gevonden'));
  });
});
