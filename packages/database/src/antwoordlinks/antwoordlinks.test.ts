import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { aanbieder, gemeente } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const code = 'a-code-of-a-link';
const antwoord = { soort: 'brief', tekst: 'De hulp begint maandag.' };

describe('a link in an e-mail', () => {
  let test: FileTest;
  let desk: Actor;
  let elsewhere: Actor;
  let office: Actor;
  let colleague: Actor;
  let stranger: Actor;
  let jeugdigeId: string;
  let nummer: number;
  const about = () => ({ domein: 'jw' as const, aanbieder, toewijzingNummer: nummer, referentie: null });
  const onderwerp = (soort: 'brief' | 'toewijzing' = 'brief') => ({ soort, ...about(), gesprekId: null });
  const links = () => test.database.antwoordlinks;
  const make = (actor = desk, own = code) => links().make(actor, jeugdigeId, { onderwerp: onderwerp(), code: own });
  const ask = (tekst: string) =>
    test.database.briefwisselingen.add(desk, jeugdigeId, { ...about(), tekst, vraag: true });

  beforeAll(async () => {
    test = await startFileTest();
    [jeugdigeId] = test.ids;
    const sign = async (subject: string, agb: string) =>
      (await signInAs(test, { rol: 'aanbiederadministratie', gemeenten: [gemeente], subject, organisaties: [agb] }))
        .actor;
    office = await sign('office', aanbieder);
    colleague = await sign('colleague', aanbieder);
    stranger = await sign('stranger', '42429012');
    desk = (await signInAs(test, { rol: 'gegevensbeheerder', gemeenten: [gemeente], subject: 'desk' })).actor;
    const other = { rol: 'gegevensbeheerder' as const, gemeenten: ['0363' as typeof gemeente], subject: 'elsewhere' };
    elsewhere = (await signInAs(test, other)).actor;
    const [row] = await test.ask<{ nummer: number }>(
      `update zorg.toewijzing set eind = '2090-12-31' where jeugdige_id = $1 returning toewijzing_nummer as nummer`,
      [jeugdigeId],
    );
    nummer = row!.nummer;
    await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
  });
  afterAll(() => test.database.close());
  beforeEach(async () => {
    await test.ask('delete from toegang.antwoordlink');
    await test.ask('delete from toegang.briefwisseling');
  });

  it('S3-13 shows the one question to somebody of the aanbieder, and to nobody else', async () => {
    expect(await make()).toBeUndefined();
    await ask('Wanneer begint de hulp?');
    for (const actor of [elsewhere, stranger, office]) expect(await make(actor)).toBeUndefined();
    const made = await make();
    expect(made?.gemeente).toBe(gemeente);
    expect(Math.round((made!.geldigTot.getTime() - Date.now()) / 86_400_000)).toBe(14);
    expect(await links().find(office, code)).toMatchObject({
      soort: 'brief',
      jeugdigeId,
      toewijzingNummer: nummer,
      vraag: 'Wanneer begint de hulp?',
      beantwoord: false,
    });
    for (const actor of [stranger, elsewhere, desk]) expect(await links().find(actor, code)).toBeUndefined();
    expect(await links().find(office, `${code}x`)).toBeUndefined();
    const [row] = await test.ask<{ n: number }>(
      "select count(*)::int as n from logboek.regel where handeling in ('antwoordlink-gemaakt', 'antwoordlink-geopend')",
    );
    expect(row?.n).toBe(2);
  });

  it('keeps no code, lets an earlier link give way, and ends after 14 days', async () => {
    await ask('Wanneer begint de hulp?');
    await make();
    await make(desk, 'a-second-code');
    expect(await links().find(office, code)).toBeUndefined();
    expect(await links().find(office, 'a-second-code')).toBeDefined();
    const kept = await test.ask<{ t: string }>('select t::text from toegang.antwoordlink t');
    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('a-second-code');
    await test.ask("update toegang.antwoordlink set geldig_tot = now() - interval '1 second'");
    expect(await links().find(office, 'a-second-code')).toBeUndefined();
  });

  it('is answered once; the same answer of the same person may come twice', async () => {
    await ask('Wanneer begint de hulp?');
    await make();
    expect(await links().close(stranger, code, antwoord)).toBe(false);
    expect(await links().close(office, code, antwoord)).toBe(true);
    expect(await links().close(office, code, antwoord)).toBe(false);
    expect(await links().find(office, code, antwoord)).toMatchObject({ beantwoord: true });
    expect(await links().find(office, code)).toBeUndefined();
    expect(await links().find(office, code, { ...antwoord, tekst: 'Anders.' })).toBeUndefined();
    expect(await links().find(colleague, code, antwoord)).toBeUndefined();
  });

  it('asks nothing any more when the question was answered elsewhere', async () => {
    await ask('Wanneer begint de hulp?');
    await make();
    await test.database.briefwisselingen.add(office, jeugdigeId, { ...about(), tekst: 'Maandag.', vraag: false });
    expect(await links().find(office, code)).toBeUndefined();
    expect(await make()).toBeUndefined();
    const confirm = { onderwerp: onderwerp('toewijzing'), code: 'a-third-code' };
    expect(await links().make(desk, jeugdigeId, confirm)).toBeDefined();
    expect(await links().find(office, 'a-third-code')).toMatchObject({ soort: 'toewijzing', vraag: null });
  });

  it('S3-13 counts who signed in for a link alone as a way of its own', async () => {
    const { actor: beleid } = await signInAs(test, {
      rol: 'beleidsmedewerker',
      gemeenten: [gemeente],
      subject: 'beleid',
    });
    const period = { van: plainDate('2020-01-01'), tot: plainDate('2090-01-01') };
    await ask('Wanneer begint de hulp?');
    await make();
    // The berichten came in long after their dates.
    const groups = async () =>
      (await test.database.deelname.listGroepen(beleid, period))
        .filter(({ groep }) => groep === 'ingelogd' || groep === 'link')
        .map(({ groep, aanbieders }) => [groep, aanbieders]);
    expect(await groups()).toEqual([['ingelogd', 1]]);
    await test.ask("update toegang.account set laatst_ingelogd = null where subject like '%colleague%'");
    await links().close(office, code, antwoord);
    expect(await groups()).toEqual([['link', 1]]);
  });
});
