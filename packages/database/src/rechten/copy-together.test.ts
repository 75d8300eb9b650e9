import { dayOf, deelgronden } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { aanbieder, gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const today = dayOf(new Date());
const parts = [
  'mdos',
  'ketentaken',
  'toewijsbesluiten',
  'afsluitingen',
  'toestemmingen',
  'regie',
  'maatwerk',
  'focuskeuzes',
  'deelbesluiten',
  'noodtoegang',
  'bezwaren',
] as const;

describe('the copy of a file in which many worked', () => {
  let test: FileTest;
  let jeugdigeId: string;
  let parent: Actor;
  let fg: Actor;
  let verzoekId: string;
  const people: Record<'worker' | 'mother' | 'father', string> = { worker: '', mother: '', father: '' };
  const read = async (actor: Actor) => (await test.database.verzoeken.readAfschrift(actor, verzoekId, false))!;
  const flag = (vlag: string) =>
    test.ask(`insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden) values ($1, $2, $3, 'Op verzoek')`, [
      gemeente,
      jeugdigeId,
      vlag,
    ]);

  async function work(): Promise<void> {
    const { worker, father, mother } = people;
    const of = [gemeente, jeugdigeId, worker];
    await test.ask(
      `with m as (insert into toegang.mdo (gemeente, jeugdige_id, soort, begint, minuten, plaats, agenda, gepland_door, verslag,
           verslag_op, verslag_door) values ($1, $2, 'overleg', now(), 60, 'Lokaal 4', '{Hoe gaat het?}', $3, 'We spraken af.', now(), $3)
         returning mdo_id),
       d as (insert into toegang.mdo_deelnemer (gemeente, mdo_id, nr, houder, naam, organisatie, familie, aanwezig, comes, comes_op,
           comes_door, comes_reden)
         select $1, mdo_id, nr, houder, naam, organisatie, familie, true, false, now(), $3, 'Ik wil hem niet zien.'
         from m, (values (1, null::uuid, 'Q. Meester', 'De Berk', false), (2, $4::uuid, 'vader', null, true))
           x (nr, houder, naam, organisatie, familie))
       insert into toegang.mdo_besluit (gemeente, mdo_id, nr, soort, tekst) select $1, mdo_id, 1, 'afspraak', 'Elke week bellen.' from m`,
      [...of, father],
    );
    await test.ask(
      `insert into toegang.ketentaak (gemeente, jeugdige_id, soort, tekst, houder, naam, organisatie, voor, aanvaarden_voor,
         gevraagd_door, aanvaard_op, gedaan_op, gedaan_door, antwoord)
       values ($1, $2, 'vraag', 'Hoe gaat het?', null, 'Q. Meester', 'De Berk', current_date, current_date, $3, null, null, null, null),
         ($1, $2, 'vraag', 'Lukt het?', $4, 'vader', null, current_date, current_date, $3, now(), now(), $4, 'Met haar valt niet te praten.')`,
      [...of, father],
    );
    await test.ask(
      `insert into toegang.toewijsbesluit (gemeente, jeugdige_id, aanbieder, hulp, van, poort, afzien, door)
       values ($1, $2, '${aanbieder}', 'Begeleiding', current_date, 'afgezien', 'Het kan niet wachten.', $3)`,
      of,
    );
    await test.ask(
      `with a as (insert into toegang.afsluiting (gemeente, jeugdige_id, per, bestemming, nazorg_naam, door)
         values ($1, $2, current_date, 'lichtere-hulp', 'De Berk', $3) returning afsluiting_id)
       insert into toegang.nazorgmoment (gemeente, afsluiting_id, dag, uitkomst, notitie, gedaan_op)
         select $1, afsluiting_id, current_date, 'gaat-goed', 'Het gaat goed.', now() from a`,
      of,
    );
    await test.ask(
      `with t as (insert into toegang.toestemming (gemeente, jeugdige_id, soorten, doel, tekst, tekst_versie, leeftijd, van, tot,
           gevraagd_door, geweigerd_op) values ($1, $2, 256, 'hulpverlening', 'Mag het?', '1', 9, now(), now() + interval '30 days',
           $3, now()) returning toestemming_id),
       s as (insert into toegang.organisatie (sleutel, naam, soort) values ('school-berk', 'De Berk', 'school')
         returning organisatie_id as id),
       o as (insert into toegang.toestemming_ontvanger (gemeente, toestemming_id, nr, naam, account_id, organisatie_id)
         select $1, toestemming_id, 1, 'worker', $3, null from t
         union all select $1, toestemming_id, 2, 'De Berk', null, s.id from t, s)
       insert into toegang.toestemming_gever (gemeente, toestemming_id, nr, account_id, naam, hoedanigheid, gezag_bewijs, antwoord,
           antwoord_op, vastgelegd_door, hoe, getuige, taal, reden)
         select $1, toestemming_id, nr, wie, 'naam-' || nr, 'ouder', 'uittreksel', antwoord, now(), $3, 'mondeling', 'getuige', 'nl',
           'reden-' || nr from t, (values (1, $4::uuid, 'ja'), (2, $5::uuid, 'nee')) x (nr, wie, antwoord)`,
      [...of, mother, father],
    );
    const [gezin] = await test.ask('select gezin_id as id, begonnen_met as op from toegang.gezinslid');
    await test.ask(
      `insert into toegang.regie (gemeente, gezin_id, soort, bij, reden, toetsen_voor, van, tot, begonnen_met)
       values ($1, $2, 'overname', 'gemeente', 'Het lukt thuis nu niet.', current_date + 30, current_date, current_date + 60, $3)`,
      [gemeente, gezin!['id'], gezin!['op']],
    );
    await test.ask(
      `insert into toegang.regie (gemeente, gezin_id, soort, naam, organisatie, van, begonnen_met)
       values ($1, $2, 'regiebehandelaar', 'Z. Buitenstaander', 'Woongroep De Berk', current_date - 1, $3)`,
      [gemeente, gezin!['id'], gezin!['op']],
    );
    await test.ask(
      `insert into toegang.focuskeuze (gemeente, jeugdige_id, keuze, reden, dag, regels, door)
       values ($1, $2, 'geparkeerd', 'wacht-op-onderzoek', current_date + 9, '{}', $3)`,
      of,
    );
    await test.ask(
      `insert into toegang.deelbesluit (gemeente, jeugdige_id, vraag, antwoord, handelingen, ontvanger, soorten, regel, uitkomst,
         familie_ziet, door, naam, rol) values ($1, $2, '{}', 'nee', '{}', 'school', 1, 'school', 'niet-gedeeld', true, $3, 'w', 'consulent'),
         ($1, $2, '{}', 'ja', '{}', 'veilig-thuis', 1, 'vt', 'gedeeld', false, $3, 'w', 'consulent')`,
      of,
    );
    await test.ask(
      `insert into toegang.noodtoegang (gemeente, jeugdige_id, account_id, rol, reden, toelichting, tot, beoordelen_voor)
       values ($1, $2, $3, 'consulent', 'acuut-gevaar', 'De buren van nummer 4 belden.', now() + interval '1 hour', current_date)`,
      of,
    );
    await flag('bezwaar-onderzoek');
  }

  beforeAll(async () => {
    test = await startFileTest();
    [jeugdigeId] = test.ids;
    await test.ask(`update zorg.identiteit set geboortedatum = current_date - interval '9 years'`);
    fg = (await signInAs(test, { rol: 'fg', gemeenten: [gemeente] })).actor;
    const consulent = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
    people.worker = consulent.accountId;
    await giveRelatie(test, { gemeente, jeugdigeId, houder: consulent, rol: 'consulent', relatie: 'betrokken' });
    for (const name of ['mother', 'father'] as const) {
      const signed = await signInAs(test, { rol: 'ouder', gemeenten: [gemeente], subject: name });
      people[name] = signed.accountId;
      if (name === 'mother') parent = signed.actor;
      await giveRelatie(test, { gemeente, jeugdigeId, houder: signed, rol: 'ouder', relatie: 'gezag' });
    }
    await test.database.gezinnen.form(consulent.actor, jeugdigeId, { jeugdigen: [jeugdigeId], naar: null, per: today });
    await work();
    const { verzoeken } = test.database;
    verzoekId = (await verzoeken.submit(parent, { jeugdigeId, soort: 'afschrift', toelichting: 'Ons dossier.' }))!;
    await verzoeken.take(fg, verzoekId);
    const motivering = 'U hebt recht op uw dossier.';
    await verzoeken.decide(fg, verzoekId, { besluit: 'toegewezen', weigergrond: null, motivering });
  });
  afterAll(async () => {
    await test.database.close();
  });

  it('S4-81 holds meetings, tasks, decisions, closing, consents, regie, choices and emergency access', async () => {
    const copy = await read(parent);
    for (const part of parts.filter((one) => one !== 'maatwerk')) expect(copy[part], part).not.toEqual([]);
    expect(copy['mdos']).toMatchObject([
      {
        verslag: 'We spraken af.',
        deelnemers: 'Q. Meester (De Berk); vader',
        besluiten: 'afspraak: Elke week bellen.',
      },
    ]);
    expect(copy['toewijsbesluiten']).toMatchObject([{ afzien: 'Het kan niet wachten.' }]);
    expect(copy['afsluitingen']).toMatchObject([
      { nazorg: 'De Berk', nazorgmomenten: `${today}: gaat-goed: Het gaat goed.` },
    ]);
    expect(copy['regie']).toMatchObject([
      { soort: 'regiebehandelaar', naam: 'Z. Buitenstaander', organisatie: 'Woongroep De Berk' },
      { soort: 'overname', reden: 'Het lukt thuis nu niet.' },
    ]);
    expect(copy['focuskeuzes']).toMatchObject([{ keuze: 'geparkeerd', reden: 'wacht-op-onderzoek' }]);
    expect(copy['bezwaren']).toMatchObject([{ bezwaar: 'bezwaar-onderzoek' }]);
  });

  it('S4-81 keeps out of it what is of the other parent, of a third person or of somebody else to tell', async () => {
    const copy = await read(parent);
    expect(copy['toestemmingen']).toMatchObject([
      { soorten: 'PL', ontvangers: 'worker; De Berk', gevers: 'ouder: ja; ouder' },
    ]);
    expect(copy['deelbesluiten']).toMatchObject([{ ontvanger: 'school' }]);
    expect(JSON.stringify(copy)).not.toMatch(/reden-|Ik wil hem niet zien|De buren|veilig-thuis/);
    expect(JSON.stringify(copy['ketentaken'])).toContain('Met haar valt niet te praten.');
    await flag('ouders-in-conflict');
    for (const actor of [parent, fg]) expect(JSON.stringify(await read(actor))).not.toContain('valt niet te praten');
    await test.ask(`delete from toegang.vlag where vlag = 'ouders-in-conflict'`);
  });

  it('S4-81 tells no place, school or outsider of a secret address, whoever makes the copy (trust.md 3.4)', async () => {
    await flag('geheim-adres');
    for (const actor of [parent, fg]) {
      const copy = JSON.stringify(await read(actor));
      expect(copy).not.toMatch(/Lokaal 4|Q\. Meester|Z\. Buitenstaander|De Berk/);
      expect(copy).toContain('vader');
    }
    await test.ask(`delete from toegang.vlag where vlag = 'geheim-adres'`);
  });

  it('does not tell of emergency access after a veiligheidsstop began', async () => {
    await test.ask(
      `insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden, van) values ($1, $2, 'veiligheidsstop', 'Op verzoek', now() - interval '1 day')`,
      [gemeente, jeugdigeId],
    );
    expect((await read(parent))['noodtoegang']).toEqual([]);
    await test.ask(`delete from toegang.vlag where vlag = 'veiligheidsstop'`);
  });

  it('S4-81 tells of a ground without the yes of the family as little as the screen while a veiligheidsstop runs', async () => {
    await test.ask(
      `insert into toegang.deelakkoord (gemeente, jeugdige_id, mdo_id, nr, hoe, antwoord, grond, reden, door)
       select m.gemeente, m.jeugdige_id, m.mdo_id, 1, 'grond', true, x.grond, 'Zo is het afgesproken.', $1
       from toegang.mdo m, unnest($2::text[]) as x (grond)`,
      [people.worker, deelgronden],
    );
    const told = async () => {
      const { deelakkoorden } = (await test.database.samenwerking.read(parent, jeugdigeId))!;
      const copies = [await read(parent), await read(fg)].map((copy) => copy['deelakkoorden']!);
      return [deelakkoorden, ...copies].map((rows) => rows.map(({ grond }) => grond).toSorted());
    };
    const all = [...deelgronden].toSorted();
    expect(await told()).toEqual([all, all, all]);
    await flag('veiligheidsstop');
    expect(await told()).toEqual([[], [], []]);
    await test.ask(`delete from toegang.vlag where vlag = 'veiligheidsstop'`);
  });
});
