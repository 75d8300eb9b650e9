import { omzetfouten, routes } from '@samenpad/contract';
import type { Omzetting, OmzettingRegel, WrittenBericht } from '@samenpad/database';
import { err, ok, type ToewijzingNummer } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { handle } from '../../http/handle.ts';
import { idOfRequest } from '../../http/idempotency.ts';
import type { Services } from '../../services.ts';
import { toInvoer } from '../../written-bericht.ts';
import { type ConvertParts, composeRun, planOmzetting } from './convert.ts';

const notFound = err({ code: 'not-found' as const });
const inOneWrite = 50;

function partsOf({ database, now, peildatum }: Services): ConvertParts {
  return { database, outbox: database.outbox, now, peildatum };
}

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

/** Writes what a run still has to write, some berichten at a time: cut off in between, it goes on where it was. */
async function writeRun(
  services: Services,
  omzetting: Omzetting,
  regels: readonly OmzettingRegel[],
  way: 'heen' | 'terug',
): Promise<Map<ToewijzingNummer, string>> {
  const { database, now, peildatum } = services;
  const fouten = new Map<ToewijzingNummer, string>();
  let batch: WrittenBericht[] = [];
  for await (const { besluitId, nummers, composed } of composeRun(partsOf(services), omzetting, regels, way)) {
    if (composed.ok) batch.push({ invoer: toInvoer(composed.value, now()), besluitId });
    else for (const nummer of nummers) fouten.set(nummer, composed.error);
    if (batch.length < inOneWrite) continue;
    await database.outbox.write(batch);
    batch = [];
  }
  if (batch.length > 0) await database.outbox.write(batch);
  await database.folder.foldDirty({ peildatum: peildatum() });
  return fouten;
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
    const plans = await planOmzetting(partsOf(services), actor, body, '');
    if (plans === null) return notFound;
    const names = await services.database.aanbieders.listNames(actor);
    const regels = plans.map((plan) => ({ ...toRegelView(plan, names), nieuwNummer: null }));
    return ok({ aantal: plans.length, mislukt: plans.filter(({ fout }) => fout !== null).length, regels });
  }),

  handle(routes.addOmzetting, async ({ actor, body, request }, services) => {
    const omzettingId = idOfRequest(request, actor, routes.addOmzetting);
    const plans = await planOmzetting(partsOf(services), actor, body, omzettingId);
    if (plans === null) return notFound;
    await services.database.omzettingen.save({ ...body, omzettingId, door: actor.accountId }, plans);
    return ok({ omzettingId });
  }),

  handle(routes.sendOmzetting, async ({ actor, params }, services) => {
    const { omzettingen } = services.database;
    const found = await omzettingen.find(actor, params.omzettingId);
    if (found === undefined) return notFound;
    const { omzetting, regels } = found;
    if (omzetting.teruggedraaidOp !== null || omzetting.verstuurdOp !== null)
      return err({ code: 'conflict' as const, detail: 'Deze omzetting is al verstuurd of teruggedraaid.' });
    await writeRun(services, omzetting, regels, 'heen');
    await omzettingen.markSent(omzetting.gemeente, omzetting.omzettingId);
    return ok({ bewaard: true as const });
  }),

  handle(routes.undoOmzetting, async ({ actor, params }, services) => {
    const { omzettingen } = services.database;
    const found = await omzettingen.find(actor, params.omzettingId);
    if (found === undefined) return notFound;
    const { omzetting, regels } = found;
    if (omzetting.teruggedraaidOp !== null)
      return err({ code: 'conflict' as const, detail: 'Deze omzetting is al teruggedraaid.' });
    const isWritten = omzetting.geschreven > 0;
    const fouten = isWritten ? await writeRun(services, omzetting, regels, 'terug') : new Map<never, string>();
    await omzettingen.markUndone(omzetting.gemeente, omzetting.omzettingId, fouten);
    return ok({ bewaard: true as const });
  }),
];
