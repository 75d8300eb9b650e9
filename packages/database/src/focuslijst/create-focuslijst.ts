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
        const sql = `select jeugdige_id as "jeugdigeId" from toegang.lees_focuskeuzes() where keuze = 'accountgesprek'
          and keuze_id not in (select t.keuze_id from toegang.teruggekomen_focus() t)`;
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
  Omit<FocusJeugdige['facts'], 'aanbieders'> & {
    [Field in Exclude<keyof FocusKeuzeRegel, 'regels'>]: FocusKeuzeRegel[Field] | null;
  } & {
    aanbieders: string;
    /** The version of each rule that held when the choice was made. */
    regels: Partial<Record<string, number>> | null;
  };

function toJeugdige(row: Row): FocusJeugdige {
  const { gemeente, jeugdigeId, pseudoniem } = row;
  return { gemeente, jeugdigeId, pseudoniem, facts: factsOf(row), keuze: keuzeOf(row) };
}

/** Field by field: of a whole region, taking the others off each row costs as much as reading it. */
function factsOf(row: Row): FocusJeugdige['facts'] {
  return {
    trajecten: row.trajecten,
    laatsteBegin: row.laatsteBegin,
    herhaaldBeroep: row.herhaaldBeroep,
    lopend: row.lopend,
    aanbieders: row.aanbieders === '' ? [] : row.aanbieders.split(' '),
    gestapeldSinds: row.gestapeldSinds,
    verlengingen: row.verlengingen,
    verlengdOp: row.verlengdOp,
    zorgBegin: row.zorgBegin,
    nextEind: row.nextEind,
    passedEind: row.passedEind,
    weesSinds: row.weesSinds,
    zonderRegisseur: row.zonderRegisseur,
    zonderDoelvoortgang: row.zonderDoelvoortgang,
    doelaandeel: row.doelaandeel,
    hulpGelijkSinds: row.hulpGelijkSinds,
    ijwStapelingen: row.ijwStapelingen,
    bedrag: row.bedrag,
    grens: row.grens,
    geboortedatum: row.geboortedatum,
    geboortejaar: row.geboortejaar,
  };
}

function keuzeOf({ keuzeId, keuze, eigenaar, dag, reden, regels, door, op, isOver }: Row): FocusJeugdige['keuze'] {
  if (keuzeId === null || keuze === null || door === null || op === null) return null;
  const held = Object.keys(regels ?? {}).filter(isFocusRegel);
  return { keuzeId, keuze, eigenaar, dag, reden, regels: held, door, op, isOver: isOver === true };
}
