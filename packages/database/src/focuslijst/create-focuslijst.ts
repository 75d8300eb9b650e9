import { isFocusRegel } from '@samenpad/domain';
import type pg from 'pg';
import { logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import { factsSql } from './focus-facts.ts';
import type {
  FocusJeugdige,
  FocusKeuzeInvoer,
  FocusKeuzeRegel,
  FocuslijstStore,
  FocusRegelWijziging,
  FocusRij,
  FocusVraag,
} from './focuslijst-store.ts';

/** The focus list, on the pool of the app role. */
export function createFocuslijst(pool: pg.Pool): FocuslijstStore {
  return {
    listRegelVersies: (actor) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<FocusRegelWijziging>(
          'select gemeente, regel, versie, waarde, aan, van, reden, door, op from toegang.lees_focusregels()',
        );
        return rows.filter(({ regel }) => isFocusRegel(regel));
      }),
    changeRegel: (actor, { gemeente, regel, waarde, aan, van, reden }) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, async () => {
          const sql = 'select toegang.wijzig_focusregel($1, $2, $3, $4, $5, $6) as versie';
          const values = [gemeente, regel, waarde, aan, van, reden];
          return (await connection.query<{ versie: number | null }>(sql, values))[0]?.versie ?? undefined;
        }),
      ),
    listFacts: (actor, vraag) =>
      asActor(pool, actor, async (connection) =>
        (await connection.query<Row>(factsSql, valuesOf(vraag))).map(toJeugdige),
      ),
    recordShown: (actor, rows, kosten) =>
      asActor(pool, actor, (connection) => {
        logLookAtRows(connection, rows, kosten ? ['ZP', 'FI'] : ['ZP'], 'focuslijst-gelezen');
        return Promise.resolve();
      }),
    choose: (actor, rijen, keuze) =>
      asActor(pool, actor, (connection) =>
        once(connection, actor, async () => {
          const done = await connection.query<Choice>(CHOOSE, choiceOf(rijen, keuze));
          logLookAtRows(connection, done, [], `focus-${keuze.keuze}`);
          return done.map(({ keuzeId }) => keuzeId);
        }),
      ),
    listForAccountgesprek: (actor) =>
      asActor(pool, actor, async (connection) => {
        const sql = `select jeugdige_id as "jeugdigeId" from toegang.lees_focuskeuzes() where keuze = 'accountgesprek'`;
        return (await connection.query<{ jeugdigeId: string }>(sql)).map(({ jeugdigeId }) => jeugdigeId);
      }),
    undo: (actor, keuzeIds) =>
      asActor(pool, actor, async (connection) => {
        const done = await connection.query<Choice>(
          'select gemeente, jeugdige_id as "jeugdigeId", keuze_id as "keuzeId" from toegang.herroep_focus($1)',
          [keuzeIds],
        );
        logLookAtRows(connection, done, [], 'focus-ongedaan');
        return done.map(({ keuzeId }) => keuzeId);
      }),
  };
}

interface Choice {
  gemeente: string;
  jeugdigeId: string;
  keuzeId: string;
}

const CHOOSE = `select gemeente, jeugdige_id as "jeugdigeId", keuze_id as "keuzeId"
  from toegang.kies_focus($1, $2, $3, $4, $5)`;

const none: { eigenaar?: string; dag?: string; reden?: string } = {};

function choiceOf(rijen: readonly FocusRij[], keuze: FocusKeuzeInvoer): unknown[] {
  const { eigenaar = null, dag = null, reden = null } = { ...none, ...keuze };
  const rows = rijen.map(({ jeugdigeId, ...rij }) => ({ ...rij, jeugdige_id: jeugdigeId }));
  return [JSON.stringify(rows), keuze.keuze, eigenaar, dag, reden];
}

function valuesOf({ peildatum, delen, kosten }: FocusVraag): unknown[] {
  const shares = [...delen].map(([gemeente, deel]) => ({ gemeente, deel }));
  return [peildatum, JSON.stringify(shares), kosten === null ? null : kosten === 'toegang'];
}

type Row = Omit<FocusJeugdige, 'facts' | 'keuze'> &
  FocusJeugdige['facts'] & { [Field in keyof FocusKeuzeRegel]: FocusKeuzeRegel[Field] | null };

function toJeugdige(row: Row): FocusJeugdige {
  const { gemeente, jeugdigeId, pseudoniem, keuzeId, keuze, eigenaar, dag, reden, regels, door, op, isOver, ...facts } =
    row;
  const isChosen = keuzeId !== null && keuze !== null && door !== null && op !== null;
  return {
    gemeente,
    jeugdigeId,
    pseudoniem,
    facts,
    keuze: isChosen
      ? {
          keuzeId,
          keuze,
          eigenaar,
          dag,
          reden,
          regels: (regels ?? []).filter(isFocusRegel),
          door,
          op,
          isOver: isOver === true,
        }
      : null,
  };
}
