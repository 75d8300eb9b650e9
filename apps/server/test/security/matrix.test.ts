import {
  type DataKind,
  dataKinds,
  may,
  purposesByRole,
  type Relation,
  type Role,
  roles,
  stukSoorten,
} from '@samenpad/access';
import { apiPrefix, type Route, routes } from '@samenpad/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../src/testing/index.ts';
import { type MatrixSubject, prepareSubjects, subjectCount } from './subjects.ts';

/** Routes about one jeugdige that only read. Each is asked for every subject by every role. */
const asked: Route[] = Object.values(routes).filter(
  ({ method, path }) => method === 'GET' && /^\/jeugdigen\/:jeugdigeId(\/[a-z-]+)?$/.test(path),
);

/** What the access rules say, with pieces of one's own and pieces that were shared: may any row be seen? */
function seesAny(role: Role, { relation, age, consent }: MatrixSubject, kind: DataKind): boolean {
  // The leader of a team stands to a jeugdige as soon as somebody of the team does.
  const isOfTeam = role === 'teamleider' && relation === 'betrokken';
  const relations: Relation[] = [relation, 'gemeente', ...(isOfTeam ? (['team'] as const) : [])];
  const subject = { age, own: true, shared: true };
  const context = {
    purpose: purposesByRole[role][0]!,
    agreementKinds: dataKinds,
    consentKinds: consent === 'given' ? dataKinds : [],
  };
  return may({ role, relations }, 'lezen', kind, subject, context).outcome === 'allowed';
}

/** Kinds that a row of sight can open: figures and the log have ways of their own. */
const rowKinds = dataKinds.filter((kind) => kind !== 'AG' && kind !== 'BV');

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** What is wrong with an answer, or undefined. */
function judge(route: Route, role: Role, subject: MatrixSubject, { status, body }: Answer): string | undefined {
  const isRefused = Array.isArray(route.access) && !(route.access as readonly Role[]).includes(role);
  if (isRefused) return status === 403 ? undefined : `expected 403, got ${status}`;
  const sight = rowKinds.some((kind) => seesAny(role, subject, kind));
  if (!sight) return status === 404 ? undefined : `expected 404, got ${status}`;
  if (status !== 200 && status !== 404) return `status ${status}`;
  if (route.name === 'getJeugdige') return judgeJeugdige(role, subject, { status, body });
  if (route.name === 'getDossier' && status === 200) return judgeDossier(role, subject, body);
  return undefined;
}

function judgeJeugdige(role: Role, subject: MatrixSubject, { status, body }: Answer): string | undefined {
  const expected = seesAny(role, subject, 'ZP') ? 200 : 404;
  if (status !== expected) return `expected ${expected}, got ${status}`;
  if (status === 404) return undefined;
  if (body['naam'] !== null && !seesAny(role, subject, 'ID')) return 'gives a name';
  return body['kosten'] !== null && !seesAny(role, subject, 'FI') ? 'gives costs' : undefined;
}

/** The kinds that the file shows are exactly those that the rules give (S-03). */
function judgeDossier(role: Role, subject: MatrixSubject, body: Record<string, unknown>): string | undefined {
  const expected = stukSoorten.filter((kind) => seesAny(role, subject, kind)).join();
  const given = Array.isArray(body['leest']) ? body['leest'].join() : 'none';
  return given === expected ? undefined : `reads ${given} instead of ${expected}`;
}

describe('routes about one jeugdige', () => {
  let test: TestApp;
  let subjects: MatrixSubject[];
  const cookies = new Map<Role, string>();
  beforeAll(async () => {
    test = await startTestApp((config) => ({ ...config, requestsPerMinute: 10_000_000 }));
    for (const role of roles) cookies.set(role, (await new Visitor(test.url).signIn(loginOf(role))).cookies);
    subjects = await prepareSubjects(test, roles.map(loginOf));
  });
  afterAll(() => test.close());

  it('S-01 S-02 S-03 answer as the matrix says, for every role, relation, age and consent', {
    timeout: 600_000,
  }, async () => {
    expect(asked.map(({ name }) => name)).toEqual(expect.arrayContaining(['getJeugdige', 'getDossier']));
    const deviations = new Map<string, number>();
    let checks = 0;
    const ask = async (role: Role, subject: MatrixSubject, route: Route) => {
      const answer = await test.app.inject({
        method: 'GET',
        url: `${apiPrefix}${route.path.replace(':jeugdigeId', subject.jeugdigeId)}`,
        headers: { cookie: cookies.get(role) ?? '' },
      });
      checks += 1;
      const wrong = judge(route, role, subject, { status: answer.statusCode, body: answer.json() });
      const key = `${route.name} ${role} ${subject.relation} ${subject.age} ${subject.consent}: ${wrong ?? ''}`;
      if (wrong !== undefined) deviations.set(key, (deviations.get(key) ?? 0) + 1);
    };
    for (const role of roles) {
      for (const subject of subjects) await Promise.all(asked.map((route) => ask(role, subject, route)));
    }
    expect([...deviations.keys()].slice(0, 40)).toEqual([]);
    expect(checks).toBe(roles.length * subjectCount * asked.length);
    expect(checks).toBeGreaterThanOrEqual(18_000);
  });
});
