import { describeRegieprofielen } from '@samenpad/analytics';
import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

const writers: readonly string[] = routes.setRegieafspraak.access;

export const regieprofielRoutes = [
  handle(
    routes.getRegieprofielen,
    async ({ actor, query: { taal } }, { config, database, gemeenteNaam, peildatum }) => {
      const dag = peildatum();
      const counts = await database.regieprofielen.list(actor, dag);
      const { rows, ...report } = describeRegieprofielen(counts, dag, { taal, publication: config.publication.groups });
      return ok({
        ...report,
        rows: rows.map((row) => ({
          ...row,
          gemeenteNaam: gemeenteNaam(row.gemeente),
          schrijft: writers.includes(actor.rol) && actor.gemeenten.includes(row.gemeente),
        })),
      });
    },
  ),

  handle(routes.setRegieafspraak, async ({ actor, body: { gemeente, moment } }, { database }) => {
    const kept = await database.regieprofielen.agree(actor, gemeente, moment);
    return kept.ok ? ok({ bewaard: true as const }) : err({ code: 'not-found' as const });
  }),
];
