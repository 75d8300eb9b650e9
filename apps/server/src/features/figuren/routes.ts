import {
  type Analytics,
  computeAanbiederkosten,
  computeAanbieders,
  computeAccountkeuze,
  computeAfschaling,
  computeBeloften,
  computeBeperking,
  computeComplexiteit,
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
  describeGezinsonderzoeken,
  describeHulpkeuzes,
  type FigureOptions,
  type KeepAnswer,
  measureTruths,
  prepareSlices,
  publishSlice,
  readKaart,
  stopWith,
} from '@samenpad/analytics';
import { type FiguurQuery, routes } from '@samenpad/contract';
import { addDays, addMonths, firstDayOf, lastDayOf, monthOf, ok, type Result } from '@samenpad/domain';
import type { FastifyRequest } from 'fastify';
import type { Ahead } from '../../ahead.ts';
import type { Actor } from '../../auth/actor.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import { remember } from '../../remember.ts';
import type { Services } from '../../services.ts';
import { findTruths } from './truth-place.ts';

/** Whoever took part longer ago has stopped (S3-13). */
const DEELNAME_DAYS = 90;
/** A year of decisions (S3-22). */
const HULPKEUZE_MONTHS = 12;

/** The filter of the asker, never wider than the gemeenten of the account: another gemeente gives no jeugdigen. */
function scopeOf(actor: Actor, query: FiguurQuery) {
  const gemeenten =
    query.gemeente === undefined ? actor.gemeenten : actor.gemeenten.filter((code) => code === query.gemeente);
  return { ...query, gemeenten };
}

/** Whoever works with numbers sees groups: small counts hidden, the rest rounded (trust 3.6). Ends when nobody waits for it. */
async function figure<Q extends FiguurQuery, R>(
  { analytics, ahead, config }: Pick<Services, 'analytics' | 'ahead' | 'config'>,
  { actor, query, request }: { actor: Actor; query: Q; request: Pick<FastifyRequest, 'signal'> },
  compute: (
    analytics: Analytics,
    filter: ReturnType<typeof scopeOf>,
    options: Q & Pick<FigureOptions, 'publication'>,
  ) => Promise<R>,
): Promise<Result<R, never>> {
  const filter = scopeOf(actor, query);
  const options = { ...query, publication: config.publication.groups };
  const asked = [compute.name, filter, options];
  const find = () =>
    remember(
      analytics,
      asked,
      (signal) => {
        // What was looked up for one wijk serves whoever asks for the next one.
        const keep: KeepAnswer = (about, work) => {
          const answer = () => remember(analytics, about, (stopped) => work(stopWith(analytics, stopped)), signal);
          return ahead === undefined ? answer() : ahead.hurry(answer);
        };
        return publishSlice(stopWith(analytics, signal), filter, options, compute, keep);
      },
      request.signal,
    );
  if (ahead === undefined) return ok(await find());
  const report = await ahead.first(find);
  // Whoever sees the whole may choose a wijk or a leeftijd next.
  if (query.wijk === undefined && query.leeftijdsgroep === undefined) {
    ahead.add(JSON.stringify(asked), (stopped) => {
      const keep: KeepAnswer = (about, work) =>
        remember(analytics, about, () => work(pausing(stopWith(analytics, stopped), ahead)), stopped);
      return prepareSlices(stopWith(analytics, stopped), filter, options, compute, keep);
    });
  }
  return ok(report);
}

/** The same store for work that stands still while somebody waits for a figure. */
function pausing(analytics: Analytics, ahead: Ahead): Analytics {
  return {
    ...analytics,
    read: async (work, stopped) => {
      await ahead.pause();
      return analytics.read(work, stopped);
    },
  };
}

export const figuurRoutes = [
  handle(routes.getVerwijzersaandeel, (context, services) => figure(services, context, computeVerwijzersaandeel)),
  handle(routes.getStroom, (context, services) => figure(services, context, computeStroom)),
  handle(routes.getZorgpaden, (context, services) => figure(services, context, computeZorgpaden)),
  handle(routes.getVerlengingen, (context, services) => figure(services, context, computeVerlengingen)),
  handle(routes.listWaarheden, async ({ query }, { analytics, config }) => {
    const file = await findTruths(config);
    if (file === undefined) return ok({ seed: null, size: null, rows: [] });
    return ok({ seed: file.seed, size: file.size, rows: await measureTruths(analytics, file, query.taal) });
  }),
  handle(routes.getDekking, (context, services) => figure(services, context, computeDekking)),
  handle(routes.getAanbieders, (context, services) => figure(services, context, computeAanbieders)),
  handle(routes.getAanbiederkosten, (context, services) => figure(services, context, computeAanbiederkosten)),
  handle(routes.getPadkosten, (context, services) => figure(services, context, computePadkosten)),
  handle(routes.getHuishoudens, (context, services) => figure(services, context, computeHuishoudens)),
  handle(routes.getDeelname, async ({ actor, query: { gemeente, taal } }, { config, database, peildatum, now }) => {
    const tot = todayOf(now);
    const van = addDays(tot, 1 - DEELNAME_DAYS);
    const counts = await database.deelname.listGroepen(actor, { gemeente, van, tot });
    return ok(
      describeDeelname(counts, { van, tot, version: peildatum() }, { taal, publication: config.publication.groups }),
    );
  }),
  handle(routes.getGezinsonderzoeken, async ({ actor, query: { gemeente, taal } }, { config, database, now }) => {
    // Months that are over, as for hulpkeuzes.
    const dag = lastDayOf(addMonths(monthOf(todayOf(now)), -1));
    const counts = await database.gezinsonderzoeken.count(actor, { gemeente, dag });
    return ok(describeGezinsonderzoeken(counts, dag, { taal, publication: config.publication.groups }));
  }),
  handle(routes.getHulpkeuzes, async ({ actor, query: { gemeente, taal } }, { config, database, now }) => {
    // Months that are over: the same figure asked again tomorrow does not show one decision (trust.md 3.6).
    const month = monthOf(todayOf(now));
    const period = { van: firstDayOf(addMonths(month, -HULPKEUZE_MONTHS)), tot: lastDayOf(addMonths(month, -1)) };
    const counts = await database.hulpkeuzes.count(actor, { gemeente, ...period });
    return ok(describeHulpkeuzes(counts, period, { taal, publication: config.publication.groups }));
  }),
  handle(routes.getConcentratie, (context, services) => figure(services, context, computeConcentratie)),
  handle(routes.getAccountkeuze, (context, services) => figure(services, context, computeAccountkeuze)),
  handle(routes.getAfschaling, (context, services) => figure(services, context, computeAfschaling)),
  handle(routes.getBeloften, (context, services) => figure(services, context, computeBeloften)),
  handle(routes.getBeperking, (context, services) => figure(services, context, computeBeperking)),
  handle(routes.getPraktijken, (context, services) => figure(services, context, computePraktijken)),
  handle(routes.getVergelijkbaar, (context, services) => figure(services, context, computeVergelijkbaar)),
  handle(routes.getVerwijzers, (context, services) => figure(services, context, computeVerwijzers)),
  handle(routes.getDoorlooptijd, (context, services) => figure(services, context, computeDoorlooptijd)),
  handle(routes.getDuurklassen, (context, services) => figure(services, context, computeDuurklassen)),
  handle(routes.getWachttijd, (context, services) => figure(services, context, computeWachttijd)),
  handle(routes.getDuur, (context, services) => figure(services, context, computeDuur)),
  handle(routes.getUitstroom, (context, services) => figure(services, context, computeUitstroom)),
  handle(routes.getHerhaaldBeroep, (context, services) => figure(services, context, computeHerhaaldBeroep)),
  handle(routes.getVervolg, (context, services) => figure(services, context, computeVervolg)),
  handle(routes.getVergelijking, (context, services) => figure(services, context, computeVergelijking)),
  handle(routes.getGemeentekaart, async () => ok(await readKaart())),
  handle(routes.getKosten, (context, services) => figure(services, context, computeKosten)),
  handle(routes.getEffect, (context, services) => figure(services, context, computeEffect)),
  handle(routes.getComplexiteit, (context, services) => figure(services, context, computeComplexiteit)),
  handle(routes.getHypothese, (context, services) => figure(services, context, computeHypothese)),
  handle(routes.getGroei, (context, services) => figure(services, context, computeGroei)),
];
