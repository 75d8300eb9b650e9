import type { Relation, Role } from '@samenpad/access';
import { addDays, dayOf } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, makeStuk, startFileTest } from '../testing/file-test.ts';
import { gemeente } from '../testing/make-bericht.ts';
import { giveRelatie, signInAs } from '../testing/sign-in.ts';
import type { Actor } from '../toegang/actor.ts';

/** Some days from today, in the Netherlands. */
const day = (days: number) => addDays(dayOf(new Date()), days);

describe('who decides for a jeugdige reads and answers (trust.md 3.2, 3.4)', () => {
  let test: FileTest;
  let id: string;
  const actors = new Map<string, Actor>();

  async function join(name: string, rol: Role, relatie: Relation): Promise<void> {
    const { accountId, actor } = await signInAs(test, { rol, gemeenten: [gemeente], subject: name });
    actors.set(name, actor);
    await giveRelatie(test, { gemeente, jeugdigeId: id, houder: { accountId }, rol, relatie });
  }

  async function turn(age: number): Promise<void> {
    await test.ask(
      `update zorg.identiteit set geboortedatum = current_date - make_interval(years => $2) - interval '1 month'
       where jeugdige_id = $1`,
      [id, age],
    );
  }

  beforeAll(async () => {
    test = await startFileTest();
    [id] = test.ids;
    await join('consulent', 'consulent', 'betrokken');
    await join('jeugdige', 'jeugdige', 'zelf');
    await join('ouder', 'ouder', 'gezag');
    // A guardian whom the court appointed has authority, as a parent has (BW 1:245).
    await join('voogd', 'ouder', 'gezag');
    await join('voogd van de GI', 'gi', 'maatregel');
    await join('vertegenwoordiger', 'ouder', 'vertegenwoordiger');
    const worker = actors.get('consulent')!;
    for (const soort of ['GZ', 'PL', 'VG', 'CN'] as const) {
      await test.database.dossiers.save(worker, id, makeStuk({ soort }));
    }
  });
  afterAll(async () => {
    await test.database.close();
  });

  const kindsOf = async (name: string) => (await test.database.dossiers.read(actors.get(name)!, id))?.leest ?? [];
  const full = ['CN', 'GZ', 'PL', 'VG'];
  const sees = async (name: string) => {
    const kinds = new Set<string>(await kindsOf(name));
    return full.filter((kind) => kinds.has(kind));
  };

  it.each([
    // Of a GI notes of the gemeente only as far as they were shared, so it may see some.
    [8, { jeugdige: [], ouder: full, voogd: full, 'voogd van de GI': full, vertegenwoordiger: [] }],
    [14, { jeugdige: full, ouder: full, voogd: full, 'voogd van de GI': full, vertegenwoordiger: [] }],
    [17, { jeugdige: full, ouder: ['GZ'], voogd: ['GZ'], 'voogd van de GI': full, vertegenwoordiger: full }],
    [20, { jeugdige: full, ouder: [], voogd: [], vertegenwoordiger: full }],
  ])('at %i opens the file by the age ladder', async (age, expected) => {
    await turn(age);
    const found: Record<string, string[]> = {};
    for (const name of Object.keys(expected)) found[name] = await sees(name);
    expect(found).toEqual(expected);
  });

  it('has the representative of somebody of 17 asked for consent, with the ground as proof', async () => {
    await turn(17);
    const { toestemmingen, provisioning } = test.database;
    await provisioning.saveOrganisatie({ sleutel: 'school-proef', naam: 'School', soort: 'school' });
    const worker = actors.get('consulent')!;
    const rep = actors.get('vertegenwoordiger')!;
    const school = (await toestemmingen.listOntvangers(worker, id)).find(({ soort }) => soort === 'school')!;
    const asked = await toestemmingen.ask(worker, id, {
      ontvangers: [school.id],
      soorten: ['PL'],
      doel: 'school',
      van: day(0),
      tot: day(30),
      bekwaam: false,
      bekwaamToelichting: 'Kan dit niet overzien, vastgesteld door de arts.',
      voogdij: false,
      gevers: [],
      tekst: 'tekst',
      tekstVersie: '2026-11',
    });
    expect(asked).toMatchObject({ ok: true });
    const [own] = await toestemmingen.listOwn(rep);
    expect(own).toMatchObject({ toestand: 'gevraagd', gevers: [{ hoedanigheid: 'vertegenwoordiger' }] });
  });

  it('records a request of the representative as one of the representative', async () => {
    await turn(17);
    const verzoekId = await test.database.verzoeken.submit(actors.get('vertegenwoordiger')!, {
      jeugdigeId: id,
      soort: 'inzage',
      toelichting: '',
    });
    const rows = await test.ask('select hoedanigheid from toegang.verzoek_betrokkene where verzoek_id = $1', [
      verzoekId,
    ]);
    expect(rows).toEqual([{ hoedanigheid: 'vertegenwoordiger' }]);
  });
});
