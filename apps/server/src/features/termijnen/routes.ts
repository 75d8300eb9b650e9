import {
  leastVervolg,
  routes,
  type TermijnFoutCode,
  type TermijnView,
  termijnFoutTexts,
  verzoektermijnPageSize,
} from '@samenpad/contract';
import { type OpenVerzoektermijn, type TermijnRow, termijnenOf } from '@samenpad/database';
import { err, findTermijn, type GemeenteCode, ok, type PlainDate, type Result } from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { readFullNames } from '../../full-names.ts';
import type { Failure } from '../../http/failure.ts';
import { handle } from '../../http/handle.ts';

const conflicts: readonly TermijnFoutCode[] = ['bestaat-al', 'al-beantwoord'];

function keptOr(uitkomst: TermijnFoutCode | 'bewaard' | 'niet-gevonden'): Result<{ bewaard: true }, Failure> {
  if (uitkomst === 'bewaard') return ok({ bewaard: true });
  if (uitkomst === 'niet-gevonden') return err({ code: 'not-found' });
  const code = conflicts.includes(uitkomst) ? 'conflict' : 'invalid-input';
  return err({ code, detail: termijnFoutTexts[uitkomst].nl, faults: [{ code: uitkomst }] });
}

function standOf(row: TermijnRow, rows: readonly TermijnRow[], today: PlainDate): TermijnView['stand'] {
  if (row.vanaf > today) return 'later';
  const same =
    row.gemeente === null ? rows.filter(({ gemeente }) => gemeente === null) : termijnenOf(rows, row.gemeente);
  return findTermijn(same, row.soort, today) === row ? 'geldt' : 'voorbij';
}

interface ViewContext {
  rows: readonly TermijnRow[];
  today: PlainDate;
  naamOf: (code: GemeenteCode) => string;
}

function toTermijnView(row: TermijnRow, { rows, today, naamOf }: ViewContext): TermijnView {
  const { gemeente, soort, vanaf, duur, canPause, bron, reden, door } = row;
  return {
    ...{ gemeente, soort, vanaf, canPause, bron, reden, door },
    gemeenteNaam: gemeente === null ? null : naamOf(gemeente),
    eenheid: duur.unit === 'month-end' ? 'maandeinde' : duur.unit === 'weeks' ? 'weken' : 'werkdagen',
    aantal: duur.unit === 'month-end' ? null : duur.count,
    stand: standOf(row, rows, today),
  };
}

const keepers: readonly string[] = routes.setTermijn.access;

function toVerzoekView({ pseudoniem, expected, ...row }: OpenVerzoektermijn, names: ReadonlyMap<string, string>) {
  return {
    ...row,
    naam: (row.jeugdigeId === null ? undefined : names.get(row.jeugdigeId)) ?? pseudoniem,
    expected: expected ?? null,
  };
}

/** The limits, and who waits for whom. */
export const termijnRoutes = [
  handle(routes.listTermijnen, async ({ actor }, { database, peildatum, gemeenteNaam }) => {
    const rows = await database.termijnen.list();
    const own = rows.filter(({ gemeente }) => gemeente === null || actor.gemeenten.includes(gemeente));
    return ok({
      rows: own.map((row) => toTermijnView(row, { rows, today: peildatum(), naamOf: gemeenteNaam })),
      beheert: keepers.includes(actor.rol) ? [...actor.gemeenten] : [],
    });
  }),

  handle(routes.setTermijn, async ({ actor, body }, { database, peildatum }) =>
    keptOr(body.vanaf < peildatum() ? 'niet-terug' : await database.termijnen.set(actor, body)),
  ),

  handle(routes.listVerzoektermijnen, async ({ actor, query }, { database, peildatum, gemeenteNaam }) => {
    const { pagina, ...filter } = query;
    const today = peildatum();
    await database.termijnen.reportLate(actor, today);
    const page = { offset: (pagina - 1) * verzoektermijnPageSize, limit: verzoektermijnPageSize };
    const { rows, total, late } = await database.termijnen.listOpen(actor, { ...filter, today }, page);
    const known = rows.flatMap(({ jeugdigeId }) => (jeugdigeId === null ? [] : [jeugdigeId]));
    const names = await readFullNames(actor, known, database);
    const aanbieders = await database.aanbieders.listNames(actor);
    const { vervolg, zelfde } = await database.termijnen.countSameAssessor(actor);
    return ok({
      totaal: total,
      teLaat: late,
      rows: rows.map((row) => ({
        ...toVerzoekView(row, names),
        gemeenteNaam: gemeenteNaam(row.gemeente),
        aanbiederNaam: aanbiederNameOf(aanbieders, row.aanbieder),
      })),
      zelfdeBeoordelaar: vervolg < leastVervolg ? null : { vervolg, percentage: Math.round((100 * zelfde) / vervolg) },
    });
  }),

  handle(routes.listZonderToewijzing, async ({ actor, query }, { database }) => {
    const page = { offset: (query.pagina - 1) * verzoektermijnPageSize, limit: verzoektermijnPageSize };
    const { rows, total, bedrag } = await database.termijnen.listUnassigned(actor, page);
    const known = rows.flatMap(({ jeugdigeId }) => (jeugdigeId === null ? [] : [jeugdigeId]));
    const names = await readFullNames(actor, known, database);
    const aanbieders = await database.aanbieders.listNames(actor);
    return ok({
      totaal: total,
      bedrag,
      rows: rows.map(({ pseudoniem, ...row }) => ({
        ...row,
        naam: (row.jeugdigeId === null ? undefined : names.get(row.jeugdigeId)) ?? pseudoniem,
        aanbiederNaam: aanbiederNameOf(aanbieders, row.aanbieder),
      })),
    });
  }),

  handle(routes.askVerzoekvraag, async ({ actor, params, body }, { database, peildatum }) =>
    keptOr(await database.termijnen.ask(actor, params.jeugdigeId, { ...body, dag: peildatum() })),
  ),

  handle(routes.answerVerzoekvraag, async ({ actor, params, body }, { database, peildatum }) => {
    const antwoord = { tekst: body.antwoord, dag: peildatum() };
    return keptOr(await database.termijnen.answer(actor, params.vraagId, antwoord));
  }),
];
