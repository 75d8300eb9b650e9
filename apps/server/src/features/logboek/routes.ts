import { inzagenPageSize, routes } from '@samenpad/contract';
import { err, firstDayOf, monthOf, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { toBevindingView, toInzageView } from './views.ts';

export const logboekRoutes = [
  handle(routes.listInzagen, async ({ actor, params, query }, { database, gemeenteNaam }) => {
    const page = { offset: (query.pagina - 1) * inzagenPageSize, limit: inzagenPageSize };
    const found = await database.inzagen.list(actor, params.jeugdigeId, page);
    if (found === undefined) return err({ code: 'not-found' as const });
    return ok({
      totaal: found.total,
      pagina: query.pagina,
      gemeenteNaam: gemeenteNaam(found.gemeente),
      rows: found.rows.map(toInzageView),
    });
  }),

  handle(routes.listBevindingen, async ({ actor, query }, { database, now }) => {
    const today = todayOf(now);
    const maand = query.maand ?? monthOf(today);
    const [rows, backlog] = await Promise.all([
      database.logcontrole.list(actor, firstDayOf(maand)),
      database.logboek.readBacklog(),
    ]);
    return ok({ maand, rows: rows.map(toBevindingView), onverzegeldInSeconds: backlog });
  }),

  handle(routes.closeBevinding, async ({ actor, params, body }, { database }) => {
    const closed = await database.logcontrole.close(actor, params.bevindingId, body.conclusie, body.toelichting);
    return closed ? ok({ afgehandeld: true as const }) : err({ code: 'not-found' as const });
  }),
];
