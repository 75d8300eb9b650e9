import type { Relation, Role } from '@samenpad/access';
import { addDays, addWerkdagen, asksForMdo, dayOf, type PlainDate } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { classifyError } from '../connection/classify-error.ts';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { giveRegisseur } from '../testing/give-regisseur.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type {
  AfsluitInvoer,
  KetentaakInvoer,
  MdoInvoer,
  ToewijsbesluitInvoer,
  VerslagInvoer,
} from './samenwerking-store.ts';

const today = dayOf(new Date());
const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();
const refused = (error: string) => ({ ok: false, error });
const kept = { ok: true, value: undefined };
const other = '99000108';
/** One parent is known here; the other has no account. */
const saidYes = {
  antwoord: true,
  op: today,
  genoemd: [{ naam: 'P. Vader', hoedanigheid: 'ouder' as const, gezagBewijs: 'gezagsregister' }],
};

describe('working together around a jeugdige', () => {
  let test: FileTest;
  const people = new Map<string, { accountId: string; actor: Actor }>();
  const as = (name: string) => people.get(name)!.actor;
  const account = (name: string) => people.get(name)!.accountId;
  let id: string;
  let own: string;

  async function join(name: string, rol: Role, relatie?: Relation): Promise<void> {
    const joined = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    people.set(name, joined);
    if (relatie !== undefined) await giveRelatie(test, { gemeente, jeugdigeId: id, houder: joined, rol, relatie });
  }

  beforeAll(async () => {
    test = await startFileTest();
    [id] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    await test.ask(`update zorg.toewijzing set begin = current_date - 200, eind = current_date + 20`);
    const [row] = await test.ask<{ aanbieder: string }>(
      'select aanbieder from zorg.toewijzing where jeugdige_id = $1',
      [id],
    );
    own = row!.aanbieder;
    await join('consulent', 'consulent', 'betrokken');
    await join('regisseur', 'regisseur', 'betrokken');
    await join('moeder', 'ouder', 'gezag');
    await join('vreemde', 'consulent');
    people.set(
      'hulpverlener',
      await signInAs(test, { rol: 'hulpverlener', gemeenten: [gemeente], organisaties: [own] }),
    );
    await giveRelatie(test, {
      gemeente,
      jeugdigeId: id,
      houder: { organisatie: own },
      rol: 'hulpverlener',
      relatie: 'toegewezen',
    });
  });
  afterAll(async () => {
    await test.database.close();
  });
  beforeEach(async () => {
    for (const table of [
      'mdo',
      'ketentaak',
      'toewijsbesluit',
      'afsluiting',
      'taak',
      'concept',
      'gezin',
      'accounthouder',
    ]) {
      await test.ask(`delete from toegang.${table}`);
    }
  });

  const samen = () => test.database.samenwerking;
  const read = async (name = 'consulent') => (await samen().read(as(name), id))!;
  const houderOf = async (naam: string) => (await read()).partijen.find((partij) => partij.naam === naam)!.houder;
  const person = async (naam: string) => ({ houder: await houderOf(naam), naam: null, organisatie: null });
  const outside = { houder: null, naam: 'S. Huld', organisatie: 'Schuldhulp Noord' };
  const mdo = async (change: Partial<MdoInvoer> = {}): Promise<MdoInvoer> => ({
    soort: 'overleg',
    startsAt: hours(-1),
    minuten: 60,
    plaats: 'Wijkhuis',
    video: 'https://video.example/kamer',
    agenda: ['Hoe gaat het op school?'],
    deelnemers: [
      { ...(await person('consulent')), familie: false },
      { ...(await person('ouder')), familie: false },
      { ...(await person(own)), familie: false },
      { ...outside, familie: false },
      { houder: null, naam: 'W. Ijk', organisatie: 'School', familie: false },
    ],
    ...change,
  });
  const minutes = (change: Partial<VerslagInvoer> = {}): VerslagInvoer => ({
    verslag: 'We spraken af dat school en thuis dezelfde woorden gebruiken.',
    aanwezig: [1, 2, 3, 4],
    besluiten: [],
    ...change,
  });
  const plan = async (change: Partial<MdoInvoer> = {}) => {
    const planned = await samen().planMdo(as('consulent'), id, await mdo(change));
    if (!planned.ok) throw new Error(planned.error);
    return planned.value.mdoId;
  };
  const hold = (mdoId: string, change: Partial<VerslagInvoer> = {}, name = 'consulent') =>
    samen().holdMdo(as(name), id, mdoId, minutes(change));
  const task = async (change: Partial<KetentaakInvoer> = {}): Promise<KetentaakInvoer> => ({
    soort: 'taak',
    tekst: 'Bel school over de start.',
    ...(await person(own)),
    voor: addDays(today, 14),
    acceptBy: addWerkdagen(today, 5),
    ...change,
  });
  const besluit = (change: Partial<ToewijsbesluitInvoer> = {}) =>
    samen().decideToewijzing(as('consulent'), id, {
      aanbieder: own,
      hulp: 'Ambulante begeleiding',
      van: today,
      tot: addDays(today, 90),
      code: null,
      overlapTot: null,
      gesprekOp: null,
      financiering: null,
      afzien: null,
      ...change,
    });
  const afsluiting = (change: Partial<AfsluitInvoer> = {}) =>
    samen().closeHulp(as('consulent'), id, {
      per: today,
      bestemming: 'geen-hulp-nodig',
      houder: null,
      naam: null,
      withoutNazorg: null,
      ...change,
    });
  const afzien = 'Er is haast: morgen moet de hulp beginnen.';

  it('names an aanbieder once as a party, whoever of it works with the file', async () => {
    const houder = { organisatie: own };
    await giveRelatie(test, { gemeente, jeugdigeId: id, houder, rol: 'aanbiederadministratie', relatie: 'toegewezen' });
    expect((await read()).partijen.filter(({ naam }) => naam === own)).toHaveLength(1);
  });

  it('S4-103 invites five parties, keeps the minutes within 24 hours and turns decisions into tasks', async () => {
    const mdoId = await plan();
    expect((await test.database.taken.list(as('consulent'))).map(({ soort }) => soort)).toEqual(['mdo-verslag']);
    expect((await read()).mdos[0]).toMatchObject({ mdoId, opTijd: null, verslag: null, deelnemers: { length: 5 } });
    const besluiten = [{ soort: 'afspraak' as const, tekst: 'Elke maandag bellen.' }, await task()];
    expect(await hold(mdoId, { besluiten })).toEqual(kept);
    const [held] = (await read()).mdos;
    expect(held).toMatchObject({ opTijd: true, gezinPresent: true, verslagDoor: 'consulent' });
    expect(held!.besluiten.map(({ soort }) => soort)).toEqual(['afspraak', 'taak']);
    expect((await read()).ketentaken).toMatchObject([{ naam: own, mdoId, stand: 'gevraagd' }]);
    expect((await test.database.taken.list(as('consulent'))).map(({ soort }) => soort)).toEqual([]);
    expect((await test.database.taken.list(as('hulpverlener'))).map(({ soort }) => soort)).toEqual(['ketentaak']);
  });

  it('keeps what is typed in the meeting on the server until the minutes are kept', async () => {
    const mdoId = await plan();
    await test.database.dossiers.saveConcept(as('consulent'), id, `mdo:${mdoId}`, { verslag: 'Half af' });
    expect((await read()).concepten).toEqual([{ formulier: `mdo:${mdoId}`, inhoud: { verslag: 'Half af' } }]);
    expect((await read('regisseur')).concepten).toEqual([]);
    await hold(mdoId);
    expect((await read()).concepten).toEqual([]);
  });

  it('S-55 holds no MDO when the log cannot be written, and takes that for no wrong day', async () => {
    const mdoId = await plan();
    const besluiten = [await task()];
    await test.ask('revoke insert on logboek.regel from sp_guard');
    const failed: unknown = await hold(mdoId, { besluiten }).catch((error: unknown) => error);
    await test.ask('grant insert on logboek.regel to sp_guard');
    expect(classifyError(failed)).toBe('unavailable');
    expect(await hold(mdoId)).toEqual(kept);
  });

  it('S4-99 has the record of the start signed by 4 parties, a debt counsellor among them, and then it stands', async () => {
    const mdoId = await plan({ soort: 'start' });
    expect(await samen().signMdo(as('moeder'), id, mdoId, 2, 'samenpad')).toEqual(refused('nog-geen-verslag'));
    await hold(mdoId);
    expect(await samen().agreeDeelnemer(as('consulent'), id, mdoId, 3, saidYes)).toEqual(kept);
    expect(await samen().signMdo(as('consulent'), id, mdoId, 1, 'samenpad')).toEqual(kept);
    expect(await samen().signMdo(as('consulent'), id, mdoId, 2, 'samenpad')).toEqual(refused('tekent-zelf'));
    expect(await samen().signMdo(as('moeder'), id, mdoId, 2, 'samenpad')).toEqual(kept);
    expect(await samen().signMdo(as('hulpverlener'), id, mdoId, 3, 'samenpad')).toEqual(kept);
    expect(await samen().signMdo(as('moeder'), id, mdoId, 4, 'papier')).toEqual(refused('niet-gevonden'));
    expect(await samen().signMdo(as('consulent'), id, mdoId, 4, 'papier')).toEqual(kept);
    expect(await samen().signMdo(as('consulent'), id, mdoId, 5, 'papier')).toEqual(refused('niet-aanwezig'));
    const [held] = (await read()).mdos;
    expect(held!.deelnemers.map(({ organisatie, getekendHoe }) => [organisatie, getekendHoe])).toEqual([
      [null, 'samenpad'],
      [null, 'samenpad'],
      [null, 'samenpad'],
      ['Schuldhulp Noord', 'papier'],
      ['School', null],
    ]);
    expect(await hold(mdoId, { verslag: 'Achteraf anders.' })).toEqual(refused('is-getekend'));
  });

  it('shows a party only the MDOs and tasks that it takes part in, and others nothing', async () => {
    const consulent = await person('consulent');
    await plan({ deelnemers: [{ ...consulent, familie: false }] });
    const mdoId = await plan();
    await samen().askKetentaak(as('consulent'), id, await task(await person('ouder')));
    await samen().askKetentaak(as('consulent'), id, await task());
    expect((await read('hulpverlener')).mdos.map((one) => one.mdoId)).toEqual([mdoId]);
    expect((await read('hulpverlener')).ketentaken).toMatchObject([{ naam: own, zelf: true }]);
    expect((await read('hulpverlener')).partijen).toEqual([]);
    expect((await read('moeder')).mdos).toHaveLength(2);
    expect(await samen().read(as('vreemde'), id)).toBeUndefined();
    expect(await hold(mdoId, {}, 'vreemde')).toEqual(refused('niet-gevonden'));
    expect(await hold(mdoId, {}, 'hulpverlener')).toEqual(refused('niet-gevonden'));
    expect(await samen().planMdo(as('moeder'), id, await mdo())).toEqual(refused('niet-gevonden'));
  });

  it('refuses minutes before the MDO, of nobody, after it was cancelled, and a BSN in them', async () => {
    const later = await plan({ startsAt: hours(48) });
    expect(await hold(later)).toEqual(refused('nog-niet-begonnen'));
    const mdoId = await plan();
    expect(await hold(mdoId, { aanwezig: [] })).toEqual(refused('niemand-aanwezig'));
    expect(await hold(mdoId, { verslag: 'Het nummer is 999900006.' })).toEqual(refused('bsn-in-tekst'));
    const stranger = { ...(await task()), houder: crypto.randomUUID() };
    expect(await hold(mdoId, { besluiten: [stranger] })).toEqual(refused('onbekende-partij'));
    expect((await read()).mdos.find((one) => one.mdoId === mdoId)?.verslag).toBeNull();
    expect(await samen().cancelMdo(as('consulent'), id, mdoId, 'kort')).toEqual(refused('reden-ontbreekt'));
    expect(await samen().cancelMdo(as('consulent'), id, mdoId, 'Moeder is ziek.')).toEqual(kept);
    expect(await hold(mdoId)).toEqual(refused('is-afgezegd'));
  });

  it('S2-12 gives a task that nobody accepts in 5 working days back to the regisseur, once', async () => {
    expect(await samen().askKetentaak(as('regisseur'), id, await task())).toEqual(kept);
    const [asked] = (await read()).ketentaken;
    expect(asked).toMatchObject({ stand: 'gevraagd', acceptBy: addWerkdagen(today, 5) });
    expect(await test.database.taken.list(as('regisseur'))).toEqual([]);
    await test.ask('update toegang.ketentaak set aanvaarden_voor = $1', [addDays(today, -1)]);
    for (const _twice of [1, 2]) {
      expect(await test.database.taken.list(as('regisseur'))).toMatchObject([{ soort: 'ketentaak-terug' }]);
    }
    expect((await read()).ketentaken).toMatchObject([{ stand: 'terug' }]);
    const move = (name: string, stap: 'aanvaard' | 'opnieuw' | 'gedaan', tekst: string | null = null) =>
      samen().moveKetentaak(as(name), id, asked!.ketentaakId, {
        stap,
        tekst,
        acceptBy: stap === 'opnieuw' ? addWerkdagen(today, 5) : null,
      });
    expect(await move('hulpverlener', 'aanvaard')).toEqual(refused('is-terug'));
    expect(await move('hulpverlener', 'opnieuw')).toEqual(refused('niet-gevonden'));
    expect(await move('regisseur', 'opnieuw')).toEqual(kept);
    expect(await samen().agreeKetentaak(as('regisseur'), id, asked!.ketentaakId, saidYes)).toEqual(kept);
    expect(await test.database.taken.list(as('regisseur'))).toEqual([]);
    expect(await move('hulpverlener', 'aanvaard')).toEqual(kept);
    expect(await move('hulpverlener', 'gedaan', 'School begint maandag.')).toEqual(kept);
    expect((await read()).ketentaken).toMatchObject([{ stand: 'gedaan', antwoord: 'School begint maandag.' }]);
    expect(await test.database.taken.list(as('hulpverlener'))).toEqual([]);
    expect(await move('hulpverlener', 'gedaan')).toEqual(refused('is-klaar'));
  });

  it('gives a task back with a reason, and tells for whom it waits', async () => {
    await samen().askKetentaak(as('consulent'), id, await task());
    const [asked] = (await read()).ketentaken;
    const move = (stap: 'terug' | 'wacht' | 'aanvaard', tekst: string | null) =>
      samen().moveKetentaak(as('hulpverlener'), id, asked!.ketentaakId, { stap, tekst, acceptBy: null });
    expect(await samen().agreeKetentaak(as('consulent'), id, asked!.ketentaakId, saidYes)).toEqual(kept);
    await move('aanvaard', null);
    expect(await move('wacht', 'de GI')).toEqual(kept);
    expect((await read()).ketentaken).toMatchObject([{ wachtOp: 'de GI' }]);
    expect(await move('terug', 'nee')).toEqual(refused('reden-ontbreekt'));
    expect(await move('terug', 'Dit hoort bij de wijk.')).toEqual(kept);
    expect(await test.database.taken.list(as('consulent'))).toMatchObject([{ soort: 'ketentaak-terug' }]);
  });

  it('S4-102 keeps a toewijzing in a meervoudig case shut until an MDO was held or waived with a reason', async () => {
    expect(await besluit()).toEqual(kept);
    await test.ask('delete from toegang.toewijsbesluit');
    await giveRelatie(test, {
      gemeente,
      jeugdigeId: id,
      houder: { accountId: account('regisseur') },
      rol: 'gi',
      relatie: 'maatregel',
    });
    await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId: account('regisseur') });
    expect((await read()).poorten).toMatchObject({ meervoudig: true, mdoNodig: true });
    expect(await besluit()).toEqual(refused('mdo-ontbreekt'));
    expect(await besluit({ afzien: 'Haast.' })).toEqual(refused('mdo-ontbreekt'));
    const mdoId = await plan();
    expect(await besluit()).toEqual(refused('mdo-ontbreekt'));
    await hold(mdoId);
    expect(await besluit()).toEqual(kept);
    expect((await read()).toewijsbesluiten).toMatchObject([{ poort: 'mdo', afzien: null }]);
    await test.ask('delete from toegang.mdo');
    await test.ask('delete from toegang.toewijsbesluit');
    expect(await besluit({ afzien })).toEqual(kept);
    expect(await besluit({ van: addDays(today, 91), tot: addDays(today, 120) })).toEqual(kept);
    expect((await read()).toewijsbesluiten.map(({ poort }) => poort)).toEqual(['eerder', 'afgezien']);
    await test.ask(`delete from toegang.relatie where relatie = 'maatregel'`);
  });

  const overlap = {
    aanbieder: other,
    code: 'afschalen' as const,
    overlapTot: addDays(today, 42),
    gesprekOp: addDays(today, 7),
    financiering: 'De gemeente betaalt product overdracht.',
    afzien,
    overdracht: saidYes,
  };

  it('S4-122 asks a parallel toewijzing for its code, and accepts it with `afschalen`', async () => {
    await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId: account('regisseur') });
    expect(await besluit({ aanbieder: other, afzien })).toEqual(refused('code-nodig'));
    expect(await besluit(overlap)).toEqual(kept);
    expect(await besluit({ code: 'afschalen', van: addDays(today, 200), tot: null })).toEqual(refused('geen-overlap'));
  });

  it('S4-106 caps the overlap at 8 weeks, with a joint talk and product `overdracht` that pays for it', async () => {
    await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId: account('regisseur') });
    expect(await besluit({ ...overlap, overlapTot: addDays(today, 57) })).toEqual(refused('overlap-te-lang'));
    expect(await besluit({ ...overlap, financiering: null })).toEqual(refused('financiering-ontbreekt'));
    expect(await besluit({ ...overlap, gesprekOp: null })).toEqual(refused('gesprek-ontbreekt'));
    expect(await besluit({ ...overlap, overlapTot: addDays(today, 8 * 7) })).toEqual(kept);
    expect((await read()).toewijsbesluiten).toMatchObject([
      {
        overlapTot: addDays(today, 8 * 7),
        gesprekOp: addDays(today, 7),
        financiering: expect.stringMatching(/product overdracht/) as unknown,
      },
    ]);
  });

  it('S4-105 hands over warmly: two aanbieders for 6 weeks with a talk and an end', async () => {
    await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId: account('regisseur') });
    expect(await besluit(overlap)).toEqual(kept);
    const [made] = (await read()).toewijsbesluiten;
    expect(made).toMatchObject({ code: 'afschalen', overlapTot: addDays(today, 6 * 7), overdrachtOp: null });
    expect((await test.database.taken.list(as('consulent'))).map(({ soort }) => soort)).toEqual(['warme-overdracht']);
    expect(await samen().holdOverdracht(as('consulent'), id, made!.toewijsbesluitId)).toEqual(kept);
    expect((await read()).toewijsbesluiten[0]?.overdrachtOp).toBeInstanceOf(Date);
    expect(await test.database.taken.list(as('consulent'))).toEqual([]);
  });

  it('S4-117 closes nothing until somebody looks after it, or nobody does for a reason', async () => {
    expect(await afsluiting()).toEqual(refused('nazorg-kiezen'));
    expect(await afsluiting({ naam: 'Wijkteam', withoutNazorg: 'Niet nodig, zegt het gezin.' })).toEqual(
      refused('nazorg-kiezen'),
    );
    expect(await afsluiting({ withoutNazorg: 'nee' })).toEqual(refused('reden-ontbreekt'));
    expect(await afsluiting({ houder: crypto.randomUUID() })).toEqual(refused('onbekende-partij'));
    expect(await afsluiting({ houder: await houderOf(own) })).toEqual(kept);
    expect(await afsluiting({ withoutNazorg: 'Niet nodig, zegt het gezin.' })).toEqual(refused('is-afgesloten'));
    const [closed] = (await read()).afsluitingen;
    const months = await test.ask<{ d: PlainDate }>(`select ($1::date + interval '6 months')::date::text as d`, [
      today,
    ]);
    expect(closed).toMatchObject({ nazorgNaam: own, withoutNazorg: null });
    expect(closed!.momenten.map(({ dag }) => dag)).toEqual([addDays(today, 42), months[0]!.d]);
    expect(await test.database.taken.list(as('hulpverlener'))).toMatchObject([
      { soort: 'nazorg' },
      { soort: 'nazorg' },
    ]);
    const keep = (name: string) =>
      samen().keepNazorg(as(name), id, closed!.momenten[0]!.momentId, { uitkomst: 'gaat-goed', notitie: null });
    expect(await keep('hulpverlener')).toEqual(refused('nog-niet-begonnen'));
    await test.ask('update toegang.nazorgmoment set dag = dag - 40');
    expect(await keep('moeder')).toEqual(refused('niet-gevonden'));
    expect(await keep('hulpverlener')).toEqual(kept);
    expect(await test.database.taken.list(as('hulpverlener'))).toHaveLength(1);
    expect(await samen().reopenHulp(as('consulent'), id, closed!.afsluitingId)).toEqual(kept);
    expect(await test.database.taken.list(as('hulpverlener'))).toEqual([]);
    expect(await afsluiting({ withoutNazorg: 'Niet nodig, zegt het gezin.' })).toEqual(kept);
  });

  it('S4-117 lists whose help ended a week to half a year ago until it is closed, for whoever has the case and nobody else', async () => {
    const list = async (name = 'consulent') => await samen().listZonderAfsluiting(as(name), today);
    const end = (days: number | null) =>
      test.ask('update zorg.traject set eind = $2 where jeugdige_id = $1', [
        id,
        days === null ? null : addDays(today, -days),
      ]);
    await end(null);
    expect(await list()).toEqual([]);
    const seen: [number, number][] = [];
    for (const days of [6, 7, 180, 181]) {
      await end(days);
      seen.push([days, (await list()).length]);
    }
    expect(seen).toEqual([
      [6, 0],
      [7, 1],
      [180, 1],
      [181, 0],
    ]);
    await end(30);
    const [row] = await list();
    expect(row).toMatchObject({ gemeente, jeugdigeId: id, eind: addDays(today, -30) });
    expect(await samen().countZonderAfsluiting(as('consulent'), today)).toEqual({ aantal: 1, oldest: row!.eind });
    for (const name of ['moeder', 'vreemde', 'hulpverlener']) expect([name, await list(name)]).toEqual([name, []]);
    const [logged] = await test.ask<{ n: number }>(
      `select count(*)::int as n from logboek.regel where handeling = 'zonder-afsluiting-gelezen'`,
    );
    expect(logged!.n).toBeGreaterThan(0);
    // Other help is to begin, then not.
    await test.ask('update zorg.toewijzing set begin = $2 where jeugdige_id = $1', [id, addDays(today, 5)]);
    expect(await list()).toEqual([]);
    await test.ask('update zorg.toewijzing set begin = $2 where jeugdige_id = $1', [id, addDays(today, -200)]);
    expect(await list()).toHaveLength(1);
    expect(await afsluiting({ withoutNazorg: 'Niet nodig, zegt het gezin.' })).toEqual(kept);
    expect(await list()).toEqual([]);
    const [closed] = (await read()).afsluitingen;
    expect(await samen().reopenHulp(as('consulent'), id, closed!.afsluitingId)).toEqual(kept);
    expect(await list()).toHaveLength(1);
    await end(null);
  });

  const stop = (reden: string, days = 3) =>
    test.ask(
      `update zorg.traject set eind = $2, eind_soort = 'stop', eind_reden = $3, aanbieder = $4 where jeugdige_id = $1`,
      [id, addDays(today, -days), reden, own],
    );
  const goOn = () =>
    test.ask(`update zorg.traject set eind = null, eind_soort = 'open', eind_reden = null where jeugdige_id = $1`, [
      id,
    ]);
  const stopTasks = async () => {
    await test.database.overdue.report(today);
    const rows = await test.ask<{ houder: string }>(
      `select houder from toegang.taak where soort = 'gestopt-zonder-mdo' and jeugdige_id = $1`,
      [id],
    );
    return rows.map(({ houder }) => houder);
  };
  const giveAccounthouder = () =>
    test.database.provisioning.saveAccounthouder({
      gemeente,
      aanbieder: own,
      accountId: account('regisseur'),
      van: addDays(today, -100),
    });

  it('S4-104 a stop of an aanbieder with an accounthouder without an MDO is a task of who leads, once, and no other stop is', async () => {
    const tasks = stopTasks;
    await stop('31');
    expect(await tasks()).toEqual([]);
    await giveAccounthouder();
    // By the client, by death, or long ago: nobody has to talk about it now.
    for (const [reden, days] of [
      ['32', 3],
      ['02', 3],
      ['31', 61],
    ] as const) {
      await stop(reden, days);
      expect([reden, days, await tasks()]).toEqual([reden, days, []]);
    }
    await stop('33');
    expect((await tasks()).length).toBe(1);
    expect((await tasks()).length).toBe(1);
    const [task] = (await test.database.taken.list(as('regisseur'))).concat(
      await test.database.taken.list(as('consulent')),
    );
    expect(task).toMatchObject({ soort: 'gestopt-zonder-mdo', voor: addDays(today, 14) });
    await test.ask('delete from toegang.taak');
    await hold(await plan({ soort: 'afschaal' }));
    expect(await tasks()).toEqual([]);
    await goOn();
  });

  it('S4-104 a stop without an MDO in a gezin whose regisseur left is a task of whoever keeps the file now', async () => {
    const { accountId } = await signInAs(test, { rol: 'regisseur', gemeenten: [gemeente], subject: 'weg' });
    await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId });
    await giveAccounthouder();
    await stop('33');
    expect(await stopTasks()).toEqual([accountId]);
    await test.ask('delete from toegang.taak');
    await test.ask('update toegang.account set actief = false, beeindigd_op = now() where account_id = $1', [
      accountId,
    ]);
    expect(await stopTasks()).toEqual([account('regisseur')]);
    await goOn();
  });

  it('S4-104 asks for an MDO of the stops about which the aanbieder is told so, and of no others', async () => {
    await giveAccounthouder();
    const asked: string[] = [];
    const redenen = ['02', '31', '32', '33', '34', '35', '36', '37', '38', '39'];
    for (const reden of redenen) {
      await test.ask('delete from toegang.taak');
      await stop(reden);
      if ((await stopTasks()).length > 0) asked.push(reden);
    }
    expect(asked).toEqual(redenen.filter((reden) => asksForMdo('jw', reden)));
    await goOn();
  });

  it('S4-104 an aanbieder with an accounthouder scales down only after an MDO with the gezin', async () => {
    const lighter = { bestemming: 'lichtere-hulp' as const, naam: 'Wijkteam', overdracht: saidYes };
    await test.ask(
      `insert into toegang.accounthouder (gemeente, aanbieder, account_id, houder, van, tot, vastgelegd_door)
       select $1, $2, $3, houder, current_date - 10, 'infinity', $3 from toegang.houder limit 1`,
      [gemeente, own, account('regisseur')],
    );
    expect((await read()).poorten).toMatchObject({ afschaalMdoNodig: true });
    expect(await afsluiting(lighter)).toEqual(refused('afschaal-mdo-ontbreekt'));
    const without = await plan({ soort: 'afschaal' });
    await hold(without, { aanwezig: [1, 3] });
    expect(await afsluiting(lighter)).toEqual(refused('afschaal-mdo-ontbreekt'));
    const withGezin = await plan({ soort: 'afschaal' });
    await hold(withGezin, { aanwezig: [1, 2, 3] });
    expect(await afsluiting(lighter)).toEqual(kept);
  });
});
