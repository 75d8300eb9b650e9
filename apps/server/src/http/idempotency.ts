import { createHash, randomUUID } from 'node:crypto';
import type { Route } from '@samenpad/contract';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.ts';

/**
 * The id of what a request makes. With an `Idempotency-Key` header the same account gets the same id for the same key on
 * the same route: whoever heard no answer asks again with that key, and the primary key of the table refuses a second
 * one. Without the header each request makes something new.
 */
export function idOfRequest(request: FastifyRequest, { accountId }: Actor, { name }: Route): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return randomUUID();
  const hex = createHash('sha256').update([accountId, name, key].join('\u0000')).digest('hex');
  // Version 8: made by a rule of our own (RFC 9562, 5.8).
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/**
 * Tells a request that may come twice from every other: by its `Idempotency-Key`, where it went and what it said, so that
 * a key that is used again for something else loses nothing. Undefined without the header, and on routes that take none.
 */
export function retryKeyOf({ headers, url, body }: FastifyRequest, { name, once }: Route): string | undefined {
  const key = headers['idempotency-key'];
  if (once !== true || typeof key !== 'string' || key === '') return undefined;
  return createHash('sha256')
    .update([name, url, key, JSON.stringify(body)].join('\u0000'))
    .digest('hex');
}
