import { defineFunction, type GuardFunction } from './define-function.ts';
import { dataKinds } from './rights.ts';

/** Decision and toewijzing (packages/access). */
const BS = 4;

/** Who decided what on a verzoek or a toewijzing, and by which mandate: the bericht that follows stands in zorg.verzending. */
export const berichtbesluitTables = [
  `create table toegang.berichtbesluit (
    gemeente text not null, besluit_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null,
    domein text not null check (domein in ('jw', 'wmo')), aanbieder text not null,
    soort text not null check (soort in ('toewijzen', 'afwijzen', 'woonplaats', 'onderzoek', 'wijzigen', 'verwijderen')),
    referentie text check (length(referentie) between 1 and 36), toewijzing_nummer int,
    reden text check (length(reden) <= 10), vraag text check (length(vraag) between 10 and 1000),
    bedrag bigint check (bedrag > 0), product text, mandaat_id uuid, door uuid not null,
    op timestamptz not null default clock_timestamp(), primary key (gemeente, besluit_id),
    foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
    check ((soort in ('wijzigen', 'verwijderen')) = (toewijzing_nummer is not null)),
    check ((soort in ('toewijzen', 'afwijzen', 'woonplaats', 'onderzoek')) = (referentie is not null)),
    check ((soort in ('toewijzen', 'wijzigen')) = (bedrag is not null)), check ((soort = 'onderzoek') = (vraag is not null)))`,
  'create index on toegang.berichtbesluit (gemeente, jeugdige_id)',
  `create unique index een_besluit on toegang.berichtbesluit (gemeente, domein, aanbieder, referentie)
    where soort in ('toewijzen', 'afwijzen', 'woonplaats')`,
];

export const berichtbesluitFunctions: readonly GuardFunction[] = [
  // Who writes the decision of this jeugdige, as the matrix says; the family does not.
  defineFunction(
    'mag_besluiten',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return coalesce((select z.schrijven & ${BS} <> 0 and z.familie = 0 from toegang.eigen_zicht(p_gemeente, p_jeugdige) z), false);
    end`,
    'sp_app',
    'stable',
  ),
  // Keeps a decision within the mandate, after the gate of the MDO (S4-102). A final one whose bericht was never written, as
  // after a power cut, gives way. Answers {uitkomst, besluitId}.
  defineFunction(
    'besluit_bericht',
    'p_gemeente text, p_jeugdige uuid, p_besluit jsonb',
    'jsonb',
    `declare b toegang.berichtbesluit; toets record;
    begin
      if not toegang.mag_besluiten(p_gemeente, p_jeugdige) then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
      b := jsonb_populate_record(null::toegang.berichtbesluit, p_besluit);
      if b.soort = 'toewijzen' and (p_besluit ->> 'eerste')::boolean
          and toegang.poort_toewijzing(p_gemeente, p_jeugdige, b.aanbieder) = 'dicht' then
        return jsonb_build_object('uitkomst', 'mdo-ontbreekt');
      end if;
      if b.bedrag is not null then
        select * into toets from toegang.toets_mandaat(p_gemeente, b.domein, b.bedrag, coalesce(b.product, ''));
        if toets.uitkomst is distinct from 'binnen-mandaat' then
          return jsonb_build_object('uitkomst', case toets.uitkomst when 'voorleggen' then 'buiten-mandaat' else 'geen-mandaat' end);
        end if;
        b.mandaat_id := toets.mandaat_id;
      end if;
      delete from toegang.berichtbesluit o where o.gemeente = p_gemeente and o.domein = b.domein and o.aanbieder = b.aanbieder
        and o.referentie = b.referentie and o.op < statement_timestamp() - interval '1 minute'
        and not exists (select from zorg.verzending v where v.gemeente = o.gemeente and v.besluit_id = o.besluit_id);
      insert into toegang.berichtbesluit as i (gemeente, jeugdige_id, domein, aanbieder, soort, referentie, toewijzing_nummer,
          reden, vraag, bedrag, product, mandaat_id, door)
        values (p_gemeente, p_jeugdige, b.domein, b.aanbieder, b.soort, b.referentie, b.toewijzing_nummer, b.reden,
          trim(b.vraag), b.bedrag, b.product, b.mandaat_id, toegang.actor())
        on conflict do nothing returning i.besluit_id into b.besluit_id;
      if b.besluit_id is null then return jsonb_build_object('uitkomst', 'al-beantwoord'); end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${BS | dataKinds.ID}, 'berichtbesluit ' || b.soort);
      return jsonb_build_object('uitkomst', 'bewaard', 'besluitId', b.besluit_id);
    end`,
    'sp_app',
  ),
  // What was decided for one jeugdige, newest first, for who reads decisions; and whether the gate is shut.
  defineFunction(
    'lees_berichtbesluiten',
    'p_gemeente text, p_jeugdige uuid',
    `table (besluit_id uuid, domein text, aanbieder text, soort text, referentie text, toewijzing_nummer int, reden text,
      vraag text, door text, op timestamptz, bericht_id uuid, verzonden_op timestamptz, beantwoord_op timestamptz,
      geweigerd boolean)`,
    `begin
      if not toegang.mag_besluiten(p_gemeente, p_jeugdige) then return; end if;
      return query select b.besluit_id, b.domein, b.aanbieder, b.soort, b.referentie, b.toewijzing_nummer, b.reden, b.vraag,
          k.naam, b.op, v.bericht_id, v.verzonden_op, v.beantwoord_op, coalesce(v.geweigerd, false)
        from toegang.berichtbesluit b join toegang.account k on k.account_id = b.door
          left join zorg.verzending v on v.gemeente = b.gemeente and v.besluit_id = b.besluit_id
        where b.gemeente = p_gemeente and b.jeugdige_id = p_jeugdige order by b.op desc;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'toewijzen_dicht',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return toegang.mag_besluiten(p_gemeente, p_jeugdige) and toegang.poort_toewijzing(p_gemeente, p_jeugdige, '') = 'dicht';
    end`,
    'sp_app',
    'stable',
  ),
];
