import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const tables = [
  // Where the software of an aanbieder wants to hear that the gemeente sent something (S4-97).
  `create table toegang.webhook (
    webhook_id uuid primary key, organisatie_id uuid not null references toegang.organisatie on delete cascade,
    adres text not null check (length(adres) <= 500), gemaakt_door uuid not null references toegang.account on delete cascade,
    gemaakt_op timestamptz not null default clock_timestamp(), beeindigd_op timestamptz)`,
  'create index on toegang.webhook (organisatie_id)',
  // One call about one bericht: ids and a kind, nothing of a person. `volgende_op` null: given up.
  `create table toegang.webhook_melding (
    webhook_id uuid not null references toegang.webhook on delete cascade, gemeente text not null, bericht_id uuid not null,
    domein text not null, soort text not null, gemaakt_op timestamptz not null default clock_timestamp(),
    pogingen int not null default 0, volgende_op timestamptz default clock_timestamp(), afgeleverd_op timestamptz,
    primary key (gemeente, webhook_id, bericht_id))`,
  'create index on toegang.webhook_melding (volgende_op) where volgende_op is not null',
];

const office = `(select array_agg(h.organisatie_id) from toegang.houder h join toegang.organisatie o using (organisatie_id)
  where h.houder = any ((select toegang.houders())::uuid[]) and h.rol = 'aanbiederadministratie' and o.agb is not null)`;

const functions = [
  // False: not of the administratie of an aanbieder, or five are there already.
  defineFunction(
    'maak_webhook',
    'p_webhook uuid, p_adres text',
    'boolean',
    `declare ids uuid[] := ${office};
    begin
      if ids is null then return false; end if;
      perform pg_advisory_xact_lock(hashtextextended('webhook ' || ids[1], 0));
      if exists (select from toegang.webhook w where w.webhook_id = p_webhook and w.organisatie_id = ids[1]) then
        return true;
      end if;
      if (select count(*) from toegang.webhook w where w.organisatie_id = ids[1] and w.beeindigd_op is null) >= 5 then
        return false;
      end if;
      insert into toegang.webhook (webhook_id, organisatie_id, adres, gemaakt_door)
        values (p_webhook, ids[1], p_adres, toegang.actor());
      return true;
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_webhooks',
    '',
    'table (webhook_id uuid, adres text, gemaakt_op timestamptz, laatst_op timestamptz, wacht int, mislukt int)',
    `declare ids uuid[] := ${office};
    begin
      return query select w.webhook_id, w.adres, w.gemaakt_op, max(m.afgeleverd_op),
          count(m.volgende_op)::int, count(*) filter (where m.volgende_op is null and m.afgeleverd_op is null
            and m.webhook_id is not null)::int
        from toegang.webhook w left join toegang.webhook_melding m on m.webhook_id = w.webhook_id
        where w.organisatie_id = any (ids) and w.beeindigd_op is null group by w.webhook_id order by w.gemaakt_op;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'beeindig_webhook',
    'p_webhook uuid',
    'boolean',
    `begin
      update toegang.webhook w set beeindigd_op = clock_timestamp() where w.webhook_id = p_webhook and w.beeindigd_op is null
        and w.organisatie_id = any (${office}::uuid[]);
      return found;
    end`,
    'sp_app',
  ),
  // What is to be told now, each taken for itself: it comes again after 1, 5 and 30 minutes, 2, 8 and 24 hours, and no more.
  // Looks for new berichten of the last month; what was told before that is forgotten.
  defineFunction(
    'te_melden',
    'p_aantal int',
    'table (webhook_id uuid, adres text, gemeente text, bericht_id uuid, domein text, soort text, gemaakt_op timestamptz)',
    `begin
      delete from toegang.webhook_melding m where m.volgende_op is null and m.gemaakt_op < clock_timestamp() - interval '60 days';
      insert into toegang.webhook_melding (webhook_id, gemeente, bericht_id, domein, soort)
        select w.webhook_id, b.gemeente, b.bericht_id, b.domein, b.soort
          from toegang.webhook w join toegang.organisatie o on o.organisatie_id = w.organisatie_id
            join zorg.bericht b on b.aanbieder = o.agb and b.dagtekening >= current_date - 31
          where w.beeindigd_op is null and b.richting = 'uit' and b.ontvangen_op >= w.gemaakt_op
        on conflict do nothing;
      return query update toegang.webhook_melding m set pogingen = m.pogingen + 1,
          volgende_op = clock_timestamp() + (array['1 minute', '5 minutes', '30 minutes', '2 hours', '8 hours', '1 day']::interval[])[m.pogingen + 1]
        from (select d.webhook_id, d.gemeente, d.bericht_id, w.adres from toegang.webhook_melding d
            join toegang.webhook w on w.webhook_id = d.webhook_id
          where d.volgende_op <= clock_timestamp() and w.beeindigd_op is null order by d.volgende_op limit p_aantal
          for update of d skip locked) d
        where m.webhook_id = d.webhook_id and m.gemeente = d.gemeente and m.bericht_id = d.bericht_id
        returning m.webhook_id, d.adres, m.gemeente, m.bericht_id, m.domein, m.soort, m.gemaakt_op;
    end`,
    'sp_jobs',
  ),
  defineFunction(
    'is_gemeld',
    'p_webhook uuid, p_gemeente text, p_bericht uuid',
    'void',
    `begin
      update toegang.webhook_melding m set afgeleverd_op = clock_timestamp(), volgende_op = null
        where m.webhook_id = p_webhook and m.gemeente = p_gemeente and m.bericht_id = p_bericht;
    end`,
    'sp_jobs',
  ),
];

/** Calls to the software of an aanbieder when there is a bericht for it (S4-97). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables);
    for (const table of ['toegang.webhook', 'toegang.webhook_melding']) await guardTable(db, table);
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.webhook_melding', 'drop table toegang.webhook');
  });
}
