import { roles } from '@samenpad/access';
import { apiPrefix, type Route, routes } from '@samenpad/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boundRoutes } from '../src/app.ts';
import { loginOf, startTestApp, type TestApp, Visitor } from '../src/testing/index.ts';

let test: TestApp;
const visitors = new Map<string, Visitor>();

beforeAll(async () => {
  test = await startTestApp();
  for (const role of roles) visitors.set(role, await new Visitor(test.url).signIn(loginOf(role)));
});
afterAll(() => test.close());

const someId = '00000000-0000-4000-8000-000000000000';
const ask = (visitor: Visitor, route: Route) =>
  route.method === 'GET' ? visitor.get(pathOf(route)) : visitor.send(route.method, pathOf(route));
const pathOf = (route: Route) => `${apiPrefix}${route.path.replaceAll(/:\w+/g, someId)}`;
const all: Route[] = Object.values(routes);

describe('every route', () => {
  it('of the contract is carried out, and no other exists', () => {
    expect(boundRoutes.map(({ route }) => route.name).sort()).toEqual(all.map(({ name }) => name).sort());
  });

  it('that the app serves below the API prefix is a route of the contract with named access', () => {
    const served = test.app.printRoutes({ commonPrefix: false, includeMeta: false });
    expect(served).toContain('/api/v1/');
    for (const route of all) {
      expect(route.access, route.name).toSatisfy(
        (access: unknown) =>
          access === 'public' || access === 'signed-in' || (Array.isArray(access) && access.length > 0),
      );
    }
  });

  it.each(all.filter(({ access }) => access !== 'public').map((route) => [route.name, route] as const))(
    '%s refuses a caller without a session',
    async (_name, route) => {
      const stranger = new Visitor(test.url);
      const answer = await ask(stranger, route);
      // Without a session a POST has no CSRF token either: both refusals are right, nothing is done.
      expect(route.method === 'GET' ? [401] : [401, 403]).toContain(answer.status);
    },
  );

  it.each(
    all
      .filter(({ access }) => Array.isArray(access))
      .flatMap((route) =>
        roles
          .filter((role) => !(route.access as readonly string[]).includes(role))
          .map((role) => [route.name, role, route] as const),
      ),
  )('%s refuses a %s', async (_name, role, route) => {
    const visitor = visitors.get(role)!;
    const answer = await ask(visitor, route);
    expect(answer.status).toBe(403);
    expect(answer.body['code']).toBe('forbidden');
  });

  it.each(
    all
      .filter(({ method, access }) => method === 'GET' && Array.isArray(access))
      .flatMap((route) => (route.access as readonly string[]).map((role) => [route.name, role, route] as const)),
  )('%s answers a %s by its contract', async (_name, role, route) => {
    const answer = await visitors.get(role)!.get(pathOf(route));
    if (route.path.includes(':')) expect(answer.status).toBe(404);
    else {
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      expect(route.response.safeParse(answer.body).success).toBe(true);
      expect(answer.headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });
});

describe('a session', () => {
  it('knows who is in, with which gemeenten, and says that the demo is fictitious', async () => {
    const { body } = await visitors.get('consulent')!.get('/api/v1/sessie');
    expect(body).toMatchObject({
      rol: 'consulent',
      demo: true,
      naam: 'J. Wisselaar',
      gemeenten: [{ code: '9801', naam: 'Beekstede' }],
    });
  });

  it('is that of the next person when somebody else goes in from the same browser', async () => {
    const visitor = await new Visitor(test.url).signIn('beleid');
    await visitor.signIn('berichten');
    expect((await visitor.get('/api/v1/sessie')).body).toMatchObject({ rol: 'gegevensbeheerder' });
  });

  it('is dead after signing out, also for the cookie that was kept', async () => {
    const visitor = await new Visitor(test.url).signIn('beleid');
    expect((await visitor.post('/api/v1/sessie/uitloggen')).status).toBe(200);
    expect((await visitor.get('/api/v1/sessie')).status).toBe(401);
  });

  it('refuses a change without the CSRF token of the page', async () => {
    const visitor = await new Visitor(test.url).signIn('berichten');
    const answer = await visitor.post('/api/v1/berichten', { body: '<x/>', type: 'application/xml', csrf: false });
    expect(answer.status).toBe(403);
    expect(answer.body['code']).toBe('bad-csrf-token');
  });

  it('never sends a visitor to another site after signing in', async () => {
    const visitor = new Visitor(test.url);
    const answer = await visitor.fetch(new URL('/inloggen?persoon=beleid&naar=//evil.example', test.url));
    expect(answer.headers.get('location')).toContain(test.url.host);
  });
});

describe('bad input', () => {
  it('gets problem details with one Dutch sentence', async () => {
    const { status, headers, body } = await visitors
      .get('beleidsmedewerker')!
      .get('/api/v1/figuren/stroom?van=2025-02-31');
    expect(status).toBe(400);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body['detail']).toBe('Geef een bestaande dag als JJJJ-MM-DD.');
    expect(body['faults']).toMatchObject([{ where: 'van', message: body['detail'] }]);
  });

  it('for an address that does not exist is a 404 of the same shape', async () => {
    const { status, body } = await visitors.get('beleidsmedewerker')!.get('/api/v1/bestaat-niet');
    expect(status).toBe(404);
    expect(body['code']).toBe('not-found');
  });
});
