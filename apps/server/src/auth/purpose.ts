import { type Purpose, purposesByRole, type Role } from '@samenpad/access';
import type { FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problem.ts';

/**
 * For what somebody looks: the purpose that the header `Samenpad-Doel` names, else the one that the route serves, else
 * the first of the role. A purpose that the role does not have is refused: no purpose, no data (Jw 7.4.0 lid 1).
 */
export function purposeOf(request: FastifyRequest, rol: Role, ofRoute: Purpose): Purpose {
  const own = purposesByRole[rol];
  const named = request.headers['samenpad-doel'];
  if (named === undefined) return own.includes(ofRoute) ? ofRoute : (own[0] ?? 'beheer');
  const purpose = own.find((known) => known === named);
  if (purpose === undefined) {
    throw new ProblemError({
      code: 'invalid-input',
      detail: `Dit doel hoort niet bij uw rol. Kies een van deze doelen: ${own.join(', ')}.`,
    });
  }
  return purpose;
}
