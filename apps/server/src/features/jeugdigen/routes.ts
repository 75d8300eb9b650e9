import { costsSeenBy } from '@samenpad/access';
import { type Analytics, listJeugdigenBehindPaths } from '@samenpad/analytics';
import { type JeugdigenQuery, jeugdigenPageSize, routes } from '@samenpad/contract';
import type { JeugdigeFilter } from '@samenpad/database';
import { err, type JeugdigeId, ok, verwijzerTypesOf } from '@samenpad/domain';
import type { Actor } from '../../auth/actor.ts';
import { handle } from '../../http/handle.ts';
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
  };
}

/** Whoever comes from a path or a step sees the very jeugdigen that the figure counted. */
async function filterBehindPaths(query: JeugdigenQuery, actor: Actor, analytics: Analytics): Promise<JeugdigeFilter> {
  const { pad, stap, hulpvorm: _h, aanbieder: _a, verwijzer: _v, ...rest } = query;
  const gemeenten = actor.gemeenten.filter((code) => query.gemeente === undefined || code === query.gemeente);
  const behind = await listJeugdigenBehindPaths(analytics, { ...query, gemeenten }, { pad, stap });
  return { ...filterOf(rest), ids: behind.map(({ jeugdigeId }) => jeugdigeId as JeugdigeId) }; // the store keeps ids as they came
}

async function readPage(
  actor: Actor,
  filter: JeugdigeFilter,
  { pagina, volgorde }: Pick<JeugdigenQuery, 'pagina' | 'volgorde'>,
  { database, peildatum }: Pick<Services, 'database' | 'peildatum'>,
) {
  const page = { offset: (pagina - 1) * jeugdigenPageSize, limit: jeugdigenPageSize };
  const { rows, total } = await database.jeugdigen.list(actor, filter, volgorde, page);
  const ids = rows.map((row) => row.jeugdigeId);
  const [namen, aanbieders, verborgen] = await Promise.all([
    readNamesOf(actor, ids, database),
    database.aanbieders.listNames(actor),
    database.vlaggen.findVerborgenDiagnoses(actor, ids),
  ]);
  return {
    totaal: total,
    pagina,
    rows: rows.map((row) => {
      const known = { identiteit: namen.get(row.jeugdigeId), aanbieders, peildatum: peildatum() };
      const shown = toJeugdigeRow(row, known);
      return verborgen.has(row.jeugdigeId) ? hideDiagnosisInRow(shown) : shown;
    }),
  };
}

export const jeugdigeRoutes = [
  handle(routes.listJeugdigen, async ({ actor, query }, { database, analytics, peildatum }) => {
    const fromFigure = query.pad !== undefined || query.stap !== undefined;
    const filter = fromFigure ? await filterBehindPaths(query, actor, analytics) : filterOf(query);
    return ok(await readPage(actor, filter, query, { database, peildatum }));
  }),

  handle(routes.searchJeugdigen, async ({ actor, body }, services) =>
    ok(await readPage(actor, { zoek: body.naam }, { pagina: body.pagina, volgorde: 'laatst-begonnen' }, services)),
  ),

  handle(routes.getJeugdige, async ({ actor, params }, services) => {
    const { database } = services;
    const detail = await database.jeugdigen.find(actor, params.jeugdigeId);
    if (detail === undefined) return err({ code: 'not-found' as const });
    const [namen, aanbieders, verborgen] = await Promise.all([
      readNamesOf(actor, [detail.jeugdigeId], database),
      database.aanbieders.listNames(actor),
      database.vlaggen.findVerborgenDiagnoses(actor, [detail.jeugdigeId]),
    ]);
    const view = toJeugdigeView(detail, {
      identiteit: namen.get(detail.jeugdigeId),
      aanbieders,
      costs: detail.seesCosts ? costsSeenBy(actor.rol) : 'none',
      peildatum: services.peildatum(),
      gemeenteNaam: services.gemeenteNaam(detail.gemeente),
    });
    return ok(verborgen.has(detail.jeugdigeId) ? hideDiagnosis(view) : view);
  }),

  handle(routes.printJeugdige, async ({ actor, params }, { database }) =>
    (await database.jeugdigen.recordPrint(actor, params.jeugdigeId))
      ? ok({ bewaard: true as const })
      : err({ code: 'not-found' as const }),
  ),
];
