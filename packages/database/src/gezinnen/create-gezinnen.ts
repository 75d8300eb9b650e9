import {
  err,
  type GemeenteCode,
  type Gezinsband,
  ok,
  proposeGezin,
  type RegiePeriod,
  type Result,
} from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import { findGemeente } from '../dossier/find-gemeente.ts';
import { logLookAtRows } from '../logboek/log-look.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import type { GezinFout, GezinRow, GezinStore, RegieInvoer } from './gezin-store.ts';
import { findRegisseur, readGezin } from './read-gezin.ts';
import { countGezinsregel, listGesprekspartners } from './read-gezinsregel.ts';

/** Gezinnen, on the pool of the app role. */
export function createGezinnen(pool: pg.Pool): GezinStore {
  /** An act of a function that answers a word. */
  const act = (actor: Actor, id: string, texts: readonly string[], call: string, values: readonly unknown[]) =>
    asActor(pool, actor, async (connection): Promise<Result<undefined, GezinFout>> => {
      if (texts.some(holdsBsn)) return err('bsn-in-tekst');
      const gemeente = await findGemeente(connection, id);
      if (gemeente === undefined) return err('niet-gevonden');
      return await once(connection, actor, () => answer(connection, call, [gemeente, ...values]));
    });
  return {
    read: (actor, id) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        return gemeente === undefined ? undefined : await readGezin(connection, gemeente, id);
      }),
    findRegisseur: (actor, id, dag) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        return gemeente === undefined ? undefined : await findRegisseur(connection, gemeente, id, dag);
      }),
    propose: (actor, id, peildatum) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return [];
        const proposed = proposeGezin(await readBanden(connection, gemeente), id, peildatum);
        return await addGezinnen(connection, gemeente, proposed);
      }),
    form: (actor, id, { jeugdigen, naar, per }) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, id);
        if (gemeente === undefined) return err('niet-gevonden');
        const [row] = await connection.query<{
          a: { uitkomst: GezinFout | 'bewaard'; handelingId: string; gezinId: string };
        }>('select toegang.vorm_gezin($1, $2, $3, $4) as a', [gemeente, jeugdigen, naar, per]);
        if (row?.a.uitkomst !== 'bewaard') return err(row?.a.uitkomst ?? 'niet-gevonden');
        return ok({ handelingId: row.a.handelingId, gezinId: row.a.gezinId });
      }),
    undo: (actor, id, handelingId) => act(actor, id, [], 'toegang.draai_gezin_terug($1, $2)', [handelingId]),
    setRegie: (actor, id, { gezinId, huidig, invoer }) =>
      act(actor, id, textsOf(invoer), 'toegang.leg_regie($1, $2, $3, $4)', [
        gezinId,
        huidig,
        JSON.stringify(toColumns(invoer)),
      ]),
    endRegie: (actor, id, regieId, per) => act(actor, id, [], 'toegang.eindig_regie($1, $2, $3)', [regieId, per]),
    addNetwerklid: (actor, id, { naam, wie, kan, tot }) =>
      act(actor, id, [naam, wie, kan], 'toegang.leg_netwerklid($1, $2, $3, $4, $5, $6)', [id, naam, wie, kan, tot]),
    endNetwerklid: (actor, id, netwerklidId) =>
      act(actor, id, [], 'toegang.eindig_netwerklid($1, $2, $3)', [id, netwerklidId]),
    setWoonschema: (actor, id, van, delen) =>
      act(
        actor,
        id,
        delen.map(({ bij }) => bij),
        'toegang.zet_woonschema($1, $2, $3, $4)',
        [id, van, JSON.stringify(delen)],
      ),
    ...createLists(pool),
  };
}

function createLists(pool: pg.Pool): Pick<GezinStore, 'list' | 'countGezinsregel' | 'listGesprekspartners'> {
  return {
    list: (actor) => asActor(pool, actor, list),
    countGezinsregel: (actor) => asActor(pool, actor, countGezinsregel),
    listGesprekspartners: (actor, sinds) =>
      asActor(pool, actor, (connection) => listGesprekspartners(connection, sinds)),
  };
}

async function list(connection: Connection): Promise<GezinRow[]> {
  const rows = await connection.query<Omit<GezinRow, 'regies'>>(
    `select gemeente, gezin_id as "gezinId", jeugdige_id as "jeugdigeId", leden, regisseur,
       vacant_sinds as "vacantSinds", overname, aanbieders, regiebehandelaar, meervoudig from toegang.lees_gezinnen()`,
  );
  const leden = rows.flatMap(({ gemeente, leden: own }) => own.map(({ jeugdigeId }) => ({ gemeente, jeugdigeId })));
  logLookAtRows(connection, leden, ['GZ'], 'gezinnen-gelezen');
  const regies = await connection.query<RegiePeriod & { gemeente: string; gezinId: string }>(
    'select gemeente, gezin_id as "gezinId", wie, van, tot from toegang.lees_regisseurs()',
  );
  const byGezin = Map.groupBy(regies, ({ gemeente, gezinId }) => `${gemeente} ${gezinId}`);
  return rows.map((row) => ({ ...row, regies: byGezin.get(`${row.gemeente} ${row.gezinId}`) ?? [] }));
}

async function answer(connection: Connection, call: string, values: readonly unknown[]) {
  const [row] = await connection.query<{ a: GezinFout | 'bewaard' }>(`select ${call} as a`, [...values]);
  return row?.a === 'bewaard' ? ok(undefined) : err<GezinFout>(row?.a ?? 'niet-gevonden');
}

async function readBanden(connection: Connection, gemeente: GemeenteCode): Promise<Gezinsband[]> {
  return await connection.query<Gezinsband>(
    'select jeugdige_id as "jeugdigeId", soort, sleutel, van, tot from toegang.gezinsbanden($1)',
    [gemeente],
  );
}

async function addGezinnen<Row extends { jeugdigeId: string }>(
  connection: Connection,
  gemeente: GemeenteCode,
  rows: readonly Row[],
) {
  const found = await connection.query<{ jeugdigeId: string; gezinId: string }>(
    'select jeugdige_id as "jeugdigeId", gezin_id as "gezinId" from toegang.gezinnen_van($1, $2)',
    [gemeente, rows.map(({ jeugdigeId }) => jeugdigeId)],
  );
  const gezinOf = new Map(found.map(({ jeugdigeId, gezinId }) => [jeugdigeId, gezinId]));
  return rows.map((row) => ({ ...row, gezinId: gezinOf.get(row.jeugdigeId) ?? null }));
}

function textsOf(invoer: RegieInvoer): string[] {
  if (invoer.soort === 'overname') return [invoer.reden];
  return invoer.soort === 'regiebehandelaar' ? [invoer.naam, invoer.organisatie] : [];
}

/** With the names of the columns of toegang.regie. */
function toColumns(invoer: RegieInvoer): Record<string, string | undefined> {
  const { soort, van } = invoer;
  switch (soort) {
    case 'regisseur':
      return { soort, van, account_id: invoer.accountId, skj_nummer: invoer.skj?.nummer, skj_tot: invoer.skj?.tot };
    case 'regiebehandelaar':
      return { soort, van, naam: invoer.naam, organisatie: invoer.organisatie, registratie: invoer.registratie };
    case 'overname':
      return { soort, van, bij: invoer.bij, reden: invoer.reden, tot: invoer.tot, toetsen_voor: invoer.toetsenVoor };
  }
}
