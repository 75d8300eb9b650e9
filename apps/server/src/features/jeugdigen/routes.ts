import { maySee } from '@samenpad/access';
import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { toJeugdigeRows } from './jeugdige-row.ts';
import { toJeugdigeView } from './jeugdige-view.ts';
import { readNamesOf } from './names.ts';

export const jeugdigeRoutes = [
  handle(routes.listJeugdigen, async ({ actor, query }, services) => {
    const found = await services.database.jeugdigen.list(actor, { ...query, zoekOpNaam: maySee(actor.rol, 'ID') });
    const namen = await readNamesOf(actor, found.rows, services);
    return ok({ totaal: found.totaal, pagina: query.pagina, rows: toJeugdigeRows(found.rows, namen, services.peildatum()) });
  }),
  handle(routes.getJeugdige, async ({ actor, params }, services) => {
    const detail = await services.database.jeugdigen.find(actor, params.jeugdigeId);
    if (detail === undefined) return err({ code: 'not-found' as const });
    const namen = await readNamesOf(actor, [detail], services);
    return ok(toJeugdigeView(detail, namen.get(detail.jeugdigeId), actor.rol, services));
  }),
];
