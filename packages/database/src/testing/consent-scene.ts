import type { Role } from '@samenpad/access';
import { addDays, dayOf, type PlainDate, plainDate } from '@samenpad/domain';
import { withAdmin } from '../connection/prepare-server.ts';
import type { Actor } from '../toegang/actor.ts';
import type { Toestemming, ToestemmingVraag } from '../toestemming/toestemming-store.ts';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';
import { aanbieder, gemeente, makeHistory, toInvoer } from './make-bericht.ts';
import { giveRelatie, signInAs } from './sign-in.ts';

/** A gemeente with two jeugdigen, the people around the first, and a school that takes part. */
export interface Scene {
  test: TestDatabase;
  jeugdige: string;
  other: string;
  /** Key of the school as organisation. */
  schoolId: string;
  people: Record<'consulent' | 'jeugdige' | 'moeder' | 'vader' | 'school' | 'hulpverlener', Actor>;
  admin(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** Moves the birth date so that the jeugdige has this age for half a year already. */
  setAge(years: number): Promise<void>;
}

export const today = (): PlainDate => dayOf(new Date());

export async function openScene(): Promise<Scene> {
  const test = await createTestDatabase();
  const importId = await test.database.importer.registerImport({ gemeenten: [gemeente], naam: 'test' });
  const invoer = [0, 1].flatMap(makeHistory).map((bericht) => toInvoer(bericht));
  await test.database.importer.applyBatch(importId, invoer);
  await test.database.folder.foldDirty({ peildatum: plainDate('2026-01-15') });
  const admin = (sql: string, values: unknown[] = []) =>
    withAdmin(
      test.server,
      test.server.address.database,
      async (client) => (await client.query<Record<string, unknown>>(sql, values)).rows,
    );
  const rows = await admin('select jeugdige_id from zorg.jeugdige order by pseudoniem');
  const [jeugdige = '', other = ''] = rows.map((row) => String(row['jeugdige_id']));
  const people = { ...(await bringFamily(test, jeugdige)), ...(await bringWorkers(test, jeugdige)) };
  const [school] = await admin("select organisatie_id from toegang.organisatie where sleutel = 'school-1'");
  return {
    test,
    jeugdige,
    other,
    schoolId: String(school?.['organisatie_id']),
    people,
    admin,
    setAge: async (years) => {
      await admin(
        `update zorg.identiteit set geboortedatum = (now() - make_interval(years => $1, months => 6))::date
         where jeugdige_id = $2`,
        [years, jeugdige],
      );
    },
  };
}

/** The jeugdige and two parents with authority, signed in at a level that may answer. */
async function bringFamily(test: TestDatabase, jeugdigeId: string) {
  const bring = async (naam: string, rol: Role, relatie: 'zelf' | 'gezag'): Promise<Actor> => {
    const { account, token } = await test.database.accounts.startSession(
      { subject: naam, naam, rol, gemeenten: [] },
      new Date(Date.now() + 3_600_000),
      { niveau: 'substantieel' },
    );
    await giveRelatie(test, { gemeente, jeugdigeId, houder: account, rol, relatie });
    return { token, purpose: 'inzage' };
  };
  return {
    jeugdige: await bring('kind', 'jeugdige', 'zelf'),
    moeder: await bring('moeder', 'ouder', 'gezag'),
    vader: await bring('vader', 'ouder', 'gezag'),
  };
}

/** A consulent who is involved, a school that referred, and the aanbieder of the toewijzingen. */
async function bringWorkers(test: TestDatabase, jeugdigeId: string) {
  const consulent = await signInAs(test, { rol: 'consulent', gemeenten: [gemeente] });
  await giveRelatie(test, { gemeente, jeugdigeId, houder: consulent, rol: 'consulent', relatie: 'betrokken' });
  const school = await signInAs(test, { rol: 'school', gemeenten: [], organisaties: ['school-1'] });
  const schoolHouder = { organisatie: 'school-1' };
  await giveRelatie(test, { gemeente, jeugdigeId, houder: schoolHouder, rol: 'school', relatie: 'auteur' });
  const hulpverlener = await signInAs(test, { rol: 'hulpverlener', gemeenten: [], organisaties: [aanbieder] });
  return { consulent: consulent.actor, school: school.actor, hulpverlener: hulpverlener.actor };
}

/** A question to share the care path with the school for half a year. */
export function askSchool(scene: Scene, change: Partial<ToestemmingVraag> = {}): ToestemmingVraag {
  return {
    soorten: ['ZP', 'PL'],
    doel: 'school',
    tekst: 'Mag de school dit zien?',
    tekstVersie: '2026-11',
    van: today(),
    tot: addDays(today(), 180),
    bekwaam: true,
    voogdij: false,
    ontvangers: [scene.schoolId],
    gevers: [],
    ...change,
  };
}

/** The consent as the consulent sees it. */
export async function readToestemming(scene: Scene, id: string): Promise<Toestemming> {
  const rows = await scene.test.database.toestemmingen.list(scene.people.consulent, scene.jeugdige);
  const row = rows?.find(({ toestemmingId }) => toestemmingId === id);
  if (row === undefined) throw new Error('The consent is not listed');
  return row;
}

/** Asks, and lets these people answer in the portal. Gives the id. */
export async function askAndAnswer(
  scene: Scene,
  answers: Partial<Record<'jeugdige' | 'moeder' | 'vader', 'ja' | 'nee'>>,
  change: Partial<ToestemmingVraag> = {},
): Promise<string> {
  const { toestemmingen } = scene.test.database;
  const asked = await toestemmingen.ask(scene.people.consulent, scene.jeugdige, askSchool(scene, change));
  if (!asked.ok) throw new Error(asked.error);
  for (const who of ['jeugdige', 'moeder', 'vader'] as const) {
    const antwoord = answers[who];
    if (antwoord === undefined) continue;
    const own = await findOwnNr(scene, who, asked.value);
    const done = await toestemmingen.answer(scene.people[who], asked.value, own, { antwoord, taal: 'nl' });
    if (!done.ok) throw new Error(done.error);
  }
  return asked.value;
}

/** The number under which a person of the family is asked. */
export async function findOwnNr(scene: Scene, who: 'jeugdige' | 'moeder' | 'vader', id: string): Promise<number> {
  const mine = await scene.test.database.toestemmingen.listOwn(scene.people[who]);
  return mine.find((row) => row.toestemmingId === id)?.gevers.find(({ eigen }) => eigen)?.nr ?? 0;
}
