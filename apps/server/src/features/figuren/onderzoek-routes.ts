import type { PublicationOf } from '@samenpad/analytics';
import { routes } from '@samenpad/contract';
import type { Studie } from '@samenpad/database';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';
import { answerStudie, compareStudie, keptOf, oordeelOf, pinDays, vraagOf } from './studie-answer.ts';

const notFound = err({ code: 'not-found' as const });

function view(studie: Studie, publication: PublicationOf<'groups'>) {
  const { gemeente, studieId, naam, versie, bewaardDoor, bewaardOp } = studie;
  const kept = { gemeente, studieId, naam, versie, bewaardDoor, bewaardOp: bewaardOp.toISOString() };
  return { ...kept, vraag: vraagOf(studie), oordeel: oordeelOf(studie, publication) };
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
  handle(routes.listStudies, async ({ actor }, { config, database }) => {
    const kept = await database.onderzoek.listStudies(actor);
    return ok({ rows: kept.map((studie) => view(studie, config.publication.groups)) });
  }),
  handle(routes.addStudie, async ({ actor, body: { naam, vraag } }, services) => {
    const gemeenten = actor.gemeenten.filter((code) => vraag.gemeente === undefined || code === vraag.gemeente);
    const [gemeente] = gemeenten;
    if (gemeente === undefined) return notFound;
    const publication = services.config.publication.groups;
    const answered = await answerStudie(services.analytics, gemeenten, vraag, publication);
    const { soort, nu } = answered;
    const studieId = await services.database.onderzoek.addStudie(actor, {
      ...{ gemeente, gemeenten, naam, soort, vraag: pinDays(answered) },
      ...{ uitkomst: keptOf(answered, publication), versie: nu.account.storeVersion },
    });
    return studieId === undefined ? notFound : ok({ studieId });
  }),
  handle(routes.repeatStudie, async ({ actor, params }, services) => {
    const kept = (await services.database.onderzoek.listStudies(actor)).find(
      ({ studieId }) => studieId === params.studieId,
    );
    if (kept === undefined) return notFound;
    const publication = services.config.publication.groups;
    const answered = await answerStudie(services.analytics, kept.gemeenten, vraagOf(kept), publication);
    const andereVersie = kept.versie !== answered.nu.account.storeVersion;
    return ok({
      studie: view(kept, publication),
      ...compareStudie(answered, kept.uitkomst, publication),
      andereVersie,
    });
  }),
];
