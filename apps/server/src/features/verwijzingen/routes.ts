import { routes } from '@samenpad/contract';
import { ok } from '@samenpad/domain';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';

export const verwijzingRoutes = [
  handle(routes.listMijnVerwijzingen, async ({ actor }, { database, gemeenteNaam }) => {
    const rows = await database.verwijzingen.list(actor);
    const names = await readFullNames(
      actor,
      rows.map(({ jeugdigeId }) => jeugdigeId),
      database,
    );
    return ok({
      verwijzingen: rows.map(({ gemeente, ...row }) => ({
        ...row,
        gemeenteNaam: gemeenteNaam(gemeente),
        naam: names.get(row.jeugdigeId) ?? null,
      })),
    });
  }),
];
