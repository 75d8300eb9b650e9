import { gemeenteRoles, rolesThatSee } from '@samenpad/access';
import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

const elsewhere = '0363' as typeof gemeente;

describe('interventies and studies', () => {
  let test: TestDatabase;
  let officer: Actor;
  let regional: Actor;
  let foreign: Actor;
  let worker: Actor;
  beforeAll(async () => {
    test = await createTestDatabase();
    const sign = async (rol: string, gemeenten: (typeof gemeente)[], subject: string) =>
      (await signInAs(test, { rol, gemeenten, subject } as Parameters<typeof signInAs>[1])).actor;
    officer = await sign('beleidsmedewerker', [gemeente], 'beleid');
    regional = await sign('beleidsmedewerker', [gemeente, elsewhere], 'regio');
    foreign = await sign('beleidsmedewerker', [elsewhere], 'elders');
    worker = await sign('consulent', [gemeente], 'consulent');
  });
  afterAll(async () => {
    await test.database.close();
  });

  const interventie = {
    gemeente,
    naam: 'Nieuwe werkwijze',
    soort: 'werkwijze',
    reikwijdte: 'lokaal',
    eenheid: 'gemeente',
    groep: [gemeente],
    begin: plainDate('2023-03-01'),
    eind: null,
    verwacht: 'Minder instroom',
    omschrijving: '',
    eigenaar: 'Team toegang',
  } as const;

  it('S1-29 keeps what was changed with its date, and shows it to who sees the figures of the gemeente', async () => {
    const { onderzoek } = test.database;
    const id = await onderzoek.addInterventie(officer, { ...interventie, groep: [...interventie.groep] });
    expect(id).toBeDefined();
    expect(await onderzoek.listInterventies(officer)).toEqual([
      { ...interventie, interventieId: id, vastgelegdDoor: 'beleidsmedewerker' },
    ]);
    expect(await onderzoek.listInterventies(worker)).toHaveLength(1);
    expect(await onderzoek.listInterventies(foreign)).toEqual([]);
    expect(await onderzoek.withdrawInterventie(worker, gemeente, id!)).toBe(false);
    expect(await onderzoek.withdrawInterventie(foreign, gemeente, id!)).toBe(false);
    expect(await onderzoek.withdrawInterventie(officer, gemeente, id!)).toBe(true);
    expect(await onderzoek.listInterventies(officer)).toEqual([]);
  });

  it('S0-2 keeps an agreement with a praktijk, and with nobody else', async () => {
    const { onderzoek } = test.database;
    const afspraak = {
      ...interventie,
      soort: 'verwijsafspraak',
      eenheid: 'praktijk',
      groep: ['Praktijk Wilg'],
    } as const;
    const id = await onderzoek.addInterventie(officer, { ...afspraak, groep: [...afspraak.groep] });
    expect(await onderzoek.listInterventies(officer)).toMatchObject([
      { eenheid: 'praktijk', groep: ['Praktijk Wilg'] },
    ]);
    await expect(
      onderzoek.addInterventie(officer, { ...afspraak, eenheid: 'gemeente', groep: [gemeente] }),
    ).rejects.toThrow('interventie_afspraak_check');
    expect(await onderzoek.withdrawInterventie(officer, gemeente, id!)).toBe(true);
  });

  it('S1-31 keeps which practices or wijken got an instrument', async () => {
    const { onderzoek } = test.database;
    const instrument = {
      ...interventie,
      soort: 'voorziening',
      eenheid: 'praktijk',
      groep: ['Bos, Dam', 'Wilg'],
    } as const;
    const voorveld = { ...interventie, soort: 'voorziening', eenheid: 'wijk', groep: ['WK980101'] } as const;
    for (const one of [instrument, voorveld]) {
      const id = await onderzoek.addInterventie(officer, { ...one, groep: [...one.groep] });
      expect(await onderzoek.listInterventies(officer)).toMatchObject([one]);
      expect(await onderzoek.withdrawInterventie(officer, gemeente, id!)).toBe(true);
    }
  });

  it('is read by exactly the roles that see the figures of a gemeente (access matrix, AG)', async () => {
    const { onderzoek } = test.database;
    await onderzoek.addInterventie(officer, { ...interventie, groep: [gemeente] });
    for (const rol of gemeenteRoles) {
      const { actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: `rol-${rol}` });
      expect((await onderzoek.listInterventies(actor)).length > 0, rol).toBe(rolesThatSee('AG').includes(rol));
    }
  });

  it('is written by nobody outside the gemeente, and not by who only works on cases', async () => {
    const { onderzoek } = test.database;
    for (const actor of [worker, foreign]) {
      expect(await onderzoek.addInterventie(actor, { ...interventie, groep: [gemeente] })).toBeUndefined();
    }
  });

  it('a study of two gemeenten is closed to who sees only one of them', async () => {
    const { onderzoek } = test.database;
    const studie = {
      gemeente,
      naam: 'Werkt het?',
      soort: 'effect' as const,
      vraag: { start: '2023-03-01' },
      uitkomst: { oordeel: null },
      versie: '7',
    };
    const both = [gemeente, elsewhere];
    expect(await onderzoek.addStudie(officer, { ...studie, gemeenten: both })).toBeUndefined();
    expect(await onderzoek.addStudie(worker, { ...studie, gemeenten: [gemeente] })).toBeUndefined();
    const id = await onderzoek.addStudie(regional, { ...studie, gemeenten: both });
    expect(await onderzoek.listStudies(regional)).toMatchObject([{ ...studie, studieId: id, gemeenten: both }]);
    expect(await onderzoek.listStudies(officer)).toEqual([]);
    expect(await onderzoek.listStudies(foreign)).toEqual([]);
    const own = await onderzoek.addStudie(officer, { ...studie, gemeenten: [gemeente] });
    expect((await onderzoek.listStudies(worker)).map(({ studieId }) => studieId)).toEqual([own]);
  });

  it('S1-1 keeps a guess and a growth beside an effect study, each as what it is', async () => {
    const { onderzoek } = test.database;
    const kept = { gemeente, gemeenten: [gemeente], naam: 'Waardoor?', vraag: {}, uitkomst: {}, versie: '7' };
    for (const soort of ['hypothese', 'groei'] as const) {
      const id = await onderzoek.addStudie(officer, { ...kept, soort });
      expect((await onderzoek.listStudies(officer)).find(({ studieId }) => studieId === id)).toMatchObject({ soort });
    }
  });
});
