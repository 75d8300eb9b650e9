import { bitsOf, kindBits } from '@samenpad/access';
import { apiPrefix, type Route, routes } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTrace } from '../../http/trace.ts';
import { loginOf, logins, startTestApp, type TestApp, Visitor } from '../../testing/index.ts';

const stranger = '00000000-0000-4000-8000-000000000000';
const dossiersPerLogin = 2;

let test: TestApp;
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  test = await startTestApp(undefined, undefined, { people: true });
  for (const login of logins) visitors.set(login, await new Visitor(test.url).signIn(login));
}, 300_000);
afterAll(() => test.close());

const query = <Row extends Record<string, unknown>>(sql: string, values: unknown[] = []) =>
  withAdmin(test.server, test.server.address.database, async (admin) => (await admin.query<Row>(sql, values)).rows);

/** Every id of a jeugdige in an answer, however deep. */
function listIds(body: unknown): string[] {
  if (Array.isArray(body)) return body.flatMap(listIds);
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([key, value]) =>
    key === 'jeugdigeId' && typeof value === 'string' ? [value] : listIds(value),
  );
}

function traceOf(headers: Headers): string {
  return headers.get('traceparent')?.split('-')[1] ?? '';
}

/** Whom both logs name in one trace, and with which result. */
async function readLogged(trace: string): Promise<Map<string, string>> {
  const rows = await query<{ jeugdige_id: string; resultaat: string }>(
    `select r.jeugdige_id, r.resultaat from logboek.regel r join logboek.verwerking v using (gemeente, tak, xid, regel_id)
     where r.spoor = decode($1, 'hex') and v.trace_id = r.spoor and r.jeugdige_id is not null`,
    [trace],
  );
  return new Map(rows.map((row) => [row.jeugdige_id, row.resultaat]));
}

// A stream without an end says only that something changed.
const all: Route[] = Object.values(routes).filter(({ name }) => name !== 'followWijzigingen');

interface Question {
  login: string;
  name: string;
  path: string;
  /** The jeugdige that the path names. */
  about: string | undefined;
}

/** Every GET route, as every demo person: about some of their own jeugdigen and about one that is not there. */
function listQuestions(): Question[] {
  return logins.flatMap((login) => {
    const own = (test.people.get(login) ?? []).slice(0, dossiersPerLogin).map(({ jeugdigeId }) => jeugdigeId);
    return all
      .filter(({ method }) => method === 'GET')
      .flatMap(({ name, path }) => {
        const named = path.includes(':jeugdigeId');
        return (named ? [...own, stranger] : [stranger]).map((id) => ({
          login,
          name,
          path: `${apiPrefix}${path.replaceAll(':jeugdigeId', id).replaceAll(/:\w+/g, stranger)}`,
          about: named ? id : undefined,
        }));
      });
  });
}

/** Whom the answer told about, and whom the log holds no line of. */
async function ask({ login, path, about }: Question): Promise<{ told: number; refused: boolean; missing: boolean }> {
  const { status, headers, body } = await visitors.get(login)!.get(path);
  const logged = await readLogged(traceOf(headers));
  const refused = status === 404 && about !== undefined;
  const told =
    status === 200 ? new Set([...listIds(body), ...(about === undefined ? [] : [about])]) : new Set<string>();
  const missing = [...told].some((id) => logged.get(id) !== 'gegeven');
  return { told: told.size, refused, missing: missing || (refused && logged.get(about) !== 'geweigerd') };
}

describe('the log', () => {
  it('S-55 has a line in both logs, with the trace of the request, for every jeugdige that any GET route gives', async () => {
    const questions = listQuestions();
    const missing = new Set<string>();
    let told = 0;
    let refused = 0;
    for (const question of questions) {
      const outcome = await ask(question);
      if (outcome.missing) missing.add(`${question.login} ${question.name}`);
      told += outcome.told;
      refused += outcome.refused ? 1 : 0;
    }
    expect([...missing]).toEqual([]);
    expect(questions.length).toBeGreaterThan(500);
    expect(told).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(50);
  }, 300_000);

  it('S-55 gives nothing but 503 when it cannot be written', async () => {
    const consulent = visitors.get('consulent-beekstede')!;
    const id = test.people.get('consulent-beekstede')![0]!.jeugdigeId;
    for (const table of ['regel', 'verwerking']) {
      await query(`revoke insert on logboek.${table} from sp_guard`);
      try {
        for (const path of ['/jeugdigen', `/jeugdigen/${id}`, `/jeugdigen/${stranger}`]) {
          const { status, body } = await consulent.get(`${apiPrefix}${path}`);
          expect({ status, code: body['code'], ids: listIds(body) }).toEqual({
            status: 503,
            code: 'unavailable',
            ids: [],
          });
        }
      } finally {
        await query(`grant insert on logboek.${table} to sp_guard`);
      }
    }
    expect((await consulent.get(`${apiPrefix}/jeugdigen/${id}`)).status).toBe(200);
  });

  it('S0-13 logs a list by costs as a look at costs, and refuses it to who sees no costs of one jeugdige', async () => {
    const path = `${apiPrefix}/jeugdigen?kosten=duurste`;
    const { status, headers, body } = await visitors.get(loginOf('gegevensbeheerder'))!.get(path);
    expect([status, body['kosten']]).toEqual([200, expect.objectContaining({ basis: 'alles' })]);
    expect(listIds(body).length).toBeGreaterThan(0);
    const kinds = await query("select distinct soorten from logboek.regel where spoor = decode($1, 'hex')", [
      traceOf(headers),
    ]);
    expect(kinds.some(({ soorten }) => (Number(soorten) & kindBits.FI) !== 0)).toBe(true);
    const consulent = await visitors.get('consulent-beekstede')!.get(path);
    expect(consulent.body['kosten']).toMatchObject({ basis: 'toegang' });
    for (const rol of ['beleidsmedewerker', 'accounthouder', 'hulpverlener'] as const) {
      expect((await visitors.get(loginOf(rol))!.get(path)).status).toBe(403);
    }
    expect((await visitors.get(loginOf('hulpverlener'))!.get(`${apiPrefix}/jeugdigen?signaal=alle`)).status).toBe(403);
  });

  it('says in the audit line what NEN 7513 asks, and in the processing line whom it is about only sealed', async () => {
    const consulent = visitors.get('consulent-beekstede')!;
    const id = test.people.get('consulent-beekstede')![0]!.jeugdigeId;
    const { headers } = await consulent.get(`${apiPrefix}/jeugdigen/${id}`);
    const [line] = await query(
      `select r.rol, r.doel, r.grond, r.grond_id is not null as grond_id, r.resultaat, r.herkomst, r.nood,
         r.soorten & 2 as zp, v.status_code, v.name, v.attributes, v.resource, length(v.span_id) as span,
         length(v.parent_span_id) as parent, v.start_time <= v.end_time as ordered
       from logboek.regel r join logboek.verwerking v using (gemeente, tak, xid, regel_id)
       where r.spoor = decode($1, 'hex') and r.handeling = 'zorgpad-gelezen'`,
      [traceOf(headers)],
    );
    expect(line).toMatchObject({
      rol: 'consulent',
      doel: 'toeleiding',
      grond: 'betrokken',
      grond_id: true,
      resultaat: 'gegeven',
      herkomst: 'server',
      nood: false,
      zp: 2,
      status_code: 1,
      name: 'zorgpad-gelezen',
      resource: { 'service.name': 'samenpad' },
      span: 8,
      parent: 8,
      ordered: true,
    });
    const sealed: unknown = expect.stringMatching(/^[A-Za-z0-9+/\n]{80,}=*$/);
    expect(line?.['attributes']).toEqual({
      'dpl.core.processing_activity_id': 'urn:samenpad:verwerking:toeleiding:zorgpad-gelezen',
      'dpl.core.data_subject_id': sealed,
      'dpl.core.data_subject_id_type': 'jeugdige',
    });
    expect(JSON.stringify(line)).not.toContain(id);
  });

  it('S-60 takes nothing over from headers or input: 0 forged lines', async () => {
    const visitor = visitors.get('consulent-beekstede')!;
    const id = test.people.get('consulent-beekstede')![0]!.jeugdigeId;
    const count = async () => (await query<{ n: string }>('select count(*) as n from logboek.regel'))[0]?.n;
    const valid = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`;
    const kept = await visitor.fetch(new URL(`${apiPrefix}/jeugdigen/${id}`, test.url), {
      headers: { traceparent: valid },
    });
    expect(traceOf(kept.headers)).toBe('ab'.repeat(16));
    const perRequest = Number(await count());
    await visitor.get(`${apiPrefix}/jeugdigen/${id}`);
    const expected = Number(await count()) - perRequest;
    const nasty = [
      `${valid}", "rol": "fg`,
      `00-${'0'.repeat(32)}-${'cd'.repeat(8)}-01`,
      "00-'); insert into logboek.regel values ('-01",
      `${valid} \t${valid}`,
    ];
    expect(readTrace('00-\u001b[31mrood\r\n-0000000000000001-01').traceId).toMatch(/^[0-9a-f]{32}$/);
    for (const traceparent of nasty) {
      const before = Number(await count());
      const { headers } = await visitor.fetch(new URL(`${apiPrefix}/jeugdigen/${id}`, test.url), {
        headers: { traceparent, 'user-agent': 'x{"level":50,"msg":"forged"}', 'x-forwarded-for': '1.2.3.4", "x": "' },
      });
      expect(traceOf(headers)).toMatch(/^[0-9a-f]{32}$/);
      expect(traceOf(headers)).not.toBe('ab'.repeat(16));
      expect(Number(await count()) - before).toBe(expected);
    }
    const forged = await query(
      "select from logboek.regel where handeling !~ '^[a-z0-9 -]+$' or herkomst not in ('server', 'internet')",
    );
    expect(forged).toEqual([]);
  });
});

/** Lines in the log of somebody who looked at the log of a jeugdige. */
async function countLooks(login: string, jeugdigeId: string): Promise<number> {
  const rows = await query<{ n: number }>(
    `select count(*)::int as n from logboek.regel join toegang.account using (account_id)
     where subject = $1 and jeugdige_id = $2 and soorten & $3 <> 0`,
    [login, jeugdigeId, bitsOf(['LG'])],
  );
  return rows[0]!.n;
}

describe('wie keek in mijn dossier', () => {
  it('S3-16 gives a parent who asks the list with role, organisation, date and reason', async () => {
    const id = test.people.get('ouder')![1]!.jeugdigeId;
    await visitors.get('consulent-beekstede')!.get(`${apiPrefix}/jeugdigen/${id}`);
    const { status, body } = await visitors.get('ouder')!.get(`${apiPrefix}/jeugdigen/${id}/inzagen`);
    expect(status).toBe(200);
    const rows = routes.listInzagen.response.parse(body).rows;
    const look = rows.find(({ rol, soorten }) => rol === 'consulent' && soorten.includes('ZP'));
    expect(look).toMatchObject({ organisatie: null, doel: 'toeleiding', grond: 'betrokken', naam: null, nood: false });
    expect(Date.now() - Date.parse(look?.tijd ?? '')).toBeLessThan(300_000);
    expect(body['gemeenteNaam']).toBe('Beekstede');
    // The reading of the list is a look as well; looks of one minute are one row, that begins with the first.
    const before = await countLooks('ouder', id);
    const again = await visitors.get('ouder')!.get(`${apiPrefix}/jeugdigen/${id}/inzagen`);
    expect(await countLooks('ouder', id)).toBe(before + 1);
    expect(routes.listInzagen.response.parse(again.body).rows).toContainEqual(
      expect.objectContaining({ eigen: true, soorten: expect.arrayContaining(['LG']) as unknown }),
    );
  });

  it('is for the family of this jeugdige and the FG, and for nobody else', async () => {
    const id = test.people.get('jeugdige-16')![0]!.jeugdigeId;
    const statusOf = async (login: string) =>
      (await visitors.get(login)!.get(`${apiPrefix}/jeugdigen/${id}/inzagen`)).status;
    expect(await statusOf('jeugdige-16')).toBe(200);
    expect(await statusOf('fg')).toBe(200);
    // From 16 the parents read no log (trust.md 3.2); another family never.
    expect([await statusOf('ouder-16'), await statusOf('ouder')]).toEqual([404, 404]);
    expect([await statusOf('consulent-beekstede'), await statusOf('pleegouder')]).toEqual([403, 403]);
  });

  it('tells the FG who was refused and by name; the family by role, and not who was refused', async () => {
    const id = test.people.get('jeugdige-16')![0]!.jeugdigeId;
    await visitors.get('hulpverlener-2')!.get(`${apiPrefix}/jeugdigen/${id}`);
    await visitors.get('gi')!.get(`${apiPrefix}/jeugdigen/${id}`);
    const readAs = async (login: string) =>
      routes.listInzagen.response.parse((await visitors.get(login)!.get(`${apiPrefix}/jeugdigen/${id}/inzagen`)).body)
        .rows;
    const byFg = await readAs('fg');
    expect(byFg.filter(({ resultaat }) => resultaat === 'geweigerd').length).toBeGreaterThan(0);
    expect(byFg.every(({ naam }) => naam !== null)).toBe(true);
    const byFamily = await readAs('jeugdige-16');
    expect(byFamily.every(({ naam, resultaat }) => naam === null && resultaat === 'gegeven')).toBe(true);
  });

  it('holds back from the family what came after a veiligheidsstop began', async () => {
    const { gemeente, jeugdigeId } = test.people.get('jeugdige-13')![0]!;
    const readAs = async (login: string) =>
      (await visitors.get(login)!.get(`${apiPrefix}/jeugdigen/${jeugdigeId}/inzagen`)).body['totaal'];
    const before = await readAs('jeugdige-13');
    await query(
      "insert into toegang.vlag (gemeente, jeugdige_id, vlag, reden) values ($1, $2, 'veiligheidsstop', 'test')",
      [gemeente, jeugdigeId],
    );
    await visitors.get('consulent-beekstede')!.get(`${apiPrefix}/jeugdigen/${jeugdigeId}`);
    const held = await readAs('jeugdige-13');
    expect(Number(held) - Number(before)).toBeLessThanOrEqual(1);
    expect(Number(await readAs('fg'))).toBeGreaterThan(Number(held));
  });
});
