import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem.ts';

const detail = 'In uw tekst staat een teken dat niet bewaard kan worden. Haal het weg en probeer het opnieuw.';

/**
 * Refuses a NUL, which PostgreSQL keeps in no text, and half of a surrogate pair, which is no Unicode: both come from
 * programs only, in any field, and would end as a fault of the server.
 */
export function refuseOddText(app: FastifyInstance): void {
  app.addHook('preHandler', (request, _reply, done) => {
    const isOdd = [request.params, request.query, request.body].some(hasOddText);
    done(isOdd ? new ProblemError({ code: 'invalid-input', detail }) : undefined);
  });
}

function hasOddText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed();
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return false;
  return Object.entries(value).some(([key, inner]) => hasOddText(key) || hasOddText(inner));
}
