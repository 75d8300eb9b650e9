import { routes } from '@samenpad/contract';
import type { NoodBeoordeling } from '@samenpad/database';
import { err, ok, parseBsn } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { refuse } from './refuse.ts';

function toReviewView({ accountId: _account, van, tot, beoordeeldOp, ...row }: NoodBeoordeling) {
  return {
    ...row,
    van: van.toISOString(),
    tot: tot.toISOString(),
    beoordeeldOp: beoordeeldOp?.toISOString() ?? null,
  };
}

/** How often each worker broke the glass, most first (trust.md 3.7). */
function countPerMedewerker(rows: readonly NoodBeoordeling[]) {
  return [...Map.groupBy(rows, ({ accountId }) => accountId).values()]
    .flatMap((own) => own.slice(0, 1).map(({ naam, rol }) => ({ naam, rol, aantal: own.length })))
    .toSorted((a, b) => b.aantal - a.aantal || a.naam.localeCompare(b.naam));
}

export const noodtoegangRoutes = [
  handle(routes.openNoodtoegang, async ({ actor, body }, { database }) => {
    const bsn = 'bsn' in body.wie ? parseBsn(body.wie.bsn) : undefined;
    const pseudoniem = 'pseudoniem' in body.wie ? body.wie.pseudoniem.toUpperCase() : '';
    const wie = bsn === undefined ? { pseudoniem } : { bsn };
    const opened = await database.noodtoegang.open(actor, { ...body, wie });
    if (!opened.ok) return refuse(opened.error);
    return ok({ jeugdigeId: opened.value.jeugdigeId, tot: opened.value.tot?.toISOString() ?? null });
  }),

  handle(routes.getNoodtoegang, async ({ actor }, { database }) => {
    const running = await database.noodtoegang.findRunning(actor);
    if (running === undefined) return ok({ lopend: null });
    const { jeugdigeId, reden, tot } = running;
    return ok({ lopend: { jeugdigeId, reden, tot: tot.toISOString() } });
  }),

  handle(routes.stopNoodtoegang, async ({ actor }, { database }) =>
    (await database.noodtoegang.stop(actor)) ? ok({ bewaard: true as const }) : err({ code: 'not-found' as const }),
  ),

  handle(routes.listNoodtoegangen, async ({ actor }, { database }) => {
    const rows = await database.noodtoegang.listForReview(actor);
    return ok({ noodtoegangen: rows.map(toReviewView), perMedewerker: countPerMedewerker(rows) });
  }),

  handle(routes.reviewNoodtoegang, async ({ actor, params, body }, { database }) => {
    const reviewed = await database.noodtoegang.review(actor, params.noodId, body.oordeel, body.toelichting);
    if (reviewed.ok) return ok({ bewaard: true as const });
    return refuse(reviewed.error === 'toelichting-te-kort' ? 'oordeel-te-kort' : reviewed.error);
  }),
];
