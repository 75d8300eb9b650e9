import type { Role } from '@samenpad/access';
import { type GemeenteCode, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileTest, makeStuk, startFileTest } from '../testing/file-test.ts';
import { gemeente, makeBsn } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { NoodVraag } from './noodtoegang-store.ts';

const elsewhere = '0363' as GemeenteCode;
const toelichting = 'De politie belt: gevaar voor het kind.';

describe('break-glass (trust.md 3.7)', () => {
  let test: FileTest;
  let pseudoniemen: string[];
  let vraag: NoodVraag;
  let ownerAccount: string;
  let fg: Actor;
  let fgAccount: string;
  beforeAll(async () => {
    test = await startFileTest();
    pseudoniemen = (await test.ask<{ p: string }>('select pseudoniem as p from zorg.jeugdige order by 1')).map(
      ({ p }) => p,
    );
    vraag = { gemeente, wie: { pseudoniem: pseudoniemen[0]! }, reden: 'acuut-gevaar', toelichting };
    const owner = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente], subject: 'casushouder' });
    ownerAccount = owner.accountId;
    for (const jeugdigeId of test.ids) {
      await giveRelatie(test, {
        gemeente,
        jeugdigeId,
        houder: { accountId: ownerAccount },
        rol: 'consulent',
        relatie: 'betrokken',
      });
      await test.database.dossiers.save(owner.actor, jeugdigeId, makeStuk());
    }
    const officer = await signInAs(test, { rol: 'fg', gemeenten: [gemeente] });
    fg = officer.actor;
    fgAccount = officer.accountId;
  });
  afterAll(async () => {
    await test.database.close();
  });
  let nr = 0;
  let worker: Actor;
  let workerAccount: string;
  beforeEach(async () => {
    nr += 1;
    const signedIn = await signIn('consulent', [gemeente]);
    worker = signedIn.actor;
    workerAccount = signedIn.accountId;
  });

  async function signIn(rol: Role, gemeenten: GemeenteCode[], purpose: Actor['purpose'] = 'nood') {
    return await signInAs(test, { rol, gemeenten, subject: `${rol} ${nr} ${gemeenten.join()} ${purpose}`, purpose });
  }

  async function countOpened(): Promise<number> {
    const [row] = await test.ask<{ n: number }>('select count(*)::int as n from toegang.noodtoegang');
    return row!.n;
  }

  it('opens one jeugdige for reading, for exactly 60 minutes', async () => {
    const [id, sibling] = test.ids;
    expect(await test.database.dossiers.read(worker, id)).toBeUndefined();
    const opened = await test.database.noodtoegang.open(worker, vraag);
    expect(opened).toMatchObject({ ok: true, value: { jeugdigeId: id } });
    const file = await test.database.dossiers.read(worker, id);
    expect(file?.stukken).toHaveLength(1);
    expect(file?.schrijft).toEqual([]);
    expect(await test.database.dossiers.save(worker, id, makeStuk())).toEqual({
      ok: false,
      error: { code: 'mag-niet' },
    });
    // No widening to others of the same household.
    expect(await test.database.dossiers.read(worker, sibling)).toBeUndefined();
    expect(await test.database.jeugdigen.find(worker, sibling)).toBeUndefined();
    const [row] = await test.ask<{ minutes: number }>(
      `select extract(epoch from tot - van)::float / 60 as minutes from toegang.noodtoegang where account_id = $1`,
      [workerAccount],
    );
    expect(row!.minutes).toBe(60);
  });

  it('finds the jeugdige by BSN too', async () => {
    const opened = await test.database.noodtoegang.open(worker, { ...vraag, wie: { bsn: makeBsn(1) } });
    expect(opened.ok && test.ids.includes(opened.value.jeugdigeId)).toBe(true);
  });

  it('ends to the second, and at once when it is stopped', async () => {
    const [id] = test.ids;
    await test.database.noodtoegang.open(worker, vraag);
    const [row] = await test.ask<{ tot: Date }>(
      `update toegang.noodtoegang set tot = clock_timestamp() + interval '1.5 seconds' where account_id = $1 returning tot`,
      [workerAccount],
    );
    const seen: { at: number; open: boolean }[] = [];
    while (Date.now() < row!.tot.getTime() + 600) {
      const before = Date.now();
      const open = (await test.database.dossiers.read(worker, id)) !== undefined;
      // A look that began before the end and came back after it may be either.
      if (before >= row!.tot.getTime() || Date.now() < row!.tot.getTime()) seen.push({ at: before, open });
    }
    expect(seen.filter(({ at, open }) => open !== at < row!.tot.getTime())).toEqual([]);
    expect(new Set(seen.map(({ open }) => open)).size).toBe(2);
    expect(await test.database.noodtoegang.findRunning(worker)).toBeUndefined();
    expect((await test.database.noodtoegang.open(worker, vraag)).ok).toBe(true);
    expect(await test.database.noodtoegang.findRunning(worker)).toMatchObject({
      jeugdigeId: id,
      reden: 'acuut-gevaar',
    });
    expect(await test.database.noodtoegang.stop(worker)).toBe(true);
    expect(await test.database.dossiers.read(worker, id)).toBeUndefined();
    expect(await test.database.noodtoegang.stop(worker)).toBe(false);
  });

  it('is never silent: a log line, a notice to the case owner and a review for the FG stand with it at once', async () => {
    await test.database.noodtoegang.open(worker, vraag);
    const silent = await test.ask(
      `select n.nood_id from toegang.noodtoegang n where not exists (select from logboek.regel l where l.account_id = n.account_id
           and l.jeugdige_id = n.jeugdige_id and l.handeling = 'noodtoegang-geopend')
         or not exists (select from toegang.taak t where t.verwijst->>'nood' = n.nood_id::text and t.houder = $1
           and t.soort = 'noodtoegang-gemeld' and t.gemaakt_op - n.van < interval '1 minute')
         or not exists (select from toegang.taak t where t.verwijst->>'nood' = n.nood_id::text and t.houder = $2
           and t.soort = 'noodtoegang-beoordelen')`,
      [ownerAccount, fgAccount],
    );
    expect(await countOpened()).toBeGreaterThan(2);
    expect(silent).toEqual([]);
  });

  it.each<[string, Partial<NoodVraag>, string]>([
    ['an unknown reason', { reden: 'nieuwsgierig' as never }, 'reden-ontbreekt'],
    ['too short an explanation', { toelichting: 'te kort' }, 'toelichting-te-kort'],
    ['an explanation with a BSN', { toelichting: `${toelichting} ${makeBsn(1)}` }, 'bsn-in-tekst'],
    ['a pseudonym that is nobody', { wie: { pseudoniem: 'J-0' } }, 'niet-gevonden'],
    ['a BSN that is nobody', { wie: { bsn: makeBsn(77) } }, 'niet-gevonden'],
    ['another gemeente', { gemeente: elsewhere }, 'mag-niet'],
  ])('refuses %s', async (_name, change, code) => {
    const before = await countOpened();
    expect(await test.database.noodtoegang.open(worker, { ...vraag, ...change })).toEqual({ ok: false, error: code });
    expect(await countOpened()).toBe(before);
  });

  it('refuses another purpose, an older sign-in, a second one beside it, and roles that have none', async () => {
    const { noodtoegang } = test.database;
    const refusal = (error: string) => ({ ok: false, error });
    expect(await noodtoegang.open({ ...worker, purpose: 'toeleiding' }, vraag)).toEqual(refusal('geen-doel'));
    await test.ask(
      `update toegang.sessie set ingelogd_op = now() - interval '5 minutes 1 second' where account_id = $1`,
      [workerAccount],
    );
    expect(await noodtoegang.open(worker, vraag)).toEqual(refusal('opnieuw-inloggen'));
    await test.ask(
      `update toegang.sessie set ingelogd_op = now() - interval '4 minutes 50 seconds' where account_id = $1`,
      [workerAccount],
    );
    expect((await noodtoegang.open(worker, vraag)).ok).toBe(true);
    expect(await noodtoegang.open(worker, { ...vraag, wie: { pseudoniem: pseudoniemen[1]! } })).toEqual(
      refusal('loopt-al'),
    );
    const leader = await signInAs(test, { rol: 'teamleider', gemeenten: [gemeente], team: 'Noord', purpose: 'nood' });
    expect(await noodtoegang.open(leader.actor, vraag)).toEqual(refusal('niet-gevonden'));
    for (const rol of ['hulpverlener', 'beleidsmedewerker', 'jeugdige', 'school'] as const) {
      const { actor } = await signIn(rol, [gemeente], 'beheer');
      expect(await noodtoegang.open(actor, vraag)).toEqual(refusal('geen-doel'));
    }
  });

  it('opens nothing for whoever sees the jeugdige already', async () => {
    const { actor } = await signInAs(test, {
      rol: 'consulent',
      gemeenten: [gemeente],
      subject: 'casushouder',
      purpose: 'nood',
    });
    const before = await countOpened();
    expect(await test.database.noodtoegang.open(actor, vraag)).toMatchObject({ ok: true, value: { tot: null } });
    expect(await countOpened()).toBe(before);
  });

  it('is reviewed by the FG within five working days, and goes on to the teamleider when it is late', async () => {
    const { noodtoegang } = test.database;
    await noodtoegang.open(worker, vraag);
    const [mine] = (await noodtoegang.listForReview(fg)).filter(({ accountId }) => accountId === workerAccount);
    expect(mine).toMatchObject({ toelichting, beoordeeldOp: null, geescaleerd: false });
    expect(await noodtoegang.listForReview(worker)).toEqual([]);
    const { actor: leader } = await signInAs(test, { rol: 'teamleider', gemeenten: [gemeente], team: 'Noord' });
    expect(await noodtoegang.listForReview(leader)).toEqual([]);
    await test.ask('update toegang.noodtoegang set beoordelen_voor = current_date - 1 where nood_id = $1', [
      mine!.noodId,
    ]);
    expect(await noodtoegang.listForReview(leader)).toMatchObject([{ noodId: mine!.noodId, geescaleerd: true }]);
    const reason = 'Gesproken met de medewerker, het was nodig.';
    expect(await noodtoegang.review(worker, mine!.noodId, 'terecht', reason)).toEqual({
      ok: false,
      error: 'niet-gevonden',
    });
    expect(await noodtoegang.review(fg, mine!.noodId, 'terecht', 'kort')).toEqual({
      ok: false,
      error: 'toelichting-te-kort',
    });
    expect((await noodtoegang.review(fg, mine!.noodId, 'terecht', reason)).ok).toBe(true);
    expect(await noodtoegang.review(fg, mine!.noodId, 'terecht', reason)).toEqual({
      ok: false,
      error: 'niet-gevonden',
    });
    const tasks = await test.ask(
      `select from toegang.taak where soort = 'noodtoegang-beoordelen' and verwijst->>'nood' = $1 and gedaan_op is null`,
      [mine!.noodId],
    );
    expect(tasks).toEqual([]);
  });

  it.each([
    ['2026-11-20', '2026-11-27'],
    ['2026-11-21', '2026-11-27'],
    ['2026-11-25', '2026-12-02'],
  ])('counts five working days from %s to %s', async (from, to) => {
    const [row] = await test.ask<{ d: string }>('select toegang.werkdag_na($1::date, 5)::text as d', [from]);
    expect(row!.d).toBe(plainDate(to));
  });
});
