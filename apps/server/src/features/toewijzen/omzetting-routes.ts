import { omzetfouten, routes } from '@samenpad/contract';
import type { Omzetting, OmzettingRegel } from '@samenpad/database';
import { err, ok } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { handle } from '../../http/handle.ts';
import { idOfRequest } from '../../http/idempotency.ts';
import type { Services } from '../../services.ts';
import { groupsOf, planGroup } from './convert.ts';
import { convertParts, runOmzettingen } from './run-omzettingen.ts';

const notFound = err({ code: 'not-found' as const });
/** Groups that a try judges: the first of them, so that its answer comes soon. */
const mostTried = 25;

function toView({ reden: _, op, verstuurdOp, teruggedraaidOp, ...row }: Omzetting) {
  return {
    ...row,
    op: op.toISOString(),
    verstuurdOp: verstuurdOp?.toISOString() ?? null,
    teruggedraaidOp: teruggedraaidOp?.toISOString() ?? null,
  };
}

const foutOf = (fout: string | null) => omzetfouten.find((one) => one === fout) ?? null;

type Named = Pick<OmzettingRegel, 'toewijzingNummer' | 'aanbieder' | 'nieuwNummer' | 'fout'>;

function toRegelView({ toewijzingNummer, aanbieder, nieuwNummer, fout }: Named, names: ReadonlyMap<string, string>) {
  return { toewijzingNummer, aanbiederNaam: aanbiederNameOf(names, aanbieder), nieuwNummer, fout: foutOf(fout) };
}

/** Begins after the answer; what goes wrong is taken up again by whoever keeps converting. */
function goOn(services: Services): void {
  void runOmzettingen(services).catch(() => undefined);
}

export const omzettingRoutes = [
  handle(routes.listOmzettingen, async ({ actor }, { database }) =>
    ok({ rows: (await database.omzettingen.list(actor)).map(toView) }),
  ),

  handle(routes.getOmzetting, async ({ actor, params }, { database }) => {
    const found = await database.omzettingen.find(actor, params.omzettingId);
    if (found === undefined) return notFound;
    const names = await database.aanbieders.listNames(actor);
    return ok({
      ...toView(found.omzetting),
      regels: found.regels.map((regel) => ({ ...toRegelView(regel, names), terugFout: foutOf(regel.terugFout) })),
    });
  }),

  handle(routes.tryOmzetting, async ({ actor, body }, services) => {
    const running = await services.database.omzettingen.listRunning(actor, body);
    if (running === null) return notFound;
    const parts = convertParts(services);
    const plans: Awaited<ReturnType<typeof planGroup>> = [];
    for (const group of groupsOf(running).slice(0, mostTried)) plans.push(...(await planGroup(parts, body, '', group)));
    const names = await services.database.aanbieders.listNames(actor);
    const regels = plans.map((plan) => ({ ...toRegelView(plan, names), nieuwNummer: null }));
    const mislukt = plans.filter(({ fout }) => fout !== null).length;
    return ok({ aantal: running.length, beoordeeld: plans.length, mislukt, regels });
  }),

  handle(routes.addOmzetting, async ({ actor, body, request }, services) => {
    const { omzettingen } = services.database;
    const omzettingId = idOfRequest(request, actor, routes.addOmzetting);
    const running = await omzettingen.listRunning(actor, body);
    if (running === null) return notFound;
    await omzettingen.start({ ...body, omzettingId, door: actor.accountId, totaal: running.length });
    goOn(services);
    return ok({ omzettingId });
  }),

  handle(routes.sendOmzetting, async ({ actor, params }, services) => {
    const { omzettingen } = services.database;
    const found = await omzettingen.find(actor, params.omzettingId);
    if (found === undefined) return notFound;
    const { gemeente, omzettingId, aantal, mislukt } = found.omzetting;
    if (!(await omzettingen.begin(gemeente, omzettingId, 'versturen', aantal - mislukt)))
      return err({ code: 'conflict' as const, detail: 'Deze omzetting is bezig, verstuurd of teruggedraaid.' });
    goOn(services);
    return ok({ bewaard: true as const });
  }),

  handle(routes.undoOmzetting, async ({ actor, params }, services) => {
    const { omzettingen } = services.database;
    const found = await omzettingen.find(actor, params.omzettingId);
    if (found === undefined) return notFound;
    const { gemeente, omzettingId, geschreven } = found.omzetting;
    if (!(await omzettingen.begin(gemeente, omzettingId, 'terugdraaien', geschreven)))
      return err({ code: 'conflict' as const, detail: 'Deze omzetting is bezig of al teruggedraaid.' });
    goOn(services);
    return ok({ bewaard: true as const });
  }),
];
