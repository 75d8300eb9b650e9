import { gemeenteRoles, type Role } from '@samenpad/access';
import { parseGemeenteCode } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withAdmin } from '../connection/prepare-server.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import type { Actor } from './actor.ts';
import { RoleWaits } from './create-accounts.ts';

const gemeente = parseGemeenteCode('9801')!;
const other = parseGemeenteCode('9802')!;
const reden = 'Nieuwe collega in het team Beekstede.';
const first = { beheerder: 'sub-een', tweede: 'sub-twee' };

describe('S-12 a role of the gemeente, given by two people', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.database.close());

  const admin = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
    withAdmin(test.server, test.server.address.database, async (one) => (await one.query<Row>(sql, values)).rows);
  const begin = (eersten = first, where = gemeente) => test.database.provisioning.beginRoltoekenning(where, eersten);
  const enter = async (subject: string, rol: Role, gemeenten = [gemeente]): Promise<Actor> => {
    const login = { subject, naam: subject, rol, gemeenten };
    const { token } = await test.database.accounts.startSession(login, new Date(Date.now() + 3_600_000));
    return { token, purpose: 'beheer' };
  };
  const accountOf = async (actor: Actor, naam: string) =>
    (await test.database.accountBeheer.list(actor)).find((row) => row.naam === naam);
  /** Asked by one, confirmed by another, as the routes do it. */
  const grant = async (asker: Actor, judge: Actor, naam: string) => {
    const account = await accountOf(asker, naam);
    const paarId = await test.database.accountBeheer.askReopening(asker, account?.accountId ?? '', reden);
    if (paarId === undefined) return 'niet gevraagd';
    const judged = await test.database.tweedePaar.judge(judge, { gemeente, paarId, akkoord: true });
    const opened = judged === 'bevestigd' && (await test.database.accountBeheer.reopen(judge, { gemeente, paarId }));
    return `${judged} ${String(opened)}`;
  };

  it('is left to the identity provider until a gemeente names its first two', async () => {
    const early = await enter('sub-vroeg', 'consulent');
    expect(await begin({ beheerder: 'sub-een', tweede: 'sub-een' })).toBe('zelfde-persoon');
    expect(await begin()).toBe('bewaard');
    // Who came in before stays in; the naming stands in the log.
    expect(await test.database.accounts.findAccount(early.token)).toBeDefined();
    const lines = await admin(`select rol, soorten from logboek.regel where handeling = 'eerste-rollen-genoemd'`);
    expect(lines).toEqual([{ rol: 'functioneel-beheerder', soorten: 0 }]);
  });

  it('lets the first two in with the roles they were named for, and nobody else', async () => {
    await expect(enter('sub-een', 'fg')).rejects.toThrow(RoleWaits);
    await expect(enter('sub-twee', 'consulent')).rejects.toThrow(RoleWaits);
    await expect(enter('sub-drie', 'functioneel-beheerder')).rejects.toThrow(RoleWaits);
    const keeper = await enter('sub-een', 'functioneel-beheerder');
    await enter('sub-twee', 'teamleider');
    expect(await accountOf(keeper, 'sub-drie')).toMatchObject({ actief: false, beeindigdOp: null });
    expect((await accountOf(keeper, 'sub-drie'))?.wachtSinds).toBeInstanceOf(Date);
    // Now the gemeente helps itself: nobody names two others from outside.
    expect(await begin({ beheerder: 'sub-vier', tweede: 'sub-vijf' })).toBe('al-geregeld');
    // Neither aanbieders nor families wait, nor who works elsewhere.
    await enter('sub-ouder', 'ouder');
    await enter('sub-elders', 'consulent', [other]);
  });

  it('opens nothing for one person alone', async () => {
    const [keeper, second] = [await enter('sub-een', 'functioneel-beheerder'), await enter('sub-twee', 'teamleider')];
    await expect(enter('sub-nieuw', 'consulent')).rejects.toThrow(RoleWaits);
    expect(await grant(keeper, keeper, 'sub-nieuw')).toBe('zelfde-persoon false');
    await expect(enter('sub-nieuw', 'consulent')).rejects.toThrow(RoleWaits);
    // Asked already: the second person finds it with the role that it is about.
    expect(await grant(keeper, second, 'sub-nieuw')).toBe('niet gevraagd');
    const [pair] = await test.database.tweedePaar.listOpen(second);
    expect(pair).toMatchObject({ over: 'sub-nieuw', rol: 'consulent', gemeenten: [gemeente], zelf: false });
    await test.database.tweedePaar.judge(second, { gemeente, paarId: pair!.paarId, akkoord: true });
    expect(await test.database.accountBeheer.reopen(second, { gemeente, paarId: pair!.paarId })).toBe(true);
    await enter('sub-nieuw', 'consulent');
  });

  it('S-12 lets the second person refuse a role with a reason, which ends the wait and tells who asked', async () => {
    const [keeper, second] = [await enter('sub-een', 'functioneel-beheerder'), await enter('sub-twee', 'teamleider')];
    await expect(enter('sub-niet', 'fg')).rejects.toThrow(RoleWaits);
    const account = await accountOf(keeper, 'sub-niet');
    const paarId = (await test.database.accountBeheer.askReopening(keeper, account!.accountId, reden))!;
    const judge = (why?: string) =>
      test.database.tweedePaar.judge(second, { gemeente, paarId, akkoord: false, reden: why });
    expect([await judge(), await judge('kort')]).toEqual(['reden-ontbreekt', 'reden-ontbreekt']);
    expect(await judge('Deze persoon werkt hier niet.')).toBe('afgewezen');
    expect(await judge('Deze persoon werkt hier niet.')).toBe('gesloten');
    const told = { paarId, over: 'sub-niet', rol: 'fg', reden: 'Deze persoon werkt hier niet.', door: 'sub-twee' };
    expect(await test.database.tweedePaar.listRefusedRollen(keeper)).toMatchObject([told]);
    expect(await test.database.tweedePaar.listRefusedRollen(second)).toEqual([]);
    expect(await accountOf(keeper, 'sub-niet')).toMatchObject({ actief: false, wachtSinds: null });
    expect((await accountOf(keeper, 'sub-niet'))?.beeindigdOp).toBeInstanceOf(Date);
    // Not for ever: two people can open it.
    expect(await grant(keeper, second, 'sub-niet')).toBe('bevestigd true');
  });

  it('asks two people again for another role or another gemeente, and ends what was open', async () => {
    const [keeper, second] = [await enter('sub-een', 'functioneel-beheerder'), await enter('sub-twee', 'teamleider')];
    const before = await enter('sub-nieuw', 'consulent');
    await expect(enter('sub-nieuw', 'regisseur')).rejects.toThrow(RoleWaits);
    expect(await test.database.accounts.findAccount(before.token)).toBeUndefined();
    // A yes to one role is no yes to another that is wished for meanwhile.
    const account = await accountOf(keeper, 'sub-nieuw');
    const paarId = (await test.database.accountBeheer.askReopening(keeper, account!.accountId, reden))!;
    await expect(enter('sub-nieuw', 'fg')).rejects.toThrow(RoleWaits);
    expect(await test.database.tweedePaar.judge(second, { gemeente, paarId, akkoord: true })).toBe('gesloten');
    await expect(enter('sub-nieuw', 'regisseur')).rejects.toThrow(RoleWaits);
    expect(await grant(keeper, second, 'sub-nieuw')).toBe('bevestigd true');
    await enter('sub-nieuw', 'regisseur');

    // A gemeente that asks two people decides for itself.
    expect(await begin({ beheerder: 'sub-zes', tweede: 'sub-zeven' }, other)).toBe('bewaard');
    await expect(enter('sub-nieuw', 'regisseur', [gemeente, other])).rejects.toThrow(RoleWaits);
    expect(await grant(keeper, second, 'sub-nieuw')).toBe('niet gevraagd');
    await expect(enter('sub-elders', 'teamleider', [other])).rejects.toThrow(RoleWaits);
  });

  it('stays shut for an account that was ended, and names no such account', async () => {
    const keeper = await enter('sub-een', 'functioneel-beheerder');
    const { accountId } = (await accountOf(keeper, 'sub-vroeg'))!;
    expect(await test.database.accountBeheer.end(keeper, accountId)).toBe(true);
    await expect(enter('sub-vroeg', 'consulent')).rejects.toThrow('account is beeindigd');
    expect(await begin({ beheerder: 'sub-vroeg', tweede: 'sub-acht' }, other)).toBe('account-beeindigd');
    // The named two have thirty days.
    await admin(`update toegang.roltoekenning set op = op - interval '31 days' where gemeente = $1`, [other]);
    await expect(enter('sub-zes', 'functioneel-beheerder', [other])).rejects.toThrow(RoleWaits);
    expect(await begin({ beheerder: 'sub-zes', tweede: 'sub-zeven' }, other)).toBe('bewaard');
    await enter('sub-zes', 'functioneel-beheerder', [other]);
  });

  it('keeps every role of the gemeente waiting', async () => {
    for (const rol of gemeenteRoles) await expect(enter(`sub-${rol}`, rol)).rejects.toThrow(RoleWaits);
  });

  it('takes two who are of every gemeente in which the role would hold', async () => {
    expect(await begin({ beheerder: 'sub-een', tweede: 'sub-twee' }, other)).toBe('bewaard');
    const keeper = await enter('sub-een', 'functioneel-beheerder', [gemeente, other]);
    const oneSided = await enter('sub-twee', 'teamleider');
    await expect(enter('sub-breed', 'fg', [gemeente, other])).rejects.toThrow(RoleWaits);
    expect(await grant(keeper, oneSided, 'sub-breed')).toBe('bevestigd false');
    await expect(enter('sub-breed', 'fg', [gemeente, other])).rejects.toThrow(RoleWaits);
    const wide = await enter('sub-twee', 'teamleider', [gemeente, other]);
    expect(await grant(keeper, wide, 'sub-breed')).toBe('bevestigd true');
    await enter('sub-breed', 'fg', [gemeente, other]);
    // In whatever order the identity provider names the gemeenten.
    await enter('sub-breed', 'fg', [other, gemeente]);
  });
});
