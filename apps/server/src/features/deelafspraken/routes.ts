import { routes, toestemmingFoutTexts } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

export const deelafspraakRoutes = [
  handle(routes.listDeelafspraken, async ({ actor }, { database, gemeenteNaam }) => {
    const [rows, partners] = await Promise.all([
      database.deelafspraken.list(actor),
      database.deelafspraken.listPartners(actor),
    ]);
    return ok({ deelafspraken: rows.map((row) => ({ ...row, gemeenteNaam: gemeenteNaam(row.gemeente) })), partners });
  }),

  handle(routes.addDeelafspraak, async ({ actor, body }, { database }) => {
    const added = await database.deelafspraken.add(actor, body);
    if (added.ok) return ok({ afspraakId: added.value });
    if (added.error === 'not-found') return err({ code: 'not-found' as const });
    const { nl } = toestemmingFoutTexts[added.error];
    return err({ code: 'invalid-input' as const, detail: nl, faults: [{ code: added.error }] });
  }),

  handle(routes.endDeelafspraak, async ({ actor, params }, { database }) => {
    const ended = await database.deelafspraken.end(actor, params.afspraakId);
    return ended ? ok({ gedaan: true as const }) : err({ code: 'not-found' as const });
  }),
];
