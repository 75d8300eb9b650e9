import { defineFunction, type GuardFunction } from './define-function.ts';
import { dataKinds } from './rights.ts';

/** Decision and toewijzing (packages/access). */
const BS = 4;

/** What two parties write to each other about one toewijzing or one verzoek (S4-8). */
export const briefwisselingTables = {
  briefwisseling: `gemeente text not null, briefwisseling_id uuid not null default gen_random_uuid(),
    jeugdige_id uuid not null, domein text not null check (domein in ('jw', 'wmo')), aanbieder text not null,
    toewijzing_nummer int, referentie text check (length(referentie) between 1 and 36),
    primary key (gemeente, briefwisseling_id),
    unique nulls not distinct (gemeente, jeugdige_id, domein, aanbieder, toewijzing_nummer, referentie),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    check ((toewijzing_nummer is null) <> (referentie is null))`,
  // 'gelezen_op': the first time that somebody of the other party had read it.
  brief: `gemeente text not null, brief_id uuid not null default gen_random_uuid(), briefwisseling_id uuid not null,
    jeugdige_id uuid not null, van text not null check (van in ('gemeente', 'aanbieder')),
    tekst text not null check (length(tekst) between 1 and 2000), vraag boolean not null, door uuid not null,
    op timestamptz not null default clock_timestamp(), gelezen_op timestamptz, gelezen_door uuid,
    primary key (gemeente, brief_id),
    foreign key (gemeente, briefwisseling_id) references toegang.briefwisseling on delete cascade,
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    check ((gelezen_op is null) = (gelezen_door is null))`,
} as const;

export const briefwisselingIndexes = [
  'create index on toegang.briefwisseling (aanbieder)',
  'create index on toegang.briefwisseling (jeugdige_id)',
  'create index on toegang.brief (gemeente, briefwisseling_id, op)',
  'create index on toegang.brief (gemeente, jeugdige_id)',
  'create index on toegang.brief (gemeente, briefwisseling_id) where gelezen_op is null',
];

/** The jeugdige is one whose own toewijzing the actor works with, or whose decision it writes. */
const sees = (bits: string) => `exists (select from toegang.zicht z where z.gemeente = w.gemeente
  and z.jeugdige_id = w.jeugdige_id and z.houder = any (h) and ${bits} and statement_timestamp() >= z.van
  and statement_timestamp() < z.tot)`;
/** The message desk of a gemeente, and who decides about the jeugdige, write for the gemeente. */
export const party = `case when w.aanbieder = any (agb) and ${sees(`(z.lezen | z.eigen) & ${BS} <> 0`)} then 'aanbieder'
  when w.gemeente = any (desk) or ${sees(`z.schrijven & ${BS} <> 0 and z.familie = 0`)} then 'gemeente' end`;
export const declared = `declare agb text[] := toegang.leverende_agb(); h uuid[] := toegang.houders();
  desk text[] := toegang.gemeenten(${dataKinds.BV});`;

export const briefwisselingFunctions: readonly GuardFunction[] = [
  // The gemeente in which the actor is a party about some toewijzing or verzoek of the jeugdige; null: nowhere.
  defineFunction(
    'brieven_gemeente',
    'p_jeugdige uuid',
    'text',
    `${declared}
    begin
      return (select w.gemeente from (
          select t.gemeente, t.jeugdige_id, t.aanbieder from zorg.toewijzing t where t.jeugdige_id = p_jeugdige
          union select v.gemeente, v.jeugdige_id, v.aanbieder from zorg.verzoek v where v.jeugdige_id = p_jeugdige) w
        where ${party} is not null limit 1);
    end`,
    'sp_app',
    'stable',
  ),
  // What the actor reads of one jeugdige, as which party; the oldest first.
  defineFunction(
    'lees_brieven',
    'p_jeugdige uuid',
    `table (gemeente text, briefwisseling_id uuid, domein text, aanbieder text, toewijzing_nummer int, referentie text,
      als text, brief_id uuid, van text, tekst text, vraag boolean, door text, op timestamptz, gelezen_op timestamptz)`,
    `${declared}
    begin
      return query select w.gemeente, w.briefwisseling_id, w.domein, w.aanbieder, w.toewijzing_nummer, w.referentie,
          w.als, b.brief_id, b.van, b.tekst, b.vraag, k.naam, b.op, b.gelezen_op
        from (select *, ${party} as als from toegang.briefwisseling w where w.jeugdige_id = p_jeugdige) w
          join toegang.brief b on b.gemeente = w.gemeente and b.briefwisseling_id = w.briefwisseling_id
          left join toegang.account k on k.account_id = b.door
        where w.als is not null order by b.op;
    end`,
    'sp_app',
    'stable',
  ),
  // Where the other party wrote something that nobody of the own has read, the longest waiting first.
  defineFunction(
    'lees_ongelezen_brieven',
    'p_aantal int, p_vanaf int',
    `table (gemeente text, briefwisseling_id uuid, jeugdige_id uuid, pseudoniem text, domein text, aanbieder text,
      toewijzing_nummer int, referentie text, als text, ongelezen int, vraag boolean, brief_id uuid, sinds timestamptz,
      totaal int)`,
    `${declared}
    begin
      return query select w.gemeente, w.briefwisseling_id, w.jeugdige_id, j.pseudoniem, w.domein, w.aanbieder,
          w.toewijzing_nummer, w.referentie, w.als, o.ongelezen, o.vraag, o.brief_id, o.sinds, count(*) over ()::int
        from (select *, ${party} as als from toegang.briefwisseling w
            where (w.aanbieder = any (agb) or cardinality(agb) = 0) and exists (select from toegang.brief b
              where b.gemeente = w.gemeente and b.briefwisseling_id = w.briefwisseling_id and b.gelezen_op is null)) w
          join zorg.jeugdige j on j.gemeente = w.gemeente and j.jeugdige_id = w.jeugdige_id
          cross join lateral (select count(*)::int as ongelezen, bool_or(b.vraag) as vraag, min(b.op) as sinds,
              (array_agg(b.brief_id order by b.op))[1] as brief_id
            from toegang.brief b where b.gemeente = w.gemeente and b.briefwisseling_id = w.briefwisseling_id
              and b.gelezen_op is null and b.van <> w.als having count(*) > 0) o
        where w.als is not null order by o.sinds, w.briefwisseling_id limit p_aantal offset p_vanaf;
    end`,
    'sp_app',
    'stable',
  ),
  // About a toewijzing or a verzoek that there is. Who answers has read what was asked. Null: not for this actor.
  defineFunction(
    'schrijf_brief',
    'p_jeugdige uuid, p_domein text, p_aanbieder text, p_nummer int, p_referentie text, p_tekst text, p_vraag boolean',
    'uuid',
    `${declared} w toegang.briefwisseling; als text; id uuid;
    begin
      select v.gemeente, null, v.jeugdige_id, v.domein, v.aanbieder, p_nummer, p_referentie into w from (
          select t.gemeente, t.jeugdige_id, t.domein, t.aanbieder from zorg.toewijzing t
            where t.jeugdige_id = p_jeugdige and t.domein = p_domein and t.aanbieder = p_aanbieder
              and t.toewijzing_nummer = p_nummer and p_referentie is null
          union all
          select v.gemeente, v.jeugdige_id, v.domein, v.aanbieder from zorg.verzoek v
            where v.jeugdige_id = p_jeugdige and v.domein = p_domein and v.aanbieder = p_aanbieder
              and v.referentie_aanbieder = p_referentie and p_nummer is null) v limit 1;
      als := ${party};
      if als is null then return null; end if;
      insert into toegang.briefwisseling (gemeente, jeugdige_id, domein, aanbieder, toewijzing_nummer, referentie)
        values (w.gemeente, w.jeugdige_id, w.domein, w.aanbieder, p_nummer, p_referentie) on conflict do nothing;
      select b.briefwisseling_id into w.briefwisseling_id from toegang.briefwisseling b where b.gemeente = w.gemeente
        and b.jeugdige_id = w.jeugdige_id and b.domein = w.domein and b.aanbieder = w.aanbieder
        and b.toewijzing_nummer is not distinct from p_nummer and b.referentie is not distinct from p_referentie;
      perform toegang.markeer_brieven(w.gemeente, w.briefwisseling_id, als);
      insert into toegang.brief (gemeente, briefwisseling_id, jeugdige_id, van, tekst, vraag, door)
        values (w.gemeente, w.briefwisseling_id, w.jeugdige_id, als, p_tekst, p_vraag, toegang.actor())
        returning brief_id into id;
      perform logboek.schrijf(w.gemeente, array[w.jeugdige_id], ${BS}, 'brief-geschreven');
      return id;
    end`,
    'sp_app',
  ),
  defineFunction(
    'markeer_brieven',
    'p_gemeente text, p_briefwisseling uuid, p_als text',
    'int',
    `declare n int;
    begin
      update toegang.brief b set gelezen_op = clock_timestamp(), gelezen_door = toegang.actor()
        where b.gemeente = p_gemeente and b.briefwisseling_id = p_briefwisseling and b.van <> p_als
          and b.gelezen_op is null;
      get diagnostics n = row_count;
      return n;
    end`,
  ),
  // How many there were to read; null: not for this actor.
  defineFunction(
    'lees_briefwisseling_uit',
    'p_jeugdige uuid, p_briefwisseling uuid',
    'int',
    `${declared} w toegang.briefwisseling; als text;
    begin
      select b.* into w from toegang.briefwisseling b where b.jeugdige_id = p_jeugdige
        and b.briefwisseling_id = p_briefwisseling;
      als := ${party};
      return case when als is not null then toegang.markeer_brieven(w.gemeente, w.briefwisseling_id, als) end;
    end`,
    'sp_app',
  ),
  // For a copy of the file (AVG 15).
  defineFunction(
    'afschrift_brieven',
    'p_gemeente text, p_jeugdige uuid',
    'table (van text, aanbieder text, toewijzing_nummer int, referentie text, tekst text, naam text, op text)',
    `begin
      if (select coalesce(z.lezen, 0) & ${BS} = 0 from toegang.eigen_zicht(p_gemeente, p_jeugdige) z) then return; end if;
      return query select b.van, w.aanbieder, w.toewijzing_nummer, w.referentie, b.tekst, k.naam, b.op::date::text
        from toegang.briefwisseling w join toegang.brief b on b.gemeente = w.gemeente
            and b.briefwisseling_id = w.briefwisseling_id left join toegang.account k on k.account_id = b.door
        where w.gemeente = p_gemeente and w.jeugdige_id = p_jeugdige order by b.op;
    end`,
    'sp_app',
    'stable',
  ),
];
