import { adviseDelen } from '@samenpad/access';
import { routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { toDeelAdvies, toQuestion } from './deel-advies.ts';
import { toToegangsregels } from './regels-view.ts';

const notFound = err({ code: 'not-found' as const });

export const toegangsregelRoutes = [
  handle(routes.getToegangsregels, async ({ actor }, { database, gemeenteNaam }) => {
    const standen = await database.toegangsregels.listSchakelaars(actor);
    return ok(
      toToegangsregels(
        standen,
        actor.gemeenten.map((code) => ({ code, naam: gemeenteNaam(code) })),
      ),
    );
  }),

  handle(routes.askDeelwijzer, ({ body }) => Promise.resolve(ok(toDeelAdvies(adviseDelen(toQuestion(body)))))),

  handle(routes.saveDeelbesluit, async ({ actor, params, body }, { database }) => {
    const question = toQuestion(body);
    const advice = adviseDelen(question);
    const deelbesluitId = await database.toegangsregels.saveDeelbesluit(actor, params.jeugdigeId, question, advice);
    return deelbesluitId === undefined ? notFound : ok({ deelbesluitId, advies: toDeelAdvies(advice) });
  }),

  handle(routes.listDeelbesluiten, async ({ actor, params }, { database }) => {
    const rows = await database.toegangsregels.listDeelbesluiten(actor, params.jeugdigeId);
    if (rows === undefined) return notFound;
    return ok({ rows: rows.map(({ ontvanger: _, op, ...row }) => ({ ...row, op: op.toISOString() })) });
  }),

  handle(routes.setSchakelaar, async ({ actor, params, body }, { database }) => {
    const { schakelaar } = params;
    const set = await database.toegangsregels.setSchakelaar(actor, { ...body, schakelaar });
    // A reason that is too short was refused by the contract already.
    return set.ok ? ok({ schakelaar, gemeente: body.gemeente, aan: body.aan }) : notFound;
  }),
];
