import { computeEffect, publishSlice } from '@samenpad/analytics';
import { Effect, routes, StudieVraag } from '@samenpad/contract';
import type { Studie } from '@samenpad/database';
import { err, type GemeenteCode, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { remember } from '../../remember.ts';
import type { Services } from '../../services.ts';

const notFound = err({ code: 'not-found' as const });

/** The answer to a question about these gemeenten, as groups see it; in Dutch, so that it can be compared. */
async function study({ analytics }: Pick<Services, 'analytics'>, gemeenten: GemeenteCode[], vraag: StudieVraag) {
  const filter = { ...vraag, gemeenten };
  const options = { ...vraag, taal: 'nl', publication: 'groups' } as const;
  return await remember(analytics, [computeEffect.name, filter, options], () =>
    publishSlice(analytics, filter, options, computeEffect),
  );
}

function view({ gemeenten: _gemeenten, vraag, uitkomst, bewaardOp, ...studie }: Studie) {
  const { oordeel } = Effect.shape.rows.parse(uitkomst);
  return { ...studie, vraag: StudieVraag.parse(vraag), oordeel, bewaardOp: bewaardOp.toISOString() };
}

export const onderzoekRoutes = [
  handle(routes.listInterventies, async ({ actor }, { database }) =>
    ok({ rows: await database.onderzoek.listInterventies(actor) }),
  ),
  handle(routes.addInterventie, async ({ actor, body }, { database }) => {
    const interventieId = await database.onderzoek.addInterventie(actor, body);
    return interventieId === undefined ? notFound : ok({ interventieId });
  }),
  handle(routes.withdrawInterventie, async ({ actor, params, body }, { database }) =>
    (await database.onderzoek.withdrawInterventie(actor, body.gemeente, params.interventieId))
      ? ok({ ingetrokken: true as const })
      : notFound,
  ),
  handle(routes.listStudies, async ({ actor }, { database }) =>
    ok({ rows: (await database.onderzoek.listStudies(actor)).map(view) }),
  ),
  handle(routes.addStudie, async ({ actor, body: { naam, vraag } }, services) => {
    const gemeenten = actor.gemeenten.filter((code) => vraag.gemeente === undefined || code === vraag.gemeente);
    const [gemeente] = gemeenten;
    if (gemeente === undefined) return notFound;
    const { rows, account } = await study(services, gemeenten, vraag);
    const studie = { gemeente, gemeenten, naam, vraag, uitkomst: rows, versie: account.storeVersion };
    const studieId = await services.database.onderzoek.addStudie(actor, studie);
    return studieId === undefined ? notFound : ok({ studieId });
  }),
  handle(routes.repeatStudie, async ({ actor, params }, services) => {
    const kept = (await services.database.onderzoek.listStudies(actor)).find(
      ({ studieId }) => studieId === params.studieId,
    );
    if (kept === undefined) return notFound;
    const nu = await study(services, kept.gemeenten, StudieVraag.parse(kept.vraag));
    const toen = Effect.shape.rows.parse(kept.uitkomst);
    return ok({
      studie: view(kept),
      toen,
      nu,
      gelijk: JSON.stringify(toen) === JSON.stringify(Effect.shape.rows.parse(nu.rows)),
      andereVersie: kept.versie !== nu.account.storeVersion,
    });
  }),
];
