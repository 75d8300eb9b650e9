import { routes } from '@samenpad/contract';
import type { MandaatToets } from '@samenpad/database';
import { err, ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

const notFound = err({ code: 'not-found' as const });

function describeToets({ uitkomst, naam }: MandaatToets): string {
  switch (uitkomst) {
    case 'binnen-mandaat':
      return 'Dit valt binnen uw mandaat. U mag zelf beslissen.';
    case 'voorleggen':
      return `Dit valt buiten uw mandaat: voorleggen aan ${naam ?? 'de mandaathouder'}.`;
    case 'niemand':
      return 'Niemand heeft hiervoor een mandaat. Leg het voor aan het college.';
  }
}

export const mandaatRoutes = [
  handle(routes.listMandaten, async ({ actor }, { database }) => {
    const rows = await database.mandaten.list(actor);
    return ok({
      rows: rows.map(({ accountId: _account, beheert: _beheert, ...row }) => row),
      medewerkers: await database.mandaten.listMedewerkers(actor),
    });
  }),
  handle(routes.addMandaat, async ({ actor, body }, { database }) => {
    const mandaatId = await database.mandaten.save(actor, body);
    return mandaatId === undefined ? notFound : ok({ mandaatId });
  }),
  handle(routes.withdrawMandaat, async ({ actor, params, body }, { database }) =>
    (await database.mandaten.withdraw(actor, body.gemeente, params.mandaatId))
      ? ok({ ingetrokken: true as const })
      : notFound,
  ),
  handle(routes.testMandaat, async ({ actor, body }, { database }) => {
    const toets = await database.mandaten.test(actor, body);
    if (toets === undefined) return notFound;
    const { uitkomst, mandaatId } = toets;
    return ok({ uitkomst, mandaatId, melding: describeToets(toets) });
  }),
];
