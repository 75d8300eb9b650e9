import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today = dayOf(new Date());
const yearsOn = `${String(Number(today.slice(0, 4)) + 20)}${today.slice(4)}`;

describe('the copy of a whole file', () => {
  let test: FileTest;
  let jeugdigeId: string;
  let other: string;
  let fg: Actor;
  let parent: Actor;
  let parentId: string;
  let worker: Actor;
  let workerId: string;
  let verzoekId: string;

  beforeAll(async () => {
    test = await startFileTest();
    [jeugdigeId, other] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    fg = (await signInAs(test, { rol: 'fg', gemeenten: [gemeente] })).actor;
    const mother = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente] });
    parent = mother.actor;
    parentId = mother.accountId;
    await giveRelatie(test, { gemeente, jeugdigeId, houder: mother, rol: 'ouder', relatie: 'gezag' });
    const consulent = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    worker = consulent.actor;
    workerId = consulent.accountId;
    await giveRelatie(test, { gemeente, jeugdigeId, houder: consulent, rol: 'consulent', relatie: 'betrokken' });
    const { gezinnen, gezag, gezinsonderzoeken, plannen } = test.database;
    await test.ask(
      `insert into zorg.dossierstuk (gemeente, jeugdige_id, soort, aard, tekst, auteur, auteur_naam, auteur_rol, derden,
         achtergehouden_voor) values ($1, $2, 8, 'overig', 'We spraken elkaar thuis.', $3, 'C. Bakker', 'consulent', false, 0)`,
      [gemeente, jeugdigeId, workerId],
    );
    await gezinnen.form(worker, jeugdigeId, { jeugdigen: [jeugdigeId], naar: null, per: today });
    const started = await plannen.start(worker, jeugdigeId, 'vol');
    const planId = started.ok ? started.value.id : '';
    const vraag = {
      ...({ soort: 'vraag', jeugdigeId: null, doelId: null, leefgebied: null, kleur: null, partij: null } as const),
      ...{ antwoord: null, voor: null, gedaanOp: null, gedeeld: false, remove: false },
    };
    const wrote = await plannen.saveDeel(
      worker,
      jeugdigeId,
      { planId, id: null, versie: null },
      { ...vraag, tekst: 'Hoe krijgen we rust?' },
    );
    const deelId = wrote.ok ? wrote.value.id : '';
    await plannen.saveDeel(
      worker,
      jeugdigeId,
      { planId, id: deelId, versie: 1 },
      { ...vraag, tekst: 'Hoe houden we rust?' },
    );
    await gezinsonderzoeken.begin(worker, jeugdigeId, { wet: 'wmo', op: today });
    await gezag.add(worker, jeugdigeId, {
      ...({ accountId: null, naam: 'A. Jansen', relatie: 'gezag', bron: 'gezagsregister', toelichting: '' } as const),
      ...{ van: addDays(today, -10), tot: null },
    });
    await test.ask(
      `insert into toegang.samenvoeging (gemeente, jeugdige_id, naar, reden, gevraagd_door, bevestigd_door, uitgevoerd_op, terug_tot)
       values ($1, $2, $3, 'Twee keer ingeschreven.', $4, $5, now(), current_date + 30)`,
      [gemeente, jeugdigeId, other, workerId, mother.accountId],
    );
  });
  afterAll(async () => {
    await test.database.close();
  });

  it('S4-81 gives the family in one file documents, versions, inquiries, authority, merged files and the retention', async () => {
    const { verzoeken } = test.database;
    verzoekId = (await verzoeken.submit(parent, {
      jeugdigeId,
      soort: 'afschrift',
      toelichting: 'Ons dossier.',
    }))!;
    await verzoeken.take(fg, verzoekId);
    const motivering = 'U hebt recht op uw dossier.';
    await verzoeken.decide(fg, verzoekId, { besluit: 'toegewezen', weigergrond: null, motivering });
    const copy = (await verzoeken.readAfschrift(parent, verzoekId, false))!;
    expect(copy['stukken']).toMatchObject([{ tekst: 'We spraken elkaar thuis.' }]);
    expect(copy['plan']).toMatchObject([{ tekst: 'Hoe houden we rust?' }]);
    expect(copy['planversies']!.map(({ tekst }) => tekst)).toContain('Hoe krijgen we rust?');
    expect(copy['gezinsonderzoeken']).toMatchObject([{ wet: 'wmo', begonnen_op: today }]);
    expect(copy['gezag']).toMatchObject([{ naam: 'A. Jansen', bron: 'gezagsregister', stand: 'open' }]);
    expect(copy['samenvoegingen']).toMatchObject([{ reden: 'Twee keer ingeschreven.' }]);
    // Twenty years from the last change (Jw 7.3.8 lid 3).
    expect(copy['bewaren']).toEqual([{ bewaard_tot: yearsOn, artikel: 'Jw 7.3.8 lid 3' }]);
    expect(copy['toewijzingen']).not.toEqual([]);
    expect(copy['bijlagen']).toEqual([]);
    // The FG sees the plan, and not what is of authority (trust.md 3.2).
    const seen = (await verzoeken.readAfschrift(fg, verzoekId, false))!;
    expect(seen['planversies']).toEqual(copy['planversies']);
    expect(seen['gezag']).toEqual([]);
  });

  it('S4-81 keeps the name of a foster parent out of it while the address is secret, whoever makes the copy', async () => {
    const { verzoeken } = test.database;
    await test.ask(
      `insert into toegang.gezagsopgave (gemeente, jeugdige_id, account_id, naam, relatie, bron, toelichting, van, door)
       values ($1, $2, null, 'Oma de Wit', 'pleegouder', 'brp', 'Woont bij oma.', current_date, $3),
         ($1, $2, null, 'stiefvader', 'zonder-gezag', 'gezin', 'Hij komt nooit.', current_date, $3),
         ($1, $2, $4, 'moeder zelf', 'pleegouder', 'brp', '', current_date, $3)`,
      [gemeente, jeugdigeId, workerId, parentId],
    );
    const copyBy = async (actor: Actor) =>
      JSON.stringify((await verzoeken.readAfschrift(actor, verzoekId, false))!['gezag']);
    expect(await copyBy(worker)).toMatch(/Oma de Wit/);
    await test.ask(
      `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden) select $1, $2, vlag, 'Op verzoek van de politie'
       from unnest(array['geheim-adres', 'ouders-in-conflict']) vlag`,
      [gemeente, jeugdigeId],
    );
    for (const actor of [worker, parent]) {
      const copy = await copyBy(actor);
      expect(copy).not.toMatch(/Oma de Wit|bij oma|Hij komt nooit/);
      expect(copy).toMatch(/stiefvader/);
    }
    expect(await copyBy(parent)).toMatch(/moeder zelf/);
    await test.ask('delete from toegang.vlag');
  });

  it('S4-81 has earlier texts of the plan of the days in the gezin, and not of the other parent in a conflict', async () => {
    const { verzoeken } = test.database;
    const texts = async (actor: Actor) =>
      (await verzoeken.readAfschrift(actor, verzoekId, false))!['planversies']!.map(({ tekst }) => tekst);
    const member = async (van: number, tot: number) =>
      await test.ask('update toegang.gezinslid set van = $2, tot = $3 where jeugdige_id = $1', [
        jeugdigeId,
        addDays(today, van),
        addDays(today, tot),
      ]);
    expect(await texts(parent)).toEqual(['Hoe krijgen we rust?', 'Hoe houden we rust?']);
    await test.ask(`update toegang.plangeschiedenis set op = op - interval '10 days', rol = 'ouder' where versie = 1`);
    await member(-20, 0);
    expect(await texts(parent)).toEqual(['Hoe krijgen we rust?']);
    await member(-5, 30);
    expect(await texts(fg)).toEqual(['Hoe houden we rust?']);
    await member(-20, 30);
    // The conflict is about a brother or sister of the same gezin.
    await test.ask(
      `with l as (insert into toegang.gezinslid (gemeente, gezin_id, jeugdige_id, van, begonnen_met)
         select gemeente, gezin_id, $2, van, begonnen_met from toegang.gezinslid where jeugdige_id = $1 returning 1)
       insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden) values ($3, $2, 'ouders-in-conflict', 'Ruzie thuis')`,
      [jeugdigeId, other, gemeente],
    );
    for (const actor of [parent, fg]) expect(await texts(actor)).toEqual(['Hoe houden we rust?']);
  });
});
