import { createHash } from 'node:crypto';
import fastifyCookie from '@fastify/cookie';
import fastifyCsrf from '@fastify/csrf-protection';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import fastifySession from '@fastify/session';
import type { FastifyInstance } from 'fastify';
import { createSessionStore, sessionIdleMs } from '../auth/session-store.ts';
import type { Services } from '../services.ts';
import { registerShedding } from './shedding.ts';

/** React Aria puts one style element in the page for pressable elements; its hash, instead of 'unsafe-inline'. */
const reactAriaStyle = "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='";

/** Headers, sessions, CSRF tokens and a limit on requests, for every page and route. */
export async function registerSecurity(app: FastifyInstance, services: Services): Promise<void> {
  const secure = services.config.baseUrl.protocol === 'https:';
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", reactAriaStyle],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  });
  // Nothing on any page needs a camera, a place or another device.
  app.addHook('onSend', (_request, reply, payload, done) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
    done(null, payload);
  });
  registerShedding(app, services.config.requestsAtOnce);
  app.get('/.well-known/security.txt', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').send(securityText(services)),
  );
  await app.register(fastifyCookie);
  await app.register(fastifySession, {
    secret: createHash('sha512').update(services.sessionKey).digest('hex'),
    cookieName: secure ? '__Host-samenpad' : 'samenpad',
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: sessionIdleMs },
    // Saved when it changes, and that is once in ten seconds of use: a write at every request made the disk the limit.
    rolling: false,
    saveUninitialized: false,
    store: createSessionStore(services.database.websessies, services.sessionKey, services.now),
  });
  await app.register(fastifyRateLimit, {
    max: services.config.requestsPerMinute,
    timeWindow: '1 minute',
    // A whole town hall comes from one address: whoever is signed in has a limit of their own.
    keyGenerator: (request) => (request.session.get('dbToken') === undefined ? request.ip : request.session.sessionId),
    allowList: (request) => request.url.startsWith('/assets/'),
  });
  await app.register(fastifyCsrf, { sessionPlugin: '@fastify/session' });
}

const securityTextDays = 180;

/** Where a leak can be told (RFC 9116). */
function securityText({ config, now }: Services): string {
  const expires = new Date(now().getTime() + securityTextDays * 86_400_000).toISOString();
  return [
    `Contact: mailto:${config.securityContact}`,
    `Expires: ${expires}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${new URL('/.well-known/security.txt', config.baseUrl).href}`,
    '',
  ].join('\n');
}
