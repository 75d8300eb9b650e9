import type { Role } from '@samenpad/access';
import { dayOf, type GemeenteCode, parseGemeenteCode, plainDate } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileTest, startFileTest } from '../testing/file-test.ts';
import { gemeente, makeBsn } from '../testing/make-bericht.ts';
import type { Actor, ProvideInvoer, ProvideUitkomst } from './actor.ts';

const van = plainDate('2026-01-01');
const elsewhere = parseGemeenteCode('0397')!;
const empty = { gemeenten: [gemeente], organisaties: [], teams: [], accounts: [], contactgegevens: [], relaties: [] };
const two = { beheerder: 'sub-beheerder', tweede: 'sub-fg', isTrial: false };

describe('a file with who works with whom', () => {
  let test: FileTest;
  const enter = async (subject: string, rol: Role, gemeenten: GemeenteCode[] = [gemeente]): Promise<Actor> => {
    const login = { subject, naam: subject, rol, gemeenten };
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
    await enter('sub-elders', 'consulent', [elsewhere]);
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
    // Whoever reads the file tests it too; the database does so itself.
    const [, row] = whole().relaties!;
    expect(await provide({ ...whole(), relaties: [{ ...row!, gemeente: elsewhere }] })).toEqual({
      uitkomst: 'mag-niet',
    });
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
    // Nobody signed in: the lines are of the system and say who was named.
    const lines = await test.ask(
      `select k.subject as door, l.rol, split_part(l.handeling, ' ', 2) as genoemd, n.subject as wie
       from logboek.regel l join toegang.account k using (account_id)
         join toegang.account n on n.account_id::text = split_part(l.handeling, ' ', 3)
       where l.handeling like 'gegevens-voorzien%' order by l.rol desc`,
    );
    expect(lines).toEqual([
      { door: 'samenpad:systeem', rol: 'functioneel-beheerder', genoemd: 'beheerder', wie: 'sub-beheerder' },
      { door: 'samenpad:systeem', rol: 'fg', genoemd: 'tweede', wie: 'sub-fg' },
    ]);
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

  it('does not bring back what was made in the work and ended since, of an earlier day than that', async () => {
    const row = { ...parent, sub: 'sub-consulent', rol: 'consulent', relatie: 'betrokken' } as const;
    const file = { relaties: [{ ...row, jeugdige: { jeugdigeId: test.ids[1] } }] };
    const sql = `insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond)
      select $1, $2, account_id, rol, 'betrokken', now() - interval '5 days', 'infinity', 'betrokken'
      from toegang.account where subject = 'sub-consulent'`;
    await test.ask(sql, [gemeente, test.ids[1]]);
    expect(await provide(file)).toMatchObject({ uitkomst: 'bewaard', nieuw: { relaties: 0 } });
    await test.ask(`update toegang.relatie set tot = now() where relatie = 'betrokken'`);
    expect(await provide(file)).toMatchObject({ uitkomst: 'bewaard', nieuw: { relaties: 0 } });
    // From a day after the end it is another relation, which somebody wants.
    await test.ask(`update toegang.relatie set tot = now() - interval '3 days' where relatie = 'betrokken'`);
    const later = [{ ...file.relaties[0]!, van: dayOf(new Date()) }];
    expect(await provide({ relaties: later })).toMatchObject({ uitkomst: 'bewaard', nieuw: { relaties: 1 } });
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
        { ...of, sub: 'sub-elders', rol: 'consulent', relatie: 'betrokken' },
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
      'relaties 7 account-andere-gemeente',
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
    const [first, second] = [youth('sub-een'), youth('sub-twee')];
    const both = {
      accounts: [...first.accounts!, ...second.accounts!],
      relaties: [...first.relaties!, ...second.relaties!],
    };
    expect(faultsOf(await provide(both))).toEqual(['relaties 2 al-een-ander']);
    expect(await provide(youth('sub-een'))).toMatchObject({ uitkomst: 'bewaard', nieuw: { relaties: 1 } });
    expect(faultsOf(await provide(youth('sub-twee')))).toEqual(['relaties 1 al-een-ander']);
  });
});
