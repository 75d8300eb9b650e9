import { createHmac, randomUUID } from 'node:crypto';
import { dossierFoutTexts, routes } from '@samenpad/contract';
import type { UitnodigingFout } from '@samenpad/database';
import { err, ok, type Result } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';

const notFound = err({ code: 'not-found' as const });

const conflicts: readonly UitnodigingFout[] = [
  'te-veel-uitnodigingen',
  'uitnodiging-voorbij',
  'uitnodiging-wacht',
  'is-afgezegd',
  'is-gehouden',
];

function refuse(fout: UitnodigingFout): Result<never, Failure> {
  if (fout === 'niet-gevonden') return notFound;
  const code = conflicts.includes(fout) ? ('conflict' as const) : ('invalid-input' as const);
  return err({ code, detail: dossierFoutTexts[fout].nl, faults: [{ code: fout }] });
}

function bewaard(done: Result<undefined, UitnodigingFout>) {
  return done.ok ? ok({ bewaard: true as const }) : refuse(done.error);
}

/** The same for a request that comes again with its key, else a new one; the database keeps its hash only. */
function codeOf(sessionKey: Uint8Array, { accountId, retryKey = randomUUID() }: Actor): string {
  return createHmac('sha256', sessionKey).update(`uitnodiging ${accountId} ${retryKey}`).digest('base64url');
}

const noPersoon = { netwerklidId: null, naam: null, wie: null, kan: null };

/** A family invites its own network, and what the invited see of it. */
export const uitnodigingRoutes = [
  handle(routes.listUitnodigingen, async ({ actor, params }, { database }) => {
    const found = await database.uitnodigingen.list(actor, params.jeugdigeId);
    if (found === undefined) return notFound;
    return ok({
      ...found,
      uitnodigingen: found.uitnodigingen.map(({ gemaaktOp, linkTot, aanvaardOp, ...one }) => ({
        ...one,
        gemaaktOp: gemaaktOp.toISOString(),
        linkTot: linkTot.toISOString(),
        aanvaardOp: aanvaardOp?.toISOString() ?? null,
      })),
    });
  }),

  handle(routes.inviteNetwerklid, async ({ actor, params, body }, { config, database, sessionKey }) => {
    const { persoon, ...invoer } = body;
    const code = codeOf(sessionKey, actor);
    const whole = { ...noPersoon, ...persoon, ...invoer };
    const made = await database.uitnodigingen.invite(actor, params.jeugdigeId, whole, code);
    if (!made.ok) return refuse(made.error);
    const { uitnodigingId, linkTot } = made.value;
    const adres = new URL(`/uitnodiging/${code}`, config.baseUrl).href;
    return ok({ uitnodigingId, adres, linkTot: linkTot.toISOString() });
  }),

  handle(routes.agreeUitnodiging, async ({ actor, params }, { database }) =>
    bewaard(await database.uitnodigingen.agree(actor, params.jeugdigeId, params.uitnodigingId)),
  ),

  handle(routes.withdrawUitnodiging, async ({ actor, params }, { database }) =>
    bewaard(await database.uitnodigingen.withdraw(actor, params.jeugdigeId, params.uitnodigingId)),
  ),

  handle(routes.endUitnodiging, async ({ actor, params, body }, { database }) =>
    bewaard(await database.uitnodigingen.endByWorker(actor, params.jeugdigeId, params.relatieId, body.reden)),
  ),

  handle(routes.getUitnodiging, async ({ actor, params }, { database }) => {
    const found = await database.uitnodigingen.find(actor, params.code);
    return found === undefined ? notFound : ok({ ...found, linkTot: found.linkTot.toISOString() });
  }),

  handle(routes.answerUitnodiging, async ({ actor, params, body }, { database }) =>
    bewaard(await database.uitnodigingen.answer(actor, params.code, body.aanvaard)),
  ),

  handle(routes.listMijnUitnodigingen, async ({ actor }, { database }) => {
    const rows = await database.uitnodigingen.listOwn(actor);
    return ok({
      uitnodigingen: rows.map(({ mdos, ...row }) => ({
        ...row,
        mdos: mdos.map((mdo) => ({ ...mdo, startsAt: new Date(mdo.startsAt).toISOString() })),
      })),
    });
  }),

  handle(routes.getUitnodigingsplan, async ({ actor, params }, { database }) => {
    const plan = await database.uitnodigingen.readPlan(actor, params.uitnodigingId);
    return plan === undefined ? notFound : ok(plan);
  }),

  handle(routes.answerMdo, async ({ actor, params, body }, { database }) =>
    bewaard(await database.uitnodigingen.answerMdo(actor, params.jeugdigeId, params.mdoId, body)),
  ),
];
