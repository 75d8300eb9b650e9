import {
  computeAanbieders,
  computeDekking,
  computeDuur,
  computeGroei,
  computeHerhaaldBeroep,
  computeKosten,
  computeStroom,
  computeUitstroom,
  computeVerlengingen,
  computeVervolg,
  computeVerwijzers,
  computeVerwijzersaandeel,
  computeWachttijd,
  computeZorgpaden,
  measureTruths,
} from '@samenpad/analytics';
import { type FiguurQuery, routes } from '@samenpad/contract';
import { err, ok } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import { handle } from '../../http/handle.ts';
import { findTruths } from './truth-place.ts';

/** The filter of the asker, never wider than the gemeenten of the account: another gemeente gives no jeugdigen. */
function scopeOf(actor: Actor, query: FiguurQuery) {
  const gemeenten =
    query.gemeente === undefined ? actor.gemeenten : actor.gemeenten.filter((code) => code === query.gemeente);
  return { ...query, gemeenten };
}

/** Whoever works with numbers sees groups: small counts hidden, the rest rounded (trust 3.6). */
function optionsOf(query: FiguurQuery) {
  return { taal: query.taal, publication: 'groups' } as const;
}

export const figuurRoutes = [
  handle(routes.getVerwijzersaandeel, async ({ actor, query }, { analytics }) =>
    ok(await computeVerwijzersaandeel(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
  handle(routes.getStroom, async ({ actor, query }, { analytics }) =>
    ok(await computeStroom(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
  handle(routes.getZorgpaden, async ({ actor, query }, { analytics }) =>
    ok(await computeZorgpaden(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
  handle(routes.getVerlengingen, async ({ actor, query }, { analytics }) =>
    ok(await computeVerlengingen(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
  handle(routes.listWaarheden, async ({ query }, { analytics, config }) => {
    const file = await findTruths(config);
    if (file === undefined)
      return err({ code: 'not-found', detail: 'Alleen van de demoregio is bekend wat erin zit.' });
    return ok({ seed: file.seed, size: file.size, rows: await measureTruths(analytics, file, query.taal) });
  }),
  handle(routes.getDekking, async ({ actor, query }, { analytics }) =>
    ok(await computeDekking(analytics, scopeOf(actor, query), optionsOf(query))),
  ),
  handle(routes.getAanbieders, async ({ actor, query }, { analytics }) =>
    ok(await computeAanbieders(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
  handle(routes.getVerwijzers, async ({ actor, query }, { analytics }) =>
    ok(await computeVerwijzers(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
  handle(routes.getWachttijd, async ({ actor, query }, { analytics }) =>
    ok(await computeWachttijd(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
  handle(routes.getDuur, async ({ actor, query }, { analytics }) =>
    ok(await computeDuur(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
  handle(routes.getUitstroom, async ({ actor, query }, { analytics }) =>
    ok(await computeUitstroom(analytics, scopeOf(actor, query), optionsOf(query))),
  ),
  handle(routes.getHerhaaldBeroep, async ({ actor, query }, { analytics }) =>
    ok(await computeHerhaaldBeroep(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
  handle(routes.getVervolg, async ({ actor, query }, { analytics }) =>
    ok(await computeVervolg(analytics, scopeOf(actor, query), optionsOf(query))),
  ),
  handle(routes.getKosten, async ({ actor, query }, { analytics }) =>
    ok(await computeKosten(analytics, scopeOf(actor, query), optionsOf(query))),
  ),
  handle(routes.getGroei, async ({ actor, query }, { analytics }) =>
    ok(await computeGroei(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
];
