import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { refuse } from './refuse.ts';

export const vlagRoutes = [
  handle(routes.listVlaggen, async ({ actor, params }, { database }) => {
    const vlaggen = await database.vlaggen.list(actor, params.jeugdigeId);
    if (vlaggen === undefined) return err({ code: 'not-found' as const });
    return ok({ vlaggen: vlaggen.map((vlag) => ({ ...vlag, van: vlag.van.toISOString() })) });
  }),

  handle(routes.setVlag, async ({ actor, params, body }, { database }) => {
    const set = await database.vlaggen.set(actor, params.jeugdigeId, body.vlag, body.reden, body.besloten);
    return set.ok ? ok({ bewaard: true as const }) : refuse(set.error);
  }),

  handle(routes.endVlag, async ({ actor, params, body }, { database }) => {
    const ended = await database.vlaggen.end(actor, params.gemeente, params.vlagId, body.reden);
    return ended.ok ? ok({ bewaard: true as const }) : refuse(ended.error);
  }),

  handle(routes.listGeslotenDossiers, async ({ actor }, { database }) => {
    const dossiers = await database.vlaggen.listGesloten(actor);
    return ok({ dossiers: dossiers.map((dossier) => ({ ...dossier, van: dossier.van.toISOString() })) });
  }),
];
