import { addDays, bestemmingen, dayOf, deelgronden, onwardBestemmingen } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { giveRegisseur } from '../testing/give-regisseur.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { AfsluitInvoer, DeelakkoordInvoer, Gezegd, ToewijsbesluitInvoer } from './samenwerking-store.ts';

const today = dayOf(new Date());
const refused = (error: string) => ({ ok: false, error });
const kept = { ok: true, value: undefined };
const other = '99000108';
const yes = { antwoord: true, op: today, genoemd: [] };
const father = { naam: 'P. Vader', hoedanigheid: 'ouder', gezagBewijs: 'gezagsregister 2026' } as const;
const both = { ...yes, genoemd: [father] };

describe('what the family says of sharing', () => {
  let test: FileTest;
  let id: string;
  let own: string;
  const people = new Map<string, Actor>();
  const as = (name: string) => people.get(name)!;
  const samen = () => test.database.samenwerking;
  const read = async (name: string) => (await samen().read(as(name), id))!;
  const agree = (mdoId: string, nr: number, akkoord: DeelakkoordInvoer, name = 'consulent') =>
    samen().agreeDeelnemer(as(name), id, mdoId, nr, akkoord);
  const seen = async (name = 'hulpverlener') => (await read(name)).mdos[0]!;
  const taken = async () => (await test.database.taken.list(as('consulent'))).map(({ soort }) => soort);

  /** Held an hour ago, with the consulent, the parent, the aanbieder, and a school from outside. */
  async function meet(): Promise<string> {
    const { partijen } = await read('consulent');
    const houderOf = (naam: string) => partijen.find((partij) => partij.naam === naam)!.houder;
    const person = (naam: string) => ({ houder: houderOf(naam), naam: null, organisatie: null, familie: false });
    const planned = await samen().planMdo(as('consulent'), id, {
      soort: 'overleg',
      startsAt: new Date(Date.now() - 3_600_000).toISOString(),
      minuten: 60,
      plaats: 'Wijkhuis',
      video: null,
      agenda: ['Hoe gaat het op school?'],
      deelnemers: [
        ...['consulent', 'ouder', own].map(person),
        { houder: null, naam: 'W. Ijk', organisatie: 'School', familie: false },
      ],
    });
    if (!planned.ok) throw new Error(planned.error);
    const { mdoId } = planned.value;
    const besluiten = [{ soort: 'afspraak' as const, tekst: 'Elke maandag bellen.' }];
    const invoer = { verslag: 'We beginnen klein.', aanwezig: [1, 2, 3, 4], besluiten };
    expect(await samen().holdMdo(as('consulent'), id, mdoId, invoer)).toEqual(kept);
    return mdoId;
  }

  /** A consent for the aanbieder and the plan that runs; its id. */
  async function consent(): Promise<string> {
    const [asked] = await test.ask<{ toestemming_id: string }>(
      `with t as (insert into toegang.toestemming (gemeente, jeugdige_id, soorten, doel, tekst, tekst_versie, van, tot,
           gevraagd_door, leeftijd, bekwaam, voogdij, gegeven_op)
         select $1, $2, 256, 'samen-plannen', 'tekst', '1', now() - interval '1 day', now() + interval '30 days',
           account_id, 9, true, false, now() from toegang.account where rol = 'consulent' limit 1 returning *)
       insert into toegang.toestemming_ontvanger (gemeente, toestemming_id, nr, organisatie_id, naam)
         select t.gemeente, t.toestemming_id, 1, o.organisatie_id, o.naam from t cross join toegang.organisatie o
         where o.agb = $3 returning toestemming_id`,
      [gemeente, id, own],
    );
    return asked!.toestemming_id;
  }

  beforeAll(async () => {
    test = await startFileTest();
    [id] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    await test.ask(`update zorg.toewijzing set begin = current_date - 200, eind = current_date + 20`);
    const sql = 'select aanbieder from zorg.toewijzing where jeugdige_id = $1';
    own = (await test.ask<{ aanbieder: string }>(sql, [id]))[0]!.aanbieder;
    for (const [name, rol, relatie] of [
      ['consulent', 'consulent', 'betrokken'],
      ['moeder', 'ouder', 'gezag'],
    ] as const) {
      const houder = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
      if (rol === 'consulent') await giveRegisseur(test, { gemeente, jeugdigeId: id!, accountId: houder.accountId });
      people.set(name, houder.actor);
      await giveRelatie(test, { gemeente, jeugdigeId: id, houder, rol, relatie });
    }
    const helper = await signInAs(test, { rol: 'hulpverlener', gemeenten: [gemeente], organisaties: [own] });
    people.set('hulpverlener', helper.actor);
    const houder = { organisatie: own };
    await giveRelatie(test, { gemeente, jeugdigeId: id, houder, rol: 'hulpverlener', relatie: 'toegewezen' });
  });
  afterAll(() => test.database.close());
  beforeEach(async () => {
    for (const table of ['mdo', 'toewijsbesluit', 'ketentaak', 'afsluiting', 'taak', 'toestemming']) {
      await test.ask(`delete from toegang.${table}`);
    }
  });

  it('S4-103 invites an aanbieder without the yes of the family to day and place, and to nothing else', async () => {
    const mdoId = await meet();
    expect(await seen()).toMatchObject({
      mdoId,
      minuten: 60,
      plaats: 'Wijkhuis',
      agenda: null,
      verslag: null,
      // That it was held is no secret; what was said is.
      verslagOp: expect.any(Date) as Date,
      verslagDoor: null,
      gezinPresent: null,
      besluiten: [],
      deelnemers: [{ naam: own, zelf: true, outsider: true, reads: false }],
    });
    expect(JSON.stringify(await read('hulpverlener'))).not.toMatch(/School|klein|bellen/);
    expect(await samen().signMdo(as('hulpverlener'), id, mdoId, 3, 'samenpad')).toEqual(refused('niet-gevonden'));
    const list = (await read('moeder')).mdos[0]!.deelnemers;
    expect(list.map(({ outsider, reads }) => [outsider, reads])).toEqual([
      [false, true],
      [false, true],
      [true, false],
      [true, false],
    ]);
  });

  it('S-07 opens the minutes with the yes of all who must say it, and closes them at the next request after it is taken back', async () => {
    const mdoId = await meet();
    // One known parent, and nobody proved that there is no other (gezag-stand.ts).
    expect((await read('consulent')).whoAgrees).toEqual({ namen: ['ouder'], nodig: ['ouder'], missing: true });
    expect(await agree(mdoId, 3, yes)).toEqual(refused('gever-onbekend'));
    expect(await agree(mdoId, 3, { ...both, op: addDays(today, 1) })).toEqual(refused('dag-geweest'));
    expect(await agree(mdoId, 3, both)).toEqual(kept);
    expect(await seen()).toMatchObject({ agenda: ['Hoe gaat het op school?'], verslag: 'We beginnen klein.' });
    expect((await seen()).deelnemers).toHaveLength(4);
    expect(await samen().signMdo(as('hulpverlener'), id, mdoId, 3, 'samenpad')).toEqual(kept);
    const [told] = (await read('moeder')).deelakkoorden;
    expect(told).toMatchObject({ gevers: ['ouder', 'ouder'], gezegdOp: today, holds: true, mayWithdraw: true });
    expect((await read('consulent')).deelakkoorden[0]!.gevers).toEqual(['ouder', 'P. Vader']);
    expect((await read('hulpverlener')).deelakkoorden).toEqual([]);
    const withdraw = (name: string) => samen().withdrawDeelakkoord(as(name), id, told!.akkoordId);
    expect(await withdraw('hulpverlener')).toEqual(refused('niet-gevonden'));
    let heard = 0;
    const open = await test.database.changes.subscribe(
      as('hulpverlener'),
      () => heard++,
      () => undefined,
    );
    expect(await withdraw('moeder')).toEqual(kept);
    await expect.poll(() => heard, { timeout: 20_000 }).toBe(1);
    expect(await seen()).toMatchObject({ agenda: null, verslag: null, besluiten: [] });
    expect(await withdraw('moeder')).toEqual(refused('niet-gevonden'));
    expect((await read('moeder')).deelakkoorden[0]).toMatchObject({ holds: false, mayWithdraw: false });
    expect(await agree(mdoId, 3, { ...yes, antwoord: false })).toEqual(kept);
    await expect.poll(() => heard, { timeout: 20_000 }).toBe(2);
    open.end();
  });

  it('S3-5 takes the yes of a guardian where nobody is known to have authority, and not beside a parent who has it', async () => {
    const mdoId = await meet();
    const guardian = { naam: 'GI Noord', hoedanigheid: 'voogd', gezagBewijs: 'beschikking 2026' } as const;
    const said = { ...yes, genoemd: [guardian] };
    expect(await agree(mdoId, 3, said)).toEqual(refused('gever-onbekend'));
    const move = (years: number) =>
      test.ask(`update toegang.relatie set van = van + make_interval(years => $1) where relatie = 'gezag'`, [years]);
    await move(100);
    try {
      expect(await agree(mdoId, 3, said)).toEqual(kept);
      expect((await seen()).verslag).toBe('We beginnen klein.');
    } finally {
      await move(-100);
    }
  });

  it('S-07 opens nothing any more after a birthday that asks for the yes of others, a year, or a no', async () => {
    const mdoId = await meet();
    expect(await agree(mdoId, 3, both)).toEqual(kept);
    await test.ask(`update toegang.deelakkoord set gezegd_op = gezegd_op - 370`);
    expect((await seen()).agenda).toBeNull();
    expect(await agree(mdoId, 3, both)).toEqual(kept);
    expect((await seen()).agenda).not.toBeNull();
    expect(await agree(mdoId, 3, { ...yes, antwoord: false })).toEqual(kept);
    expect((await seen()).agenda).toBeNull();
    await agree(mdoId, 3, both);
    await test.ask(`update toegang.deelakkoord set gezegd_op = gezegd_op - 2`);
    expect(await agree(mdoId, 3, { ...both, op: addDays(today, -366) })).toEqual(refused('opnieuw-vragen'));
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '12 years'`);
    expect((await seen()).agenda).toBeNull();
    // Said at 11, typed at 12.
    expect(await agree(mdoId, 3, { ...both, op: addDays(today, -1) })).toEqual(refused('opnieuw-vragen'));
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    expect((await seen()).agenda).not.toBeNull();
  });

  it('S-07 closes what the parents of a youth that could not judge agreed to, once the youth can again', async () => {
    const mdoId = await meet();
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '13 years'`);
    await test.ask(
      `insert into toegang.onbekwaamheid (gemeente, jeugdige_id, van, tot, reden, consulted, door)
       select $1, $2, $3::date, $3::date + 30, 'Kan dit nu niet overzien.', 'P. Arts', account_id
       from toegang.account where rol = 'consulent' limit 1`,
      [gemeente, id, today],
    );
    expect(await agree(mdoId, 3, both)).toEqual(kept);
    expect((await seen()).agenda).not.toBeNull();
    await test.ask('delete from toegang.onbekwaamheid');
    expect((await seen()).agenda).toBeNull();
    expect(await agree(mdoId, 3, both)).toEqual(kept);
    expect((await seen()).agenda).not.toBeNull();
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
  });

  it('opens them on a ground too, which makes a task to tell the family, and of which the family reads the ground only', async () => {
    const mdoId = await meet();
    const ground = { grond: 'vitaal-belang', reden: 'Er is vandaag gevaar voor het kind.' } as const;
    expect(await agree(mdoId, 3, { ...ground, reden: 'kort' })).toEqual(refused('reden-ontbreekt'));
    expect(await agree(mdoId, 1, ground)).toEqual(refused('niet-gevonden'));
    expect(await agree(mdoId, 3, ground, 'moeder')).toEqual(refused('niet-gevonden'));
    for (const grond of deelgronden) expect(await agree(mdoId, 3, { ...ground, grond })).toEqual(kept);
    await test.ask('delete from toegang.taak');
    expect(await agree(mdoId, 3, ground)).toEqual(kept);
    expect((await seen()).verslag).toBe('We beginnen klein.');
    expect(await taken()).toEqual(['informeren']);
    const [told] = (await read('moeder')).deelakkoorden;
    expect(told).toMatchObject({ grond: 'vitaal-belang', reden: null, mayWithdraw: false });
    expect(await samen().withdrawDeelakkoord(as('moeder'), id, told!.akkoordId)).toEqual(refused('niet-gevonden'));
  });

  it('S-07 opens them as long as a consent for this aanbieder and the plan runs', async () => {
    const mdoId = await meet();
    const toestemming = await consent();
    expect(await seen()).toMatchObject({ mdoId, verslag: 'We beginnen klein.' });
    // A later no, or a yes that is taken back, goes before it.
    expect(await agree(mdoId, 3, { ...yes, antwoord: false })).toEqual(kept);
    expect(await seen()).toMatchObject({ mdoId, verslag: null });
    expect(await agree(mdoId, 3, both)).toEqual(kept);
    expect(await seen()).toMatchObject({ mdoId, verslag: 'We beginnen klein.' });
    const [{ akkoordId } = { akkoordId: '' }] = (await read('moeder')).deelakkoorden;
    expect(await samen().withdrawDeelakkoord(as('moeder'), id, akkoordId)).toEqual(kept);
    expect(await seen()).toMatchObject({ mdoId, verslag: null });
    await test.ask('delete from toegang.deelakkoord');
    expect(await seen()).toMatchObject({ mdoId, verslag: 'We beginnen klein.' });
    const by = `update toegang.toestemming set ingetrokken_op = now(), ingetrokken_door = gevraagd_door where toestemming_id = $1`;
    await test.ask(by, [toestemming]);
    expect(await seen()).toMatchObject({ mdoId, verslag: null });
  });

  const question = 'Slaapt het kind weer in het eigen bed?';
  /** A question to the aanbieder; its id. */
  async function askTask(): Promise<string> {
    const { partijen } = await read('consulent');
    const houder = partijen.find(({ naam }) => naam === own)!.houder;
    const asked = { soort: 'vraag' as const, tekst: question, voor: addDays(today, 20), acceptBy: addDays(today, 7) };
    const task = { ...asked, houder, naam: null, organisatie: null };
    expect(await samen().askKetentaak(as('consulent'), id, task)).toEqual(kept);
    return (await read('consulent')).ketentaken.find(({ stand }) => stand === 'gevraagd')!.ketentaakId;
  }
  const agreeTask = (ketentaakId: string, akkoord: DeelakkoordInvoer, name = 'consulent') =>
    samen().agreeKetentaak(as(name), id, ketentaakId, akkoord);
  const move = (ketentaakId: string, stap: 'aanvaard' | 'gedaan' | 'terug', tekst: string | null = null) =>
    samen().moveKetentaak(as('hulpverlener'), id, ketentaakId, { stap, tekst, acceptBy: null });
  const text = async () => (await read('hulpverlener')).ketentaken[0]!.tekst;

  it('S-03 tells an aanbieder that was asked without the yes of the family the day and how it stands, and no more', async () => {
    const ketentaakId = await askTask();
    expect((await read('hulpverlener')).ketentaken).toMatchObject([
      {
        ...{ ketentaakId, soort: 'vraag', stand: 'gevraagd', voor: addDays(today, 20), zelf: true },
        ...{
          tekst: null,
          gevraagdDoor: null,
          antwoord: null,
          terugReden: null,
          wachtOp: null,
          outsider: true,
          reads: false,
        },
      },
    ]);
    expect(JSON.stringify(await read('hulpverlener'))).not.toMatch(/eigen bed|consulent/);
    expect((await samen().listOpen(as('hulpverlener'), [id])).ketentaken).toEqual([]);
    expect((await read('moeder')).ketentaken).toMatchObject([{ tekst: question, outsider: true, reads: false }]);
    // Nobody takes on, or finishes, what it may not read; giving it back stays.
    for (const stap of ['aanvaard', 'gedaan'] as const) {
      expect(await move(ketentaakId, stap)).toEqual(refused('toestemming-ontbreekt'));
    }
    expect(await move(ketentaakId, 'terug', 'Zo kunnen wij hier niets mee.')).toEqual(kept);
    expect(await text()).toBeNull();
  });

  it('S-07 opens a task with the yes of the family or on a ground, and closes it at the next request after a no', async () => {
    const ketentaakId = await askTask();
    expect(await agreeTask(ketentaakId, yes)).toEqual(refused('gever-onbekend'));
    expect(await agreeTask(ketentaakId, both, 'hulpverlener')).toEqual(refused('niet-gevonden'));
    expect(await agreeTask(ketentaakId, both)).toEqual(kept);
    expect(await text()).toBe(question);
    expect(await move(ketentaakId, 'aanvaard')).toEqual(kept);
    const [said] = (await read('moeder')).deelakkoorden;
    expect(said).toMatchObject({ ketentaakId, mdoId: null, holds: true, mayWithdraw: true });
    let heard = 0;
    const count = () => heard++;
    const open = await test.database.changes.subscribe(as('hulpverlener'), count, () => undefined);
    expect(await samen().withdrawDeelakkoord(as('moeder'), id, said!.akkoordId)).toEqual(kept);
    await expect.poll(() => heard, { timeout: 20_000 }).toBe(1);
    open.end();
    expect(await text()).toBeNull();
    const ground = { grond: 'zelfde-hulp', reden: 'Zij geven deze hulp zelf.' } as const;
    expect(await agreeTask(ketentaakId, { ...ground, reden: 'kort' })).toEqual(refused('reden-ontbreekt'));
    expect(await agreeTask(ketentaakId, ground)).toEqual(kept);
    expect(await text()).toBe(question);
    expect(await taken()).toEqual(['informeren']);
    await consent();
    expect(await agreeTask(ketentaakId, { ...yes, antwoord: false })).toEqual(kept);
    expect(await text()).toBeNull();
    await test.ask('delete from toegang.deelakkoord');
    expect(await text()).toBe(question);
  });

  it('S-07 keeps the no of the family once a ground that was put on top of it is taken off again', async () => {
    const mdoId = await meet();
    const ketentaakId = await askTask();
    await consent();
    const open = async () => [(await seen()).verslag !== null, (await text()) !== null];
    expect(await open()).toEqual([true, true]);
    const ground = { grond: 'vitaal-belang', reden: 'Er is vandaag gevaar voor het kind.' } as const;
    for (const [akkoord, opens] of [
      [{ ...yes, antwoord: false }, false],
      [ground, true],
    ] as const) {
      expect(await agree(mdoId, 3, akkoord)).toEqual(kept);
      expect(await agreeTask(ketentaakId, akkoord)).toEqual(kept);
      expect(await open()).toEqual([opens, opens]);
    }
    for (const { akkoordId, holds } of (await read('consulent')).deelakkoorden) {
      if (holds) expect(await samen().withdrawDeelakkoord(as('consulent'), id, akkoordId)).toEqual(kept);
    }
    expect(await open()).toEqual([false, false]);
  });

  it('S-07 opens a task of an MDO with the yes for that MDO, and not against its no', async () => {
    const mdoId = await meet();
    const ketentaakId = await askTask();
    await test.ask('update toegang.ketentaak set mdo_id = $1 where ketentaak_id = $2', [mdoId, ketentaakId]);
    expect(await text()).toBeNull();
    expect(await agree(mdoId, 3, both)).toEqual(kept);
    expect(await text()).toBe(question);
    await consent();
    expect(await agree(mdoId, 3, { ...yes, antwoord: false })).toEqual(kept);
    expect(await text()).toBeNull();
  });

  it('S4-117 tells an aanbieder that does the nazorg its days, and where and why the help ended with the yes of the family', async () => {
    const { partijen } = await read('consulent');
    const houder = partijen.find(({ naam }) => naam === own)!.houder;
    const close = (overdracht: AfsluitInvoer['overdracht']) =>
      samen().closeHulp(as('consulent'), id, {
        ...{
          per: addDays(today, -60),
          bestemming: 'geen-hulp-nodig',
          houder,
          naam: null,
          withoutNazorg: null,
          overdracht,
        },
      } as AfsluitInvoer);
    const closed = async (name: string) => (await read(name)).afsluitingen[0]!;
    expect(await close(null)).toEqual(kept);
    const { momentId } = (await closed('hulpverlener')).momenten[0]!;
    const told = { uitkomst: 'gaat-goed', notitie: 'De familie zegt dat het slapen lukt.' } as const;
    expect(await samen().keepNazorg(as('consulent'), id, momentId, told)).toEqual(kept);
    expect(await closed('hulpverlener')).toMatchObject({
      ...{
        per: addDays(today, -60),
        bestemming: null,
        nazorgNaam: null,
        withoutNazorg: null,
        door: null,
        reads: false,
      },
      momenten: [{ uitkomst: 'gaat-goed', notitie: null }, { uitkomst: null }],
    });
    expect(await closed('moeder')).toMatchObject({ bestemming: 'geen-hulp-nodig', nazorgNaam: own, reads: false });
    await test.ask('delete from toegang.afsluiting');
    expect(await close(both)).toEqual(kept);
    expect(await closed('hulpverlener')).toMatchObject({ bestemming: 'geen-hulp-nodig', nazorgNaam: own, reads: true });
    const [said] = (await read('moeder')).deelakkoorden;
    expect(await samen().withdrawDeelakkoord(as('moeder'), id, said!.akkoordId)).toEqual(kept);
    expect(await closed('hulpverlener')).toMatchObject({ bestemming: null, reads: false });
  });

  const besluit = (change: Partial<ToewijsbesluitInvoer> = {}) =>
    samen().decideToewijzing(as('consulent'), id, {
      aanbieder: other,
      hulp: 'Begeleiding op school',
      van: today,
      tot: addDays(today, 90),
      code: 'afschalen',
      overlapTot: addDays(today, 20),
      gesprekOp: addDays(today, 7),
      financiering: 'De gemeente betaalt beide.',
      afzien: 'Er is haast: morgen moet de hulp beginnen.',
      ...change,
    });

  it('S4-105 hands over warmly only when the family says yes, and not any more once that is taken back', async () => {
    expect(await besluit()).toEqual(refused('overdracht-vragen'));
    expect(await besluit({ overdracht: { ...yes, antwoord: false } })).toEqual(refused('overdracht-geweigerd'));
    expect(await besluit({ overdracht: yes })).toEqual(refused('gever-onbekend'));
    expect(await besluit({ overdracht: both })).toEqual(kept);
    const [made] = (await read('moeder')).toewijsbesluiten;
    const [said] = (await read('moeder')).deelakkoorden;
    expect(said).toMatchObject({ toewijsbesluitId: made!.toewijsbesluitId, antwoord: true, gezegdOp: today });
    expect(await samen().withdrawDeelakkoord(as('moeder'), id, said!.akkoordId)).toEqual(kept);
    const held = await samen().holdOverdracht(as('consulent'), id, made!.toewijsbesluitId);
    expect(held).toEqual(refused('toestemming-ontbreekt'));
    expect(await taken()).toEqual([]);
  });

  it('S4-105 asks the family of a decision that has no answer, or another one by now, and ends the task at a no', async () => {
    expect(await besluit({ overdracht: both })).toEqual(kept);
    // As of a decision of before this was asked.
    await test.ask('delete from toegang.deelakkoord');
    const { toewijsbesluitId } = (await read('consulent')).toewijsbesluiten[0]!;
    const hold = () => samen().holdOverdracht(as('consulent'), id, toewijsbesluitId);
    const say = (akkoord: Gezegd, name = 'consulent') =>
      samen().agreeOverdracht(as(name), id, toewijsbesluitId, akkoord);
    expect(await hold()).toEqual(refused('toestemming-ontbreekt'));
    expect(await say(both, 'moeder')).toEqual(refused('niet-gevonden'));
    expect(await say({ ...yes, antwoord: false })).toEqual(kept);
    expect(await hold()).toEqual(refused('toestemming-ontbreekt'));
    expect(await taken()).toEqual([]);
    expect(await say(yes)).toEqual(refused('gever-onbekend'));
    expect(await say(both)).toEqual(kept);
    expect(await taken()).toEqual(['warme-overdracht']);
    expect(await hold()).toEqual(kept);
    expect(await taken()).toEqual([]);
    expect(await say(both)).toEqual(refused('is-klaar'));
  });

  it('S4-117 asks in the closing step whether the next help may hear, and keeps a no as well', async () => {
    const close = (change: Partial<AfsluitInvoer>) =>
      samen().closeHulp(as('consulent'), id, {
        ...{ per: today, bestemming: 'andere-hulp', houder: null, naam: 'Wijkteam', withoutNazorg: null },
        ...change,
      });
    for (const bestemming of onwardBestemmingen) {
      expect(await close({ bestemming })).toEqual(refused('overdracht-vragen'));
    }
    expect(await close({ overdracht: { ...yes, antwoord: false } })).toEqual(kept);
    const { afsluitingen, deelakkoorden } = await read('moeder');
    expect(deelakkoorden).toMatchObject([
      { afsluitingId: afsluitingen[0]!.afsluitingId, antwoord: false, holds: false },
    ]);
    for (const bestemming of bestemmingen.filter((one) => !onwardBestemmingen.includes(one))) {
      await test.ask('delete from toegang.afsluiting');
      expect(await close({ bestemming }), bestemming).toEqual(kept);
    }
  });

  it('S4-117 closes without asking for a reason that the family does not read, and asks also while a consent runs for who leaves', async () => {
    const close = (overdracht: NonNullable<AfsluitInvoer['overdracht']> | null) =>
      samen().closeHulp(as('consulent'), id, {
        ...{ per: today, bestemming: 'andere-hulp', houder: null, naam: 'Wijkteam', withoutNazorg: null, overdracht },
      });
    expect(await close({ notAsked: 'Te kort' })).toEqual(refused('reden-ontbreekt'));
    expect(await close({ notAsked: 'Het gezin is verhuisd en niet bereikt.' })).toEqual(kept);
    const notAsked = { hoe: 'niet-gevraagd', antwoord: false, gezegdOp: null, gevers: [], holds: false };
    const { deelakkoorden } = await read('moeder');
    expect(deelakkoorden).toMatchObject([{ ...notAsked, reden: null, mayWithdraw: false }]);
    expect((await read('consulent')).deelakkoorden).toMatchObject([
      { reden: 'Het gezin is verhuisd en niet bereikt.' },
    ]);
    await test.ask('delete from toegang.afsluiting');
    expect(await close(null)).toEqual(refused('overdracht-vragen'));
    await consent();
    expect(await close(null)).toEqual(refused('overdracht-vragen'));
    expect((await read('moeder')).afsluitingen).toEqual([]);
  });

  it('S4-105 takes the yes of two parents of whom Samenpad knows none', async () => {
    const mdoId = await meet();
    const end = (tot: string) => test.ask(`update toegang.relatie set tot = ${tot} where relatie = 'gezag'`);
    await end(`clock_timestamp()`);
    expect((await read('consulent')).whoAgrees).toEqual({ namen: [], nodig: ['ouder'], missing: true });
    const mother = { ...father, naam: 'M. Moeder' };
    expect(await agree(mdoId, 3, { ...yes, genoemd: [mother] })).toEqual(refused('gever-onbekend'));
    expect(await agree(mdoId, 3, { ...yes, genoemd: [mother, father] })).toEqual(kept);
    expect(await seen()).toMatchObject({ mdoId, verslag: 'We beginnen klein.' });
    await end(`'infinity'`);
  });
});
