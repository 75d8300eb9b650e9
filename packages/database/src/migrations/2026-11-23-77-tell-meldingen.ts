import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

/** Of this kind and about what; `op`: since when it waits. No jeugdige: a notice has no content (trust.md 3.4). */
const waiting = {
  taak: `select t.taak_id, t.gemaakt_op from toegang.open_taken() t`,
  overleg: `select m.mdo_id, m.gepland_op from toegang.mdo m where m.verslag_op is null and m.afgezegd_op is null
    and m.begint > statement_timestamp() and m.gepland_door <> a and exists (select from toegang.mdo_deelnemer d
      where d.gemeente = m.gemeente and d.mdo_id = m.mdo_id and d.houder = any (h))
    and toegang.samen_zicht(m.gemeente, m.jeugdige_id) is not null`,
  vraag: `select t.ketentaak_id, t.gevraagd_op from toegang.ketentaak t where t.houder = a and t.aanvaard_op is null
    and t.gedaan_op is null and t.terug_op is null and t.ingetrokken_op is null
    and exists (select from toegang.account k where k.account_id = a and k.rol in ('jeugdige', 'ouder', 'pleegouder'))
    and toegang.samen_zicht(t.gemeente, t.jeugdige_id) is not null`,
  toestemming: `select t.toestemming_id, t.gevraagd_op from toegang.toestemming t join toegang.toestemming_gever g
      on g.gemeente = t.gemeente and g.toestemming_id = t.toestemming_id and g.account_id = a and g.antwoord is null
    where t.ingetrokken_op is null and t.geweigerd_op is null and t.tot > statement_timestamp()
      and toegang.ziet_toestemming(t.toestemming_id)`,
  plan: `select p.plan_id, v.op from toegang.plannen_voor_akkoord() n join toegang.gezinslid l on l.gemeente = n.gemeente
        and l.jeugdige_id = n.jeugdige_id and l.tot = 'infinity'
      join toegang.gezinsplan p on p.gemeente = l.gemeente and p.gezin_id = l.gezin_id and p.status = 'besproken'
      join toegang.planversie v on v.gemeente = p.gemeente and v.plan_id = p.plan_id and v.versie = p.versie`,
} as const;

const parts = Object.entries(waiting).map(
  ([soort, select]) => `select '${soort}'::text, x.* from (${select}) x (id, op) where not '${soort}' = any (niet)`,
);

export const meldingFunctions = [
  // Of the last 30 days, the newest first.
  defineFunction(
    'lees_meldingen',
    '',
    'table (soort text, onderwerp_id uuid, op timestamptz, nieuw boolean)',
    `declare a uuid := toegang.actor(); h uuid[] := toegang.houders(); niet text[] := '{}'; gezien timestamptz;
    begin
      select coalesce(i.uit, '{}'), i.gezien_tot into niet, gezien from toegang.meldinginstelling i where i.account_id = a;
      niet := coalesce(niet, '{}');
      return query with alles (s, i, moment) as (${parts.join(' union all ')})
        select w.s, w.i, w.moment, w.moment > coalesce(gezien, '-infinity') from alles w
        where w.moment > statement_timestamp() - interval '30 days' order by w.moment desc, w.i limit 100;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'zie_meldingen',
    '',
    'void',
    `begin
      insert into toegang.meldinginstelling as i (account_id, gezien_tot) values (toegang.actor(), statement_timestamp())
        on conflict (account_id) do update set gezien_tot = excluded.gezien_tot;
    end`,
    'sp_app',
  ),
  defineFunction(
    'zet_meldinginstelling',
    'p_uit text[]',
    'void',
    `begin
      insert into toegang.meldinginstelling as i (account_id, uit) values (toegang.actor(), p_uit)
        on conflict (account_id) do update set uit = excluded.uit;
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_meldinginstelling',
    '',
    'text[]',
    `begin
      return coalesce((select i.uit from toegang.meldinginstelling i where i.account_id = (select toegang.actor())), '{}');
    end`,
    'sp_app',
    'stable',
  ),
];

/** Notices without content, from what waits already; kept are only what somebody saw last and does not want to hear of. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(
      db,
      `create table toegang.meldinginstelling (account_id uuid primary key references toegang.account,
        gezien_tot timestamptz, uit text[] not null default '{}'
          check (uit <@ array['${Object.keys(waiting).join("', '")}']))`,
    );
    await guardTable(db, 'toegang.meldinginstelling');
    await run(db, ...meldingFunctions.map(({ create }) => create));
    for (const { name, to } of meldingFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of meldingFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.meldinginstelling');
  });
}
