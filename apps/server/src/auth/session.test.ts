import { withAdmin } from '@samenpad/database/testing';
import { parseGemeenteCode } from '@samenpad/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listStartFaults, readConfig } from '../config.ts';
import { startTestApp, type TestApp, Visitor } from '../testing/index.ts';
import { startProviderStub } from '../testing/provider-stub.ts';
import { requireRoom } from './limits.ts';

const minute = 60_000;
let ahead = 0;
let test: TestApp;
const limits = { inloggen: 10, zoeken: 30, export: 10 };
beforeAll(async () => {
  const now = () => new Date(Date.now() + ahead);
  test = await startTestApp((config) => ({ ...config, limits }), undefined, { now });
}, 120_000);
afterAll(() => test.close());

/** Each visitor comes from an address of its own, so that only the test of the limit meets it. */
let addresses = 0;
function visit(): Visitor {
  addresses += 1;
  return new Visitor(test.url, `192.0.2.${100 + addresses}`);
}
const statusOf = async (visitor: Visitor) => (await visitor.get('/api/v1/sessie')).status;

/** A request with cookies that somebody kept. */
const withCookies = (cookie: string, path = '/api/v1/sessie') =>
  fetch(new URL(path, test.url), { headers: { cookie } });

describe('S-15 the session id', () => {
  it('is a new one after signing in: a planted cookie opens nothing', async () => {
    const visitor = visit();
    await visitor.fetch(new URL('/inloggen?persoon=beleid', test.url));
    const planted = visitor.cookies.split('; ').find((cookie) => cookie.startsWith('samenpad='))!;
    expect(planted).toBeDefined();
    await visitor.signIn('beleid');
    expect(visitor.cookies).not.toContain(planted);
    expect((await withCookies(planted)).status).toBe(401);
    expect(await statusOf(visitor)).toBe(200);
  });

  it('is a new one after a step-up, and the weaker session is dead', async () => {
    const visitor = await visit().signIn('beheerder');
    const weaker = visitor.cookies;
    await visitor.comeIn('/inloggen/zekerder?niveau=hoog');
    expect(await statusOf(visitor)).toBe(200);
    expect((await withCookies(weaker)).status).toBe(401);
  });
});

describe('S-16 the cookie', () => {
  it('is __Host-, Secure, HttpOnly and SameSite behind https', async () => {
    const stub = await startProviderStub();
    const secure = await startTestApp((config) => ({
      ...config,
      identityProvider: stub,
      baseUrl: new URL('https://samenpad.example'),
    }));
    const answer = await secure.app.inject({
      url: '/inloggen?persoon=',
      headers: { 'x-forwarded-proto': 'https' },
      remoteAddress: '127.0.0.1',
    });
    await secure.close();
    await stub.close();
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-samenpad=/);
    for (const flag of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(flag);
    expect(cookie).not.toContain('Domain');
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
  });
});

describe('S-18 a route that asks for a higher level', () => {
  const someId = '00000000-0000-4000-8000-000000000000';
  const path = `/api/v1/accounts/${someId}/beeindigen`;

  it('asks for a step-up, which no other way round makes unnecessary', async () => {
    const visitor = await visit().signIn('beheerder');
    expect((await visitor.post(path)).body['code']).toBe('step-up-needed');
    const ways: [path: string, headers: Record<string, string>][] = [
      [path, { 'samenpad-doel': 'beheer' }],
      [path, { 'x-http-method-override': 'GET' }],
      [`${path}?niveau=hoog`, {}],
      [`${path}/`, {}],
      [path.replace('beeindigen', 'BEEINDIGEN'), {}],
      [path.replace('/accounts', '//accounts'), {}],
      ['/inloggen/terug?niveau=hoog', {}],
    ];
    for (const [way, headers] of ways) {
      const answer = await visitor.fetch(new URL(way, test.url), {
        method: 'POST',
        headers: { ...headers, 'x-csrf-token': visitor.csrfToken },
      });
      expect([403, 404], way).toContain(answer.status);
    }
    // Beginning a step-up is not having done it.
    await visitor.fetch(new URL('/inloggen/zekerder?niveau=hoog', test.url));
    expect((await visitor.post(path)).body['code']).toBe('step-up-needed');
  });

  it('answers after the step-up, and sends the browser back to where it was', async () => {
    const visitor = await visit().signIn('beheerder');
    const begun = await visitor.fetch(new URL('/inloggen/zekerder?niveau=hoog&naar=/accounts', test.url));
    const asked = new URL(begun.headers.get('location')!).searchParams;
    expect(asked.get('acr_values')).toContain('demo:hoog');
    expect(asked.get('max_age')).toBe('60');
    await visitor.comeIn('/inloggen/zekerder?niveau=hoog');
    expect((await visitor.post(path)).status).toBe(404);
  });
});

describe('S-20 a session', () => {
  it('ends after 15 minutes without a request', async () => {
    const visitor = await visit().signIn('beleid');
    ahead = 14 * minute;
    expect(await statusOf(visitor)).toBe(200);
    ahead = 28 * minute;
    expect(await statusOf(visitor)).toBe(200);
    ahead = 43 * minute;
    expect(await statusOf(visitor)).toBe(401);
    ahead = 0;
  });

  it('ends after 10 hours, however busy', async () => {
    const visitor = await visit().signIn('beleid');
    for (ahead = 0; ahead < 600 * minute; ahead += 14 * minute) expect(await statusOf(visitor)).toBe(200);
    ahead = 600 * minute;
    expect(await statusOf(visitor)).toBe(401);
    ahead = 0;
  });

  it('is dead after signing out, and the browser is told to forget', async () => {
    const visitor = await visit().signIn('beleid');
    const kept = visitor.cookies;
    const answer = await visitor.fetch(new URL('/api/v1/sessie/uitloggen', test.url), {
      method: 'POST',
      headers: { 'x-csrf-token': visitor.csrfToken },
    });
    expect(answer.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"');
    expect((await withCookies(kept)).status).toBe(401);
  });
});

describe('S-21 an account that is ended', () => {
  it('is dead in all its sessions at their next request, and cannot come in again', async () => {
    const [one, two] = [await visit().signIn('controller'), await visit().signIn('controller')];
    const keeper = await visit().signIn('beheerder');
    await keeper.comeIn('/inloggen/zekerder?niveau=hoog');
    const { body } = await keeper.get('/api/v1/accounts');
    const rows = body['rows'] as { accountId: string; rol: string }[];
    const { accountId } = rows.find(({ rol }) => rol === 'controller')!;
    const own = rows.find(({ rol }) => rol === 'functioneel-beheerder')!;
    expect((await keeper.post(`/api/v1/accounts/${own.accountId}/beeindigen`)).status).toBe(404);
    expect((await keeper.post(`/api/v1/accounts/${accountId}/beeindigen`)).status).toBe(200);
    expect([await statusOf(one), await statusOf(two)]).toEqual([401, 401]);
    expect(await statusOf(await visit().signIn('controller'))).toBe(401);
  });

  it('S-12 is opened again by two people: who asks cannot confirm, and a refusal leaves it ended', async () => {
    const [keeper, fg] = [await visit().signIn('beheerder'), await visit().signIn('fg')];
    const rows = (await keeper.get('/api/v1/accounts')).body['rows'] as { accountId: string; rol: string }[];
    const { accountId } = rows.find(({ rol }) => rol === 'controller')!;
    const reden = 'Terug van verlof sinds maandag.';
    const type = 'application/json';
    const ask = async (id: string, by = keeper) =>
      await by.post(`/api/v1/accounts/${id}/heropenen`, { body: JSON.stringify({ reden }), type });
    const judge = async (by: Visitor, paarId: unknown, akkoord: boolean) => {
      const why = akkoord ? {} : { reden: 'Het verlof duurt nog een maand.' };
      const body = JSON.stringify({ gemeente: open()['gemeente'], akkoord, ...why });
      return (await by.post(`/api/v1/tweede-paar/${String(paarId)}`, { body, type })).status;
    };
    let found: Record<string, unknown>[] = [];
    const open = () => found.find(({ handeling }) => handeling === 'roltoekenning')!;
    const readOpen = async () => {
      found = (await fg.get('/api/v1/tweede-paar')).body['rows'] as Record<string, unknown>[];
    };

    expect((await ask(accountId, fg)).status).toBe(403);
    const working = rows.find(({ rol }) => rol === 'fg')!;
    expect((await ask(working.accountId)).status).toBe(404);
    const first = await ask(accountId);
    expect(first.status).toBe(201);
    expect((await ask(accountId)).status).toBe(404);
    await readOpen();
    expect(open()).toMatchObject({ paarId: first.body['paarId'], reden, zelf: false });
    expect(typeof open()['over']).toBe('string');
    expect(await judge(keeper, first.body['paarId'], true)).toBe(409);
    expect(await statusOf(await visit().signIn('controller'))).toBe(401);
    expect(await judge(fg, first.body['paarId'], false)).toBe(200);
    expect(await statusOf(await visit().signIn('controller'))).toBe(401);

    const second = await ask(accountId);
    // Where opening fails, nothing was judged either.
    const run = (sql: string) =>
      withAdmin(test.server, test.server.address.database, async (admin) => {
        await admin.query(sql);
      });
    const opening = 'execute on function toegang.heropen_account(text, uuid)';
    await run(`revoke ${opening} from sp_app`);
    expect(await judge(fg, second.body['paarId'], true)).toBeGreaterThanOrEqual(400);
    await run(`grant ${opening} to sp_app`);
    expect(await judge(fg, second.body['paarId'], true)).toBe(200);
    expect(await judge(fg, second.body['paarId'], true)).toBe(409);
    expect(await statusOf(await visit().signIn('controller'))).toBe(200);
  });
});

describe('S-22 limits, to the count', () => {
  it('takes 10 answers of the identity provider per address in a minute', async () => {
    const comeBack = async (address: string) => {
      const answer = await new Visitor(test.url, address).fetch(new URL('/inloggen/terug?code=x', test.url));
      return answer.headers.get('location');
    };
    for (let i = 0; i < 10; i += 1) expect(await comeBack('192.0.2.1')).toBe('/inloggen?fout=verlopen');
    expect(await comeBack('192.0.2.1')).toBe('/inloggen?fout=te-vaak');
    // What the visitor itself claims in front of the proxy's own line changes nothing.
    expect(await comeBack('203.0.113.9, 192.0.2.1')).toBe('/inloggen?fout=te-vaak');
    expect(await comeBack('192.0.2.2')).toBe('/inloggen?fout=verlopen');
    ahead = minute + 1000;
    expect(await comeBack('192.0.2.1')).toBe('/inloggen?fout=verlopen');
    ahead = 0;
  });

  it('takes 30 searches by name in an hour, then blocks, and the fg sees it', async () => {
    const visitor = await visit().signIn('consulent-beekstede');
    const search = () =>
      visitor.post('/api/v1/jeugdigen/zoeken', { body: '{"naam":"onbekend"}', type: 'application/json' });
    for (let i = 0; i < 30; i += 1) expect((await search()).status).toBe(200);
    const refused = await search();
    expect(refused.status).toBe(429);
    expect(refused.body['detail']).toContain('te vaak gezocht');
    expect((await visitor.get('/api/v1/jeugdigen')).status).toBe(200);
    const fg = await visit().signIn('fg');
    const { body } = await fg.get('/api/v1/accounts');
    const blocked = (body['rows'] as { rol: string; geblokkeerdTot: string | null }[]).filter(
      (row) => row.geblokkeerdTot !== null,
    );
    expect(blocked.map(({ rol }) => rol)).toEqual(['consulent']);
    const findings = async () => (await fg.get('/api/v1/logcontrole')).body['rows'];
    expect(await findings()).toMatchObject([
      { regel: 'geblokkeerd', rol: 'consulent', aantal: 1, afgehandeldOp: null },
    ]);
    // Once a window, however often it is tried again.
    expect((await search()).status).toBe(429);
    expect(await findings()).toMatchObject([{ regel: 'geblokkeerd', aantal: 1 }]);
  });

  it('takes 10 exports a day', async () => {
    const visitor = await visit().signIn('fg');
    const { body } = await visitor.get('/api/v1/accounts');
    const { accountId } = (body['rows'] as { accountId: string; rol: string }[]).find(({ rol }) => rol === 'fg')!;
    for (let i = 0; i < 10; i += 1) await requireRoom('export', accountId, test.services);
    await expect(requireRoom('export', accountId, test.services)).rejects.toThrow('too-many-requests');
    ahead = 24 * 60 * minute;
    await requireRoom('export', accountId, test.services);
    ahead = 0;
  });
});

describe('S-23 the demo', () => {
  it('does not start in production, beside a real sign-in or on a real database', () => {
    const start = (env: Record<string, string>) => readConfig(env, { demo: true });
    expect(start({}).ok).toBe(true);
    for (const env of [{ NODE_ENV: 'production' }, { SAMENPAD_OIDC_ISSUER: 'https://inloggen.example' }]) {
      expect(start(env), JSON.stringify(env)).toMatchObject({ ok: false });
    }
    const onDatabase = start({ DATABASE_URL: 'postgresql://localhost/samenpad' });
    expect(onDatabase.ok && listStartFaults(onDatabase.value)).toHaveLength(1);
  });

  it('is not there for a real server: no invented people, no way in as one of them', async () => {
    const stub = await startProviderStub();
    const real = await startTestApp((config) => ({ ...config, demo: false, identityProvider: stub }));
    const visitor = new Visitor(real.url);
    expect((await visitor.get('/api/v1/demo-rollen')).body).toEqual({ rollen: [] });
    const begun = await visitor.fetch(new URL('/inloggen?persoon=fg', real.url));
    expect(new URL(begun.headers.get('location')!).origin).toBe(stub.issuer.origin);
    const demo = await visitor.fetch(new URL('/demo-inlog/.well-known/openid-configuration', real.url));
    expect(demo.status).toBe(404);
    await real.close();
    await stub.close();
  });
});

describe('the purpose of a request', () => {
  it('is one that the role has; an unknown one is refused with the choices', async () => {
    const visitor = await visit().signIn('fg');
    const ask = (doel: string) =>
      visitor.fetch(new URL('/api/v1/jeugdigen', test.url), { headers: { 'samenpad-doel': doel } });
    expect((await ask('inzage')).status).toBe(200);
    for (const doel of ['toeleiding', 'nieuwsgierig', '']) {
      const answer = await ask(doel);
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('toezicht, inzage');
    }
  });
});

describe('S-12 a first role where a gemeente named its first two', () => {
  it('waits without a session until one asks and another confirms, who reads which role it is', async () => {
    const [keeper, fg] = [await visit().signIn('beheerder'), await visit().signIn('fg')];
    const { provisioning } = test.services.database;
    const eersten = { beheerder: 'een', tweede: 'twee' };
    expect(await provisioning.beginRoltoekenning(parseGemeenteCode('9801')!, eersten)).toBe('bewaard');
    expect(await statusOf(await visit().signIn('contractmanager'))).toBe(401);
    const rows = (await keeper.get('/api/v1/accounts')).body['rows'] as Record<string, unknown>[];
    const { accountId, ...waiting } = rows.find(({ rol }) => rol === 'contractmanager')!;
    expect(waiting).toMatchObject({ actief: false, beeindigdOp: null });
    expect(typeof waiting['wachtSinds']).toBe('string');
    const post = async (by: Visitor, path: string, body: object) =>
      await by.post(path, { body: JSON.stringify(body), type: 'application/json' });
    const asked = await post(keeper, `/api/v1/accounts/${String(accountId)}/heropenen`, {
      reden: 'Nieuwe collega bij inkoop.',
    });
    expect(asked.status).toBe(201);
    const paren = (await fg.get('/api/v1/tweede-paar')).body['rows'] as Record<string, unknown>[];
    const paar = paren.find(({ paarId }) => paarId === asked.body['paarId'])!;
    expect(paar).toMatchObject({ handeling: 'roltoekenning', rol: 'contractmanager' });
    const yes = { gemeente: paar['gemeente'], akkoord: true };
    expect((await post(keeper, `/api/v1/tweede-paar/${String(paar['paarId'])}`, yes)).status).toBe(409);
    expect((await post(fg, `/api/v1/tweede-paar/${String(paar['paarId'])}`, yes)).status).toBe(200);
    expect(await statusOf(await visit().signIn('contractmanager'))).toBe(200);
  });
});
