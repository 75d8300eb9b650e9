import { type FocusRow, focuslijstPageSize, routes } from '@samenpad/contract';
import {
  dayOf,
  err,
  type FocusRegel,
  focusRegelNames,
  isFocusWaarde,
  ok,
  type PlainDate,
  parsePlainDate,
} from '@samenpad/domain';
import { aanbiederNameOf } from '../../aanbieder-name.ts';
import { ageOn } from '../../age.ts';
import type { Actor } from '../../auth/actor.ts';
import { readFullNames } from '../../full-names.ts';
import { handle } from '../../http/handle.ts';
import { todayOf } from '../../reference-day.ts';
import type { Services } from '../../services.ts';
import { countRegels, countStanden, type FocusLine, readFocusLines, regelsOf } from './focus-lines.ts';

const mostIds = 500;

async function toRows(
  actor: Actor,
  lines: readonly FocusLine[],
  { database, peildatum }: Pick<Services, 'database' | 'peildatum'>,
): Promise<FocusRow[]> {
  const ids = lines.map(({ jeugdigeId }) => jeugdigeId);
  const names = await readFullNames(actor, ids, database);
  const aanbieders = await database.aanbieders.listNames(actor);
  return lines.map(({ gemeente, jeugdigeId, pseudoniem, facts, redenen, sinds, keuze }) => ({
    gemeente,
    jeugdigeId,
    pseudoniem,
    naam: names.get(jeugdigeId) ?? null,
    leeftijd: ageOn(peildatum(), facts),
    redenen: redenen.map(({ regel, aantal, dag }) => ({ regel, aantal, dag })),
    sinds,
    aanbieders: facts.aanbieders.map((agb) => aanbiederNameOf(aanbieders, agb)),
    keuze: keuze === null ? null : toKeuze(keuze),
  }));
}

function toKeuze({ keuzeId, keuze, eigenaar, dag, reden, door, op }: NonNullable<FocusLine['keuze']>) {
  return { keuzeId, keuze, eigenaar, dag, reden, door, op: dayOf(op) };
}

function hasRegel(asked: FocusRegel | undefined) {
  return ({ redenen }: FocusLine) => asked === undefined || redenen.some(({ regel }) => regel === asked);
}

export const focuslijstRoutes = [
  handle(routes.listFocuslijst, async ({ actor, query }, { database, peildatum, now }) =>
    ok(
      await database.together(actor, async (one) => {
        const all = await readFocusLines(one, { database, peildatum, today: todayOf(now) });
        const own = all.filter(
          ({ gemeente, facts }) =>
            (query.gemeente === undefined || gemeente === query.gemeente) &&
            (query.aanbieder === undefined || facts.aanbieders.includes(query.aanbieder)),
        );
        const standing = own.filter(({ stand }) => stand === query.stand);
        const found = standing.filter(hasRegel(query.regel));
        const page = found.slice((query.pagina - 1) * focuslijstPageSize, query.pagina * focuslijstPageSize);
        await database.focuslijst.recordShown(
          one,
          page,
          page.some(({ redenen }) => redenen.some(({ regel }) => regel === 'duurste' || regel === 'bedrag')),
        );
        return {
          totaal: found.length,
          pagina: query.pagina,
          peildatum: peildatum(),
          rows: await toRows(one, page, { database, peildatum }),
          ids: found.slice(0, mostIds).map(({ jeugdigeId }) => jeugdigeId),
          standen: countStanden(own),
          regels: countRegels(standing, actor.rol),
        };
      }),
    ),
  ),

  handle(routes.chooseFocus, async ({ actor, body }, { database, peildatum, now }) => {
    const today = todayOf(now);
    if ('dag' in body.keuze && !isAhead(body.keuze.dag, today)) {
      return err({ code: 'invalid-input', detail: 'Kies een dag na vandaag, en binnen een jaar.' });
    }
    const keuzeIds = await database.together(actor, async (one) => {
      // The rules that hold now, by the server: not what a screen remembers.
      const lines = await readFocusLines(one, { database, peildatum, today });
      const chosen = lines.filter(({ jeugdigeId }) => body.jeugdigeIds.includes(jeugdigeId));
      const rijen = chosen.map(({ gemeente, jeugdigeId, redenen }) => ({
        gemeente,
        jeugdigeId,
        regels: Object.fromEntries(redenen.map(({ regel, versie }) => [regel, versie])),
      }));
      return await database.focuslijst.choose(one, rijen, body.keuze);
    });
    return ok({ keuzeIds, skipped: Math.max(0, new Set(body.jeugdigeIds).size - keuzeIds.length) });
  }),

  handle(routes.undoFocus, async ({ actor, body }, { database }) =>
    ok({ undone: (await database.focuslijst.undo(actor, body.keuzeIds)).length }),
  ),

  handle(routes.listFocusregels, async ({ actor }, { database, now }) => {
    const rows = await database.focuslijst.listRegelVersies(actor);
    const nu = [...regelsOf(rows, actor.gemeenten, todayOf(now))].flatMap(([gemeente, regels]) =>
      focusRegelNames.map((regel) => ({ gemeente, regel, ...regels[regel] })),
    );
    return ok({ nu, wijzigingen: rows.map((row) => ({ ...row, op: dayOf(row.op) })) });
  }),

  handle(routes.changeFocusregel, async ({ actor, body }, { database, now }) => {
    if (!isFocusWaarde(body.regel, body.waarde)) {
      return err({ code: 'invalid-input', detail: 'Deze grens mag niet bij deze regel.' });
    }
    if (body.van < todayOf(now)) {
      return err({ code: 'invalid-input', detail: 'Een regel kan niet voor vandaag ingaan.' });
    }
    const versie = await database.focuslijst.changeRegel(actor, body);
    return versie === undefined ? err({ code: 'not-found' }) : ok({ versie });
  }),
];

function isAhead(day: PlainDate, today: PlainDate): boolean {
  const lastDay = parsePlainDate(`${Number(today.slice(0, 4)) + 1}${today.slice(4)}`);
  return day > today && (lastDay === undefined || day <= lastDay);
}
