import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const authority = 128;
const identity = 1;
const plan = 256;

const current = (alias: string) => `${alias}.van <= ${today} and ${alias}.tot > ${today}`;
const secret = (alias: string) => `exists (select from toegang.vlag v where v.gemeente = ${alias}.gemeente
  and v.jeugdige_id = ${alias}.jeugdige_id and v.vlag = 'geheim-adres' and v.tot = 'infinity')`;
/** The gezin of a jeugdige now, for who may see who has authority over it. */
const ownGezin = `(select l.gezin_id from toegang.gezinslid l where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige
  and ${current('l')} and (select z.lezen & ${authority} from toegang.eigen_zicht(p_gemeente, p_jeugdige) z) <> 0)`;

/** What each reader sees of a gezin: of each member as much as of that jeugdige alone. */
export const readGezinFunctions = [
  // Also those who left. \`verborgen\`: there are members whom this worker of the gemeente does not see.
  defineFunction(
    'gezin_leden',
    'p_gemeente text, p_jeugdige uuid',
    'table (gezin_id uuid, jeugdige_id uuid, van date, tot date, in_hand boolean, verborgen boolean, vacant_sinds date)',
    `declare g uuid := ${ownGezin};
    begin
      return query select g, l.jeugdige_id, l.van, nullif(l.tot, 'infinity'), toegang.heeft_in_hand(p_gemeente, l.jeugdige_id),
          toegang.heeft_gezin_in_hand(p_gemeente, g) and exists (select from toegang.gezinslid m
            where m.gemeente = p_gemeente and m.gezin_id = g and ${current('m')} and coalesce((select y.lezen & ${authority}
              from toegang.eigen_zicht(p_gemeente, m.jeugdige_id) y), 0) = 0), toegang.vacant_sinds(p_gemeente, g)
        from toegang.gezinslid l cross join lateral toegang.eigen_zicht(p_gemeente, l.jeugdige_id) z
        where l.gemeente = p_gemeente and l.gezin_id = g and l.van < l.tot and z.lezen & ${authority} <> 0
        order by l.tot desc, l.van, l.jeugdige_id;
    end`,
    'sp_app',
    'stable',
  ),
  // Now, planned and before. Why the regie was taken over only for who reads the plan.
  defineFunction(
    'gezin_regie',
    'p_gemeente text, p_jeugdige uuid',
    `table (regie_id uuid, soort text, account_id uuid, naam text, organisatie text, contact text, registratie text, bij text,
      reden text, toetsen_voor date, van date, tot date, skj_tot date)`,
    `declare g uuid := ${ownGezin}; rechten int := (select z.lezen from toegang.eigen_zicht(p_gemeente, p_jeugdige) z);
    begin
      return query select r.regie_id, r.soort, r.account_id, coalesce(k.naam, r.naam), r.organisatie, k.contact, r.registratie,
          r.bij, case when rechten & ${plan} <> 0 then r.reden end, r.toetsen_voor, r.van, nullif(r.tot, 'infinity'), k.skj_tot
        from toegang.regie r left join toegang.account k using (account_id)
        where r.gemeente = p_gemeente and r.gezin_id = g and r.van < r.tot order by r.van desc, r.soort;
    end`,
    'sp_app',
    'stable',
  ),
  // Where each lived, by pseudonym of the household. Of a secret address nothing, not even with whom (trust.md 3.4).
  defineFunction(
    'gezin_verblijf',
    'p_gemeente text, p_jeugdige uuid',
    'table (jeugdige_id uuid, huishouden text, adrestype text, van date, tot date, geheim boolean)',
    `declare g uuid := ${ownGezin};
    begin
      return query select distinct l.jeugdige_id, case when not s.geheim then h.pseudoniem end,
          case when not s.geheim then h.adrestype end, case when not s.geheim then h.van end,
          case when not s.geheim then h.tot end, s.geheim
        from toegang.gezinslid l cross join lateral toegang.eigen_zicht(p_gemeente, l.jeugdige_id) z
          cross join lateral (select ${secret('l')} as geheim) s
          join zorg.huishouden_lid h on h.gemeente = l.gemeente and h.jeugdige_id = l.jeugdige_id
        where l.gemeente = p_gemeente and l.gezin_id = g and ${current('l')} and z.lezen & ${identity} <> 0
        order by 4 desc nulls last;
    end`,
    'sp_app',
    'stable',
  ),
  // What ties those whom the actor has in hand: homes and parents. Institutions and foster homes tie no gezin, and a secret
  // address ties nobody: who lives with whom would give it away.
  defineFunction(
    'gezinsbanden',
    'p_gemeente text',
    'table (jeugdige_id uuid, soort text, sleutel text, van date, tot date)',
    `begin
      return query with eigen as materialized (
          select distinct z.gemeente, z.jeugdige_id from toegang.zicht z where z.gemeente = p_gemeente
            and z.houder = any ((select toegang.houders())::uuid[]) and z.grond in ('betrokken', 'waarnemer', 'team')
            and statement_timestamp() >= z.van and statement_timestamp() < z.tot)
        select h.jeugdige_id, 'adres', h.pseudoniem, h.van, h.tot from eigen e join zorg.huishouden_lid h
          using (gemeente, jeugdige_id) where h.adrestype = 'woning' and not ${secret('h')}
        union all select r.jeugdige_id, 'ouder', r.houder::text, (r.van at time zone 'Europe/Amsterdam')::date,
            case when r.tot < 'infinity' then (r.tot at time zone 'Europe/Amsterdam')::date end
          from eigen e join toegang.relatie r using (gemeente, jeugdige_id)
          where r.relatie in ('gezag', 'zonder-gezag');
    end`,
    'sp_app',
    'stable',
  ),
  // Of these jeugdigen, who is in which gezin now; only those whom the actor has in hand.
  defineFunction(
    'gezinnen_van',
    'p_gemeente text, p_jeugdigen uuid[]',
    'table (jeugdige_id uuid, gezin_id uuid)',
    `begin
      return query select l.jeugdige_id, l.gezin_id from toegang.gezinslid l where l.gemeente = p_gemeente
        and l.jeugdige_id = any (p_jeugdigen) and ${current('l')} and toegang.heeft_in_hand(p_gemeente, l.jeugdige_id);
    end`,
    'sp_app',
    'stable',
  ),
  // The last act on the gezin that stands, for undo by who has it in hand.
  defineFunction(
    'laatste_gezinshandeling',
    'p_gemeente text, p_gezin uuid',
    'table (handeling_id uuid, soort text, door text, op timestamptz)',
    `begin
      if not toegang.heeft_gezin_in_hand(p_gemeente, p_gezin) then return; end if;
      return query select n.handeling_id, n.soort, k.naam, n.op from toegang.gezinshandeling n
          join toegang.account k on k.account_id = n.door
        where n.gemeente = p_gemeente and n.teruggedraaid_op is null and exists (select
          from toegang.gezinsdelen(p_gemeente) x where x.gezin_id = p_gezin
            and n.handeling_id in (x.begonnen_met, x.beeindigd_met))
        order by n.op desc limit 1;
    end`,
    'sp_app',
    'stable',
  ),
  // Who can be regisseur, and until when the registration runs (S4-77); only for who has the gezin in hand.
  defineFunction(
    'regisseurs',
    'p_gemeente text, p_gezin uuid',
    'table (account_id uuid, naam text, rol text, skj_tot date)',
    `begin
      if not toegang.heeft_gezin_in_hand(p_gemeente, p_gezin) then return; end if;
      return query select k.account_id, k.naam, k.rol, k.skj_tot from toegang.account k
        where k.actief and k.rol in ('consulent', 'regisseur') and p_gemeente = any (k.gemeenten) order by k.naam;
    end`,
    'sp_app',
    'stable',
  ),
  // Gezinnen of whom the actor has somebody in hand, with those only. Meervoudig: two in care, two aanbieders, or a measure
  // (domain.md B.5); help under other laws counts where a ground is recorded, not here.
  defineFunction(
    'lees_gezinnen',
    '',
    `table (gemeente text, gezin_id uuid, jeugdige_id uuid, leden jsonb, regisseur text, vacant_sinds date,
      overname boolean, aanbieders int, regiebehandelaar boolean, meervoudig boolean)`,
    `begin
      return query with eigen as materialized (
          select distinct l.gemeente, l.gezin_id, l.jeugdige_id from toegang.zicht z join toegang.gezinslid l
            on l.gemeente = z.gemeente and l.jeugdige_id = z.jeugdige_id and ${current('l')}
          where z.houder = any ((select toegang.houders())::uuid[]) and z.grond in ('betrokken', 'waarnemer', 'team')
            and statement_timestamp() >= z.van and statement_timestamp() < z.tot),
        zorg as materialized (
          select e.gemeente as g, e.gezin_id as id, count(distinct h.aanbieder)::int as aanbieders,
            count(distinct e.jeugdige_id) as jeugdigen
          from eigen e cross join lateral (
            select t.aanbieder from zorg.toewijzing t where t.gemeente = e.gemeente and t.jeugdige_id = e.jeugdige_id
              and t.begin <= ${today} and coalesce(t.eind, 'infinity') >= ${today} and t.toestand not in ('verwijderd', 'wees')
            union select o.agb from toegang.relatie r join toegang.houder h on h.houder = r.houder
              join toegang.organisatie o on o.organisatie_id = h.organisatie_id where r.gemeente = e.gemeente
              and r.jeugdige_id = e.jeugdige_id and r.relatie = 'toegewezen' and r.van <= statement_timestamp()
              and r.tot > statement_timestamp()) h group by 1, 2)
        select e.gemeente, e.gezin_id, (array_agg(e.jeugdige_id order by j.pseudoniem))[1],
          jsonb_agg(jsonb_build_object('jeugdigeId', e.jeugdige_id, 'pseudoniem', j.pseudoniem) order by j.pseudoniem),
          (select k.naam from toegang.regie r join toegang.account k
            on k.account_id = r.account_id where r.gemeente = e.gemeente and r.gezin_id = e.gezin_id
              and r.soort = 'regisseur' and ${current('r')} and k.actief), toegang.vacant_sinds(e.gemeente, e.gezin_id),
          exists (select from toegang.regie r where r.gemeente = e.gemeente and r.gezin_id = e.gezin_id
            and r.soort = 'overname' and ${current('r')}), coalesce(max(z.aanbieders), 0),
          exists (select from toegang.regie r where r.gemeente = e.gemeente and r.gezin_id = e.gezin_id
            and r.soort = 'regiebehandelaar' and ${current('r')}),
          coalesce(max(z.aanbieders), 0) >= 2 or coalesce(max(z.jeugdigen), 0) >= 2
            or bool_or(exists (select from toegang.relatie m where m.gemeente = e.gemeente and m.jeugdige_id = e.jeugdige_id
              and m.relatie = 'maatregel' and m.van <= statement_timestamp() and m.tot > statement_timestamp()))
        from eigen e join zorg.jeugdige j on j.gemeente = e.gemeente and j.jeugdige_id = e.jeugdige_id
          left join zorg z on z.g = e.gemeente and z.id = e.gezin_id
        group by e.gemeente, e.gezin_id order by 6 nulls last, 4;
    end`,
    'sp_app',
    'stable',
  ),
];
