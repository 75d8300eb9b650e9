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
  let workerId: string;

  beforeAll(async () => {
    test = await startFileTest();
    [jeugdigeId, other] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    fg = (await signInAs(test, { rol: 'fg', gemeenten: [gemeente] })).actor;
    const mother = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente] });
    parent = mother.actor;
    await giveRelatie(test, { gemeente, jeugdigeId, houder: mother, rol: 'ouder', relatie: 'gezag' });
    const worker = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    workerId = worker.accountId;
    await giveRelatie(test, { gemeente, jeugdigeId, houder: worker, rol: 'consulent', relatie: 'betrokken' });
    const { gezinnen, gezag, gezinsonderzoeken, plannen } = test.database;
    await test.ask(
      `insert into zorg.dossierstuk (gemeente, jeugdige_id, soort, aard, tekst, auteur, auteur_naam, auteur_rol, derden,
         achtergehouden_voor) values ($1, $2, 8, 'overig', 'We spraken elkaar thuis.', $3, 'C. Bakker', 'consulent', false, 0)`,
      [gemeente, jeugdigeId, workerId],
    );
    await gezinnen.form(worker.actor, jeugdigeId, { jeugdigen: [jeugdigeId], naar: null, per: today });
    const started = await plannen.start(worker.actor, jeugdigeId, 'vol');
    const planId = started.ok ? started.value.id : '';
    const vraag = {
      ...({ soort: 'vraag', jeugdigeId: null, doelId: null, leefgebied: null, kleur: null, partij: null } as const),
      ...{ antwoord: null, voor: null, gedaanOp: null, gedeeld: false, remove: false },
    };
    const wrote = await plannen.saveDeel(
      worker.actor,
      jeugdigeId,
      { planId, id: null, versie: null },
      { ...vraag, tekst: 'Hoe krijgen we rust?' },
    );
    const deelId = wrote.ok ? wrote.value.id : '';
    await plannen.saveDeel(
      worker.actor,
      jeugdigeId,
      { planId, id: deelId, versie: 1 },
      { ...vraag, tekst: 'Hoe houden we rust?' },
    );
    await gezinsonderzoeken.begin(worker.actor, jeugdigeId, { wet: 'wmo', op: today });
    await gezag.add(worker.actor, jeugdigeId, {
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
    const verzoekId = (await verzoeken.submit(parent, {
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
});
