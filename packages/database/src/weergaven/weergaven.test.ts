import { gemeenteRoles, rolesThatSee } from '@samenpad/access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const elsewhere = '0363' as typeof gemeente;
const both = [gemeente, elsewhere];

describe('saved views', () => {
  let test: TestDatabase;
  let officer: Actor;
  let colleague: Actor;
  let foreign: Actor;
  let regional: Actor;
  beforeAll(async () => {
    test = await createTestDatabase();
    const sign = async (rol: string, gemeenten: (typeof gemeente)[], subject: string) =>
      (await signInAs(test, { rol, gemeenten, subject } as Parameters<typeof signInAs>[1])).actor;
    officer = await sign('beleidsmedewerker', [gemeente], 'beleid');
    colleague = await sign('contractmanager', [gemeente], 'contract');
    foreign = await sign('beleidsmedewerker', [elsewhere], 'elders');
    regional = await sign('beleidsmedewerker', both, 'regio');
  });
  afterAll(async () => {
    await test.database.close();
  });

  const view = { gemeenten: [gemeente], naam: 'GGZ dit jaar', adres: '/overzicht?hulpvorm=ggz', gedeeld: false };
  const names = async (actor: Actor) => (await test.database.weergaven.list(actor)).map(({ naam }) => naam);

  it('are seen by their owner alone until they are shared, and then by colleagues of the gemeente', async () => {
    const { weergaven } = test.database;
    const id = (await weergaven.add(officer, view))!;
    const { gemeenten: _gemeenten, ...kept } = view;
    expect(await weergaven.list(officer)).toEqual([
      { ...kept, weergaveId: id, eigen: true, bewaardDoor: 'beleidsmedewerker' },
    ]);
    expect(await names(colleague)).toEqual([]);
    expect(await weergaven.change(officer, id, { naam: 'GGZ', gedeeld: true })).toBe(true);
    expect(await weergaven.list(colleague)).toMatchObject([{ naam: 'GGZ', adres: view.adres, eigen: false }]);
    expect(await names(regional)).toEqual(['GGZ']);
    expect(await names(foreign)).toEqual([]);
    expect(await weergaven.change(officer, id, { naam: 'GGZ', gedeeld: false })).toBe(true);
    expect(await names(colleague)).toEqual([]);
    expect(await weergaven.remove(officer, id)).toBe(true);
    expect(await names(officer)).toEqual([]);
  });

  it('are renamed and removed by nobody else', async () => {
    const { weergaven } = test.database;
    const id = (await weergaven.add(officer, { ...view, gedeeld: true }))!;
    for (const actor of [colleague, regional, foreign]) {
      expect(await weergaven.change(actor, id, { naam: 'Van mij', gedeeld: true })).toBe(false);
      expect(await weergaven.remove(actor, id)).toBe(false);
    }
    expect(await names(officer)).toEqual([view.naam]);
    expect(await weergaven.remove(officer, id)).toBe(true);
  });

  it('ask for no gemeente that the owner does not work for', async () => {
    const { weergaven } = test.database;
    expect(await weergaven.add(officer, { ...view, gemeenten: both })).toBeUndefined();
    expect(await weergaven.add(foreign, view)).toBeUndefined();
    expect(await weergaven.add(officer, { ...view, gemeenten: [] })).toBeUndefined();
  });

  it('are there for exactly the roles that see figures (access matrix, AG)', async () => {
    const { weergaven } = test.database;
    const id = (await weergaven.add(officer, { ...view, gedeeld: true }))!;
    for (const rol of gemeenteRoles) {
      const { actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: `weergave-${rol}` });
      const may = rolesThatSee('AG').includes(rol);
      expect(await names(actor), rol).toEqual(may ? [view.naam] : []);
      const own = await weergaven.add(actor, view);
      expect(own !== undefined, rol).toBe(may);
      if (own !== undefined) await weergaven.remove(actor, own);
    }
    await weergaven.remove(officer, id);
  });

  it('go from the lists of others when the account of their owner has ended', async () => {
    const { weergaven } = test.database;
    const leaver = await signInAs(test, { rol: 'beleidsmedewerker', gemeenten: [gemeente], subject: 'vertrekt' });
    await weergaven.add(leaver.actor, { ...view, gedeeld: true });
    expect(await names(colleague)).toEqual([view.naam]);
    await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query('update toegang.account set actief = false where account_id = $1', [leaver.accountId]),
    );
    expect(await names(colleague)).toEqual([]);
  });
});
