import { routes, type ToestemmingFoutCode, toestemmingFoutTexts } from '@samenpad/contract';
import { err, ok, type Result } from '@samenpad/domain';
import { readFullNames } from '../../full-names.ts';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';

function doneOr(result: Result<void, ToestemmingFoutCode | 'not-found'>): Result<{ gedaan: true }, Failure> {
  if (result.ok) return ok({ gedaan: true });
  if (result.error === 'not-found') return err({ code: 'not-found' });
  const code = result.error === 'beantwoord' ? 'conflict' : 'invalid-input';
  return err({ code, detail: toestemmingFoutTexts[result.error].nl, faults: [{ code: result.error }] });
}

export const taakRoutes = [
  handle(routes.listTaken, async ({ actor }, { database, peildatum }) => {
    await database.termijnen.reportLate(actor, peildatum());
    const rows = await database.taken.list(actor);
    const names = await readFullNames(
      actor,
      rows.map(({ jeugdigeId }) => jeugdigeId),
      database,
    );
    return ok({ taken: rows.map((row) => ({ ...row, naam: names.get(row.jeugdigeId) ?? null })) });
  }),

  handle(routes.finishTaak, async ({ actor, params, body }, { database }) =>
    doneOr(await database.taken.finish(actor, params.taakId, body.hoe)),
  ),

  handle(routes.postponeTaak, async ({ actor, params, body }, { database }) =>
    doneOr(await database.taken.postpone(actor, params.taakId, body.tot, body.reden)),
  ),

  handle(routes.planBespreking, async ({ actor, params, body }, { database }) =>
    doneOr(await database.taken.planBespreking(actor, params.jeugdigeId, body.toewijzingNummer, body.voor)),
  ),
];
