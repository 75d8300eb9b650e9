import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const plan = 256;
const identity = 1;

/** The gezin of the jeugdige, and what the actor may do with its plan. */
const declared = `declare z record; g uuid := (select l.gezin_id from toegang.gezinslid l where l.gemeente = p_gemeente
        and l.jeugdige_id = p_jeugdige and l.van <= ${today} and l.tot > ${today});`;
const mayWrite = `select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if g is null or coalesce(z.schrijven, 0) & ${plan} = 0 then return 'niet-gevonden'; end if;`;

/** Own network of a gezin, and who lives where on which days. */
export const netwerkFunctions = [
  defineFunction(
    'leg_netwerklid',
    'p_gemeente text, p_jeugdige uuid, p_naam text, p_wie text, p_kan text, p_tot date',
    'text',
    `${declared}
    begin
      ${mayWrite}
      if p_tot < ${today} then return 'datum-klopt-niet'; end if;
      insert into toegang.netwerklid (gemeente, gezin_id, naam, wie, kan, van, tot, door, van_familie)
        values (p_gemeente, g, p_naam, p_wie, p_kan, ${today}, coalesce(p_tot + 1, 'infinity'), toegang.actor(),
          z.familie <> 0);
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // By a worker, or by who wrote it.
  defineFunction(
    'eindig_netwerklid',
    'p_gemeente text, p_jeugdige uuid, p_lid uuid',
    'text',
    `${declared}
    begin
      ${mayWrite}
      update toegang.netwerklid n set tot = ${today} where n.gemeente = p_gemeente and n.netwerklid_id = p_lid
        and n.gezin_id = g and n.tot > ${today} and (z.familie = 0 or n.door = toegang.actor());
      return case when found then 'bewaard' else 'niet-gevonden' end;
    end`,
    'sp_app',
  ),
  // trust.md 3.2 note 3: with parents in conflict the family reads what it wrote itself, not what the other parent wrote.
  defineFunction(
    'gezin_netwerk',
    'p_gemeente text, p_jeugdige uuid',
    'table (netwerklid_id uuid, naam text, wie text, kan text, van date, tot date, wijzigbaar boolean)',
    `${declared} a uuid := toegang.actor();
    begin
      select * into z from toegang.eigen_zicht(p_gemeente, p_jeugdige);
      if coalesce(z.lezen, 0) & ${plan} = 0 then return; end if;
      return query select n.netwerklid_id, n.naam, n.wie, n.kan, n.van, nullif(n.tot, 'infinity'),
          z.schrijven & ${plan} <> 0 and (z.familie = 0 or n.door = a)
        from toegang.netwerklid n where n.gemeente = p_gemeente and n.gezin_id = g and n.tot > ${today}
          and (z.familie = 0 or n.door = a or not n.van_familie or not exists (select from toegang.vlag v
            join toegang.gezinslid l on l.gemeente = v.gemeente and l.jeugdige_id = v.jeugdige_id and l.gezin_id = g
            where v.gemeente = p_gemeente and v.vlag = 'ouders-in-conflict' and v.tot = 'infinity'))
        order by n.van, n.naam;
    end`,
    'sp_app',
    'stable',
  ),
  // The whole scheme of one jeugdige from a day on; \`p_delen\`: rows with bij, even and oneven.
  defineFunction(
    'zet_woonschema',
    'p_gemeente text, p_jeugdige uuid, p_van date, p_delen jsonb',
    'text',
    `begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return 'niet-gevonden'; end if;
      perform pg_advisory_xact_lock(hashtextextended('woonschema' || p_gemeente || p_jeugdige, 0));
      if p_van > ${today} + 92 or exists (select from toegang.woonafspraak w where w.gemeente = p_gemeente
          and w.jeugdige_id = p_jeugdige and w.van > p_van and w.van < w.tot) then
        return 'datum-klopt-niet';
      end if;
      update toegang.woonafspraak w set tot = p_van where w.gemeente = p_gemeente and w.jeugdige_id = p_jeugdige
        and w.tot > p_van;
      insert into toegang.woonafspraak (gemeente, jeugdige_id, bij, even, oneven, van, door)
        select p_gemeente, p_jeugdige, d.bij, d.even, d.oneven, p_van, toegang.actor()
        from jsonb_to_recordset(p_delen) as d(bij text, even int, oneven int);
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Not of a jeugdige with a secret address: with whom it lives on which day would give that away (trust.md 3.4).
  defineFunction(
    'gezin_woonschema',
    'p_gemeente text, p_jeugdige uuid',
    'table (jeugdige_id uuid, bij text, even int, oneven int, van date, tot date)',
    `begin
      return query select w.jeugdige_id, w.bij, w.even, w.oneven, w.van, nullif(w.tot, 'infinity')
        from toegang.gezin_leden(p_gemeente, p_jeugdige) m
          cross join lateral toegang.eigen_zicht(p_gemeente, m.jeugdige_id) z
          join toegang.woonafspraak w on w.gemeente = p_gemeente and w.jeugdige_id = m.jeugdige_id
        where m.tot is null and z.lezen & ${identity} <> 0 and w.van < w.tot and w.tot > ${today}
          and not exists (select from toegang.vlag v where v.gemeente = p_gemeente and v.jeugdige_id = m.jeugdige_id
            and v.vlag = 'geheim-adres' and v.tot = 'infinity')
        order by w.van, w.bij;
    end`,
    'sp_app',
    'stable',
  ),
];
