import { ageBandOf, type Beslisser, whoConsentsToSharing } from '@samenpad/access';
import { addDays, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  askAndAnswer,
  askSchool,
  findOwnNr,
  openScene,
  readToestemming,
  type Scene,
  today,
} from '../testing/consent-scene.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { ToestemmingFout, ToestemmingVraag } from './toestemming-store.ts';

describe('toestemming', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(async () => {
    await scene.test.database.close();
  });
  beforeEach(async () => {
    await scene.admin('delete from toegang.toestemming');
    await scene.admin('delete from toegang.vlag');
    await scene.admin('delete from toegang.taak');
    await scene.setAge(14);
  });
  const store = () => scene.test.database.toestemmingen;

  /** What consent opens to the school, as its own table of sight says. */
  async function seenBySchool(): Promise<unknown[]> {
    return await scene.admin(
      `select z.lezen, z.gedeeld from toegang.zicht z join toegang.houder h using (houder)
       where h.rol = 'school' and z.grond = 'toestemming' and now() >= z.van and now() < z.tot`,
    );
  }

  it('asks the persons that the age ladder names, at every age', async () => {
    const hoedanigheid: Record<Beslisser, string> = {
      jeugdige: 'jeugdige',
      ouders: 'ouder',
      gi: 'voogd',
      vertegenwoordiger: 'vertegenwoordiger',
    };
    for (let age = 0; age <= 23; age++) {
      for (const competent of [true, false]) {
        for (const maatregel of ['geen', 'voogdij'] as const) {
          const [row] = await scene.admin('select toegang.gevers_nodig($1, $2, $3) as nodig', [
            age,
            competent,
            maatregel === 'voogdij',
          ]);
          const wanted = whoConsentsToSharing({ band: ageBandOf(age), competent, maatregel });
          expect(row?.['nodig'], `${age} ${competent} ${maatregel}`).toEqual(wanted.map((who) => hoedanigheid[who]));
        }
      }
    }
  });

  it('tells the family no school of a secret address, but whoever has to answer or may stop it (trust.md 3.4)', async () => {
    await scene.setAge(9);
    await scene.admin(
      `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden) values ($1, $2, 'geheim-adres', 'Op verzoek')`,
      [gemeente, scene.jeugdige],
    );
    const id = await askAndAnswer(scene, { moeder: 'ja' });
    const namesFor = async (who: keyof Scene['people']) => {
      const rows = await store().list(scene.people[who], scene.jeugdige);
      return rows!.find(({ toestemmingId }) => toestemmingId === id)!.ontvangers.map(({ naam }) => naam);
    };
    const [school] = await namesFor('consulent');
    expect(school).toBeTruthy();
    // Of 14 it reads along, and was not asked.
    await scene.setAge(14);
    expect(await namesFor('jeugdige')).toEqual([null]);
    await scene.setAge(9);
    for (const who of ['moeder', 'vader', 'consulent'] as const) expect(await namesFor(who), who).toEqual([school]);
    const nr = await findOwnNr(scene, 'vader', id);
    expect((await store().answer(scene.people.vader, id, nr, { antwoord: 'ja', taal: 'nl' })).ok).toBe(true);
    expect(await namesFor('vader')).toEqual([school]);
    expect((await store().withdraw(scene.people.vader, id)).ok).toBe(true);
    for (const who of ['moeder', 'vader'] as const) expect(await namesFor(who), who).toEqual([null]);
    expect(await namesFor('consulent')).toEqual([school]);
  });

  it('12–15 holds from the last yes of youth and both parents, and opens only the kinds that were named', async () => {
    const id = await askAndAnswer(scene, { jeugdige: 'ja', moeder: 'ja' });
    expect(await readToestemming(scene, id)).toMatchObject({ toestand: 'gevraagd', gegevenOp: null });
    expect(await seenBySchool()).toEqual([]);
    const nr = await findOwnNr(scene, 'vader', id);
    expect(await store().answer(scene.people.vader, id, nr, { antwoord: 'ja', taal: 'nl' })).toEqual({
      ok: true,
      value: undefined,
    });
    expect(await readToestemming(scene, id)).toMatchObject({ toestand: 'geldig', soorten: ['ZP', 'PL'] });
    // 256: PL as far as shared; the status of the referral is not a row of the care path.
    expect(await seenBySchool()).toEqual([{ lezen: 0, gedeeld: 256 }]);
  });

  it('16+ asks the youth alone', async () => {
    await scene.setAge(16);
    const id = await askAndAnswer(scene, { jeugdige: 'ja' });
    const consent = await readToestemming(scene, id);
    expect(consent.gevers.map((gever) => gever.hoedanigheid)).toEqual(['jeugdige']);
    expect(consent.toestand).toBe('geldig');
    expect(await store().listOwn(scene.people.moeder)).toEqual([]);
  });

  it('under 12 asks both parents, and keeps who answered, how and with which proof', async () => {
    await scene.setAge(9);
    const id = await askAndAnswer(scene, { moeder: 'ja', vader: 'ja' });
    const { gevers } = await readToestemming(scene, id);
    expect(gevers).toMatchObject([
      { hoedanigheid: 'ouder', gezagBewijs: 'test', antwoord: 'ja', hoe: 'portaal' },
      { hoedanigheid: 'ouder', gezagBewijs: 'test', antwoord: 'ja', hoe: 'portaal' },
    ]);
    const [proof] = await scene.admin('select distinct niveau, taal from toegang.toestemming_gever');
    expect(proof).toEqual({ niveau: 'substantieel', taal: 'nl' });
  });

  it('a professional names who has authority when Samenpad does not know, with the proof', async () => {
    await scene.setAge(17);
    const representative = {
      naam: 'A. Mentor',
      hoedanigheid: 'vertegenwoordiger' as const,
      gezagBewijs: 'beschikking',
    };
    const vraag = { bekwaam: false, bekwaamToelichting: 'Overziet de gevolgen niet.', gevers: [representative] };
    const asked = await store().ask(scene.people.consulent, scene.jeugdige, askSchool(scene, vraag));
    expect(asked.ok && (await readToestemming(scene, asked.value)).gevers).toMatchObject([representative]);
  });

  const missing: [field: string, change: Partial<ToestemmingVraag>, fout: ToestemmingFout][] = [
    ['a recipient', { ontvangers: [] }, 'ontvanger'],
    ['a recipient that exists', { ontvangers: ['00000000-0000-4000-8000-000000000000'] }, 'ontvanger'],
    ['the kinds', { soorten: [] }, 'soort'],
    ['an end after the start', { tot: addDays(today(), -1) }, 'termijn'],
    ['an end within twelve months', { tot: addDays(today(), 366) }, 'termijn'],
    ['why the youth cannot judge', { bekwaam: false }, 'toelichting'],
    ['proof of authority', { gevers: [{ naam: 'B. Ouder', hoedanigheid: 'ouder', gezagBewijs: '' }] }, 'gever'],
    ['the name of a giver', { gevers: [{ naam: '', hoedanigheid: 'ouder', gezagBewijs: 'register' }] }, 'gever'],
    ['a guardian', { voogdij: true }, 'gever-ontbreekt'],
  ];
  it.each(missing)('asks nothing without %s', async (_field, change, fout) => {
    const asked = await store().ask(scene.people.consulent, scene.jeugdige, askSchool(scene, change));
    expect(asked).toEqual({ ok: false, error: fout });
    expect(await scene.admin('select from toegang.toestemming')).toEqual([]);
  });

  it('refuses purpose, text, version or birth date that are absent', async () => {
    for (const change of [{ doel: '' }, { tekst: '' }, { tekstVersie: '' }]) {
      await expect(store().ask(scene.people.consulent, scene.jeugdige, askSchool(scene, change))).rejects.toMatchObject(
        { code: '23514' },
      );
    }
    await scene.admin('update zorg.identiteit set geboortedatum = null where jeugdige_id = $1', [scene.jeugdige]);
    const asked = await store().ask(scene.people.consulent, scene.jeugdige, askSchool(scene));
    expect(asked).toEqual({ ok: false, error: 'leeftijd-onbekend' });
  });

  it('an answer on paper names the scan, an oral one the witness, one in the portal a substantial login', async () => {
    const id = await askAndAnswer(scene, {});
    const { consulent } = scene.people;
    const record = (extra: object) => store().answer(consulent, id, 1, { antwoord: 'ja', taal: 'nl', ...extra });
    expect(await record({})).toEqual({ ok: false, error: 'bewijs' });
    expect(await record({ hoe: 'papier' })).toEqual({ ok: false, error: 'scan' });
    expect(await record({ hoe: 'mondeling' })).toEqual({ ok: false, error: 'getuige' });
    expect((await record({ hoe: 'papier', scan: 'archief 2026/113' })).ok).toBe(true);
    expect(await record({ hoe: 'mondeling', getuige: 'C. Collega' })).toEqual({ ok: false, error: 'beantwoord' });
    await scene.admin("update toegang.sessie set niveau = 'laag'");
    const nr = await findOwnNr(scene, 'moeder', id);
    expect(await store().answer(scene.people.moeder, id, nr, { antwoord: 'ja', taal: 'nl' })).toEqual({
      ok: false,
      error: 'niveau',
    });
    await scene.admin("update toegang.sessie set niveau = 'substantieel'");
  });

  it('one parent may stay silent for 14 days when the other agrees, with a reason of a professional', async () => {
    await scene.setAge(9);
    const id = await askAndAnswer(scene, { moeder: 'ja' });
    const nr = (await readToestemming(scene, id)).gevers.find(({ naam }) => naam === 'vader')?.nr ?? 0;
    const silent = (reden: string) =>
      store().answer(scene.people.consulent, id, nr, { antwoord: 'geen-antwoord', taal: 'nl', reden });
    expect(await silent('Drie keer gebeld en gemaild.')).toEqual({ ok: false, error: 'te-vroeg' });
    await scene.admin("update toegang.toestemming set gevraagd_op = gevraagd_op - interval '14 days'");
    expect(await silent('kort')).toEqual({ ok: false, error: 'reden' });
    expect((await silent('Drie keer gebeld en gemaild.')).ok).toBe(true);
    expect((await readToestemming(scene, id)).toestand).toBe('geldig');
  });

  it('two parents who disagree are a conflict, not consent', async () => {
    await scene.setAge(9);
    const id = await askAndAnswer(scene, { moeder: 'ja', vader: 'nee' });
    expect(await readToestemming(scene, id)).toMatchObject({ toestand: 'geweigerd', gegevenOp: null });
    expect(await scene.admin('select vlag from toegang.vlag')).toEqual([{ vlag: 'ouders-in-conflict' }]);
    expect(await seenBySchool()).toEqual([]);
  });

  it('the family reads its own answer; of others only the capacity', async () => {
    const id = await askAndAnswer(scene, { moeder: 'ja' });
    const [seen] = await store().listOwn(scene.people.vader);
    expect(seen?.toestemmingId).toBe(id);
    const others = seen?.gevers.filter(({ eigen }) => !eigen);
    expect(others).toMatchObject([
      { naam: null, antwoord: null, gezagBewijs: null },
      { naam: null, antwoord: null, gezagBewijs: null },
    ]);
    expect(JSON.stringify(seen)).not.toContain('moeder');
  });

  it('the family asks by itself: a youth of 16 alone, two known parents together, one known parent not', async () => {
    const vraag = askSchool(scene);
    await scene.setAge(9);
    expect((await store().ask(scene.people.moeder, scene.jeugdige, vraag)).ok).toBe(true);
    await scene.admin(
      "update toegang.relatie set tot = now() from toegang.account k where k.account_id = houder and k.naam = 'vader'",
    );
    expect(await store().ask(scene.people.moeder, scene.jeugdige, vraag)).toEqual({
      ok: false,
      error: 'alleen-professional',
    });
    await scene.admin(
      "update toegang.relatie set tot = 'infinity' from toegang.account k where k.account_id = houder and k.naam = 'vader'",
    );
    await scene.setAge(16);
    expect((await store().ask(scene.people.jeugdige, scene.jeugdige, vraag)).ok).toBe(true);
    expect(await store().ask(scene.people.moeder, scene.jeugdige, vraag)).toEqual({ ok: false, error: 'not-found' });
  });

  it('withdrawal bites at the next statement, tells the recipient, and can be undone for ten minutes', async () => {
    const id = await askAndAnswer(scene, { jeugdige: 'ja', moeder: 'ja', vader: 'ja' });
    expect(await seenBySchool()).toHaveLength(1);
    expect((await store().withdraw(scene.people.vader, id)).ok).toBe(true);
    expect(await seenBySchool()).toEqual([]);
    const [notice] = await scene.test.database.taken.list(scene.people.school);
    expect(notice).toMatchObject({ soort: 'toestemming-ingetrokken', jeugdigeId: scene.jeugdige });
    expect(await store().restore(scene.people.moeder, id)).toEqual({ ok: false, error: 'not-found' });
    expect((await store().restore(scene.people.vader, id)).ok).toBe(true);
    expect(await seenBySchool()).toHaveLength(1);
    expect(await scene.test.database.taken.list(scene.people.school)).toEqual([]);
    await store().withdraw(scene.people.vader, id);
    await scene.admin("update toegang.toestemming set ingetrokken_op = ingetrokken_op - interval '11 minutes'");
    expect(await store().restore(scene.people.vader, id)).toEqual({ ok: false, error: 'beantwoord' });
    expect(await readToestemming(scene, id)).toMatchObject({ toestand: 'ingetrokken' });
  });

  it.each([12, 16, 18])('suspends at the birthday of %i, from midnight in the Netherlands', async (years) => {
    const tomorrow = addDays(today(), 1);
    const born = plainDate(`${Number(tomorrow.slice(0, 4)) - years}${tomorrow.slice(4)}`);
    await scene.admin('update zorg.identiteit set geboortedatum = $1 where jeugdige_id = $2', [born, scene.jeugdige]);
    const answers =
      years === 18 ? ({ jeugdige: 'ja' } as const) : ({ moeder: 'ja', vader: 'ja', jeugdige: 'ja' } as const);
    const id = await askAndAnswer(scene, years === 12 ? { moeder: 'ja', vader: 'ja' } : answers);
    const [zicht] = await scene.admin("select tot from toegang.zicht where grond = 'toestemming'");
    const [midnight] = await scene.admin("select $1::date::timestamp at time zone 'Europe/Amsterdam' as at", [
      tomorrow,
    ]);
    expect(zicht?.['tot']).toEqual(midnight?.['at']);
    // The same consent, a day later.
    await scene.admin(`update toegang.toestemming set van = van - interval '1 day', gegeven_op = gegeven_op - interval '1 day',
      gevraagd_op = gevraagd_op - interval '1 day'`);
    await scene.admin('update zorg.identiteit set geboortedatum = $1 where jeugdige_id = $2', [
      plainDate(`${Number(today().slice(0, 4)) - years}${today().slice(4)}`),
      scene.jeugdige,
    ]);
    expect(await seenBySchool()).toEqual([]);
    expect(await readToestemming(scene, id)).toMatchObject({ toestand: 'opgeschort' });
  });

  it('a question that a birthday overtook must be asked again', async () => {
    const id = await askAndAnswer(scene, {});
    const nr = await findOwnNr(scene, 'jeugdige', id);
    await scene.admin(
      "update toegang.toestemming set gevraagd_op = gevraagd_op - interval '3 days', van = van - interval '3 days'",
    );
    const day = addDays(today(), -1);
    await scene.admin('update zorg.identiteit set geboortedatum = $1 where jeugdige_id = $2', [
      plainDate(`${Number(day.slice(0, 4)) - 16}${day.slice(4)}`),
      scene.jeugdige,
    ]);
    expect(await store().answer(scene.people.jeugdige, id, nr, { antwoord: 'ja', taal: 'nl' })).toEqual({
      ok: false,
      error: 'opnieuw-vragen',
    });
  });

  it('strangers and colleagues without a relation find nothing, whether it exists or not', async () => {
    const id = await askAndAnswer(scene, {});
    const stranger = await signInAs(scene.test, { rol: 'consulent', gemeenten: [gemeente], subject: 'stranger' });
    const none = '00000000-0000-4000-8000-000000000000';
    expect(await store().list(stranger.actor, scene.jeugdige)).toBeUndefined();
    expect(await store().listOntvangers(stranger.actor, scene.jeugdige)).toEqual([]);
    const refused = { ok: false, error: 'not-found' };
    for (const target of [id, none]) {
      expect(await store().withdraw(stranger.actor, target)).toEqual(refused);
      expect(await store().restore(stranger.actor, target)).toEqual(refused);
      expect(await store().answer(stranger.actor, target, 1, { antwoord: 'ja', taal: 'nl' })).toEqual(refused);
    }
    expect(await store().ask(stranger.actor, scene.jeugdige, askSchool(scene))).toEqual(refused);
    const nr = await findOwnNr(scene, 'moeder', id);
    expect(await store().answer(scene.people.vader, id, nr, { antwoord: 'ja', taal: 'nl' })).toEqual(refused);
  });

  it('a professional of an aanbieder sees the consents that it asked or receives, no others', async () => {
    await scene.admin(
      "update zorg.toewijzing set begin = current_date - 10, eind = null, toestand = 'lopend' where jeugdige_id = $1",
      [scene.jeugdige],
    );
    await scene.admin('select toegang.herbouw($1, null)', [gemeente]);
    await askAndAnswer(scene, {});
    expect(await store().list(scene.people.hulpverlener, scene.jeugdige)).toEqual([]);
    const asked = await store().ask(scene.people.hulpverlener, scene.jeugdige, askSchool(scene));
    expect((await store().list(scene.people.hulpverlener, scene.jeugdige))?.map((row) => row.toestemmingId)).toEqual([
      asked.ok ? asked.value : '',
    ]);
  });

  it('help goes on when every consent is refused', async () => {
    await askAndAnswer(scene, { jeugdige: 'nee', moeder: 'nee', vader: 'nee' });
    const { database } = scene.test;
    const detail = await database.jeugdigen.find(scene.people.consulent, scene.jeugdige);
    expect(detail?.toewijzingen.length).toBeGreaterThan(0);
    const own = await database.jeugdigen.find(scene.people.hulpverlener, scene.jeugdige);
    expect(own?.toewijzingen.length).toBe(detail?.toewijzingen.length);
    const family = await database.jeugdigen.find(scene.people.moeder, scene.jeugdige);
    expect(family?.trajecten.tInhoud.length).toBe(detail?.trajecten.tInhoud.length);
  });

  it('logs every look at consents and every act', async () => {
    const before = await scene.admin('select count(*)::int as n from logboek.regel');
    const id = await askAndAnswer(scene, { jeugdige: 'ja', moeder: 'ja', vader: 'ja' });
    await store().withdraw(scene.people.moeder, id);
    const acts = await scene.admin('select handeling, jeugdige_id from logboek.regel order by tijd offset $1', [
      before[0]?.['n'],
    ]);
    expect(new Set(acts.map((row) => row['handeling']))).toEqual(
      new Set(['toestemming-gevraagd', 'toestemmingen-gelezen', 'toestemming-beantwoord', 'toestemming-ingetrokken']),
    );
    expect(new Set(acts.map((row) => row['jeugdige_id']))).toEqual(new Set([scene.jeugdige]));
  });

  it('a relation with another jeugdige opens nothing here', async () => {
    const nextDoor = await signInAs(scene.test, { rol: 'consulent', gemeenten: [gemeente], subject: 'next door' });
    await giveRelatie(scene.test, {
      gemeente,
      jeugdigeId: scene.other,
      houder: nextDoor,
      rol: 'consulent',
      relatie: 'betrokken',
    });
    await askAndAnswer(scene, {});
    expect(await store().list(nextDoor.actor, scene.jeugdige)).toBeUndefined();
    expect(await store().list(nextDoor.actor, scene.other)).toEqual([]);
  });
});
