import { type Analytics, listKeuzes } from '@samenpad/analytics';
import { routes } from '@samenpad/contract';
import { ok, type PlainDate } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { endSession } from '../../auth/routes.ts';
import { listDemoPeople } from '../../demo/people.ts';
import { handle } from '../../http/handle.ts';
import { remember } from '../../remember.ts';

/** The day on which the figures stand; asked once of each version. */
function findStand(analytics: Analytics): Promise<PlainDate | null> {
  return remember(analytics, ['stand'], () => analytics.read((snapshot) => Promise.resolve(snapshot.peildatum)));
}

export const sessieRoutes = [
  handle(routes.getSessie, async ({ actor, reply }, services) => {
    const peildatum = services.peildatum();
    return ok({
      naam: actor.naam,
      rol: actor.rol,
      gemeenten: actor.gemeenten.map((code) => ({ code, naam: services.gemeenteNaam(code) })),
      regio: services.config.regio,
      demo: services.config.demo,
      csrfToken: reply.generateCsrf(),
      peildatum,
      figuresOn: (await findStand(services.analytics)) ?? peildatum,
      thema: services.config.thema,
    });
  }),
  handle(routes.endSessie, async ({ request, reply }, services) => {
    await endSession(request, reply, services);
    return ok({ naar: '/inloggen' });
  }),
  handle(routes.listDemoRollen, (_context, services) =>
    Promise.resolve(
      ok({
        rollen: services.config.demo
          ? listDemoPeople().map(({ login, naam, rol, plaats }) => ({ login, naam, rol, gemeente: plaats }))
          : [],
      }),
    ),
  ),

  handle(routes.getKeuzes, async ({ actor }, services) => {
    const [keuzes, namen] = await Promise.all([
      listKeuzes(services.analytics, actor.gemeenten),
      services.database.aanbieders.listNames(actor),
    ]);
    const today = services.peildatum();
    return ok({
      hulpvormen: keuzes.hulpvormen,
      aanbieders: keuzes.aanbieders.map((agb) => ({ agb, naam: aanbiederNameOf(namen, agb) })),
      wijken: keuzes.wijken,
      wetten: keuzes.wetten,
      van: keuzes.van ?? today,
      tot: keuzes.tot ?? today,
    });
  }),
];
