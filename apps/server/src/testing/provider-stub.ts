import { createHash, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stub answers to the next code: the ID token as it stands, or nothing. */
export interface CodeAnswer {
  idToken: string | undefined;
  /** Challenge of PKCE that the code was made for. */
  codeChallenge: string;
}

/** An identity provider over real HTTP that signs what a test wants, right or wrong. */
export interface ProviderStub {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** Makes a code that can be used once. */
  makeCode(answer: CodeAnswer): string;
  /** Signs with the published key, or with one that nobody knows. */
  sign(claims: object, options?: { header?: object; foreignKey?: boolean }): string;
  /** The public key as PEM: what an attacker would take for a shared secret. */
  publicKey: string;
  close(): Promise<void>;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startProviderStub(): Promise<ProviderStub> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const foreign = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const codes = new Map<string, CodeAnswer>();
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', issuer).pathname;
    if (path === '/.well-known/openid-configuration') send(response, 200, metadataOf(issuer));
    else if (path === '/jwks') {
      const key = { ...pair.publicKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'stub' };
      send(response, 200, { keys: [key] });
    } else send(response, ...takeCode(new URLSearchParams(await readBody(request))));
  }

  function takeCode(form: URLSearchParams): [status: number, body: object] {
    const code = form.get('code') ?? '';
    const found = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (found?.codeChallenge !== challenge) return [400, { error: 'invalid_grant' }];
    const tokens = { access_token: randomUUID(), token_type: 'Bearer', expires_in: 60 };
    return [200, found.idToken === undefined ? tokens : { ...tokens, id_token: found.idToken }];
  }

  return {
    issuer,
    clientId: 'samenpad',
    clientSecret: 'stub-secret',
    publicKey: pair.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    makeCode(codeAnswer) {
      const code = randomUUID();
      codes.set(code, codeAnswer);
      return code;
    },
    sign(claims, { header = {}, foreignKey = false } = {}) {
      const text = `${encode({ alg: 'ES256', kid: 'stub', typ: 'JWT', ...header })}.${encode(claims)}`;
      const key = foreignKey ? foreign.privateKey : pair.privateKey;
      return `${text}.${sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function metadataOf(issuer: URL) {
  return {
    issuer: issuer.href,
    authorization_endpoint: new URL('/auth', issuer).href,
    token_endpoint: new URL('/token', issuer).href,
    jwks_uri: new URL('/jwks', issuer).href,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['ES256'],
    authorization_response_iss_parameter_supported: true,
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
