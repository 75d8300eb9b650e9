import {
  computeDekking,
  computeDuur,
  computeStroom,
  computeUitstroom,
  computeVerlengingen,
  computeVerwijzersaandeel,
  computeZorgpaden,
} from '@samenpad/analytics';
import { type FiguurQuery, routes } from '@samenpad/contract';
import { ok } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import { handle } from '../../http/handle.ts';

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
  handle(routes.getDekking, async ({ actor, query }, { analytics }) =>
    ok(await computeDekking(analytics, scopeOf(actor, query), optionsOf(query))),
  ),
  handle(routes.getDuur, async ({ actor, query }, { analytics }) =>
    ok(await computeDuur(analytics, scopeOf(actor, query), { ...query, ...optionsOf(query) })),
  ),
  handle(routes.getUitstroom, async ({ actor, query }, { analytics }) =>
    ok(await computeUitstroom(analytics, scopeOf(actor, query), optionsOf(query))),
  ),
];
