import { type BerichtregelView, type BerichtwerkView, berichtwerkPageSize, routes } from '@samenpad/contract';
import { type Berichtwerk, type TermijnRow, termijnenOf } from '@samenpad/database';
import { computeDeadline, err, findTermijn, ok, type PlainDate, type TermijnSoort } from '@samenpad/domain';
import { explainRetourCode, explainRules } from '@samenpad/ijw';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';

/** The limit that runs on a thing to do (ijw.md 11). */
function termijnOf({ soort, reden }: Berichtwerk): TermijnSoort | undefined {
  if (soort === 'declaratie') return 'declaratie-antwoord';
  if (soort !== 'antwoord') return undefined;
  return reden === 'in-onderzoek' ? 'antwoord-na-onderzoek' : 'antwoord';
}

function deadlineOf(werk: Berichtwerk, rows: readonly TermijnRow[]): PlainDate | null {
  const soort = termijnOf(werk);
  const termijn = soort && findTermijn(termijnenOf(rows, werk.gemeente), soort, werk.dag);
  if (termijn === undefined) return werk.uiterlijk;
  const deadline = computeDeadline(termijn, werk.dag);
  return deadline.kind === 'running' ? deadline.deadline : null;
}

interface ViewContext {
  names: ReadonlyMap<string, string>;
  termijnen: readonly TermijnRow[];
  /** On which verzoeken and claims stand. */
  peildatum: PlainDate;
  /** On which what was sent is late, as on the page of what was sent. */
  today: PlainDate;
}

function toView(werk: Berichtwerk, { names, termijnen, peildatum, today }: ViewContext): BerichtwerkView {
  const { sleutel, handelingId, stap, op, door, domein: _, ...row } = werk;
  const uiterlijk = deadlineOf(werk, termijnen);
  return {
    ...row,
    itemId: sleutel,
    melding: row.melding ?? (row.code === null ? null : (explainRetourCode(row.code) ?? null)),
    aanbiederNaam: row.aanbieder === null ? null : aanbiederNameOf(names, row.aanbieder),
    uiterlijk,
    teLaat: uiterlijk !== null && uiterlijk < (werk.soort === 'retour' ? today : peildatum),
    afgehandeld:
      handelingId === null || stap === null || op === null
        ? null
        : { handelingId, stap, op: op.toISOString(), door: door ?? '' },
  };
}

export const berichtwerkRoutes = [
  handle(routes.listBerichtwerk, async ({ actor, query }, { database, now, peildatum }) => {
    const { pagina, ...filter } = query;
    const today = todayOf(now);
    const page = { offset: (pagina - 1) * berichtwerkPageSize, limit: berichtwerkPageSize };
    const { rows, total, counts } = await database.berichtwerk.list(actor, { ...filter, today }, page);
    const names = await database.aanbieders.listNames(actor);
    const context = { names, termijnen: await database.termijnen.list(), peildatum: peildatum(), today };
    return ok({ totaal: total, tellingen: counts, rows: rows.map((row) => toView(row, context)) });
  }),

  handle(routes.settleBerichtwerk, async ({ actor, body }, { database, now }) => {
    const { items, stap, ...filter } = body;
    const chosen = { ...filter, stand: 'open' as const, today: todayOf(now) };
    return ok(await database.berichtwerk.settle(actor, chosen, items ?? undefined, stap));
  }),

  handle(routes.undoBerichtwerk, async ({ actor, params }, { database }) => {
    const aantal = await database.berichtwerk.undo(actor, params.handelingId);
    return aantal === 0 ? err({ code: 'not-found' as const }) : ok({ aantal });
  }),

  handle(routes.listBerichtregels, () =>
    Promise.resolve(
      ok({
        rows: explainRules().map(
          ({ code, berichten, decidedBy, retourCode, standard, own }): BerichtregelView => ({
            regel: code,
            berichten,
            decidedBy,
            retourCode: retourCode?.code ?? null,
            standard,
            own: own ?? null,
          }),
        ),
      }),
    ),
  ),
];
