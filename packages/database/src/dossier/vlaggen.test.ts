import type { Flag, Role } from '@samenpad/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool } from '../connection/connection.ts';
import { loginOf } from '../connection/prepare-server.ts';
import { type FileTest, makeStuk, startFileTest } from '../testing/file-test.ts';
import { gemeente, makeBsn } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';

const reden = 'Vastgelegd na overleg met het team.';

describe('flags that override everything else (trust.md 3.4)', () => {
  let test: FileTest;
  let consulent: Actor;
  let consulentAccount: string;
  let collega: Actor;
  let jeugdige: Actor;
  let ouder: Actor;
  let fg: Actor;
  beforeAll(async () => {
    test = await startFileTest();
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '13 years 1 month'`);
    const tie = async (rol: Role, relatie: 'betrokken' | 'zelf' | 'gezag', subject: string) => {
      const signedIn = await signInAs(test, { rol, gemeenten: [gemeente], subject });
      const houder = { accountId: signedIn.accountId };
      await giveRelatie(test, { gemeente, houder, rol, relatie });
      return signedIn;
    };
    ({ actor: consulent, accountId: consulentAccount } = await tie('consulent', 'betrokken', 'consulent'));
    collega = (await tie('consulent', 'betrokken', 'collega')).actor;
    jeugdige = (await tie('jeugdige', 'zelf', 'jeugdige')).actor;
    ouder = (await tie('ouder', 'gezag', 'ouder')).actor;
    fg = (await signInAs(test, { rol: 'fg', gemeenten: [gemeente] })).actor;
  });
  afterAll(async () => {
    await test.database.close();
  });

  const set = (actor: Actor, id: string, vlag: Flag) => test.database.vlaggen.set(actor, id, vlag, reden);
  const sees = async (actor: Actor, id: string) => (await test.database.dossiers.read(actor, id)) !== undefined;
  async function end(actor: Actor, id: string, vlag: Flag): Promise<void> {
    const [row] = await test.ask<{ vlag_id: string }>(
      `select vlag_id from toegang.vlag where jeugdige_id = $1 and vlag = $2 and tot = 'infinity'`,
      [id, vlag],
    );
    const ended = await test.database.vlaggen.end(actor, gemeente, row!.vlag_id, reden);
    expect(ended).toEqual({ ok: true, value: undefined });
  }
  async function addresses(actor: Actor): Promise<number> {
    const pool = createPool(test.server.address, loginOf(test.server, test.keys, 'sp_app'), 1);
    try {
      return await asActor(pool, actor, async (c) => (await c.query('select postcode from zorg.adres')).length);
    } finally {
      await pool.end();
    }
  }

  it('is set with a reason, once, by whoever keeps authority and measures', async () => {
    const [id] = test.ids;
    const { vlaggen } = test.database;
    expect(await vlaggen.set(consulent, id, 'veiligheidsstop', 'kort')).toEqual({
      ok: false,
      error: 'reden-ontbreekt',
    });
    expect(await vlaggen.set(consulent, id, 'veiligheidsstop', `Zie ${makeBsn(1)} in het register`)).toEqual({
      ok: false,
      error: 'bsn-in-tekst',
    });
    for (const actor of [jeugdige, ouder]) {
      expect(await set(actor, id, 'geheim-adres')).toEqual({ ok: false, error: 'mag-niet' });
    }
    expect(await set(fg, id, 'geheim-adres')).toEqual({ ok: false, error: 'niet-gevonden' });
    expect((await set(consulent, id, 'veiligheidsstop')).ok).toBe(true);
    expect(await set(collega, id, 'veiligheidsstop')).toEqual({ ok: false, error: 'bestaat-al' });
    expect(await vlaggen.list(collega, id)).toMatchObject([{ vlag: 'veiligheidsstop', reden }]);
    // A safety hold is not told to those from whom it holds things back.
    expect(await vlaggen.list(ouder, id)).toEqual([]);
    await end(collega, id, 'veiligheidsstop');
    expect(await vlaggen.list(consulent, id)).toEqual([]);
  });

  it('gives a secret address to nobody, also after a new import of addresses', async () => {
    const [id, other] = test.ids;
    const insert = `insert into zorg.adres (gemeente, jeugdige_id, postcode) values ($1, $2, '1234AB')`;
    for (const jeugdigeId of [id, other]) await test.ask(insert, [gemeente, jeugdigeId]);
    expect(await addresses(consulent)).toBe(2);
    await set(consulent, id, 'geheim-adres');
    for (const actor of [consulent, jeugdige, ouder]) expect(await addresses(actor)).toBe(1);
    await test.ask('delete from zorg.adres');
    for (const jeugdigeId of [id, other]) await test.ask(insert, [gemeente, jeugdigeId]);
    expect(await addresses(consulent)).toBe(1);
    await end(consulent, id, 'geheim-adres');
    expect(await addresses(consulent)).toBe(2);
  });

  it('keeps shared texts of parents in conflict from each other', async () => {
    const [id] = test.ids;
    const titles = async (actor: Actor) =>
      (await test.database.dossiers.read(actor, id))?.stukken.map(({ titel }) => titel);
    const share = (titel: string) => makeStuk({ soort: 'PL', titel, gedeeld: true });
    await test.database.dossiers.save(ouder, id, share('voor'));
    expect(await titles(jeugdige)).toContain('voor');
    await set(consulent, id, 'ouders-in-conflict');
    await test.database.dossiers.save(ouder, id, share('tijdens'));
    expect(await titles(jeugdige)).not.toContain('voor');
    expect(await titles(jeugdige)).not.toContain('tijdens');
    expect(await titles(consulent)).toEqual(expect.arrayContaining(['voor', 'tijdens']));
    await end(consulent, id, 'ouders-in-conflict');
    expect(await titles(jeugdige)).toEqual(expect.arrayContaining(['voor', 'tijdens']));
  });

  it("closes the file of a colleague's child to all but a closed group", async () => {
    const [id] = test.ids;
    const { vlaggen } = test.database;
    const flag = 'kind-van-collega' as const;
    expect(await vlaggen.set(consulent, id, flag, reden)).toEqual({ ok: false, error: 'besloten-groep-ontbreekt' });
    expect((await vlaggen.set(consulent, id, flag, reden, [consulentAccount])).ok).toBe(true);
    expect([await sees(consulent, id), await sees(collega, id), await sees(jeugdige, id)]).toEqual([true, false, true]);
    await end(consulent, id, flag);
    expect(await sees(collega, id)).toBe(true);
  });

  it('freezes the file of somebody who died, until the FG opens it again', async () => {
    const [, , id] = test.ids;
    await set(consulent, id, 'overleden');
    for (const actor of [consulent, collega, ouder]) expect(await sees(actor, id)).toBe(false);
    const closed = await test.database.vlaggen.listGesloten(fg);
    expect(closed).toMatchObject([{ jeugdigeId: id, vlag: 'overleden', reden }]);
    expect(await test.database.vlaggen.end(consulent, gemeente, closed[0]!.vlagId, reden)).toEqual({
      ok: false,
      error: 'niet-gevonden',
    });
    expect(await test.database.vlaggen.listGesloten(consulent)).toEqual([]);
    await end(fg, id, 'overleden');
    expect(await sees(consulent, id)).toBe(true);
  });

  it('ends the sight of the gemeente when somebody has moved, not that of the family', async () => {
    const [, id] = test.ids;
    await set(consulent, id, 'verhuisd');
    expect([await sees(consulent, id), await sees(jeugdige, id)]).toEqual([false, true]);
    await end(fg, id, 'verhuisd');
    expect(await sees(consulent, id)).toBe(true);
  });

  it('hides a diagnosis from those who pay when the family objects to it', async () => {
    const [id, other] = test.ids;
    const keeper = (await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: [gemeente] })).actor;
    const hidden = async (actor: Actor) => [
      ...(await test.database.vlaggen.findVerborgenDiagnoses(actor, [id, other])),
    ];
    expect(await hidden(keeper)).toEqual([]);
    expect((await set(jeugdige, id, 'bezwaar-diagnose')).ok).toBe(true);
    expect(await hidden(keeper)).toEqual([id]);
    expect(await hidden(consulent)).toEqual([]);
    expect(await test.database.vlaggen.list(ouder, id)).toMatchObject([{ vlag: 'bezwaar-diagnose', reden: null }]);
    await end(ouder, id, 'bezwaar-diagnose');
    expect(await hidden(keeper)).toEqual([]);
  });
});
