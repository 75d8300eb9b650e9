import { writeProjectSet } from '@samenpad/analytics';
import { ProjectView, projectTabellen, routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { bsnInText } from '../../http/bsn-in-text.ts';
import { handle } from '../../http/handle.ts';

const notFound = err({ code: 'not-found' as const });

export const projectRoutes = [
  handle(routes.listProjecten, async ({ actor }, { database }) => {
    const rows = await database.projecten.list(actor);
    return ok({
      rows: rows.map(({ gebruik, gevraagdOp, ...project }) =>
        ProjectView.parse({
          ...project,
          gevraagdOp: gevraagdOp.toISOString(),
          gebruik: gebruik.map((use) => ({ ...use, tijd: new Date(use.tijd).toISOString() })),
        }),
      ),
    });
  }),
  handle(routes.askProject, async ({ actor, body }, { database }) => {
    const asked = await database.projecten.ask(actor, { ...body, gemeenten: [...actor.gemeenten] });
    if (asked.ok) return ok({ projectId: asked.value });
    return asked.error === 'bsn-in-tekst' ? err(bsnInText) : notFound;
  }),
  handle(routes.judgeProject, async ({ actor, params, body }, { database }) => {
    const stand = await database.projecten.judge(actor, params.projectId, body);
    if (stand === 'goedgekeurd' || stand === 'afgewezen') return ok({ stand });
    if (stand === 'bsn-in-tekst') return err(bsnInText);
    return stand === 'onbekend' ? notFound : err({ code: 'conflict' as const });
  }),
  handle(routes.endProject, async ({ actor, params }, { database }) =>
    (await database.projecten.end(actor, params.projectId)) ? ok({ beeindigd: true as const }) : notFound,
  ),
  handle(routes.getProjectset, async ({ actor, params }, { analytics, database }) => {
    const tabel = projectTabellen.find((each) => each === params.tabel);
    const project = await database.projecten.open(actor, params.projectId);
    if (tabel === undefined || !project?.tabellen.includes(tabel)) return notFound;
    const { rijen, versie, parquet } = await writeProjectSet(analytics, { ...project, tabel });
    // First the line in the log, then the rows; the project may have ended meanwhile.
    if (!(await database.projecten.recordUse(actor, params.projectId, { tabel, rijen, versie }))) return notFound;
    return ok({ bestand: `project-${tabel}.parquet`, rijen, parquet: parquet.toString('base64') });
  }),
];
