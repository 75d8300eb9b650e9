import { withAdmin } from '@samenpad/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp, Visitor } from '../testing/index.ts';
import { provideFile } from './provide-file.ts';
import { readProvideFile } from './read-provide-file.ts';

const row = {
  gemeente: '9801',
  rol: 'ouder',
  relatie: 'gezag',
  sub: 'ouder-16',
  van: '2026-01-01',
  grond: 'Gezagsregister',
};
const jeugdigeId = '00000000-0000-4000-8000-000000000001';
const one = (change: object) => JSON.stringify({ gemeenten: ['9801'], relaties: [{ ...row, jeugdigeId, ...change }] });
const faultsOf = (content: string) => {
  const read = readProvideFile(content);
  return read.ok ? [] : read.error;
};

describe('the file of samenpad provide', () => {
  it('says of each wrong line where it is and what to do', () => {
    expect(faultsOf('geen json')).toEqual([
      'Het bestand is geen JSON. Vergelijk het met het voorbeeld in docs/operate.md.',
    ]);
    expect(faultsOf('{}')).toEqual(['gemeenten: ontbreekt. Noem de gemeenten.']);
    const cases: [object, string][] = [
      [
        { relatie: 'steekproef' },
        'relaties, nummer 1: kan niet: "steekproef" past niet bij "ouder". Kijk op de pagina Toegangsregels.',
      ],
      [{ rol: 'baas' }, 'relaties, nummer 1, rol: is onbekend.'],
      [{ van: '2026-02-30' }, 'relaties, nummer 1, van: is geen bestaande dag. Schrijf JJJJ-MM-DD.'],
      [{ tot: '2025-01-01' }, 'relaties, nummer 1: eindigt voor het begint. Kies een tot na van.'],
      [{ bsn: '999900006' }, 'relaties, nummer 1: noemt geen of twee jeugdigen. Noem een jeugdigeId of een bsn.'],
      [{ organisatie: 'x' }, 'relaties, nummer 1: noemt geen of twee houders. Noem een sub of een organisatie.'],
      [{ gemeente: '9802' }, 'relaties, nummer 1, gemeente: staat niet in "gemeenten" bovenaan.'],
      [{ rolll: 1 }, 'relaties, nummer 1: een naam van een veld is onbekend.'],
    ];
    for (const [change, sentence] of cases) {
      const [fault, ...others] = faultsOf(one(change));
      expect(fault).toContain(sentence);
      expect(others).toEqual([]);
    }
  });

  it('never repeats a burgerservicenummer in what it says', () => {
    const faults = faultsOf(one({ jeugdigeId: undefined, bsn: '999900007' }));
    expect(faults).toEqual(['relaties, nummer 1, bsn: is geen geldig burgerservicenummer. Kijk het na.']);
  });

  it('gives no role of the gemeente and no relation that the work itself makes', () => {
    const account = { sub: 'x', naam: 'X', rol: 'consulent', gemeenten: ['9801'] };
    expect(faultsOf(JSON.stringify({ gemeenten: ['9801'], accounts: [account] }))[0]).toContain(
      'is een rol van de gemeente',
    );
    for (const [rol, relatie] of [
      ['hulpverlener', 'toegewezen'],
      ['consulent', 'nood'],
      ['fg', 'verzoekdossier'],
      ['vertrouwenspersoon', 'geen'],
    ]) {
      expect(faultsOf(one({ rol, relatie })), relatie).toHaveLength(1);
    }
  });
});

describe('a real installation', () => {
  let test: TestApp;
  let id: string;
  const two = { beheerder: 'beheerder', tweede: 'teamleider', isTrial: false };
  beforeAll(async () => {
    test = await startTestApp(undefined, undefined, { people: true });
    const known = new Set([...test.people.values()].flat().map((each) => each.jeugdigeId));
    id = await withAdmin(test.server, test.server.address.database, async (admin) => {
      const sql = `select jeugdige_id as id from zorg.identiteit where gemeente = '9801'
        and geboortedatum between current_date - interval '11 years' and current_date - interval '3 years' order by 1`;
      const { rows } = await admin.query<{ id: string }>(sql);
      return rows.find((each) => !known.has(each.id))!.id;
    });
  }, 300_000);
  afterAll(() => test.close());

  it('S-12 opens a file to whom the file names, after the next sign-in, and to nobody when a pair is wrong', async () => {
    const { database } = test.services;
    const school = {
      ...row,
      sub: undefined,
      organisatie: 'school-nieuw',
      rol: 'school',
      relatie: 'auteur',
      jeugdigeId: id,
    };
    const content = (change: object = {}) =>
      JSON.stringify({
        gemeenten: ['9801'],
        organisaties: [{ sleutel: 'school-nieuw', naam: 'De Nieuwe School', soort: 'school' }],
        relaties: [{ ...row, jeugdigeId: id, ...change }, school],
      });
    const open = async () =>
      (await (await new Visitor(test.url).signIn('ouder-16')).get(`/api/v1/jeugdigen/${id}`)).status;
    expect(await open()).toBe(404);
    expect(await provideFile(database, content({ rol: 'consulent' }), two)).toMatchObject({ ok: false });
    expect(await provideFile(database, content(), { ...two, tweede: 'beheerder' })).toMatchObject({ ok: false });
    expect(await provideFile(database, content(), { ...two, isTrial: true })).toMatchObject({
      ok: true,
      isTrial: true,
    });
    expect(await open()).toBe(404);
    expect(await provideFile(database, content(), two)).toMatchObject({
      ok: true,
      nieuw: { organisaties: 1, relaties: 2 },
    });
    expect(await open()).toBe(200);
    expect(await provideFile(database, content(), two)).toMatchObject({
      ok: true,
      nieuw: { organisaties: 0, relaties: 0 },
    });
  }, 60_000);
});
