import { type Analytics, computeAanbieders } from '@samenpad/analytics';
import { routes } from '@samenpad/contract';
import { addDays, err, type GemeenteCode, ok } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { remember } from '../../remember.ts';
import { type Results, weighBezetting } from './weigh-bezetting.ts';

/** The figure of the aanbieders over the gemeenten of the asker. Exact, as no count of it goes out: low outflow is a small count. */
function readResults(analytics: Analytics, gemeenten: readonly GemeenteCode[]): Promise<Results> {
  const options = { taal: 'nl', publication: 'exact' } as const;
  const read = async (maat: 'duur' | 'uitstroom') =>
    (await computeAanbieders(analytics, { gemeenten: [...gemeenten] }, { ...options, maat })).rows;
  return remember(analytics, ['gespreksvragen', gemeenten], async () => ({
    duur: await read('duur'),
    uitstroom: await read('uitstroom'),
  }));
}

/** A stated wait is as of its day for so long; half of what stood on a portal was older (T20). */
const DAYS_FRESH = 60;

/** What an aanbieder states about its places, and the question that may come of it (S4-128). */
export const bezettingRoutes = [
  handle(routes.getEigenBezetting, async ({ actor }, { database, now }) => {
    const [found] = await database.bezettingen.list(actor);
    if (found === undefined) return ok({ bezetting: null, today: todayOf(now) });
    const { aanbieder: _own, ...bezetting } = found;
    return ok({ bezetting, today: todayOf(now) });
  }),

  handle(routes.setEigenBezetting, async ({ actor, body }, { database }) => {
    const done = await database.bezettingen.set(actor, body);
    if (done === 'bewaard') return ok({ bewaard: true as const });
    if (done === 'niet-gevonden') return err({ code: 'not-found' } as const);
    const detail =
      done === 'datum'
        ? 'Kies vandaag of een dag in het afgelopen jaar.'
        : 'Er kunnen niet meer plekken bezet zijn dan er zijn.';
    return err({ code: 'invalid-input', detail } as const);
  }),

  handle(routes.listWachtopgaven, async ({ actor }, { database, now }) => {
    const since = addDays(todayOf(now), -DAYS_FRESH);
    const found = await database.bezettingen.listWachtopgaven(actor);
    return ok({ rows: found.map((opgave) => ({ ...opgave, old: opgave.dag < since })) });
  }),

  handle(routes.listGespreksvragen, async ({ actor }, { analytics, config, database, now }) =>
    database.together(actor, async (one) => {
      const bezettingen = await database.bezettingen.list(one);
      if (bezettingen.length === 0) return ok({ rows: [] });
      const names = await database.aanbieders.listNames(one);
      const results = await readResults(analytics, actor.gemeenten);
      const shown = { today: todayOf(now), publication: config.publication.groups };
      return ok({
        rows: bezettingen.map((bezetting) => ({
          ...bezetting,
          aanbiederNaam: aanbiederNameOf(names, bezetting.aanbieder),
          ...weighBezetting(bezetting, results, shown),
        })),
      });
    }),
  ),
];
