import { randomBytes } from 'node:crypto';
import { Writable } from 'node:stream';
import { familyRoles, roles, rolesThatSee } from '@samenpad/access';
import { apiPrefix, type Route, routes } from '@samenpad/contract';
import { withAdmin } from '@samenpad/database/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loginOf, startTestApp, type TestApp, Visitor } from '../../src/testing/index.ts';

const notes = 200;
/** Letters only: nine digits in a row may happen to be a BSN, which a note refuses. */
const letters = () => randomBytes(16).reduce((text, byte) => text + String.fromCharCode(97 + (byte % 26)), '');
const canaries = Array.from({ length: notes }, () => `kanarie-${letters()}`);
/** All BSNs of the synthetic region begin so, and nothing else in it does. */
// 999999999 is no BSN: the rules of the standard name it as a highest value.
const anyBsn = /\b9999(?!99999)\d{5}\b/;
const anyNote = /kanarie-[a-z]{16}/;
/** Ends what the test needs, or never ends. */
const excluded = ['followWijzigingen', 'endSessie', 'endAccount'];
const someId = '00000000-0000-4000-8000-000000000000';

describe('canaries', () => {
  let test: TestApp;
  const logged: string[] = [];
  /** Everything that went over the line besides the bodies that a role may have: addresses, headers, problems. */
  const outside: string[] = [];
  const visitors = new Map<string, Visitor>();
  const own: string[] = [];
  const logger = pino(
    { level: 'trace' },
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged.push(chunk.toString());
        done();
      },
    }),
  );

  beforeAll(async () => {
    test = await startTestApp((config) => ({ ...config, requestsPerMinute: 10_000_000 }), undefined, {
      people: true,
      logger,
    });
    for (const role of roles) visitors.set(role, await new Visitor(test.url).signIn(loginOf(role)));
    own.push(...(test.people.get(loginOf('consulent')) ?? []).map(({ jeugdigeId }) => jeugdigeId));
    await writeNotes();
  }, 300_000);
  afterAll(() => test.close());

  async function send(role: string, route: Route, path: string, body?: string): Promise<string> {
    const visitor = visitors.get(role)!;
    const answer = await visitor.fetch(new URL(`${apiPrefix}${path}`, test.url), {
      method: route.method,
      headers: { 'content-type': 'application/json', 'x-csrf-token': visitor.csrfToken },
      ...(body !== undefined && { body }),
    });
    const text = await answer.text();
    outside.push(answer.url, JSON.stringify([...answer.headers]));
    if (answer.status >= 400) outside.push(text);
    return text;
  }

  async function writeNotes(): Promise<void> {
    expect(own.length).toBeGreaterThan(5);
    for (const [n, canary] of canaries.entries()) {
      const jeugdigeId = own[n % own.length]!;
      const stuk = {
        soort: 'CN',
        aard: 'kracht',
        titel: null,
        tekst: `Notitie ${canary}.`,
        gedeeld: false,
        derden: true,
      };
      await send(
        'consulent',
        routes.addStuk,
        routes.addStuk.path.replace(':jeugdigeId', jeugdigeId),
        JSON.stringify(stuk),
      );
    }
    const kept = await withAdmin(test.server, test.server.address.database, (admin) =>
      admin.query('select count(*)::int as n from zorg.dossierstuk'),
    );
    expect(kept.rows[0]).toEqual({ n: notes });
  }

  /** Wrong input that quotes what should stay inside. */
  const hostile = (canary: string) => [
    JSON.stringify({ tekst: canary, bsn: '999900006', naam: 'Proefmans', reden: canary }),
    `{"tekst": "${canary}`,
    `<x>999900006 ${canary}</x>`,
  ];

  /** Every route as every role, about a file that holds notes; gives what reading answered. */
  async function askEverything(): Promise<Map<string, string>> {
    const bodies = new Map<string, string>();
    const harmless = (Object.values(routes) as Route[]).filter(({ name }) => !excluded.includes(name));
    const pairs = harmless.flatMap((route) => roles.map((role) => ({ route, role })));
    for (const { route, role } of pairs) {
      const path = route.path.replace(':jeugdigeId', own[0] ?? someId).replaceAll(/:\w+/g, someId);
      if (route.method === 'GET') bodies.set(`${route.name} ${role}`, await send(role, route, path));
      else for (const body of hostile(canaries[0]!)) await send(role, route, path, body);
    }
    return bodies;
  }

  it('S-59 find no BSN and no note in the log, an address, a header or an error, whatever is asked', {
    timeout: 300_000,
  }, async () => {
    const bodies = await askEverything();
    expect(logged.length).toBeGreaterThan(1000);
    expect(logged.filter((line) => anyBsn.test(line) || anyNote.test(line))).toEqual([]);
    expect(outside.filter((line) => anyBsn.test(line) || anyNote.test(line))).toEqual([]);
    // A note about third parties reaches those who read notes of the gemeente, never the family or another aanbieder.
    const readers = rolesThatSee('CN').filter((role) => !(familyRoles as readonly string[]).includes(role));
    const seen = [...bodies].filter(([, body]) => anyNote.test(body)).map(([name]) => name.split(' ')[1]);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((role) => !(readers as readonly string[]).includes(role ?? ''))).toEqual([]);
    expect([...bodies].filter(([, body]) => anyBsn.test(body)).map(([name]) => name)).toEqual([]);
  });
});
