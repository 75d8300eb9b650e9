import { randomUUID } from 'node:crypto';
import { type Role, roles } from '@samenpad/access';
import { apiPrefix, type Route } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import { defaultLimits } from '../../../src/auth/limit-settings.ts';
import type { Config } from '../../../src/config.ts';
import { loginOf } from '../../../src/testing/logins.ts';
import type { TestApp } from '../../../src/testing/start-app.ts';
import { Visitor } from '../../../src/testing/visitor.ts';

/** Somebody who is signed in, as the requests of a test need it. */
export interface Person {
  name: string;
  rol: Role;
  accountId: string;
  gemeenten: readonly string[];
  headers: Record<string, string>;
}

const many = 100_000_000;

/** A refusal for asking often says nothing about who may see what. */
export function openLimits(config: Config): Config {
  const limits = { ...defaultLimits, inloggen: many, zoeken: many, export: many };
  return { ...config, requestsPerMinute: many, limits };
}

/** A gemeente outside the region. */
export const elsewhere = '9899';

/** Signs in everybody of the demo. */
export async function signInDemo(test: TestApp): Promise<Person[]> {
  const people: Person[] = [];
  for (const login of test.people.keys()) people.push(await signIn(test, login));
  return people;
}

/** Signs in somebody of each role who works in another gemeente and knows nobody here. */
export async function signInStrangers(test: TestApp): Promise<Person[]> {
  const people: Person[] = [];
  for (const role of roles) people.push(await moveAway(test, await signIn(test, loginOf(role))));
  return people;
}

async function signIn(test: TestApp, login: string): Promise<Person> {
  const visitor = await new Visitor(test.url).signIn(login);
  const { rows } = await asAdmin<{ account_id: string; rol: Role; gemeenten: string[] }>(
    test,
    'select account_id, rol, gemeenten from toegang.account where subject = $1',
    [login],
  );
  const { account_id: accountId, rol, gemeenten } = rows[0]!;
  const headers = { cookie: visitor.cookies, 'x-csrf-token': visitor.csrfToken };
  return { name: login, rol, accountId, gemeenten, headers };
}

/** Hands the newest session of the account to a new one in another gemeente: the demo signs in nobody from there. */
async function moveAway(test: TestApp, { accountId, ...person }: Person): Promise<Person> {
  const name = `${person.rol} elders`;
  const id = randomUUID();
  await asAdmin(
    test,
    'insert into toegang.account (account_id, subject, naam, rol, gemeenten) values ($1, $2, $2, $3, $4)',
    [id, name, person.rol, [elsewhere]],
  );
  await asAdmin(
    test,
    `update toegang.sessie set account_id = $1 where token_hash = (select token_hash from toegang.sessie
       where account_id = $2 order by ingelogd_op desc limit 1)`,
    [id, accountId],
  );
  return { ...person, accountId: id, name, gemeenten: [elsewhere] };
}

export async function asAdmin<Row extends Record<string, unknown>>(test: TestApp, sql: string, values: unknown[] = []) {
  return await withAdmin(test.server, test.server.address.database, (admin) => admin.query<Row>(sql, values));
}

export interface Answer {
  status: number;
  /** Parsed; an answer that is no JSON fails the test. */
  body: unknown;
}

/** One request inside the process, with or without a JSON body. */
export async function ask(
  { app }: TestApp,
  person: Person,
  route: Route,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const answer = await app.inject({
    method: route.method,
    url: `${apiPrefix}${path}`,
    headers: { ...person.headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.statusCode, body: answer.json() };
}

export function mayCall({ rol }: Person, { access }: Route): boolean {
  return typeof access === 'string' || access.includes(rol);
}

/** The path of a route with its parameters filled in. */
export function fill({ path }: Route, values: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/g, (_all, name: string) => encodeURIComponent(values[name] ?? ''));
}
