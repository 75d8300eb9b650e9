import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { handle } from '../../http/handle.ts';
import { refuse } from './refuse.ts';

export const hulpkeuzeRoutes = [
  handle(routes.listHulpkeuzes, ({ actor, params }, { database }) =>
    database.together(actor, async (one) => {
      const keuzes = await database.hulpkeuzes.list(one, params.jeugdigeId);
      if (keuzes === undefined) return err({ code: 'not-found' as const });
      const names = await database.aanbieders.listNames(one);
      return ok({
        rows: keuzes.map(({ aanbieder, geboden, op, earlier, ...keuze }) => ({
          ...keuze,
          aanbiederNaam: aanbiederNameOf(names, aanbieder),
          op: op.toISOString(),
          earlier: earlier.map((one) => ({ ...one, op: new Date(one.op).toISOString() })),
          geboden: geboden.map((agb) => ({ aanbieder: agb, naam: aanbiederNameOf(names, agb) })),
        })),
      });
    }),
  ),

  handle(routes.recordHulpkeuze, async ({ actor, params, body: { besluitId, ...keuze } }, { database }) => {
    const kept = await database.hulpkeuzes.record(actor, params.jeugdigeId, besluitId, keuze);
    return kept.ok ? ok({ bewaard: true as const }) : refuse(kept.error);
  }),
];
