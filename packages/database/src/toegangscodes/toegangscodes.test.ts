import { hash } from 'node:crypto';
import type { Role } from '@samenpad/access';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { behindLock } from '../testing/hold-lock.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { ToegangscodeInvoer } from './toegangscode-store.ts';

const refused = (error: string) => ({ ok: false, error });
const kept = { ok: true, value: undefined };
const right = 'AB2D-EF3H-KM4P';
const reden = 'De verkeerde persoon kreeg de brief.';

describe('the first way in of a family', () => {
  let test: FileTest;
  let id: string;
  const people = new Map<string, Actor>();
  const as = (name: string) => people.get(name)!;
  const store = () => test.database.toegangscodes;
  const give = async (change: Partial<ToegangscodeInvoer> = {}, code = right, name = 'consulent') =>
    await store().give(
      as(name),
      id,
      { relatie: 'gezag', bron: 'gezagsregister', naam: 'M. Moeder', toelichting: '', ...change },
      code,
    );
  const made = async (change: Partial<ToegangscodeInvoer> = {}, code = right) => {
    const answer = await give(change, code);
    if (!answer.ok) throw new Error(answer.error);
    return answer.value.codeId;
  };
  const sees = async (name: string) => (await test.database.samenwerking.read(as(name), id)) !== undefined;
  const codes = async (name = 'consulent') => (await store().list(as(name), id))?.codes;

  async function join(name: string, rol: Role, niveau = 'substantieel'): Promise<{ accountId: string; actor: Actor }> {
    const joined = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    await test.ask('update toegang.sessie set niveau = $2 where account_id = $1', [joined.accountId, niveau]);
    people.set(name, joined.actor);
    return joined;
  }

  beforeAll(async () => {
    test = await startFileTest();
    [id] = test.ids;
    const consulent = await join('consulent', 'consulent');
    for (const jeugdigeId of test.ids.slice(0, 2)) {
      await giveRelatie(test, { gemeente, jeugdigeId, houder: consulent, rol: 'consulent', relatie: 'betrokken' });
    }
    await join('vreemde', 'consulent');
    for (const name of ['moeder', 'vader']) await join(name, 'ouder');
    await join('laag', 'ouder', 'laag');
    await join('kind', 'jeugdige');
  });
  afterAll(() => test.database.close());
  beforeEach(async () => {
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    for (const table of ['toegangscode', 'toegangscode_poging', 'gezagsopgave']) {
      await test.ask(`delete from toegang.${table}`);
    }
    await test.ask(`delete from toegang.relatie where rol in ('ouder', 'jeugdige')`);
  });

  it('S-04 opens the file of one jeugdige to who types the code, with its source and the worker, until a worker takes it back', async () => {
    const codeId = await made();
    expect(await sees('moeder')).toBe(false);
    expect(await store().use(as('moeder'), ' ab2d ef3h-km4p ')).toBe(id);
    expect(await sees('moeder')).toBe(true);
    expect(await codes('moeder')).toMatchObject([
      { relatie: 'gezag', bron: 'gezagsregister', door: 'consulent', stand: 'gebruikt', usedDoor: 'ouder', naam: null },
    ]);
    const { opgaven } = (await test.database.gezag.read(as('moeder'), id))!;
    expect(opgaven).toMatchObject([{ relatie: 'gezag', bron: 'gezagsregister', stand: 'geldt', door: 'consulent' }]);
    // The same person again is no fault; it began once.
    expect(await store().use(as('moeder'), right)).toBe(id);
    expect(await store().withdraw(as('vreemde'), id, codeId, reden)).toEqual(refused('niet-gevonden'));
    expect(await store().withdraw(as('moeder'), id, codeId, reden)).toEqual(refused('niet-gevonden'));
    expect(await store().withdraw(as('consulent'), id, codeId, reden)).toEqual(kept);
    expect(await sees('moeder')).toBe(false);
    expect(await store().use(as('moeder'), right)).toBeUndefined();
    expect(await store().withdraw(as('consulent'), id, codeId, reden)).toEqual(refused('code-voorbij'));
    expect(await codes()).toMatchObject([{ stand: 'ingetrokken', reden, ingetrokkenDoor: 'consulent' }]);
    const relations = await test.ask<{ grond: string }>(`select grond from toegang.relatie where relatie = 'gezag'`);
    expect(relations).toEqual([{ grond: 'gezagsregister' }]);
  });

  it('S-06 gives one answer for a code that is unknown, used, over, withdrawn, of another role, or typed at too low a level', async () => {
    await made();
    const tries: [string, string][] = [
      ['moeder', 'ZZ2D-EF3H-KM4P'],
      ['kind', right],
      ['laag', right],
      ['consulent', right],
    ];
    for (const [name, code] of tries) expect(await store().use(as(name), code), name).toBeUndefined();
    await test.ask('delete from toegang.toegangscode_poging');
    await test.ask('update toegang.toegangscode set tries = 0');
    expect(await store().use(as('moeder'), right)).toBe(id);
    expect(await store().use(as('vader'), right)).toBeUndefined();
    await made({}, 'CD2D-EF3H-KM4P');
    await test.ask(`update toegang.toegangscode set tot = now() - interval '1 second' where used_op is null`);
    expect(await store().use(as('vader'), 'CD2D-EF3H-KM4P')).toBeUndefined();
    expect((await codes())!.map(({ stand }) => stand)).toEqual(['voorbij', 'gebruikt']);
    const [withdrawn, code] = [await made({}, 'EF2D-EF3H-KM4P'), 'EF2D-EF3H-KM4P'];
    await store().withdraw(as('consulent'), id, withdrawn, reden);
    expect(await store().use(as('vader'), code)).toBeUndefined();
    expect(await sees('vader')).toBe(false);
  });

  it('S-22 bears five wrong tries of one code, and five of one person in a day', async () => {
    await made();
    const wrong = (n: number) => `AB2D-EF3H-KM4${String(n)}`;
    for (const n of [2, 3, 5, 6, 7]) {
      expect(await store().use(as(n < 5 ? 'moeder' : 'vader'), wrong(n))).toBeUndefined();
    }
    expect(await store().use(as('moeder'), right)).toBeUndefined();
    expect(await codes()).toMatchObject([{ stand: 'voorbij' }]);
    await test.ask('delete from toegang.toegangscode_poging');
    await test.ask('update toegang.toegangscode set tries = 0');
    for (const n of [2, 3, 5, 6, 7]) expect(await store().use(as('vader'), `ZZ${wrong(n).slice(2)}`)).toBeUndefined();
    expect(await store().use(as('vader'), right)).toBeUndefined();
    await test.ask(`update toegang.toegangscode_poging set op = op - interval '25 hours'`);
    expect(await store().use(as('vader'), right)).toBe(id);
  });

  it('fits the code to the age, for the worker who gives it and again for who types it', async () => {
    expect(await give({}, right, 'vreemde')).toEqual(refused('niet-gevonden'));
    expect(await give({ naam: '999900006' })).toEqual(refused('bsn-in-tekst'));
    expect(await give({ relatie: 'zelf' })).toEqual(refused('leeftijd-past-niet'));
    expect(await give({ relatie: 'vertegenwoordiger' })).toEqual(refused('leeftijd-past-niet'));
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '12 years'`);
    await made({ relatie: 'zelf' });
    await made({}, 'GH2D-EF3H-KM4P');
    expect(await store().use(as('kind'), right)).toBe(id);
    expect(await give({ relatie: 'zelf' }, 'JK2D-EF3H-KM4P')).toEqual(refused('bestaat-al'));
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '18 years'`);
    expect(await store().use(as('vader'), 'GH2D-EF3H-KM4P')).toBeUndefined();
    await made({ relatie: 'vertegenwoordiger', bron: 'beschikking' }, 'LM2D-EF3H-KM4P');
    expect(await store().use(as('vader'), 'LM2D-EF3H-KM4P')).toBe(id);
    expect(await sees('vader')).toBe(true);
  });

  it('S-04 lets one account become the youth, also when two codes are typed at the same moment', async () => {
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '13 years'`);
    await join('ander', 'jeugdige');
    await made({ relatie: 'zelf' });
    await made({ relatie: 'zelf' }, 'CD2D-EF3H-KM4P');
    const used = await Promise.all([store().use(as('kind'), right), store().use(as('ander'), 'CD2D-EF3H-KM4P')]);
    expect(used.filter((one) => one === id)).toHaveLength(1);
  });

  it('S-04 gives and takes one code at a time, also when each goes by another part of a merged file', async () => {
    const other = test.ids[1];
    await test.ask('insert into zorg.samenvoeging (gemeente, jeugdige_id, naar) values ($1, $2, $3)', [
      ...[gemeente, other, id],
    ]);
    const key = `relatie${gemeente}${id}`;
    const invoer = { relatie: 'gezag', bron: 'gezagsregister', naam: 'M. Moeder', toelichting: '' } as const;
    const given = await behindLock(test, key, () => store().give(as('consulent'), other, invoer, right));
    expect(given.ok).toBe(true);
    expect(await behindLock(test, key, () => store().use(as('moeder'), right))).toBe(other);
    await test.ask('delete from zorg.samenvoeging');
  });

  it('S-04 takes back the authority that began with a code, whatever stands there as the reason', async () => {
    const codeId = await made();
    await store().use(as('moeder'), right);
    await test.ask(
      `insert into toegang.gezagsopgave (gemeente, jeugdige_id, account_id, naam, relatie, bron, van, door, stand, reden,
         besloten_door, besloten_op)
       select gemeente, jeugdige_id, account_id, naam, relatie, bron, van, door, stand, reden, door, now()
       from toegang.gezagsopgave`,
    );
    await test.ask(`update toegang.gezagsopgave g set reden = 'Zo staat het in het register.'
      from toegang.toegangscode c where c.opgave_id = g.opgave_id`);
    expect(await store().withdraw(as('consulent'), id, codeId, reden)).toEqual(kept);
    expect(await test.ask('select stand, reden from toegang.gezagsopgave order by stand')).toEqual([
      { stand: 'geldt', reden: 'Begonnen met een toegangscode' },
      { stand: 'vervallen', reden: 'Zo staat het in het register.' },
    ]);
  });

  it('S-22 keeps the wrong tries of a person for a day, and of an account that is there', async () => {
    await store().use(as('moeder'), 'ZZ2D-EF3H-KM4P');
    await test.ask(`update toegang.toegangscode_poging set op = op - interval '25 hours'`);
    await store().use(as('vader'), 'ZZ2D-EF3H-KM4P');
    const tries = await test.ask(
      'select k.subject from toegang.toegangscode_poging p join toegang.account k using (account_id)',
    );
    expect(tries).toEqual([{ subject: 'vader' }]);
    await expect(
      test.ask('insert into toegang.toegangscode_poging (account_id) values (gen_random_uuid())'),
    ).rejects.toThrow('foreign key');
  });

  it('S-48 keeps a code so that who reads the database cannot find it by trying them all, and no more than ten that wait', async () => {
    await made();
    const rows = await test.ask<{ row: string }>('select c::text as row from toegang.toegangscode c');
    const bare = right.replaceAll('-', '');
    for (const part of ['AB2D', 'EF3H', hash('sha256', bare, 'hex')]) expect(rows[0]!.row).not.toContain(part);
    for (let n = 0; n < 9; n += 1) await made({}, `P${String(n)}2D-EF3H-KM4P`);
    expect(await give({}, 'QQ2D-EF3H-KM4P')).toEqual(refused('te-veel-codes'));
  });
});
