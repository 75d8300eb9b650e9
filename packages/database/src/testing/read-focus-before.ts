import { createPool } from '../connection/connection.ts';
import { loginOf, withAdmin } from '../connection/prepare-server.ts';
import type { FocusVraag } from '../focuslijst/focuslijst-store.ts';
import { focusBefore } from '../migrations/2026-11-24-41-keep-focus.ts';
import type { Actor } from '../toegang/actor.ts';
import { asActor } from '../toegang/as-actor.ts';
import type { TestDatabase } from './create-test-database.ts';
import { testKeys } from './test-keys.ts';

const factsBefore = `
  with vacant as materialized (select * from toegang.zonder_regisseur()),
  stil as materialized (select * from toegang.zonder_doelvoortgang()),
  ver as materialized (select * from toegang.doelaandelen()),
  grens as materialized (
    select d.gemeente, toegang.focusgrens(d.gemeente, d.deel, $3::boolean) as bedrag
    from jsonb_to_recordset($2::jsonb) as d (gemeente text, deel int) where $3::boolean is not null)
  select f.jeugdige_id as "jeugdigeId", jsonb_build_object('trajecten', f.trajecten, 'laatsteBegin', f.laatste_begin,
    'herhaaldBeroep', f.herhaald_beroep, 'lopend', f.lopend, 'aanbieders', f.aanbieders,
    'gestapeldSinds', f.gestapeld_sinds, 'verlengingen', f.verlengingen, 'verlengdOp', f.verlengd_op,
    'zorgBegin', f.zorg_begin, 'nextEind', f.volgend_eind, 'passedEind', f.verstreken_eind, 'weesSinds', f.wees_sinds,
    'zonderRegisseur', v.sinds, 'zonderDoelvoortgang', q.sinds, 'doelaandeel', r.aandeel, 'hulpGelijkSinds', r.sinds,
    'ijwStapelingen', f.ijw_stapelingen, 'bedrag', f.bedrag, 'grens', g.bedrag, 'geboortedatum', f.geboortedatum,
    'geboortejaar', f.geboortejaar) as facts
  from toegang.lees_focusfeiten($1::date, $3::boolean) f left join vacant v using (gemeente, jeugdige_id)
    left join stil q using (gemeente, jeugdige_id) left join ver r using (gemeente, jeugdige_id)
    left join grens g using (gemeente) order by 1`;

/**
 * What the rules of the focus list need as it was gathered before it was kept by the fold: from every toewijzing, traject,
 * zorgperiode and signaal at each look.
 */
export async function readFocusBefore(
  { server }: Pick<TestDatabase, 'server'>,
  actor: Actor,
  { peildatum, delen, kosten }: FocusVraag,
): Promise<{ jeugdigeId: string; facts: Record<string, unknown> }[]> {
  await withAdmin(server, server.address.database, async (admin) => {
    for (const { create } of focusBefore)
      await admin.query(create.replace('create function', 'create or replace function'));
  });
  const pool = createPool(server.address, loginOf(server, testKeys, 'sp_app'), 1);
  try {
    const shares = [...delen].map(([gemeente, deel]) => ({ gemeente, deel }));
    const values = [peildatum, JSON.stringify(shares), kosten === null ? null : kosten === 'toegang'];
    return await asActor(pool, actor, (connection) => connection.query(factsBefore, values));
  } finally {
    await pool.end();
  }
}
