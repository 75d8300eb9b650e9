import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import Provider, { type Configuration } from 'oidc-provider';
import { demoAcr } from '../config.ts';
import { type DemoPerson, listDemoPeople } from './people.ts';

/** Where the demo identity provider lives, below the address of the server itself. */
export const demoProviderPath = '/demo-inlog';

export interface DemoClient {
  clientId: string;
  clientSecret: string;
}

/** Credentials that live as long as this process: the demo provider knows no other client. */
export function createDemoClient(): DemoClient {
  return { clientId: 'samenpad', clientSecret: randomBytes(32).toString('hex') };
}

/**
 * A real OpenID provider with invented people, for demo and tests only. Whoever the sign-in hints at is let in at once:
 * the entrance page is where a person is chosen.
 */
export function registerDemoProvider(app: FastifyInstance, baseUrl: URL, demo: DemoClient): void {
  const provider = new Provider(new URL(demoProviderPath, baseUrl).href, configurationFor(baseUrl, demo));
  provider.proxy = true;
  const callback = provider.callback();

  app.register((scope, _options, done) => {
    // The provider reads its own bodies.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => {
      parsed(null);
    });

    scope.get<{ Params: { uid: string } }>(`${demoProviderPath}/wie/:uid`, async (request, reply) => {
      const details = await provider.interactionDetails(request.raw, reply.raw);
      const person = listDemoPeople().find((p) => p.login === details.params['login_hint']);
      if (person === undefined) return reply.redirect('/inloggen');
      const grant = new provider.Grant({ accountId: person.login, clientId: demo.clientId });
      grant.addOIDCScope('openid profile samenpad');
      const grantId = await grant.save();
      reply.hijack();
      await provider.interactionFinished(request.raw, reply.raw, {
        login: { accountId: person.login, acr: acrFor(details.params['acr_values']), amr: ['pwd', 'otp', 'mfa'] },
        consent: { grantId },
      });
      return reply;
    });

    scope.all(`${demoProviderPath}/*`, async (request, reply) => {
      reply.hijack();
      const raw: IncomingMessage & { originalUrl?: string } = request.raw;
      raw.originalUrl = raw.url ?? '/';
      raw.url = raw.originalUrl.slice(demoProviderPath.length);
      if (raw.url.startsWith('/auth')) forgetSession(raw);
      await callback(raw, reply.raw);
      return reply;
    });
    done();
  });
}

/** Everybody comes in with two factors at substantieel; whoever is asked for more gives more. */
function acrFor(asked: unknown): string {
  return typeof asked === 'string' && asked.split(' ').includes(demoAcr.hoog) ? demoAcr.hoog : demoAcr.substantieel;
}

/** Each sign-in starts afresh: whoever was in before must not be asked to sign out first. */
function forgetSession({ headers }: IncomingMessage): void {
  const kept = headers.cookie?.split('; ').filter((cookie) => !cookie.startsWith('_session'));
  if (kept !== undefined) headers.cookie = kept.join('; ');
}

function configurationFor(baseUrl: URL, demo: DemoClient): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    clients: [
      {
        client_id: demo.clientId,
        client_secret: demo.clientSecret,
        redirect_uris: [new URL('/inloggen/terug', baseUrl).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'demo' }] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    scopes: ['openid', 'profile', 'samenpad'],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      samenpad: ['rol', 'gemeenten', 'organisaties', 'team', 'acr', 'amr'],
    },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `${demoProviderPath}/wie/${interaction.uid}` },
    ttl: { Interaction: 600, Session: 60, Grant: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    findAccount: (_ctx, login) => {
      const person = listDemoPeople().find((p) => p.login === login);
      if (person === undefined) return undefined;
      return {
        accountId: login,
        claims: () => claimsOf(person),
      };
    },
  };
}

function claimsOf({ login, naam, rol, gemeenten, organisaties, team }: DemoPerson) {
  return {
    sub: login,
    name: naam,
    rol,
    gemeenten,
    ...(organisaties !== undefined && { organisaties }),
    ...(team !== undefined && { team }),
  };
}
