import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAcr } from '../config.ts';
import { startTestApp, type TestApp, Visitor } from '../testing/index.ts';
import { type ProviderStub, startProviderStub } from '../testing/provider-stub.ts';

let stub: ProviderStub;
let test: TestApp;
beforeAll(async () => {
  stub = await startProviderStub();
  test = await startTestApp((config) => ({ ...config, identityProvider: stub }));
}, 120_000);
afterAll(async () => {
  await test.close();
  await stub.close();
});

/** What a sign-in of this browser must bring back. */
interface Begun {
  visitor: Visitor;
  state: string;
  nonce: string;
  codeChallenge: string;
}

async function begin(): Promise<Begun> {
  const visitor = new Visitor(test.url);
  const answer = await visitor.fetch(new URL('/inloggen?persoon=', test.url));
  const { searchParams } = new URL(answer.headers.get('location')!);
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  const get = (name: string) => searchParams.get(name)!;
  return { visitor, state: get('state'), nonce: get('nonce'), codeChallenge: get('code_challenge') };
}

const seconds = () => Math.floor(Date.now() / 1000);

function claimsOf({ nonce }: Begun): Record<string, unknown> {
  return {
    iss: stub.issuer.href,
    aud: 'samenpad',
    sub: 'somebody',
    name: 'A. Proef',
    iat: seconds(),
    exp: seconds() + 60,
    nonce,
    rol: 'consulent',
    gemeenten: ['9801'],
    amr: ['pwd', 'mfa'],
  };
}

interface Attempt {
  idToken: string | undefined;
  query?: Record<string, string>;
  codeChallenge?: string;
}

/** Comes back from the provider; gives where the browser is sent and whether it is in. */
async function comeBack(begun: Begun, { idToken, query = {}, codeChallenge = begun.codeChallenge }: Attempt) {
  const code = stub.makeCode({ idToken, codeChallenge });
  const back = new URL('/inloggen/terug', test.url);
  back.search = new URLSearchParams({ code, state: begun.state, iss: stub.issuer.href, ...query }).toString();
  const answer = await begun.visitor.fetch(back);
  const session = await begun.visitor.get('/api/v1/sessie');
  return { back, location: answer.headers.get('location'), in: session.status === 200 };
}

type Bad = (begun: Begun) => Attempt;
const withClaims =
  (change: Record<string, unknown>): Bad =>
  (begun) => ({ idToken: stub.sign({ ...claimsOf(begun), ...change }) });
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const bad: [name: string, attempt: Bad][] = [
  ['wrong issuer', withClaims({ iss: 'https://elders.example/' })],
  ['wrong audience', withClaims({ aud: 'iemand-anders' })],
  ['expired', withClaims({ iat: seconds() - 600, exp: seconds() - 300 })],
  ['not yet valid', withClaims({ nbf: seconds() + 600 })],
  ['issued in the future', withClaims({ iat: seconds() + 600, exp: seconds() + 1200 })],
  ['token for another client beside us', withClaims({ azp: 'iemand-anders' })],
  ["other client's token", withClaims({ aud: ['samenpad', 'iemand-anders'], azp: 'iemand-anders' })],
  ['other nonce', withClaims({ nonce: 'een-andere' })],
  ['missing nonce', withClaims({ nonce: undefined })],
  ['missing subject', withClaims({ sub: undefined })],
  ['missing expiry', withClaims({ exp: undefined })],
  ['alg none', (begun) => ({ idToken: `${part({ alg: 'none' })}.${part(claimsOf(begun))}.` })],
  [
    'HS256 with the public key as secret',
    (begun) => {
      const text = `${part({ alg: 'HS256', kid: 'stub' })}.${part(claimsOf(begun))}`;
      return { idToken: `${text}.${createHmac('sha256', stub.publicKey).update(text).digest('base64url')}` };
    },
  ],
  ['unknown key id', (begun) => ({ idToken: stub.sign(claimsOf(begun), { header: { kid: 'onbekend' } }) })],
  ['signed with another key', (begun) => ({ idToken: stub.sign(claimsOf(begun), { foreignKey: true }) })],
  [
    'tampered payload',
    (begun) => {
      const [head, , signature] = stub.sign(claimsOf(begun)).split('.');
      return { idToken: `${head}.${part({ ...claimsOf(begun), rol: 'fg' })}.${signature}` };
    },
  ],
  ['no ID token', () => ({ idToken: undefined })],
  ['wrong state', (begun) => ({ idToken: stub.sign(claimsOf(begun)), query: { state: 'een-andere' } })],
  [
    'answer of another issuer (mix-up)',
    (begun) => ({ idToken: stub.sign(claimsOf(begun)), query: { iss: 'https://elders.example/' } }),
  ],
  [
    'code of another browser (PKCE)',
    (begun) => ({ idToken: stub.sign(claimsOf(begun)), codeChallenge: 'x'.repeat(43) }),
  ],
];

describe('S-17 the answer of the identity provider', () => {
  it('lets in with a right token: the control', async () => {
    const begun = await begin();
    const answer = await comeBack(begun, { idToken: stub.sign(claimsOf(begun)) });
    expect(answer).toMatchObject({ location: '/', in: true });
  });

  it.each(bad)('is refused: %s', async (_name, attempt) => {
    const begun = await begin();
    const answer = await comeBack(begun, attempt(begun));
    expect(answer).toMatchObject({ location: '/inloggen?fout=refused-by-provider', in: false });
  });

  it('is refused: a code that was used before, also for another browser', async () => {
    const begun = await begin();
    const first = await comeBack(begun, { idToken: stub.sign(claimsOf(begun)) });
    expect(first.in).toBe(true);
    const again = await begun.visitor.fetch(first.back);
    expect(again.headers.get('location')).toBe('/inloggen?fout=verlopen');
    const other = await begin();
    first.back.searchParams.set('state', other.state);
    const stolen = await other.visitor.fetch(first.back);
    expect(stolen.headers.get('location')).toBe('/inloggen?fout=refused-by-provider');
    expect((await other.visitor.get('/api/v1/sessie')).status).toBe(401);
  });

  it('is refused: an error of the provider', async () => {
    const { visitor, state } = await begin();
    const back = new URL('/inloggen/terug', test.url);
    back.search = new URLSearchParams({ error: 'access_denied', state, iss: stub.issuer.href }).toString();
    const answer = await visitor.fetch(back);
    expect(answer.headers.get('location')).toBe('/inloggen?fout=refused-by-provider');
    expect((await visitor.get('/api/v1/sessie')).status).toBe(401);
  });

  it('counts at least twenty kinds of bad answers', () => {
    expect(bad.length).toBeGreaterThanOrEqual(20);
  });
});

describe('S-19 the proof of who it is', () => {
  const cases: [rol: string, proof: object, fault: string | undefined][] = [
    ['consulent', {}, 'geen-tweede-factor'],
    ['consulent', { amr: ['pwd'] }, 'geen-tweede-factor'],
    ['consulent', { amr: 'mfa' }, 'geen-tweede-factor'],
    ['consulent', { acr: 'urn:onbekend' }, 'geen-tweede-factor'],
    ['hulpverlener', { amr: ['pwd'] }, 'geen-tweede-factor'],
    ['hulpverlener', { acr: 'urn:etoegang:core:assurance-class:loa2plus' }, 'geen-tweede-factor'],
    ['hulpverlener', { acr: 'urn:etoegang:core:assurance-class:loa3' }, undefined],
    ['consulent', { amr: ['mfa'] }, undefined],
    ['ouder', { amr: ['mfa'] }, 'niveau-te-laag'],
    ['ouder', { acr: 'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract' }, 'niveau-te-laag'],
    ['jeugdige', { acr: 'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard' }, undefined],
    ['ouder', { acr: demoAcr.hoog }, undefined],
  ];

  it.each(cases)('of a %s with %j: %s', async (rol, proof, fault) => {
    const begun = await begin();
    const { amr: _amr, ...claims } = claimsOf(begun);
    const idToken = stub.sign({ ...claims, sub: `${rol}-proof`, rol, ...proof });
    const answer = await comeBack(begun, { idToken });
    expect(answer.in).toBe(fault === undefined);
    expect(answer.location).toBe(fault === undefined ? '/' : `/inloggen?fout=${fault}`);
  });

  it('says so when nobody knows the role, the gemeente or the organisation', async () => {
    const changes = { rol: 'wethouder', gemeenten: [], organisaties: ['onbekend'] };
    const faults = { rol: 'unknown-role', gemeenten: 'no-gemeente', organisaties: 'onbekend-account' };
    for (const [claim, value] of Object.entries(changes)) {
      const begun = await begin();
      const answer = await comeBack(begun, { idToken: stub.sign({ ...claimsOf(begun), [claim]: value }) });
      expect(answer.location).toBe(`/inloggen?fout=${faults[claim as keyof typeof faults]}`);
      expect(answer.in).toBe(false);
    }
  });
});
