import type { Kysely } from 'kysely';
import { schrijfFunction } from './2026-11-21-02-create-logboek.ts';
import { inzageFunctions } from './logboek-inzagen.ts';
import { sealFunctions, sealTables } from './logboek-zegels.ts';
import { asRole, definer, guardTable, protectTable, run } from './rights.ts';

/** The id of a jeugdige as the processing log holds it: sealed with a key that is not in the database. */
const betrokkene = `create table zorg.betrokkene (
    gemeente text not null, jeugdige_id uuid not null, verzegeld bytea not null, primary key (gemeente, jeugdige_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade)`;

/** NEN 7513: who, in which role, for whom, on which ground, with which result, from where. */
const regelColumns = [
  `alter table logboek.regel add column rol text, add column organisatie_id uuid, add column organisatie text,
    add column grond_id uuid, add column nood boolean not null default false,
    add column resultaat text not null default 'gegeven' check (resultaat in ('gegeven', 'geweigerd')),
    add column herkomst text not null default 'onbekend'
      check (herkomst in ('server', 'gemeente', 'organisatie', 'internet', 'onbekend')),
    add column spoor bytea check (length(spoor) = 16),
    add constraint regel_handeling_check check (handeling ~ '^[a-z][a-z -]{2,80}( [0-9a-f-]{36})?$')`,
  'create index regel_door on logboek.regel (gemeente, account_id, tijd)',
];

/** Logboek Dataverwerkingen: one line for each person whom a processing is about, without who did it (link by trace). */
const verwerkingTable = `create table logboek.verwerking (
    gemeente text not null, tak int not null, xid xid8 not null default pg_current_xact_id(), regel_id uuid not null,
    trace_id bytea not null check (length(trace_id) = 16), span_id bytea not null check (length(span_id) = 8),
    parent_span_id bytea check (length(parent_span_id) = 8), status_code smallint not null check (status_code in (0, 1, 2)),
    name text not null, start_time timestamptz not null, end_time timestamptz not null, foreign_operation jsonb,
    resource jsonb not null, attributes jsonb not null, afdruk bytea not null,
    primary key (gemeente, tak, xid, regel_id))`;

/** The fingerprint of a line over every column that is filled; dates and bytes are texts by the two settings below. */
const fingerprintOf = (line: string) => `sha256(convert_to(jsonb_strip_nulls(${line} - 'afdruk')::text, 'UTF8'))`;
const fingerprintSettings = "set timezone = 'UTC' set bytea_output = 'hex'";

const writeFunctions = [
  `create function logboek.afdruk(p_regel jsonb) returns bytea language sql immutable set search_path = pg_catalog, pg_temp
    as $$ select ${fingerprintOf('p_regel')} $$`,
  `create function logboek.vul_afdruk() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp ${fingerprintSettings} as $$
    begin
      new.afdruk := logboek.afdruk(to_jsonb(new));
      return new;
    end $$`,
  // Both logs in one call. Who, for which purpose and in which trace come from the opened transaction, the ground from
  // the sight that the actor has now: never from the caller. Fingerprints of all lines at once: a trigger for each line
  // takes half of the time of a list. offset 0: what a line holds is made once, then its fingerprint.
  `create function logboek.leg_vast(p_gemeente text, p_jeugdigen uuid[], p_soorten int, p_handeling text, p_resultaat text)
    returns void language plpgsql volatile ${definer} ${fingerprintSettings}
    -- Planning anew for each list of jeugdigen takes longer than writing its lines.
    set plan_cache_mode = 'force_generic_plan' as $$
    declare a uuid := toegang.actor(); h uuid[] := toegang.houders(); d text := current_setting('samenpad.doel', true);
      spoor bytea := decode(current_setting('samenpad.spoor', true), 'hex');
      span bytea := decode(nullif(current_setting('samenpad.span', true), ''), 'hex');
      herkomst text := coalesce(nullif(current_setting('samenpad.herkomst', true), ''), 'onbekend');
      ids uuid[] := array(select gen_random_uuid() from unnest(p_jeugdigen)); r text; o uuid; t int;
    begin
      if a is null then raise exception 'geen geldige sessie' using errcode = '28000'; end if;
      select max(tak) into t from logboek.tak;
      select rol into r from toegang.account where account_id = a;
      select organisatie_id into o from toegang.houder where houder = any (h) and organisatie_id is not null
        order by organisatie_id limit 1;
      insert into logboek.regel (gemeente, tak, xid, regel_id, tijd, account_id, rol, organisatie_id, organisatie, doel,
          handeling, jeugdige_id, soorten, grond, grond_id, nood, resultaat, herkomst, spoor, afdruk)
        select x.*, ${fingerprintOf('to_jsonb(x)')} from (
        select p_gemeente as gemeente, t as tak, pg_current_xact_id() as xid, n.id as regel_id, clock_timestamp() as tijd,
          a as account_id, r as rol, x.organisatie_id, x.naam as organisatie, d as doel, p_handeling as handeling,
          n.j as jeugdige_id, p_soorten as soorten,
          coalesce(z.grond, e.relatie, case p_resultaat when 'geweigerd' then 'geen' else 'gemeente' end) as grond,
          coalesce(z.grond_id, e.relatie_id) as grond_id, coalesce(z.grond = 'nood', false) as nood,
          p_resultaat as resultaat, herkomst as herkomst, spoor as spoor
        from unnest(ids, p_jeugdigen) n(id, j)
          left join lateral (select v.grond, v.grond_id, v.houder from toegang.zicht v
            where v.gemeente = p_gemeente and v.jeugdige_id = n.j and v.houder = any (h)
              and statement_timestamp() >= v.van and statement_timestamp() < v.tot
              and (v.lezen | v.eigen | v.gedeeld | v.schrijven) & p_soorten <> 0
            order by (v.grond = 'nood') = (d = 'nood') desc, v.grond = 'nood', v.van limit 1) z on true
          -- A relation that opens no row, only a function: whoever wrote the verwijzing and hears how it stands.
          left join lateral (select f.relatie, f.relatie_id from toegang.relatie f
            where z.grond is null and f.gemeente = p_gemeente and f.jeugdige_id = n.j and f.houder = any (h)
              and statement_timestamp() >= f.van and statement_timestamp() < f.tot order by f.van limit 1) e on true
          left join toegang.houder hz on hz.houder = z.houder
          left join toegang.organisatie x on x.organisatie_id = coalesce(hz.organisatie_id, o) offset 0) x;
      insert into logboek.verwerking (gemeente, tak, xid, regel_id, trace_id, span_id, parent_span_id, status_code, name,
          start_time, end_time, resource, attributes, afdruk)
        select x.*, ${fingerprintOf('to_jsonb(x)')} from (
        select p_gemeente as gemeente, t as tak, pg_current_xact_id() as xid, n.id as regel_id, spoor as trace_id,
          substring(uuid_send(n.id) for 8) as span_id, span as parent_span_id,
          case p_resultaat when 'gegeven' then 1 else 2 end as status_code, p_handeling as name, now() as start_time,
          clock_timestamp() as end_time, jsonb '{"service.name": "samenpad"}' as resource, jsonb_strip_nulls(jsonb_build_object(
            'dpl.core.processing_activity_id', 'urn:samenpad:verwerking:' || d || ':' || split_part(p_handeling, ' ', 1),
            'dpl.core.data_subject_id', encode(b.verzegeld, 'base64'),
            'dpl.core.data_subject_id_type', case when b.verzegeld is not null then 'jeugdige' end)) as attributes
        from unnest(ids, p_jeugdigen) n(id, j)
          left join zorg.betrokkene b on b.gemeente = p_gemeente and b.jeugdige_id = n.j offset 0) x;
    exception
      when disk_full or invalid_authorization_specification then raise;
      -- Nothing is given that is not logged (S-55): the server answers 503.
      when others then raise exception 'het logboek is niet te schrijven' using errcode = 'SP001';
    end $$`,
  `create or replace function logboek.schrijf(p_gemeente text, p_jeugdigen uuid[], p_soorten int, p_handeling text)
    returns void language plpgsql volatile ${definer} as $$
    begin perform logboek.leg_vast(p_gemeente, p_jeugdigen, p_soorten, p_handeling, 'gegeven'); end $$`,
  // A jeugdige that does not exist and one that may not be seen leave the same line in the same time.
  `create function logboek.schrijf_weigering(p_jeugdige uuid, p_handeling text) returns void
    language plpgsql volatile ${definer} as $$
    declare g text := (select gemeente from zorg.jeugdige where jeugdige_id = p_jeugdige limit 1);
    begin
      g := coalesce(g, (select gemeenten[1] from toegang.account where account_id = (select toegang.actor())), '0000');
      perform logboek.leg_vast(g, array[p_jeugdige], 0, p_handeling, 'geweigerd');
    end $$`,
  `create function toegang.open(p_token text, p_doel text, p_spoor text, p_span text, p_herkomst text) returns uuid
    language plpgsql volatile ${definer} as $$
    declare a uuid := toegang.open(p_token, p_doel, p_spoor);
    begin
      if p_span !~ '^[0-9a-f]{16}$' or p_herkomst !~ '^[a-z]{1,20}$' then
        raise exception 'geen geldige sessie' using errcode = '28000';
      end if;
      perform set_config('samenpad.span', coalesce(p_span, ''), true);
      perform set_config('samenpad.herkomst', coalesce(p_herkomst, ''), true);
      return a;
    end $$`,
];

/** Lines from before the seals: nothing was sealed yet, so they may get what the others have. */
const olderLines = [
  'alter table logboek.regel disable trigger refuse',
  `update logboek.regel r set rol = k.rol, spoor = uuid_send(gen_random_uuid()), afdruk = null from toegang.account k
    where k.account_id = r.account_id`,
  `insert into logboek.verwerking (gemeente, tak, xid, regel_id, trace_id, span_id, status_code, name, start_time, end_time,
      resource, attributes)
    select gemeente, tak, xid, regel_id, spoor, substring(uuid_send(regel_id) for 8), 1, handeling, tijd, tijd,
      '{"service.name": "samenpad"}', jsonb_build_object('dpl.core.processing_activity_id',
        'urn:samenpad:verwerking:' || doel || ':' || split_part(handeling, ' ', 1)) from logboek.regel`,
  'alter table logboek.regel enable trigger refuse',
];

const guarded = ['verwerking', ...Object.keys(sealTables)];

/** What each role may call; everything else here is for the functions themselves. */
const forApp = [
  'logboek.schrijf_weigering(uuid, text)',
  'toegang.open(text, text, text, text, text)',
  ...inzageFunctions.forApp,
];
const internal = [
  'logboek.afdruk(jsonb)',
  'logboek.vul_afdruk()',
  'logboek.leg_vast(text, uuid[], int, text, text)',
  ...inzageFunctions.internal,
  ...sealFunctions.internal,
];

/** Three logs (trust.md 4.6): who looked, what was processed, and the seals that show when somebody bends them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(db, betrokkene);
    await protectTable(db, 'zorg.betrokkene', { import: 'select, insert' });
  });
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...regelColumns, verwerkingTable, ...Object.values(sealTables));
    for (const table of guarded) {
      await guardTable(db, `logboek.${table}`);
      await run(
        db,
        `create trigger refuse before update or delete or truncate on logboek.${table}
          for each statement execute function logboek.refuse()`,
      );
    }
    await run(db, 'insert into logboek.tak (tak) values (1)', ...writeFunctions);
    for (const table of ['regel', 'verwerking']) {
      await run(
        db,
        `create trigger afdruk before insert or update on logboek.${table}
          for each row when (new.afdruk is null) execute function logboek.vul_afdruk()`,
      );
    }
    await run(db, ...olderLines, ...sealFunctions.create, ...inzageFunctions.create);
    const granted = { sp_app: forApp, sp_zegel: sealFunctions.forSeal, sp_migrate: sealFunctions.forMigrate };
    for (const name of [...internal, ...Object.values(granted).flat()]) {
      await run(db, `revoke execute on function ${name} from public`);
    }
    for (const [role, names] of Object.entries(granted)) {
      for (const name of names) await run(db, `grant execute on function ${name} to ${role}`);
    }
    await run(db, 'grant usage on schema logboek to sp_zegel, sp_migrate');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, 'revoke usage on schema logboek from sp_zegel, sp_migrate', 'drop trigger afdruk on logboek.regel');
    for (const table of guarded.toReversed()) await run(db, `drop table logboek.${table} cascade`);
    for (const name of [...forApp, ...sealFunctions.forSeal, ...sealFunctions.forMigrate, ...internal].reverse()) {
      await run(db, `drop function if exists ${name} cascade`);
    }
    await run(db, schrijfFunction.replace('create function', 'create or replace function'));
    await run(
      db,
      'drop index logboek.regel_door',
      `alter table logboek.regel drop constraint regel_handeling_check, drop column rol, drop column organisatie_id,
        drop column organisatie, drop column grond_id, drop column nood, drop column resultaat, drop column herkomst,
        drop column spoor`,
    );
  });
  await asRole(db, 'sp_owner', () => run(db, 'drop table zorg.betrokkene'));
}
