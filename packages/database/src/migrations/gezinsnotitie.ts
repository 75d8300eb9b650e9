import { defineFunction, type GuardFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

/** Case notes of the gemeente (packages/access). */
const caseNotes = 8;
const undoTime = "interval '1 minute'";

export const gezinsnotitieTable = `create table toegang.gezinsnotitie (
  gemeente text not null, notitie_id uuid not null default gen_random_uuid(), gezin_id uuid not null,
  tekst text not null check (length(tekst) between 1 and 20000), gedeeld boolean not null, derden boolean not null,
  auteur uuid not null, auteur_naam text not null, auteur_rol text not null, organisatie_id uuid,
  op timestamptz not null default clock_timestamp(), withdrawn_op timestamptz,
  withdrawn_reden text check (length(withdrawn_reden) between 10 and 500), primary key (gemeente, notitie_id),
  foreign key (gemeente, gezin_id) references toegang.gezin on delete cascade,
  check ((withdrawn_op is null) = (withdrawn_reden is null)))`;

const gezinOf = `(select l.gezin_id from toegang.gezinslid l where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige
  and l.van <= ${today} and l.tot > ${today})`;

/** The day of note `n`: about everybody who was a member on it. */
const day = "(n.op at time zone 'Europe/Amsterdam')::date";

/** Own, as an item of the file of one jeugdige is: of who wrote it, or of the own organisation. */
const own = '(n.auteur = a or n.organisatie_id is not distinct from org)';

/** A note on a gezin is about all its members: whoever may not read such a note of one of them reads none of it. */
export const gezinsnotitieFunctions: readonly GuardFunction[] = [
  // What the actor may do with notes on everybody who was a member on a day; \`leden\`: who they are.
  defineFunction(
    'gezinsnotitie_zicht',
    'p_gemeente text, p_gezin uuid, p_dag date',
    'table (intern boolean, circle boolean, schrijft boolean, familie boolean, leden uuid[])',
    `begin
      return query select coalesce(bool_and(coalesce(x.lezen, 0) & ${caseNotes} <> 0), false),
          coalesce(bool_and((coalesce(x.lezen, 0) | coalesce(x.gedeeld, 0)) & ${caseNotes} <> 0), false),
          coalesce(bool_and(coalesce(x.schrijven, 0) & ${caseNotes} <> 0), false), coalesce(bool_or(x.familie <> 0), false),
          coalesce(array_agg(l.jeugdige_id), '{}')
        from toegang.gezinslid l cross join lateral toegang.eigen_zicht(p_gemeente, l.jeugdige_id) x
        where l.gemeente = p_gemeente and l.gezin_id = p_gezin and l.van <= p_dag and l.tot > p_dag;
    end`,
    undefined,
    'stable',
  ),
  // The newest first. \`leden\`: about whom the look is logged.
  defineFunction(
    'lees_gezinsnotities',
    'p_gemeente text, p_jeugdige uuid',
    `table (notitie_id uuid, tekst text, gedeeld boolean, derden boolean, auteur_naam text, auteur_rol text, op timestamptz,
      withdrawn_reden text, may_withdraw boolean, may_undo boolean, leden uuid[])`,
    `declare a uuid := toegang.actor(); org uuid := (toegang.eigen_organisaties())[1]; g uuid := ${gezinOf};
    begin
      return query with dagen as materialized (select d.dag, z.* from (select distinct
              (n.op at time zone 'Europe/Amsterdam')::date as dag from toegang.gezinsnotitie n
              where n.gemeente = p_gemeente and n.gezin_id = g) d
            cross join lateral toegang.gezinsnotitie_zicht(p_gemeente, g, d.dag) z)
        select n.notitie_id, case when n.withdrawn_op is null then n.tekst else '' end, n.gedeeld, n.derden, n.auteur_naam,
          n.auteur_rol, n.op, n.withdrawn_reden, n.withdrawn_op is null and d.schrijft and ${own},
          n.withdrawn_op is null and n.auteur = a and n.op > statement_timestamp() - ${undoTime}, d.leden
        from toegang.gezinsnotitie n join dagen d on d.dag = (n.op at time zone 'Europe/Amsterdam')::date
        where n.gemeente = p_gemeente and n.gezin_id = g and (d.intern or n.gedeeld and d.circle)
          and not (n.derden and d.familie)
        order by n.op desc;
    end`,
    'sp_app',
    'stable',
  ),
  // May the actor write one now? Null: there is no gezin, or the actor reads no notes of all its members.
  defineFunction(
    'schrijft_gezinsnotitie',
    'p_gemeente text, p_jeugdige uuid',
    'boolean',
    `begin
      return (select z.schrijft and not z.familie from toegang.gezinsnotitie_zicht(p_gemeente, ${gezinOf}, ${today}) z
        where z.intern or z.circle);
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'voeg_gezinsnotitie_toe',
    'p_gemeente text, p_jeugdige uuid, p_tekst text, p_gedeeld boolean, p_derden boolean',
    'uuid',
    `declare k toegang.account; n uuid; g uuid := ${gezinOf};
    begin
      if not coalesce(toegang.schrijft_gezinsnotitie(p_gemeente, p_jeugdige), false) then return null; end if;
      select * into k from toegang.account x where x.account_id = toegang.actor();
      insert into toegang.gezinsnotitie (gemeente, gezin_id, tekst, gedeeld, derden, auteur, auteur_naam, auteur_rol,
          organisatie_id)
        values (p_gemeente, g, p_tekst, p_gedeeld, p_derden, k.account_id, k.naam, k.rol, (toegang.eigen_organisaties())[1])
        returning notitie_id into n;
      perform logboek.schrijf(p_gemeente, z.leden, ${caseNotes}, 'gezinsnotitie-geschreven')
        from toegang.gezinsnotitie_zicht(p_gemeente, g, ${today}) z;
      return n;
    end`,
    'sp_app',
  ),
  // Within a minute its writer takes it back without a trace; later its place and the reason stay.
  defineFunction(
    'trek_gezinsnotitie_in',
    'p_gemeente text, p_jeugdige uuid, p_notitie uuid, p_reden text',
    'text',
    `declare n record;
    begin
      perform from toegang.gezinsnotitie x where x.gemeente = p_gemeente and x.notitie_id = p_notitie for update;
      select * into n from toegang.lees_gezinsnotities(p_gemeente, p_jeugdige) x where x.notitie_id = p_notitie;
      if n.notitie_id is null or not (n.may_withdraw or n.may_undo) then return 'niet-gevonden'; end if;
      if n.may_undo then
        delete from toegang.gezinsnotitie x where x.gemeente = p_gemeente and x.notitie_id = p_notitie;
      elsif coalesce(length(trim(p_reden)), 0) < 10 then
        return 'reden-ontbreekt';
      else
        update toegang.gezinsnotitie x set tekst = '-', withdrawn_op = clock_timestamp(), withdrawn_reden = trim(p_reden)
          where x.gemeente = p_gemeente and x.notitie_id = p_notitie;
      end if;
      perform logboek.schrijf(p_gemeente, n.leden, ${caseNotes}, 'gezinsnotitie-ingetrokken');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // Destroying a file ends the say of its jeugdige in who reads the notes on the gezin of those days, so their text goes too:
  // nobody can tell what in it was about whom.
  defineFunction(
    'wis_gezinsnotities',
    '',
    'trigger',
    `begin
      update toegang.gezinsnotitie n set tekst = '-', withdrawn_op = coalesce(n.withdrawn_op, clock_timestamp()),
          withdrawn_reden = 'Deze notitie is weg met een dossier van het gezin.'
        where n.gemeente = old.gemeente and n.gezin_id = old.gezin_id and ${day} >= old.van and ${day} < old.tot;
      return null;
    end`,
  ),
  // For a copy of the file (AVG 15 lid 4). A note is about others too (Jw 7.3.10): in it when whoever gets the copy reads it
  // of each member of that day, and while parents are in conflict only when it was shared on purpose. \`p_voor\`: 1 for the
  // jeugdige, 2 for a parent. When the FG makes it, whoever asked counts; without an account nobody knows what that reads.
  defineFunction(
    'afschrift_gezinsnotities',
    'p_gemeente text, p_jeugdige uuid, p_voor int, p_verzoek uuid',
    'table (tekst text, gedeeld boolean, naam text, op text)',
    `declare a uuid := toegang.actor(); z record; wie uuid;
    begin
      select coalesce(x.lezen, 0) as lezen, coalesce(x.familie, 0) as familie into z
        from toegang.eigen_zicht(p_gemeente, p_jeugdige) x;
      if z.lezen & ${caseNotes} = 0 then return; end if;
      wie := case when z.familie <> 0 then a else (select k.indiener from toegang.verzoek_betrokkene k
        where k.gemeente = p_gemeente and k.verzoek_id = p_verzoek and k.behandelaar = a) end;
      return query select n.tekst, n.gedeeld, n.auteur_naam, n.op::date::text
        from toegang.gezinslid l join toegang.gezinsnotitie n on n.gemeente = l.gemeente and n.gezin_id = l.gezin_id
            and ${day} >= l.van and ${day} < l.tot
        where l.gemeente = p_gemeente and l.jeugdige_id = p_jeugdige and n.withdrawn_op is null and not n.derden
          and not exists (select from toegang.gezinslid m where m.gemeente = n.gemeente and m.gezin_id = n.gezin_id
            and m.van <= ${day} and m.tot > ${day} and (
              not exists (select from toegang.zicht v where v.gemeente = m.gemeente and v.jeugdige_id = m.jeugdige_id
                and v.houder = wie and statement_timestamp() >= v.van and statement_timestamp() < v.tot
                and (v.lezen | case when n.gedeeld then v.gedeeld else 0 end) & ${caseNotes} <> 0)
              or p_voor = 2 and not n.gedeeld and exists (select from toegang.vlag f where f.gemeente = m.gemeente
                and f.jeugdige_id = m.jeugdige_id and f.vlag = 'ouders-in-conflict' and f.tot = 'infinity')))
        order by n.op;
    end`,
    'sp_app',
    'stable',
  ),
];
