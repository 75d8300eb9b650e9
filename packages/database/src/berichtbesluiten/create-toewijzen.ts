import { err, type GemeenteCode, ok, type Result } from '@samenpad/domain';
import type pg from 'pg';
import type { Connection } from '../connection/connection.ts';
import { holdsBsn } from '../dossier/bsn-in-text.ts';
import type { HulpkeuzeInvoer } from '../hulpkeuzes/hulpkeuze-invoer.ts';
import { fits, recordHulpkeuze } from '../hulpkeuzes/record-hulpkeuze.ts';
import { logLook, logLookAtRows } from '../logboek/log-look.ts';
import { asActor } from '../toegang/as-actor.ts';
import { once } from '../toegang/once.ts';
import { orWithoutRegisseur } from '../toegang/without-regisseur.ts';
import type {
  Berichtbesluit,
  BerichtbesluitFout,
  BerichtbesluitInvoer,
  OpenVerzoek,
  Terugkoppeling,
  ToewijzenStore,
} from './berichtbesluit-store.ts';

const open = `from zorg.verzoek v join zorg.jeugdige j using (gemeente, jeugdige_id)
  where v.toestand in ('open', 'in-onderzoek', 'te-laat') and exists (select from toegang.zicht z
    where z.gemeente = v.gemeente and z.jeugdige_id = v.jeugdige_id and z.schrijven & 4 <> 0 and z.familie = 0
      and statement_timestamp() >= z.van and statement_timestamp() < z.tot)`;

/** Decisions on verzoeken and toewijzingen, on the pool of the app role. */
export function createToewijzen(pool: pg.Pool): ToewijzenStore {
  return {
    listOpen: (actor, { offset, limit }) =>
      asActor(pool, actor, async (connection) => {
        const rows = await connection.query<OpenVerzoek>(
          `select v.gemeente, v.jeugdige_id as "jeugdigeId", j.pseudoniem, v.soort, v.toestand, v.domein, v.aanbieder,
             v.referentie_aanbieder as referentie, v.dagtekening
           ${open} order by v.dagtekening, v.jeugdige_id, v.nr limit $1 offset $2`,
          [limit, offset],
        );
        logLookAtRows(connection, rows, ['BS'], 'verzoek-gelezen');
        const [count] = await connection.query<{ n: number }>(`select count(*) as n ${open}`);
        return { rows, total: count?.n ?? 0 };
      }),
    ...createTerugkoppelingen(pool),
    open: (actor, jeugdigeId) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, jeugdigeId);
        if (gemeente === undefined) return undefined;
        const [gate] = await connection.query<{ dicht: boolean; leaderless: boolean }>(
          'select toegang.toewijzen_dicht($1, $2) as dicht, toegang.regievoerder_nodig($1, $2) as leaderless',
          [gemeente, jeugdigeId],
        );
        const besluiten = await connection.query<Berichtbesluit>(
          `select besluit_id as "besluitId", domein, aanbieder, soort, referentie, toewijzing_nummer as "toewijzingNummer",
             reden, vraag, door, op, bericht_id as "berichtId", verzonden_op as "verzondenOp",
             beantwoord_op as "beantwoordOp", geweigerd from toegang.lees_berichtbesluiten($1, $2)`,
          [gemeente, jeugdigeId],
        );
        logLook(connection, gemeente, [jeugdigeId], ['BS', 'FI'], 'toewijzen-geopend');
        return { gemeente, dicht: gate?.dicht === true, leaderless: gate?.leaderless === true, besluiten };
      }),
    decide: (actor, jeugdigeId, invoer, keuze = null) =>
      orWithoutRegisseur(
        asActor(pool, actor, (connection) =>
          once(connection, actor, () => decide(connection, jeugdigeId, invoer, keuze)),
        ),
      ),
  };
}

/** With the question that holds it, where there is one, and with who chose: all are kept or none. */
async function decide(
  connection: Connection,
  jeugdigeId: string,
  invoer: BerichtbesluitInvoer,
  keuze: HulpkeuzeInvoer | null,
): Promise<Result<{ besluitId: string; gemeente: GemeenteCode }, BerichtbesluitFout>> {
  if (holdsBsn(invoer.vraag ?? '')) return err('bsn-in-tekst');
  if (!fits(keuze)) return err('keuze-klopt-niet');
  const gemeente = await findGemeente(connection, jeugdigeId);
  if (gemeente === undefined) return err('niet-gevonden');
  const [row] = await connection.query<{ answer: { uitkomst: BerichtbesluitFout | 'bewaard'; besluitId: string } }>(
    'select toegang.besluit_en_vraag($1, $2, $3) as answer',
    [gemeente, jeugdigeId, JSON.stringify(invoer)],
  );
  if (row === undefined) return err('niet-gevonden');
  const { uitkomst, besluitId } = row.answer;
  if (uitkomst !== 'bewaard') return err(uitkomst);
  if (keuze !== null) await recordHulpkeuze(connection, { gemeente, jeugdigeId, besluitId }, keuze);
  return ok({ besluitId, gemeente });
}

/** Who hears of a decision (S4-70). */
function createTerugkoppelingen(pool: pg.Pool): Pick<ToewijzenStore, 'listTerugkoppelingen' | 'finishTerugkoppeling'> {
  return {
    listTerugkoppelingen: (actor, jeugdigeId) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, jeugdigeId);
        if (gemeente === undefined) return undefined;
        const rows = await connection.query<Terugkoppeling & Record<string, unknown>>(
          `select terugkoppeling_id as "terugkoppelingId", aan, naam, uitkomst, voor, op, allowed, gedaan_op as "gedaanOp",
             hoe, door from toegang.lees_terugkoppelingen($1, $2)`,
          [gemeente, jeugdigeId],
        );
        logLook(connection, gemeente, [jeugdigeId], ['BS'], 'terugkoppelingen-gelezen');
        return rows;
      }),
    finishTerugkoppeling: (actor, jeugdigeId, terugkoppelingId, hoe) =>
      asActor(pool, actor, async (connection) => {
        const gemeente = await findGemeente(connection, jeugdigeId);
        if (gemeente === undefined) return err('niet-gevonden');
        const [row] = await connection.query<{ a: 'niet-gevonden' | 'is-klaar' | 'toestemming-ontbreekt' | 'bewaard' }>(
          'select toegang.doe_terugkoppeling($1, $2, $3, $4) as a',
          [gemeente, jeugdigeId, terugkoppelingId, hoe],
        );
        return row?.a === 'bewaard' ? ok(undefined) : err(row?.a ?? 'niet-gevonden');
      }),
  };
}

/** The gemeente in which the actor decides for this jeugdige. */
async function findGemeente(connection: Connection, jeugdigeId: string): Promise<GemeenteCode | undefined> {
  const [row] = await connection.query<{ gemeente: GemeenteCode }>(
    'select j.gemeente from zorg.jeugdige j where j.jeugdige_id = $1 and toegang.mag_besluiten(j.gemeente, j.jeugdige_id)',
    [jeugdigeId],
  );
  return row?.gemeente;
}
