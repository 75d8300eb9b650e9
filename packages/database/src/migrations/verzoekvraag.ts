import { defineFunction, type GuardFunction } from './define-function.ts';

/** Decision and toewijzing (packages/access). */
const BS = 4;
/** Costs, and message files (packages/access). */
const costs = 16;
const messages = 32;
export const open = "v.toestand in ('open', 'in-onderzoek', 'te-laat')";
export const verzoekKey = "md5(concat_ws(' ', v.domein, v.aanbieder, v.referentie_aanbieder))";
const sees = `z.lezen & ${BS} <> 0 and statement_timestamp() >= z.van and statement_timestamp() < z.tot`;
/** A task that a holder has or had for a verzoek that is late. */
export const reported = `exists (select from toegang.taak t where t.gemeente = v.gemeente and t.jeugdige_id = v.jeugdige_id
  and t.soort = 'verzoek-te-laat' and t.houder = wie.houder and t.verwijst ->> 'verzoek' = ${verzoekKey})`;
/** Of this jeugdige, or of its toewijzing: what an aanbieder needs to read or write about it, as in a briefwisseling. */
const works = (row: string) => `exists (select from toegang.zicht z where z.gemeente = ${row}.gemeente
  and z.jeugdige_id = ${row}.jeugdige_id and z.houder = any (h) and (z.lezen | z.eigen) & ${BS} <> 0
  and statement_timestamp() >= z.van and statement_timestamp() < z.tot)`;
/** Who stand against each other read what they wrote themselves, and not what the other wrote (trust.md 3.4). */
const inConflict = (
  gemeente: string,
  jeugdige: string,
) => `exists (select from toegang.vlag f where f.gemeente = ${gemeente}
  and f.jeugdige_id = ${jeugdige} and f.vlag = 'ouders-in-conflict' and f.tot = 'infinity')`;
const employed = 'k.actief and k.beeindigd_op is null and b.gemeente = any (k.gemeenten)';

/**
 * What was asked about a verzoek, and when it was answered. A row is the one ground on which a clock stands still, so no
 * pause is without a question, a reason and somebody who was asked (Awb 4:15).
 */
export const verzoekvraagTables = [
  `create table toegang.verzoekvraag (
    gemeente text not null, vraag_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    domein text not null check (domein in ('jw', 'wmo')), aanbieder text not null,
    referentie text not null check (length(referentie) between 1 and 36),
    aan text not null check (aan in ('aanbieder', 'gezin')),
    oorzaak text not null check (oorzaak in ('informatie', 'plan', 'toestemming', 'keuze', 'anders')),
    vraag text not null check (length(trim(vraag)) between 10 and 1000), gevraagd_op date not null,
    door uuid not null references toegang.account, op timestamptz not null default clock_timestamp(), besluit_id uuid,
    beantwoord_op date, antwoord text check (length(trim(antwoord)) between 2 and 2000),
    beantwoord_door uuid references toegang.account, primary key (gemeente, vraag_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    foreign key (gemeente, besluit_id) references toegang.berichtbesluit on delete cascade,
    check ((beantwoord_op is null) = (antwoord is null)), check ((beantwoord_op is null) = (beantwoord_door is null)),
    check (beantwoord_op >= gevraagd_op))`,
  'create index on toegang.verzoekvraag (gemeente, jeugdige_id)',
  'create unique index een_vraag_per_besluit on toegang.verzoekvraag (gemeente, besluit_id)',
];

/** The first who judged a verzoek of this jeugdige and still works for the gemeente (S4-75). */
export const assessor = `select k.account_id, k.naam from toegang.berichtbesluit b join toegang.account k on k.account_id = b.door
  where b.gemeente = v.gemeente and b.jeugdige_id = v.jeugdige_id and b.referentie is not null and ${employed}
  order by b.op, b.besluit_id limit 1`;

/** How the reader sees a verzoek: as the gemeente, as the family, or as the aanbieder who sent it. */
const visible = `select z.gemeente, z.jeugdige_id, case when bool_or(z.rol in ('consulent', 'regisseur', 'teamleider'))
      then 'gemeente' else 'gezin' end as kijk
    from toegang.zicht z where z.houder = any (h) and ${sees}
      and z.rol in ('consulent', 'regisseur', 'teamleider', 'jeugdige', 'ouder', 'pleegouder')
    group by z.gemeente, z.jeugdige_id`;

export const verzoekvraagFunctions: readonly GuardFunction[] = [
  // Open verzoeken that the actor sees. Their sender always does; whose they are only with sight of that jeugdige ('bekend').
  // The text of a question and its answer: for who was asked and who works on the case. Not for a desk without a relation,
  // nor for a sender without sight.
  defineFunction(
    'lees_verzoektermijnen',
    '',
    `table (gemeente text, jeugdige_id uuid, bekend boolean, pseudoniem text, kijk text, soort text, toestand text, domein text,
      aanbieder text, referentie text, dagtekening date, in_onderzoek boolean, beslist boolean, beoordelaar text, zelf boolean,
      vragen jsonb)`,
    `declare a uuid := toegang.actor(); h uuid[] := toegang.houders(); agb text[] := toegang.leverende_agb();
      g text[] := toegang.gemeenten(${BS});
    begin
      return query with gezien as materialized (${visible}),
        rijen as (
          select v.*, case when v.aanbieder = any (agb) then 'aanbieder' else coalesce(z.kijk, 'gemeente') end as kijk,
            z.kijk is not null as betrokken
          from zorg.verzoek v left join gezien z on z.gemeente = v.gemeente and z.jeugdige_id = v.jeugdige_id
          where ${open} and (z.kijk is not null or v.aanbieder = any (agb) or v.gemeente = any (g)))
        select v.gemeente, v.jeugdige_id,
          s.bekend, j.pseudoniem, v.kijk, v.soort, v.toestand, v.domein, v.aanbieder, v.referentie_aanbieder, v.dagtekening,
          v.toestand = 'in-onderzoek' or exists (select from toegang.berichtbesluit b where b.gemeente = v.gemeente
            and b.domein = v.domein and b.aanbieder = v.aanbieder and b.referentie = v.referentie_aanbieder
            and b.soort = 'onderzoek'),
          v.kijk = 'gemeente' and toegang.mag_besluiten(v.gemeente, v.jeugdige_id),
          case v.kijk when 'gemeente' then e.naam end, coalesce(e.account_id = a, false), coalesce(w.vragen, '[]')
        from rijen v join zorg.jeugdige j on j.gemeente = v.gemeente and j.jeugdige_id = v.jeugdige_id
          cross join lateral (select v.kijk <> 'aanbieder' or ${works('v')} as bekend) s
          left join lateral (${assessor}) e on true
          left join lateral (select jsonb_agg(jsonb_build_object('vraagId', q.vraag_id, 'aan', q.aan, 'oorzaak', q.oorzaak,
              'gevraagdOp', q.gevraagd_op, 'beantwoordOp', q.beantwoord_op,
              'vraag', case when l.leest then q.vraag end,
              'antwoord', case when l.leest and (v.kijk <> 'gezin' or q.beantwoord_door = a
                or not ${inConflict('q.gemeente', 'q.jeugdige_id')}) then q.antwoord end)
              order by q.gevraagd_op, q.op) as vragen
            from toegang.verzoekvraag q cross join lateral (select v.kijk in ('gemeente', q.aan)
              and (v.kijk <> 'gemeente' or v.betrokken) and s.bekend as leest) l
            where q.gemeente = v.gemeente and q.jeugdige_id = v.jeugdige_id
              and q.domein = v.domein and q.aanbieder = v.aanbieder and q.referentie = v.referentie_aanbieder) w on true;
    end`,
    'sp_app',
    'stable',
  ),
  // By who decides on it, while it is open. \`p_vraag\`: domein, aanbieder, referentie, aan, oorzaak, vraag, gevraagd_op and,
  // when the verzoek was held with it, besluit_id. Answers {uitkomst, vraagId}.
  defineFunction(
    'stel_verzoekvraag',
    'p_gemeente text, p_jeugdige uuid, p_vraag jsonb',
    'jsonb',
    `declare q toegang.verzoekvraag; w zorg.verzoek;
    begin
      if not toegang.mag_besluiten(p_gemeente, p_jeugdige) then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
      q := jsonb_populate_record(null::toegang.verzoekvraag, p_vraag);
      select v.* into w from zorg.verzoek v where v.gemeente = p_gemeente and v.jeugdige_id = p_jeugdige and v.domein = q.domein
        and v.aanbieder = q.aanbieder and v.referentie_aanbieder = q.referentie;
      if w.nr is null then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
      if w.toestand not in ('open', 'in-onderzoek', 'te-laat') then return jsonb_build_object('uitkomst', 'al-beantwoord'); end if;
      if q.gevraagd_op < w.dagtekening then return jsonb_build_object('uitkomst', 'dag-klopt-niet'); end if;
      insert into toegang.verzoekvraag as i (gemeente, jeugdige_id, domein, aanbieder, referentie, aan, oorzaak, vraag,
          gevraagd_op, door, besluit_id)
        values (p_gemeente, p_jeugdige, q.domein, q.aanbieder, q.referentie, q.aan, q.oorzaak, trim(q.vraag), q.gevraagd_op,
          toegang.actor(), q.besluit_id) on conflict (gemeente, besluit_id) do nothing returning i.vraag_id into q.vraag_id;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${BS}, 'verzoekvraag-gesteld');
      return jsonb_build_object('uitkomst', 'bewaard', 'vraagId', q.vraag_id);
    end`,
    'sp_app',
  ),
  // A decision, and where it holds a verzoek with a question from a day on (\`gevraagd_op\`), that question: both or neither.
  defineFunction(
    'besluit_en_vraag',
    'p_gemeente text, p_jeugdige uuid, p_besluit jsonb',
    'jsonb',
    `declare besluit jsonb; vraag jsonb;
    begin
      besluit := toegang.besluit_bericht(p_gemeente, p_jeugdige, p_besluit);
      if besluit ->> 'uitkomst' <> 'bewaard' or p_besluit ->> 'gevraagd_op' is null then return besluit; end if;
      vraag := toegang.stel_verzoekvraag(p_gemeente, p_jeugdige, p_besluit || jsonb_build_object('aan', 'aanbieder',
        'oorzaak', 'informatie', 'besluit_id', besluit -> 'besluitId', 'gevraagd_op',
        greatest((p_besluit ->> 'gevraagd_op')::date, (select v.dagtekening from zorg.verzoek v where v.gemeente = p_gemeente
          and v.jeugdige_id = p_jeugdige and v.domein = p_besluit ->> 'domein' and v.aanbieder = p_besluit ->> 'aanbieder'
          and v.referentie_aanbieder = p_besluit ->> 'referentie'))));
      if vraag ->> 'uitkomst' <> 'bewaard' then
        raise exception using errcode = 'SP002', message = vraag ->> 'uitkomst';
      end if;
      return besluit;
    exception when sqlstate 'SP002' then
      return jsonb_build_object('uitkomst', sqlerrm);
    end`,
    'sp_app',
  ),
  // By who was asked and has sight, or by who decides: an answer on the phone counts too. Answers a word.
  defineFunction(
    'beantwoord_verzoekvraag',
    'p_vraag uuid, p_antwoord text, p_dag date',
    'text',
    `declare q toegang.verzoekvraag; h uuid[] := toegang.houders();
    begin
      select * into q from toegang.verzoekvraag x where x.vraag_id = p_vraag for update;
      if q.vraag_id is null or not (toegang.mag_besluiten(q.gemeente, q.jeugdige_id)
          or q.aan = 'aanbieder' and q.aanbieder = any (toegang.leverende_agb()) and ${works('q')}
          or q.aan = 'gezin' and exists (select from toegang.zicht z where z.gemeente = q.gemeente
            and z.jeugdige_id = q.jeugdige_id and z.houder = any (h) and z.rol in ('jeugdige', 'ouder', 'pleegouder')
            and ${sees})) then
        return 'niet-gevonden';
      end if;
      if q.beantwoord_op is not null then return 'al-beantwoord'; end if;
      if p_dag < q.gevraagd_op then return 'dag-klopt-niet'; end if;
      update toegang.verzoekvraag x set beantwoord_op = p_dag, antwoord = trim(p_antwoord), beantwoord_door = toegang.actor()
        where x.gemeente = q.gemeente and x.vraag_id = p_vraag;
      perform logboek.schrijf(q.gemeente, array[q.jeugdige_id], ${BS}, 'verzoekvraag-beantwoord');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // S4-75: of the verzoeken that were not the first of their jeugdige, how many went to who judged the first.
  defineFunction(
    'tel_zelfde_beoordelaar',
    '',
    'table (vervolg int, zelfde int)',
    `declare g text[] := (select k.gemeenten from toegang.account k where k.account_id = toegang.actor()
        and k.rol in ('consulent', 'teamleider', 'gegevensbeheerder'));
    begin
      return query with eerste as (select distinct on (b.gemeente, b.jeugdige_id, b.domein, b.aanbieder, b.referentie)
            b.gemeente, b.jeugdige_id, b.door, b.op, b.besluit_id from toegang.berichtbesluit b
          where b.gemeente = any (g) and b.referentie is not null
          order by b.gemeente, b.jeugdige_id, b.domein, b.aanbieder, b.referentie, b.op, b.besluit_id),
        rij as (select e.door, first_value(e.door) over w as begonnen, row_number() over w as nr from eerste e
          window w as (partition by e.gemeente, e.jeugdige_id order by e.op, e.besluit_id))
        select count(*)::int, (count(*) filter (where r.door = r.begonnen))::int from rij r where r.nr > 1;
    end`,
    'sp_app',
    'stable',
  ),
  // What is late becomes a task of the assessor and of the leader of the team, once; and it ends when the verzoek is answered.
  // \`p_rijen\`: [{gemeente, jeugdige_id, domein, aanbieder, referentie, voor}], of verzoeken that the actor sees.
  defineFunction(
    'meld_verzoeken_te_laat',
    'p_rijen jsonb',
    'void',
    `declare a uuid := toegang.actor(); h uuid[] := toegang.houders(); r record;
    begin
      -- One at a time per gemeente, and only while there is something new to report.
      for r in select v.gemeente, v.jeugdige_id, v.domein, v.aanbieder, v.referentie_aanbieder, x.voor, wie.houder
        from jsonb_to_recordset(p_rijen) as x(gemeente text, jeugdige_id uuid, domein text, aanbieder text, referentie text,
            voor date)
          join zorg.verzoek v on v.gemeente = x.gemeente and v.jeugdige_id = x.jeugdige_id and v.domein = x.domein
            and v.aanbieder = x.aanbieder and v.referentie_aanbieder = x.referentie and ${open}
          left join lateral (${assessor}) e on true
          cross join lateral (select coalesce(e.account_id, toegang.zaakhouder(v.gemeente, v.jeugdige_id)) as id) p
          cross join lateral (select p.id as houder where p.id is not null union
            select t.houder from toegang.account k join toegang.houder t on t.gemeente = v.gemeente and t.team_id = k.team_id
              and t.rol = 'teamleider' where k.account_id = p.id) wie
        where exists (select from toegang.zicht z where z.gemeente = v.gemeente and z.jeugdige_id = v.jeugdige_id
            and z.houder = any (h) and z.familie = 0 and ${sees})
          and not ${reported}
        order by v.gemeente
      loop
        perform pg_advisory_xact_lock(hashtextextended('verzoek-te-laat ' || r.gemeente, 0));
        perform toegang.maak_taak(v.gemeente, v.jeugdige_id, 'verzoek-te-laat', wie.houder, r.voor,
            jsonb_build_object('verzoek', ${verzoekKey}))
          from (select r.gemeente, r.jeugdige_id, r.domein, r.aanbieder, r.referentie_aanbieder) v,
            (select r.houder) wie where not ${reported};
      end loop;
      update toegang.taak t set gedaan_op = clock_timestamp(), gedaan_door = a
        where t.soort = 'verzoek-te-laat' and t.gedaan_op is null and t.houder = any (h)
          and not exists (select from zorg.verzoek v where v.gemeente = t.gemeente and v.jeugdige_id = t.jeugdige_id and ${open}
            and ${verzoekKey} = t.verwijst ->> 'verzoek');
    end`,
    'sp_app',
  ),
  // For the feed of the figures: from the verzoek to the first toewijzing that carries its reference, and what was waited
  // for the longest in between (S4-12). Without who, what was asked or answered.
  defineFunction(
    'doorlooptijden',
    'p_jeugdigen json',
    `table (gemeente text, jeugdige_id uuid, domein text, toewijzing_nummer int, gevraagd date, toegewezen date, oorzaak text)`,
    `begin
      return query select v.gemeente, v.jeugdige_id, v.domein, t.nummer, v.dagtekening, t.dag,
          (select q.aan || '-' || q.oorzaak from toegang.verzoekvraag q where q.gemeente = v.gemeente
            and q.jeugdige_id = v.jeugdige_id and q.domein = v.domein and q.aanbieder = v.aanbieder
            and q.referentie = v.referentie_aanbieder and q.gevraagd_op <= t.dag
            order by coalesce(q.beantwoord_op, t.dag) - q.gevraagd_op desc, q.vraag_id limit 1)
        from json_to_recordset(p_jeugdigen) as p(gemeente text, jeugdige_id uuid)
          join zorg.verzoek v on v.gemeente = p.gemeente and v.jeugdige_id = p.jeugdige_id and v.soort = 'vot'
            and v.toestand = 'toegekend'
          cross join lateral (select (g.inhoud -> 'product' ->> 'toewijzingNummer')::int as nummer,
              min((g.inhoud -> 'product' ->> 'toewijzingsdatum')::date) as dag
            from zorg.gebeurtenis g where g.gemeente = v.gemeente and g.jeugdige_id = v.jeugdige_id and g.soort = 'toewijzing'
              and g.inhoud -> 'bron' ->> 'domein' = v.domein
              and v.toewijzing_nummers @> (g.inhoud -> 'product' -> 'toewijzingNummer')
            group by 1 order by 2, 1 limit 1) t
        where t.dag >= v.dagtekening order by v.gemeente, v.jeugdige_id, v.nr;
    end`,
    undefined,
    'stable',
  ),
  // S4-13: care that was told of under a number that no 301 gave, and what was claimed on it and not granted; of the own
  // aanbieder, or for the message desk. Whose it is only with sight; the amount only for who may see costs.
  defineFunction(
    'lees_zonder_toewijzing',
    '',
    `table (gemeente text, jeugdige_id uuid, bekend boolean, pseudoniem text, aanbieder text, domein text,
      toewijzing_nummer int, begin date, bedrag bigint)`,
    `declare h uuid[] := toegang.houders(); agb text[] := toegang.leverende_agb();
      g text[] := toegang.gemeenten(${messages});
      kosten boolean := exists (select from toegang.account k join toegang.matrix m on m.rol = k.rol
        where k.account_id = toegang.actor() and m.relatie in ('toegewezen', 'gemeente') and (m.lezen | m.eigen) & ${costs} <> 0);
    begin
      return query select t.gemeente, t.jeugdige_id, t.gemeente = any (g) or exists (select from toegang.zicht z
            where z.gemeente = t.gemeente and z.jeugdige_id = t.jeugdige_id and z.houder = any (h)
              and (z.lezen | z.eigen) & ${BS} <> 0 and statement_timestamp() >= z.van and statement_timestamp() < z.tot),
          j.pseudoniem, t.aanbieder, t.domein, t.toewijzing_nummer, l.begin,
          case when kosten then coalesce(d.bedrag, 0) end
        from zorg.toewijzing t join zorg.jeugdige j on j.gemeente = t.gemeente and j.jeugdige_id = t.jeugdige_id
          cross join lateral (select min(l.begin) as begin from zorg.levering l where l.gemeente = t.gemeente
            and l.jeugdige_id = t.jeugdige_id and l.domein = t.domein and l.toewijzing_nummer = t.toewijzing_nummer) l
          cross join lateral (select sum(m.ingediend - m.toegekend)::bigint as bedrag from zorg.declaratie_maand m
            where m.gemeente = t.gemeente and m.jeugdige_id = t.jeugdige_id and m.domein = t.domein
              and m.toewijzing_nummer = t.toewijzing_nummer) d
        where t.toestand = 'wees' and l.begin is not null and (t.aanbieder = any (agb) or t.gemeente = any (g))
        order by l.begin, t.gemeente, t.domein, t.toewijzing_nummer;
    end`,
    'sp_app',
    'stable',
  ),
  // For a copy of the file (AVG 15): what was asked of the family; what was asked of an aanbieder stands in its brieven.
  // \`p_ouder\`: for a parent, who does not get what was answered while the parents are in conflict.
  defineFunction(
    'afschrift_verzoekvragen',
    'p_gemeente text, p_jeugdige uuid, p_ouder boolean',
    `table (aanbieder text, referentie text, oorzaak text, gevraagd_op text, vraag text, naam text, beantwoord_op text,
      antwoord text)`,
    `declare zonder boolean := p_ouder and ${inConflict('p_gemeente', 'p_jeugdige')};
    begin
      if (select coalesce(z.lezen, 0) & ${BS} = 0 from toegang.eigen_zicht(p_gemeente, p_jeugdige) z) then return; end if;
      return query select q.aanbieder, q.referentie, q.oorzaak, q.gevraagd_op::text, q.vraag, k.naam, q.beantwoord_op::text,
          case when not zonder then q.antwoord end
        from toegang.verzoekvraag q left join toegang.account k on k.account_id = q.door
        where q.gemeente = p_gemeente and q.jeugdige_id = p_jeugdige and q.aan = 'gezin' order by q.gevraagd_op, q.op;
    end`,
    'sp_app',
    'stable',
  ),
];
