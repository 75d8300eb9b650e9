import { listIndicatoren } from '@samenpad/analytics';
import { routes } from '@samenpad/contract';
import { ok } from '@samenpad/domain';
import { handle } from '../../http/handle.ts';

type Definitions = ReturnType<typeof listIndicatoren>;

/** They are those of the program, so they are asked once. */
const known = new Map<'nl' | 'en', Definitions>();

function defined(taal: 'nl' | 'en'): Definitions {
  const asked = known.get(taal) ?? listIndicatoren(taal);
  known.set(taal, asked);
  asked.catch(() => known.delete(taal));
  return asked;
}

export const indicatorRoutes = [
  handle(routes.listIndicatoren, async ({ query }, { analytics }) =>
    ok({
      storeVersion: analytics.version(),
      refreshedAt: analytics.refreshedAt()?.toISOString() ?? null,
      peildatum: await analytics.read((snapshot) => Promise.resolve(snapshot.peildatum)),
      rows: await defined(query.taal),
    }),
  ),
];
