import type { Role } from '@samenpad/access';
import { plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente, makeBsn } from '../testing/make-bericht.ts';
import type { Actor, ProvideInvoer, ProvideUitkomst } from './actor.ts';

const van = plainDate('2026-01-01');
const empty = { gemeenten: [gemeente], organisaties: [], teams: [], accounts: [], contactgegevens: [], relaties: [] };
const two = { beheerder: 'sub-beheerder', tweede: 'sub-fg', isTrial: false };

describe('a file with who works with whom', () => {
  let test: FileTest;
  const enter = async (subject: string, rol: Role, organisaties: readonly string[] = []): Promise<Actor> => {
    const login = { subject, naam: subject, rol, gemeenten: [gemeente], organisaties };
    const { token } = await test.database.accounts.startSession(login, new Date(Date.now() + 3_600_000));
    return { token, purpose: 'inzage' };
  };
  const provide = (change: Partial<ProvideInvoer>, wie: Partial<typeof two> = {}) =>
    test.database.provisioning.provide({ ...empty, ...change }, { ...two, ...wie });
  const faultsOf = (answer: ProvideUitkomst) =>
    'fouten' in answer ? answer.fouten.map(({ deel, nr, fout }) => `${deel} ${String(nr)} ${fout}`) : [answer.uitkomst];
  const parent = {
    gemeente,
    sub: 'sub-ouder',
    rol: 'ouder',
    relatie: 'gezag',
    van,
    tot: null,
    grond: 'Gezagsregister',
  } as const;
  const school = { sleutel: 'school-berk', naam: 'De Berk', soort: 'school' } as const;
  const whole = (): Partial<ProvideInvoer> => ({
    organisaties: [school],
    teams: [{ gemeente, naam: 'Noord' }],
    accounts: [{ sub: 'sub-ouder', naam: 'M. Ouder', rol: 'ouder', gemeenten: [gemeente], organisaties: [] }],
    contactgegevens: [{ organisatie: school.sleutel, contact: '0800 1234' }],
    relaties: [
      { ...parent, jeugdige: { bsn: makeBsn(0) } },
      {
        ...parent,
        sub: undefined,
        organisatie: school.sleutel,
        rol: 'school',
        relatie: 'auteur',
        jeugdige: { jeugdigeId: test.ids[1] },
      },
    ],
  });
  const counts = async () => {
    const [row] = await test.ask(`select (select count(*) from toegang.relatie)::int as relaties,
      (select count(*) from toegang.account)::int as accounts, (select count(*) from toegang.organisatie)::int as organisaties,
      (select count(*) from logboek.regel where handeling like 'gegevens-voorzien%')::int as lines`);
    return row;
  };

  beforeAll(async () => {
    test = await startFileTest();
    await enter('sub-beheerder', 'functioneel-beheerder');
    await enter('sub-fg', 'fg');
    await enter('sub-consulent', 'consulent');
  });
  afterAll(() => test.database.close());

  it('S-12 is named by two people of the gemeente who give roles, or nothing is written', async () => {
    for (const wie of [
      { tweede: 'sub-beheerder' },
      { tweede: 'sub-consulent' },
      { beheerder: 'sub-fg' },
      { tweede: 'niemand' },
    ]) {
      expect(await provide(whole(), wie), JSON.stringify(wie)).toEqual({ uitkomst: 'mag-niet' });
    }
    expect(await counts()).toMatchObject({ lines: 0 });
  });

  it('tries without writing, writes once, and changes nothing the second time', async () => {
    const before = await counts();
    const nieuw = { organisaties: 1, teams: 1, accounts: 1, contactgegevens: 1, relaties: 2 };
    expect(await provide(whole(), { isTrial: true })).toEqual({ uitkomst: 'proef', fouten: [], nieuw });
    expect(await counts()).toEqual(before);
    expect(await provide(whole())).toEqual({ uitkomst: 'bewaard', fouten: [], nieuw });
    const after = await counts();
    expect(after).toMatchObject({ lines: 2 });
    const none = { organisaties: 0, teams: 0, accounts: 0, contactgegevens: 0, relaties: 0 };
    expect(await provide(whole())).toEqual({ uitkomst: 'bewaard', fouten: [], nieuw: none });
    expect(await counts()).toEqual(after);
    const [row] = await test.ask('select jeugdige_id as id from toegang.relatie where relatie = $1', ['gezag']);
    const actor = await enter('sub-ouder', 'ouder');
    expect(await test.database.dossiers.read(actor, String(row!['id']))).toBeDefined();
    const others = test.ids.filter((id) => id !== row!['id']);
    for (const id of others) expect(await test.database.dossiers.read(actor, id)).toBeUndefined();
  });

  it('does not bring back a relation that a worker ended since', async () => {
    await test.ask(`update toegang.relatie set tot = now() where relatie = 'gezag'`);
    expect(await provide(whole())).toMatchObject({ uitkomst: 'bewaard', nieuw: { relaties: 0 } });
    await test.ask(`update toegang.relatie set tot = 'infinity' where relatie = 'gezag'`);
  });

  it('names each row that cannot be, and writes none of the others', async () => {
    const before = await counts();
    const of = { ...parent, jeugdige: { jeugdigeId: test.ids[2] } };
    const wrong = await provide({
      organisaties: [{ sleutel: 'gi-nieuw', naam: 'Nieuw', soort: 'gi' }],
      relaties: [
        { ...of, jeugdige: { jeugdigeId: crypto.randomUUID() } },
        { ...of, jeugdige: { bsn: makeBsn(7) } },
        { ...of, sub: 'nooit-gezien' },
        { ...of, sub: 'sub-fg' },
        { ...of, sub: undefined, organisatie: 'onbekend', rol: 'school', relatie: 'auteur' },
        { ...of, sub: undefined, organisatie: school.sleutel, rol: 'gi', relatie: 'maatregel' },
        of,
      ],
    });
    expect(faultsOf(wrong)).toEqual([
      'relaties 1 jeugdige-onbekend',
      'relaties 2 jeugdige-onbekend',
      'relaties 3 account-onbekend',
      'relaties 4 account-andere-rol',
      'relaties 5 organisatie-onbekend',
      'relaties 6 organisatie-andere-soort',
    ]);
    expect(faultsOf(await provide({ organisaties: [{ ...school, soort: 'gi' }] }))).toEqual([
      'organisaties 1 organisatie-anders',
    ]);
    const contactgegevens = [{ sub: 'nooit-gezien', contact: '06' }];
    expect(faultsOf(await provide({ contactgegevens }))).toEqual(['contactgegevens 1 account-onbekend']);
    expect(await counts()).toEqual(before);
  });

  it('lets only one account be the jeugdige', async () => {
    const youth = (sub: string): Partial<ProvideInvoer> => ({
      accounts: [{ sub, naam: sub, rol: 'jeugdige', gemeenten: [gemeente], organisaties: [] }],
      relaties: [{ ...parent, sub, rol: 'jeugdige', relatie: 'zelf', jeugdige: { jeugdigeId: test.ids[2] } }],
    });
    expect(await provide(youth('sub-een'))).toMatchObject({ uitkomst: 'bewaard', nieuw: { relaties: 1 } });
    expect(faultsOf(await provide(youth('sub-twee')))).toEqual(['relaties 1 al-een-ander']);
  });
});
