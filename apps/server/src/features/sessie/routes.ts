import { listKeuzes } from '@samenpad/analytics';
import { routes } from '@samenpad/contract';
import { ok } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { endSession } from '../../auth/routes.ts';
import { listDemoPeople } from '../../demo/people.ts';
import { handle } from '../../http/handle.ts';

export const sessieRoutes = [
  handle(routes.getSessie, ({ actor, reply }, services) =>
    Promise.resolve(
      ok({
        naam: actor.naam,
        rol: actor.rol,
        gemeenten: actor.gemeenten.map((code) => ({ code, naam: services.gemeenteNaam(code) })),
        regio: services.config.regio,
        demo: services.config.demo,
        csrfToken: reply.generateCsrf(),
        peildatum: services.peildatum(),
        thema: services.config.thema,
      }),
    ),
  ),
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
