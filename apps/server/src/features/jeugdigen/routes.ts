import { costsSeenBy } from '@samenpad/access';
import { type Analytics, listJeugdigenBehindPaths } from '@samenpad/analytics';
import { costliestRoles, focusRoles, type JeugdigenQuery, jeugdigenPageSize, routes } from '@samenpad/contract';
import { type JeugdigeFilter, wholeYearBefore } from '@samenpad/database';
import {
  err,
  findKaderversie,
  type JeugdigeId,
  ok,
  type PlainDate,
  type Result,
  verwijzerTypesOf,
} from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import type { Services } from '../../services.ts';
import { hideDiagnosis, hideDiagnosisInRow } from './hide-diagnosis.ts';
import { toJeugdigeRow } from './jeugdige-row.ts';
import { toJeugdigeView } from './jeugdige-view.ts';
import { readNamesOf } from './names.ts';

function filterOf({ gemeente, hulpvorm, aanbieder, ...query }: JeugdigenQuery): JeugdigeFilter {
  const verwijzers = query.verwijzer && verwijzerTypesOf(query.verwijzer);
  return {
    ...(gemeente && { gemeente }),
    ...(query.zoek && { zoek: query.zoek }),
    ...(hulpvorm && { hulpvorm }),
    ...(aanbieder && { aanbieder }),
    ...(verwijzers && { verwijzers }),
    ...(query.gezien && { gezien: query.gezien === 'gezien' }),
    ...(query.toestand && { lopend: query.toestand === 'lopend' }),
    ...(query.herhaald && { herhaald: query.herhaald }),
    ...(query.stapeling && { stapeling: query.stapeling }),
    ...(query.signaal && { signaal: query.signaal }),
  };
}

/** Whoever comes from a path or a step sees the very jeugdigen that the figure counted. */
async function filterBehindPaths(query: JeugdigenQuery, actor: Actor, analytics: Analytics): Promise<JeugdigeFilter> {
  const { pad, stap, hulpvorm: _h, aanbieder: _a, verwijzer: _v, ...rest } = query;
  const gemeenten = actor.gemeenten.filter((code) => query.gemeente === undefined || code === query.gemeente);
  const behind = await listJeugdigenBehindPaths(analytics, { ...query, gemeenten }, { pad, stap });
  return { ...filterOf(rest), ids: behind.map(({ jeugdigeId }) => jeugdigeId as JeugdigeId) }; // the store keeps ids as they came
}

/** Filters for work, of who steers; that on costs takes the costs that the reader sees (S0-13). */
function addWork(filter: JeugdigeFilter, query: JeugdigenQuery, { rol }: Actor): Result<JeugdigeFilter, Failure> {
  const { kosten, herhaald, stapeling, signaal, kader } = query;
  const isWork = [kosten, herhaald, stapeling, signaal, kader].some((asked) => asked !== undefined);
  if ((isWork && !focusRoles.includes(rol)) || (kosten !== undefined && !costliestRoles.includes(rol))) {
    return err({ code: 'forbidden' });
  }
  return ok(kosten === undefined ? filter : { ...filter, costliest: costBasisOf(rol) });
}

/** The limit of a kader that holds today; undefined when there is none for this reader, or nobody can be over it. */
async function findOver(
  kaderId: string,
  actor: Actor,
  { database, today }: Pick<Services, 'database'> & { today: PlainDate },
): Promise<JeugdigeFilter['kader']> {
  const versies = (await database.kaders.list(actor)).filter((one) => one.kaderId === kaderId);
  const found = findKaderversie(versies, today);
  if (found?.stand !== 'geldt' || found.versie.uitzondering === null) return undefined;
  return { gemeente: found.versie.gemeente, ...found.versie.uitzondering };
}

function costBasisOf(rol: Actor['rol']): 'alles' | 'toegang' {
  return costsSeenBy(rol) === 'all' ? 'alles' : 'toegang';
}

/** What stands beside the read models: names for whoever may read them, names of aanbieders, objections. */
async function readKnown(actor: Actor, ids: readonly string[], database: Services['database']) {
  return {
    namen: await readNamesOf(actor, ids, database),
    aanbieders: await database.aanbieders.listNames(actor),
    verborgen: await database.vlaggen.findVerborgenDiagnoses(actor, ids),
  };
}

async function readPage(
  actor: Actor,
  filter: JeugdigeFilter,
  asked: Pick<JeugdigenQuery, 'pagina' | 'volgorde' | 'herhaald' | 'stapeling' | 'signaal'>,
  { database, peildatum }: Pick<Services, 'database' | 'peildatum'>,
) {
  const { pagina, volgorde } = asked;
  const page = { offset: (pagina - 1) * jeugdigenPageSize, limit: jeugdigenPageSize };
  const { rows, total } = await database.jeugdigen.list(actor, filter, volgorde, page);
  const ids = rows.map((row) => row.jeugdigeId);
  const known = await readKnown(actor, ids, database);
  return {
    totaal: total,
    pagina,
    kosten: filter.costliest === undefined ? null : { ...wholeYearBefore(peildatum()), basis: filter.costliest },
    rows: rows.map((row) => {
      const identiteit = known.namen.get(row.jeugdigeId);
      const shown = toJeugdigeRow(row, {
        identiteit,
        aanbieders: known.aanbieders,
        peildatum: peildatum(),
        asked: { ...asked, over: filter.kader },
      });
      return known.verborgen.has(row.jeugdigeId) ? hideDiagnosisInRow(shown) : shown;
    }),
  };
}

export const jeugdigeRoutes = [
  handle(routes.listJeugdigen, async ({ actor, query }, { database, analytics, peildatum, now }) => {
    const fromFigure = query.pad !== undefined || query.stap !== undefined;
    const filter = addWork(
      fromFigure ? await filterBehindPaths(query, actor, analytics) : filterOf(query),
      query,
      actor,
    );
    if (!filter.ok) return filter;
    if (query.kader !== undefined) {
      const kader = await findOver(query.kader, actor, { database, today: todayOf(now) });
      if (kader === undefined) return err({ code: 'not-found' as const });
      filter.value.kader = kader;
    }
    return ok(await database.together(actor, (one) => readPage(one, filter.value, query, { database, peildatum })));
  }),

  handle(routes.searchJeugdigen, async ({ actor, body }, services) =>
    ok(
      await services.database.together(actor, (one) =>
        readPage(one, { zoek: body.naam }, { pagina: body.pagina, volgorde: 'laatst-begonnen' }, services),
      ),
    ),
  ),

  handle(routes.getJeugdige, async ({ actor, params }, { database, peildatum, gemeenteNaam }) =>
    database.together(actor, async (one) => {
      const detail = await database.jeugdigen.find(one, params.jeugdigeId);
      if (detail === undefined) return err({ code: 'not-found' as const });
      const { namen, aanbieders, verborgen } = await readKnown(one, [detail.jeugdigeId], database);
      const view = toJeugdigeView(detail, {
        identiteit: namen.get(detail.jeugdigeId),
        aanbieders,
        costs: detail.seesCosts ? costsSeenBy(actor.rol) : 'none',
        peildatum: peildatum(),
        gemeenteNaam: gemeenteNaam(detail.gemeente),
        steers: focusRoles.includes(actor.rol),
      });
      return ok(verborgen.has(detail.jeugdigeId) ? hideDiagnosis(view) : view);
    }),
  ),

  handle(routes.printJeugdige, async ({ actor, params }, { database }) =>
    (await database.jeugdigen.recordPrint(actor, params.jeugdigeId))
      ? ok({ bewaard: true as const })
      : err({ code: 'not-found' as const }),
  ),
];
