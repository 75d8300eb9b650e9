import { createHmac, randomUUID } from 'node:crypto';
import { dossierFoutTexts, routes } from '@samenpad/contract';
import type { ToegangscodeFout } from '@samenpad/database';
import { err, ok, type Result } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';

const notFound = err({ code: 'not-found' as const });
const conflicts: readonly ToegangscodeFout[] = ['te-veel-codes', 'bestaat-al', 'code-voorbij'];

function refuse(fout: ToegangscodeFout): Result<never, Failure> {
  if (fout === 'niet-gevonden') return notFound;
  const code = conflicts.includes(fout) ? ('conflict' as const) : ('invalid-input' as const);
  return err({ code, detail: dossierFoutTexts[fout].nl, faults: [{ code: fout }] });
}

/** Without letters and digits that look alike on paper; 32 of them, so that each takes five bits. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Twelve characters, the same for a request that comes again with its key; the database keeps its hash only. */
function codeOf(sessionKey: Uint8Array, { accountId, retryKey = randomUUID() }: Actor): string {
  const bytes = createHmac('sha256', sessionKey).update(`toegangscode ${accountId} ${retryKey}`).digest();
  const letters = [...bytes.subarray(0, 12)].map((byte) => alphabet[byte % alphabet.length] ?? '');
  return [0, 4, 8].map((from) => letters.slice(from, from + 4).join('')).join('-');
}

/** Somebody of the family comes in for the first time, by a code of a worker. */
export const toegangscodeRoutes = [
  handle(routes.listToegangscodes, async ({ actor, params }, { database }) => {
    const found = await database.toegangscodes.list(actor, params.jeugdigeId);
    if (found === undefined) return notFound;
    return ok({
      mayGive: found.mayGive,
      codes: found.codes.map(({ op, tot, usedOp, ...code }) => ({
        ...code,
        op: op.toISOString(),
        tot: tot.toISOString(),
        usedOp: usedOp?.toISOString() ?? null,
      })),
    });
  }),

  handle(routes.giveToegangscode, async ({ actor, params, body }, { database, sessionKey }) => {
    const code = codeOf(sessionKey, actor);
    const made = await database.toegangscodes.give(actor, params.jeugdigeId, body, code);
    if (!made.ok) return refuse(made.error);
    return ok({ codeId: made.value.codeId, code, tot: made.value.tot.toISOString() });
  }),

  handle(routes.withdrawToegangscode, async ({ actor, params, body }, { database }) => {
    const done = await database.toegangscodes.withdraw(actor, params.jeugdigeId, params.codeId, body.reden);
    return done.ok ? ok({ bewaard: true as const }) : refuse(done.error);
  }),

  handle(routes.useToegangscode, async ({ actor, body }, { database }) => {
    const jeugdigeId = await database.toegangscodes.use(actor, body.code);
    return jeugdigeId === undefined ? notFound : ok({ jeugdigeId });
  }),
];
