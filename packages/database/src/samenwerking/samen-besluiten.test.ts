import type { Relation, Role } from '@samenpad/access';
import { type AgbCode, addDays, addWerkdagen, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BerichtbesluitInvoer } from '../berichtbesluiten/berichtbesluit-store.ts';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { giveRegisseur } from '../testing/give-regisseur.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';
import type { BesluitInMdo } from './samenwerking-store.ts';

const today = dayOf(new Date());
const refused = (error: string) => ({ ok: false, error });
const kept = { ok: true, value: undefined };

describe('what is decided together', () => {
  let test: FileTest;
  let id: string;
  let own: AgbCode;
  let consulentId: string;
  const people = new Map<string, Actor>();
  const as = (name: string) => people.get(name)!;
  const samen = () => test.database.samenwerking;

  async function join(name: string, rol: Role, relatie?: Relation): Promise<string> {
    const joined = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    people.set(name, joined.actor);
    if (relatie !== undefined) await giveRelatie(test, { gemeente, jeugdigeId: id, houder: joined, rol, relatie });
    return joined.accountId;
  }

  beforeAll(async () => {
    test = await startFileTest();
    [id] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    await test.ask(`update zorg.toewijzing set begin = current_date - 200, eind = current_date + 20`);
    const rows = await test.ask<{ aanbieder: AgbCode }>(
      'select aanbieder from zorg.toewijzing where jeugdige_id = $1',
      [id],
    );
    own = rows[0]!.aanbieder;
    consulentId = await join('consulent', 'consulent', 'betrokken');
    await join('huisarts', 'verwijzer', 'auteur');
    await signInAs(test, { rol: 'hulpverlener', gemeenten: [gemeente], organisaties: [own] });
    await join('vreemde', 'consulent');
    await test.ask(
      `insert into toegang.mandaat (gemeente, account_id, organisatie, wet, bedrag, van, grond, vastgelegd_door)
       values ($1, $2, 'Gemeente', 'jw', 1000000, '2020-01-01', 'Mandaatregeling', gen_random_uuid())`,
      [gemeente, consulentId],
    );
  });
  afterAll(() => test.database.close());
  beforeEach(async () => {
    for (const table of ['mdo', 'ketentaak', 'berichtbesluit', 'taak', "relatie where relatie = 'maatregel'"]) {
      await test.ask(`delete from toegang.${table}`);
    }
  });

  const read = async () => (await samen().read(as('consulent'), id))!;
  const hold = async (
    besluiten: readonly BesluitInMdo[],
    soort: 'overleg' | 'afschaal' = 'overleg',
    aanwezig = [1, 2],
  ) => {
    const me = { houder: consulentId, naam: null, organisatie: null, familie: false };
    const mother = { houder: null, naam: 'Moeder', organisatie: 'gezin', familie: true };
    const planned = await samen().planMdo(as('consulent'), id, {
      soort,
      startsAt: new Date(Date.now() - 3_600_000).toISOString(),
      minuten: 60,
      plaats: null,
      video: null,
      agenda: [],
      deelnemers: [me, mother],
    });
    if (!planned.ok) throw new Error(planned.error);
    return samen().holdMdo(as('consulent'), id, planned.value.mdoId, { verslag: 'Kort.', aanwezig, besluiten });
  };
  const doel: BesluitInMdo = {
    soort: 'doel',
    tekst: 'Opstaan lukt zonder ruzie.',
    leefgebied: 'opvoeding',
    eigenaar: 'Moeder',
    startniveau: 3,
    streefniveau: 7,
    streefdatum: addDays(today, 120),
  };
  const decide = (change: Partial<BerichtbesluitInvoer> = {}) =>
    test.database.toewijzen.decide(as('consulent'), id, {
      soort: 'toewijzen',
      domein: 'jw',
      aanbieder: own,
      referentie: 'ref-1',
      bedrag: 100_000,
      product: '',
      terugkoppeling_voor: addWerkdagen(today, 10),
      ...change,
    });
  const complicate = () =>
    giveRelatie(test, {
      gemeente,
      jeugdigeId: id,
      houder: { accountId: consulentId },
      rol: 'gi',
      relatie: 'maatregel',
    });

  it('turns decisions of an MDO into a goal of the plan and a verzoek, and puts goals and questions on the next agenda', async () => {
    expect(await hold([doel])).toEqual(refused('plan-ontbreekt'));
    await test.database.gezinnen.form(as('consulent'), id, { jeugdigen: [id], naar: null, per: today });
    const begun = await test.database.plannen.start(as('consulent'), id, 'licht');
    expect(begun.ok).toBe(true);
    const asked = { houder: null, naam: 'De Linde', organisatie: 'De Linde', voor: addDays(today, 14) };
    const verzoek = { ...asked, soort: 'verzoek' as const, tekst: 'Vraag lichtere hulp aan.' };
    const days = { acceptBy: addWerkdagen(today, 5) };
    expect(await hold([{ ...doel, streefniveau: 2 }])).toEqual(refused('niveau-klopt-niet'));
    expect(await hold([doel, { ...verzoek, ...days }])).toEqual(kept);
    const { mdos, ketentaken, agendapunten } = await read();
    const held = mdos.find(({ verslag }) => verslag !== null);
    expect(held?.besluiten.map(({ soort }) => soort)).toEqual(['doel', 'verzoek']);
    expect(ketentaken).toMatchObject([{ soort: 'verzoek', naam: 'De Linde', stand: 'gevraagd' }]);
    const plan = await test.database.plannen.read(as('consulent'), id);
    expect(plan?.plan).toMatchObject({
      doelen: [{ tekst: doel.tekst, streefniveau: 7, evaluerenVoor: addDays(today, 91) }],
    });
    expect(agendapunten).toEqual([{ soort: 'doel', tekst: doel.tekst }]);
    await test.ask(`delete from toegang.gezin`);
  });

  it('S4-102 asks for the MDO before a verzoek om wijziging and before a change as well', async () => {
    await complicate();
    expect(await decide()).toEqual(refused('mdo-ontbreekt'));
    const change = { soort: 'wijzigen' as const, domein: 'jw' as const, aanbieder: own, bedrag: 100, product: '' };
    expect(await test.database.toewijzen.decide(as('consulent'), id, { ...change, toewijzing_nummer: 1 })).toEqual(
      refused('mdo-ontbreekt'),
    );
    expect(await hold([])).toEqual(kept);
    await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId: consulentId });
    expect((await decide()).ok).toBe(true);
    await test.ask('delete from toegang.gezin');
  });

  it('S4-69 keeps a meervoudig verzoek from being granted until somebody leads the help, and then grants it', async () => {
    await complicate();
    expect(await hold([])).toEqual(kept);
    expect((await test.database.toewijzen.open(as('consulent'), id))?.leaderless).toBe(true);
    expect((await read()).poorten).toMatchObject({ meervoudig: true, leaderless: true });
    expect(await decide()).toEqual(refused('regisseur-ontbreekt'));
    const plain = { code: null, overlapTot: null, gesprekOp: null, financiering: null, afzien: null };
    const besluit = { ...plain, aanbieder: own, hulp: 'Begeleiding', van: addDays(today, 40), tot: null };
    expect(await samen().decideToewijzing(as('consulent'), id, besluit)).toEqual(refused('regisseur-ontbreekt'));
    // To refuse, or to hold with a question, asks for nobody.
    const rejected = await test.database.toewijzen.decide(as('consulent'), id, {
      soort: 'afwijzen',
      domein: 'jw',
      aanbieder: own,
      referentie: 'ref-9',
      reden: '3',
    });
    expect(rejected.ok).toBe(true);
    await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId: consulentId });
    expect((await test.database.toewijzen.open(as('consulent'), id))?.leaderless).toBe(false);
    expect((await decide()).ok).toBe(true);
    expect(await samen().decideToewijzing(as('consulent'), id, besluit)).toEqual(kept);
    await test.ask('delete from toegang.gezin');
    await test.ask('delete from toegang.toewijsbesluit');
  });

  const reden = 'De jeugdige kan vannacht nergens slapen.';
  const allocate = (days: number, afzien: string | null) =>
    samen().decideToewijzing(as('consulent'), id, {
      code: null,
      overlapTot: null,
      gesprekOp: null,
      financiering: null,
      aanbieder: own,
      hulp: 'Crisisopvang',
      van: addDays(today, days),
      tot: null,
      afzien,
    });
  const isLeaderless = async () => (await test.database.toewijzen.open(as('consulent'), id))?.leaderless;
  const age = (days: number) =>
    test.ask(`update toegang.toewijsbesluit set op = op - make_interval(days => $1)`, [days]);

  it('S4-69 lets help begin in a crisis with a reason, until four weeks after the first reason', async () => {
    await complicate();
    expect(await decide()).toEqual(refused('mdo-ontbreekt'));
    expect(await hold([])).toEqual(kept);
    expect(await decide()).toEqual(refused('regisseur-ontbreekt'));
    expect(await allocate(41, 'Te kort.')).toEqual(refused('regisseur-ontbreekt'));
    expect(await allocate(41, reden)).toEqual(kept);
    expect((await read()).toewijsbesluiten).toMatchObject([{ poort: 'mdo', afzien: reden }]);
    expect(await isLeaderless()).toBe(false);
    expect((await decide()).ok).toBe(true);
    await age(20);
    expect(await allocate(42, reden)).toEqual(kept);
    expect((await read()).toewijsbesluiten.map(({ afzien }) => afzien)).toEqual([null, reden]);
    await age(9);
    expect(await isLeaderless()).toBe(true);
    expect(await allocate(43, reden)).toEqual(refused('regisseur-ontbreekt'));
    expect(await decide()).toEqual(refused('regisseur-ontbreekt'));
    // Somebody led the gezin after it, and does no more: the four weeks begin anew.
    await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId: consulentId });
    expect(await isLeaderless()).toBe(false);
    await test.ask('update toegang.regie set tot = current_date - 1');
    expect(await isLeaderless()).toBe(true);
    expect(await allocate(43, reden)).toEqual(kept);
    expect(await isLeaderless()).toBe(false);
    await test.ask('delete from toegang.gezin');
    await test.ask('delete from toegang.toewijsbesluit');
  });

  it('S4-69 asks for a regisseur also after a reason not to wait for the MDO', async () => {
    await complicate();
    await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId: consulentId });
    expect(await allocate(41, reden)).toEqual(kept);
    expect((await read()).toewijsbesluiten).toMatchObject([{ poort: 'afgezien', afzien: reden }]);
    await test.ask('delete from toegang.gezin');
    expect(await isLeaderless()).toBe(true);
    expect(await decide()).toEqual(refused('regisseur-ontbreekt'));
    await test.ask('delete from toegang.toewijsbesluit');
  });

  it('S4-102 asks for the MDO also after a reason not to wait for a regisseur', async () => {
    await complicate();
    await giveRegisseur(test, { gemeente, jeugdigeId: id, accountId: consulentId });
    expect(await hold([])).toEqual(kept);
    expect(await allocate(41, null)).toEqual(kept);
    await test.ask('delete from toegang.mdo');
    await test.ask('delete from toegang.gezin');
    expect(await allocate(42, reden)).toEqual(kept);
    expect((await read()).toewijsbesluiten.map(({ poort }) => poort)).toEqual(['eerder', 'mdo']);
    await test.ask(`update toegang.toewijsbesluit set op = op - interval '2 years' where poort = 'mdo'`);
    expect(await isLeaderless()).toBe(false);
    expect(await decide()).toEqual(refused('mdo-ontbreekt'));
    expect(await allocate(43, null)).toEqual(refused('mdo-ontbreekt'));
    await test.ask('delete from toegang.toewijsbesluit');
  });

  it('S4-104 gives less help of an aanbieder with an accounthouder only after a scaling-down MDO with the gezin', async () => {
    await test.ask(
      `insert into toegang.accounthouder (gemeente, aanbieder, account_id, houder, van, tot, vastgelegd_door)
       select $1, $2, $3, houder, current_date - 10, 'infinity', $3 from toegang.houder limit 1`,
      [gemeente, own, consulentId],
    );
    const lighter = (lightens = true) =>
      test.database.toewijzen.decide(as('consulent'), id, {
        soort: 'wijzigen',
        domein: 'jw',
        bedrag: 100,
        product: '',
        aanbieder: own,
        toewijzing_nummer: 1,
        lightens,
      });
    expect(await lighter()).toEqual(refused('afschaal-mdo-ontbreekt'));
    expect((await lighter(false)).ok).toBe(true);
    await hold([], 'afschaal', [1]);
    expect((await lighter()).ok).toBe(false);
    await hold([], 'afschaal');
    expect((await lighter()).ok).toBe(true);
    await test.ask('delete from toegang.accounthouder');
  });

  it('S4-70 has the GP and the aanbieder hear of the decision within 10 working days, the GP with consent only', async () => {
    const toewijzen = () => test.database.toewijzen;
    expect((await decide()).ok).toBe(true);
    const rows = (await toewijzen().listTerugkoppelingen(as('consulent'), id))!;
    expect(rows.map(({ aan, allowed, voor, gedaanOp }) => ({ aan, allowed, voor, gedaanOp }))).toEqual([
      { aan: 'aanbieder', allowed: true, voor: addWerkdagen(today, 10), gedaanOp: null },
      { aan: 'verwijzer', allowed: false, voor: addWerkdagen(today, 10), gedaanOp: null },
    ]);
    const tasks = await test.database.taken.list(as('consulent'));
    expect(tasks.map(({ soort, voor }) => [soort, voor])).toEqual([
      ['terugkoppelen', addWerkdagen(today, 10)],
      ['terugkoppelen', addWerkdagen(today, 10)],
    ]);
    const [toAanbieder, toHuisarts] = rows.map(({ terugkoppelingId }) => terugkoppelingId);
    const tell = (one: string, hoe: 'bericht' | 'gezin', name = 'consulent') =>
      toewijzen().finishTerugkoppeling(as(name), id, one, hoe);
    expect(await tell(toAanbieder!, 'bericht', 'vreemde')).toEqual(refused('niet-gevonden'));
    expect(await tell(toAanbieder!, 'bericht')).toEqual(kept);
    expect(await tell(toHuisarts!, 'bericht')).toEqual(refused('toestemming-ontbreekt'));
    expect(await tell(toHuisarts!, 'gezin')).toEqual(kept);
    expect(await tell(toHuisarts!, 'gezin')).toEqual(refused('is-klaar'));
    expect(await test.database.taken.list(as('consulent'))).toEqual([]);
    expect(await toewijzen().listTerugkoppelingen(as('vreemde'), id)).toBeUndefined();
    // No bericht of it was ever written: it gives way, and so does what was to be told of it.
    await test.ask(`update toegang.berichtbesluit set op = op - interval '2 minutes'`);
    expect((await decide()).ok).toBe(true);
    expect(await test.database.taken.list(as('consulent'))).toHaveLength(2);
    await test.ask(`update toegang.berichtbesluit set op = op - interval '2 minutes'`);
    expect((await decide({ soort: 'afwijzen', bedrag: null, product: null } as never)).ok).toBe(true);
    expect(await test.database.taken.list(as('consulent'))).toHaveLength(2);
    // A question to the aanbieder decides nothing yet.
    const hold: BerichtbesluitInvoer = { soort: 'onderzoek', domein: 'jw', aanbieder: own, referentie: 'ref-2' };
    const question = { ...hold, vraag: 'Wat is het doel?', terugkoppeling_voor: today };
    expect((await toewijzen().decide(as('consulent'), id, question)).ok).toBe(true);
    expect(await toewijzen().listTerugkoppelingen(as('consulent'), id)).toHaveLength(2);
  });
});
