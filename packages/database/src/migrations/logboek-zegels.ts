import { definer } from './rights.ts';

/** Seals over the lines of the log (row-level-security.md 6). */
export const sealTables: Readonly<Record<string, string>> = {
  // Transaction numbers begin anew in a restored database: then a new branch begins.
  tak: `create table logboek.tak (
    tak int primary key, begonnen_op timestamptz not null default clock_timestamp())`,
  zegel: `create table logboek.zegel (
    gemeente text not null, nr int not null, tak int not null, vanaf xid8 not null, tot xid8 not null, aantal int not null,
    wortel bytea not null, vorig bytea not null, zegel bytea not null,
    gezet_op timestamptz not null default clock_timestamp(), primary key (gemeente, nr))`,
  // Signed by the server, with a key that is not in the database.
  handtekening: `create table logboek.handtekening (
    gemeente text not null, nr int not null, handtekening bytea not null, primary key (gemeente, nr))`,
};

const create = [
  // The root of the lines of one branch between two transaction numbers. Both tables are told between which: a condition
  // on one side of a join goes over to the other only when it is an equality, and then every seal reads from the start.
  `create function logboek.wortel(p_gemeente text, p_tak int, p_vanaf xid8, p_tot xid8, out aantal int, out wortel bytea)
    language sql stable ${definer} as $$
    select count(*)::int, sha256(coalesce(string_agg(r.afdruk || coalesce(v.afdruk, ''), ''::bytea
      order by r.xid, r.regel_id), ''::bytea))
    from logboek.regel r left join logboek.verwerking v on v.gemeente = p_gemeente and v.tak = p_tak
      and v.xid >= p_vanaf and v.xid < p_tot and v.xid = r.xid and v.regel_id = r.regel_id
    where r.gemeente = p_gemeente and r.tak = p_tak and r.xid >= p_vanaf and r.xid < p_tot $$`,
  `create function logboek.zegel_van(z logboek.zegel) returns bytea language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select sha256(z.vorig || convert_to(jsonb_build_array(z.gemeente, z.nr, z.tak, z.vanaf::text, z.tot::text, z.aantal,
      (extract(epoch from z.gezet_op) * 1000000)::bigint)::text, 'UTF8') || z.wortel) $$`,
  // Everything below the oldest running transaction is finished: no late line can follow.
  `create function logboek.verzegel(p_gemeente text) returns void language plpgsql volatile ${definer} as $$
    declare vorige logboek.zegel; z logboek.zegel; begin
      perform pg_advisory_xact_lock(hashtextextended('zegel ' || p_gemeente, 0));
      select * into vorige from logboek.zegel where gemeente = p_gemeente order by nr desc limit 1;
      z.gemeente := p_gemeente;
      z.nr := coalesce(vorige.nr, 0) + 1;
      z.tak := (select max(tak) from logboek.tak);
      z.vanaf := case when vorige.tak = z.tak then vorige.tot else '0'::xid8 end;
      z.tot := pg_snapshot_xmin(pg_current_snapshot());
      z.vorig := coalesce(vorige.zegel, ''::bytea);
      z.gezet_op := clock_timestamp();
      select w.aantal, w.wortel into z.aantal, z.wortel from logboek.wortel(p_gemeente, z.tak, z.vanaf, z.tot) w;
      -- Empty only as the first of a branch: its head takes the place of the one from before the restore.
      if z.aantal = 0 and (vorige.tak is null or vorige.tak = z.tak) then return; end if;
      z.zegel := logboek.zegel_van(z);
      insert into logboek.zegel select z.*;
    end $$`,
  // Skips from one gemeente to the next in the primary key: the log is long.
  `create function logboek.gemeenten() returns setof text language sql stable ${definer} as $$
    with recursive g as (select min(gemeente) as gemeente from logboek.regel
      union all select (select min(r.gemeente) from logboek.regel r where r.gemeente > g.gemeente) from g
        where g.gemeente is not null)
    select gemeente from g where gemeente is not null union select gemeente from logboek.zegel where nr = 1 $$`,
  // Seals every gemeente, and gives the seals that are to be signed.
  `create function logboek.verzegel_alles() returns table (gemeente text, nr int, tak int, zegel bytea)
    language plpgsql volatile ${definer} as $$
    declare g text; begin
      for g in select logboek.gemeenten() loop
        perform logboek.verzegel(g);
        return query select z.gemeente, z.nr, z.tak, z.zegel from logboek.zegel z where z.gemeente = g
          and z.nr > coalesce((select max(t.nr) from logboek.handtekening t where t.gemeente = g), 0) order by z.nr;
      end loop;
    end $$`,
  `create function logboek.onderteken(p_gemeente text, p_nr int, p_handtekening bytea) returns void
    language sql volatile ${definer} as $$
    insert into logboek.handtekening values (p_gemeente, p_nr, p_handtekening) on conflict do nothing $$`,
  // Age in seconds of the oldest line that is not sealed; null when there is none.
  `create function logboek.achterstand() returns double precision language sql stable ${definer} as $$
    select extract(epoch from clock_timestamp() - min(r.tijd)) from logboek.gemeenten() g
      cross join lateral (select max(tak) as tak from logboek.tak) t
      cross join lateral (select coalesce(max(z.tot), '0'::xid8) as tot from logboek.zegel z
        where z.gemeente = g and z.tak = t.tak) z
      cross join lateral (select x.tijd from logboek.regel x
        where x.gemeente = g and x.tak = t.tak and x.xid >= z.tot order by x.xid limit 1) r $$`,
  // Every seal, and whether it still fits its lines and the seal before.
  `create function logboek.lees_zegels(p_gemeente text)
    returns table (nr int, tak int, zegel bytea, handtekening bytea, keten boolean, inhoud boolean)
    language sql stable ${definer} as $$
    select z.nr, z.tak, z.zegel, t.handtekening,
      z.nr = lag(z.nr, 1, 0) over w + 1 and z.vorig = lag(z.zegel, 1, ''::bytea) over w
        and z.vanaf = case when lag(z.tak) over w = z.tak then lag(z.tot) over w else '0'::xid8 end
        and z.zegel = logboek.zegel_van(z),
      z.aantal = x.aantal and z.wortel = x.wortel
    from logboek.zegel z left join logboek.handtekening t using (gemeente, nr)
      cross join lateral logboek.wortel(z.gemeente, z.tak, z.vanaf, z.tot) x
    where z.gemeente = p_gemeente window w as (order by z.nr) order by z.nr $$`,
  // Lines that are not what was written, oldest first.
  `create function logboek.lees_fouten(p_gemeente text) returns table (regel_id uuid, tijd timestamptz)
    language plpgsql stable ${definer} as $$
    begin
      -- As vul_afdruk() has them.
      perform set_config('timezone', 'UTC', true), set_config('bytea_output', 'hex', true);
      return query
        select r.regel_id, r.tijd from logboek.regel r
          left join logboek.verwerking v using (gemeente, tak, xid, regel_id)
          left join lateral (select max(z.tot) as tot from logboek.zegel z
            where z.gemeente = r.gemeente and z.tak = r.tak and r.tak < (select max(t.tak) from logboek.tak t)) oud on true
        where r.gemeente = p_gemeente and (r.afdruk is distinct from logboek.afdruk(to_jsonb(r))
          or v.afdruk is distinct from logboek.afdruk(to_jsonb(v)) or r.xid >= oud.tot)
        union all
        select v.regel_id, v.start_time from logboek.verwerking v where v.gemeente = p_gemeente and not exists (
          select from logboek.regel r where r.gemeente = v.gemeente and r.tak = v.tak and r.xid = v.xid
            and r.regel_id = v.regel_id)
        order by 2, 1;
    end $$`,
  // After a restore, before anybody works: whatever the restored log holds is sealed, and a new branch begins.
  `create function logboek.begin_tak() returns int language plpgsql volatile ${definer} as $$
    declare t int; begin
      perform logboek.verzegel(g) from logboek.gemeenten() g;
      insert into logboek.tak (tak) select max(tak) + 1 from logboek.tak returning tak into t;
      perform logboek.verzegel(g) from logboek.gemeenten() g;
      return t;
    end $$`,
];

export const sealFunctions = {
  create,
  /** The role sp_zegel may do nothing else. */
  forSeal: [
    'logboek.verzegel_alles()',
    'logboek.onderteken(text, int, bytea)',
    'logboek.achterstand()',
    'logboek.gemeenten()',
    'logboek.lees_zegels(text)',
    'logboek.lees_fouten(text)',
  ],
  forMigrate: ['logboek.begin_tak()'],
  internal: ['logboek.wortel(text, int, xid8, xid8)', 'logboek.zegel_van(logboek.zegel)', 'logboek.verzegel(text)'],
};
