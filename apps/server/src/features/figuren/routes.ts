import {
  type Analytics,
  computeAanbiederkosten,
  computeAanbieders,
  computeAccountkeuze,
  computeAfschaling,
  computeBeloften,
  computeBeperking,
  computeConcentratie,
  computeDekking,
  computeDoorlooptijd,
  computeDuur,
  computeDuurklassen,
  computeEffect,
  computeGroei,
  computeHerhaaldBeroep,
  computeHuishoudens,
  computeHypothese,
  computeKosten,
  computePadkosten,
  computePraktijken,
  computeStroom,
  computeUitstroom,
  computeVergelijkbaar,
  computeVergelijking,
  computeVerlengingen,
  computeVervolg,
  computeVerwijzers,
  computeVerwijzersaandeel,
  computeWachttijd,
  computeZorgpaden,
  describeDeelname,
  measureTruths,
  readKaart,
} from '@samenpad/analytics';
import { type FiguurQuery, routes } from '@samenpad/contract';
import { addDays, dayOf, ok, type Result } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import { handle } from '../../http/handle.ts';
import { remember } from '../../remember.ts';
import type { Services } from '../../services.ts';
import { findTruths } from './truth-place.ts';

/** Whoever took part longer ago has stopped (S3-13). */
const DEELNAME_DAYS = 90;

/** The filter of the asker, never wider than the gemeenten of the account: another gemeente gives no jeugdigen. */
function scopeOf(actor: Actor, query: FiguurQuery) {
  const gemeenten =
    query.gemeente === undefined ? actor.gemeenten : actor.gemeenten.filter((code) => code === query.gemeente);
  return { ...query, gemeenten };
}

/** Whoever works with numbers sees groups: small counts hidden, the rest rounded (trust 3.6). */
async function figure<Q extends FiguurQuery, R>(
  { analytics }: Pick<Services, 'analytics'>,
  actor: Actor,
  query: Q,
  compute: (
    analytics: Analytics,
    filter: ReturnType<typeof scopeOf>,
    options: Q & { publication: 'groups' },
  ) => Promise<R>,
): Promise<Result<R, never>> {
  const filter = scopeOf(actor, query);
  const options = { ...query, publication: 'groups' as const };
  return ok(await remember(analytics, [compute.name, filter, options], () => compute(analytics, filter, options)));
}

export const figuurRoutes = [
  handle(routes.getVerwijzersaandeel, ({ actor, query }, services) =>
    figure(services, actor, query, computeVerwijzersaandeel),
  ),
  handle(routes.getStroom, ({ actor, query }, services) => figure(services, actor, query, computeStroom)),
  handle(routes.getZorgpaden, ({ actor, query }, services) => figure(services, actor, query, computeZorgpaden)),
  handle(routes.getVerlengingen, ({ actor, query }, services) => figure(services, actor, query, computeVerlengingen)),
  handle(routes.listWaarheden, async ({ query }, { analytics, config }) => {
    const file = await findTruths(config);
    if (file === undefined) return ok({ seed: null, size: null, rows: [] });
    return ok({ seed: file.seed, size: file.size, rows: await measureTruths(analytics, file, query.taal) });
  }),
  handle(routes.getDekking, ({ actor, query }, services) => figure(services, actor, query, computeDekking)),
  handle(routes.getAanbieders, ({ actor, query }, services) => figure(services, actor, query, computeAanbieders)),
  handle(routes.getAanbiederkosten, ({ actor, query }, services) =>
    figure(services, actor, query, computeAanbiederkosten),
  ),
  handle(routes.getPadkosten, ({ actor, query }, services) => figure(services, actor, query, computePadkosten)),
  handle(routes.getHuishoudens, ({ actor, query }, services) => figure(services, actor, query, computeHuishoudens)),
  handle(routes.getDeelname, async ({ actor, query: { gemeente, taal } }, { database, peildatum, now }) => {
    const tot = dayOf(now());
    const van = addDays(tot, 1 - DEELNAME_DAYS);
    const counts = await database.deelname.listGroepen(actor, { gemeente, van, tot });
    return ok(describeDeelname(counts, { van, tot, version: peildatum() }, { taal, publication: 'groups' }));
  }),
  handle(routes.getConcentratie, ({ actor, query }, services) => figure(services, actor, query, computeConcentratie)),
  handle(routes.getAccountkeuze, ({ actor, query }, services) => figure(services, actor, query, computeAccountkeuze)),
  handle(routes.getAfschaling, ({ actor, query }, services) => figure(services, actor, query, computeAfschaling)),
  handle(routes.getBeloften, ({ actor, query }, services) => figure(services, actor, query, computeBeloften)),
  handle(routes.getBeperking, ({ actor, query }, services) => figure(services, actor, query, computeBeperking)),
  handle(routes.getPraktijken, ({ actor, query }, services) => figure(services, actor, query, computePraktijken)),
  handle(routes.getVergelijkbaar, ({ actor, query }, services) => figure(services, actor, query, computeVergelijkbaar)),
  handle(routes.getVerwijzers, ({ actor, query }, services) => figure(services, actor, query, computeVerwijzers)),
  handle(routes.getDoorlooptijd, ({ actor, query }, services) => figure(services, actor, query, computeDoorlooptijd)),
  handle(routes.getDuurklassen, ({ actor, query }, services) => figure(services, actor, query, computeDuurklassen)),
  handle(routes.getWachttijd, ({ actor, query }, services) => figure(services, actor, query, computeWachttijd)),
  handle(routes.getDuur, ({ actor, query }, services) => figure(services, actor, query, computeDuur)),
  handle(routes.getUitstroom, ({ actor, query }, services) => figure(services, actor, query, computeUitstroom)),
  handle(routes.getHerhaaldBeroep, ({ actor, query }, services) =>
    figure(services, actor, query, computeHerhaaldBeroep),
  ),
  handle(routes.getVervolg, ({ actor, query }, services) => figure(services, actor, query, computeVervolg)),
  handle(routes.getVergelijking, ({ actor, query }, services) => figure(services, actor, query, computeVergelijking)),
  handle(routes.getGemeentekaart, async () => ok(await readKaart())),
  handle(routes.getKosten, ({ actor, query }, services) => figure(services, actor, query, computeKosten)),
  handle(routes.getEffect, ({ actor, query }, services) => figure(services, actor, query, computeEffect)),
  handle(routes.getHypothese, ({ actor, query }, services) => figure(services, actor, query, computeHypothese)),
  handle(routes.getGroei, ({ actor, query }, services) => figure(services, actor, query, computeGroei)),
];
