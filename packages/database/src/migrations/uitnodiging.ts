import { defineFunction, type GuardFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

const plan = 256;
/** As many invitations of one jeugdige that wait or run: a family, not a list of addresses. */
const MOST = 20;
/** Days that the link to an invitation that nobody answered works. */
const LINK_DAYS = 14;

/** An invitation of the family to somebody of its own network: what it may see, until when, behind a link kept as its hash. */
export const uitnodigingTable = `create table toegang.uitnodiging (gemeente text not null,
  uitnodiging_id uuid not null default gen_random_uuid(), jeugdige_id uuid not null, netwerklid_id uuid not null,
  contact text not null check (length(contact) between 3 and 120), sees text not null check (sees in ('plan', 'mdo')),
  tot date not null, link_hash bytea not null unique, link_tot timestamptz not null,
  gemaakt_door uuid not null, gemaakt_op timestamptz not null default clock_timestamp(),
  aanvaard_door uuid, aanvaard_op timestamptz, relatie_id uuid, geweigerd_op timestamptz,
  ingetrokken_op timestamptz, ingetrokken_door uuid, primary key (gemeente, uitnodiging_id),
  foreign key (gemeente, jeugdige_id) references zorg.jeugdige on delete cascade,
  foreign key (gemeente, netwerklid_id) references toegang.netwerklid on delete cascade,
  check (num_nulls(aanvaard_door, aanvaard_op, relatie_id) in (0, 3)),
  check (num_nonnulls(aanvaard_op, geweigerd_op) < 2))`;

/** Whose yes is needed to share with a third party (trust.md 3.4); the invitation opens with the last of them. */
export const instemmingTable = `create table toegang.instemming (gemeente text not null, uitnodiging_id uuid not null,
  account_id uuid not null, op timestamptz, primary key (gemeente, uitnodiging_id, account_id),
  foreign key (gemeente, uitnodiging_id) references toegang.uitnodiging on delete cascade)`;

const stand = (u: string) => `toegang.uitnodiging_stand(${u})`;

/** Who may share what is about the jeugdige: the same as for a consent, from the side of the family. */
const ofFamily = `select b.gemeente into g from toegang.band(p_jeugdige) b where b.kant = 'familie';
      if g is null then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;`;

const endRelation = (u: string) => `update toegang.relatie r set tot = greatest(clock_timestamp(),
      r.van + interval '1 millisecond')
    where r.gemeente = ${u}.gemeente and r.relatie_id = ${u}.relatie_id and r.tot > clock_timestamp()`;

/** The files of who has died are closed, also for who was invited (trust.md 3.4). */
const open = (alias: string) => `not exists (select from toegang.vlag v where v.gemeente = ${alias}.gemeente
  and v.jeugdige_id = ${alias}.jeugdige_id and v.vlag = 'overleden' and v.tot > statement_timestamp())`;

/** The invitation of the actor that runs now. */
const running = `select u.* from toegang.uitnodiging u where u.aanvaard_door = toegang.actor() and ${stand('u')} = 'aanvaard'
    and ${open('u')}`;

const nodigNow = `select toegang.gevers_nodig(toegang.leeftijd(i.geboortedatum), true, false) into nodig from zorg.identiteit i
        where i.gemeente = p_u.gemeente and i.jeugdige_id = p_u.jeugdige_id;`;

const standFunctions: readonly GuardFunction[] = [
  // Whose yes it still needs: of who was asked, and of who has authority by now and was not asked. A youth that does not
  // sign in has no account.
  defineFunction(
    'uitnodiging_wacht_op',
    'p_u toegang.uitnodiging',
    'table (account_id uuid, naam text)',
    `#variable_conflict use_column
    declare nodig text[];
    begin
      ${nodigNow}
      return query select i.account_id, k.naam from toegang.instemming i join toegang.account k on k.account_id = i.account_id
          where i.gemeente = p_u.gemeente and i.uitnodiging_id = p_u.uitnodiging_id and i.op is null
        union select x.account_id, coalesce(k.naam, x.naam) from toegang.bekende_gevers(p_u.gemeente, p_u.jeugdige_id, nodig) x
            left join toegang.account k on k.account_id = x.account_id
          where not exists (select from toegang.instemming i where i.gemeente = p_u.gemeente
            and i.uitnodiging_id = p_u.uitnodiging_id and i.account_id = x.account_id and i.op is not null);
    end`,
    undefined,
    'stable',
  ),
  // Read from what happened, so that no job must run: docs/states/uitnodiging.md. It does not outlive the authority of who
  // made it, nor holds without the yes of who got authority later (trust.md 3.4).
  defineFunction(
    'uitnodiging_stand',
    'p_u toegang.uitnodiging',
    'text',
    `declare nodig text[]; wacht boolean;
    begin
      if p_u.ingetrokken_op is not null then return 'ingetrokken'; end if;
      if p_u.geweigerd_op is not null then return 'geweigerd'; end if;
      if p_u.tot < ${today} or p_u.aanvaard_op is null and p_u.link_tot <= statement_timestamp()
          or p_u.aanvaard_op is not null and not exists (select from toegang.relatie r where r.gemeente = p_u.gemeente
            and r.relatie_id = p_u.relatie_id and r.van <= statement_timestamp() and r.tot > statement_timestamp()) then
        return 'voorbij';
      end if;
      ${nodigNow}
      if not exists (select from toegang.bekende_gevers(p_u.gemeente, p_u.jeugdige_id, nodig) x
          where x.account_id = p_u.gemaakt_door) then
        return 'voorbij';
      end if;
      wacht := exists (select from toegang.uitnodiging_wacht_op(p_u));
      if p_u.aanvaard_op is not null then
        return case when wacht then 'voorbij' else 'aanvaard' end;
      end if;
      return case when wacht then 'gevraagd' else 'open' end;
    end`,
    undefined,
    'stable',
  ),
];

const invite: GuardFunction = defineFunction(
  'nodig_uit',
  'p_jeugdige uuid, p_invoer jsonb, p_hash bytea',
  'jsonb',
  `declare g text; a uuid := toegang.actor(); z uuid; n uuid; u uuid; l int; nodig text[]; fout text; nu timestamptz := clock_timestamp();
      tot date := (p_invoer ->> 'tot')::date;
    begin
      ${ofFamily}
      select toegang.leeftijd(i.geboortedatum) into l from zorg.identiteit i where i.gemeente = g and i.jeugdige_id = p_jeugdige;
      nodig := toegang.gevers_nodig(l, true, false);
      if l is null or not exists (select from toegang.bekende_gevers(g, p_jeugdige, nodig) x where x.account_id = a) then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      if exists (select from toegang.bekende_gevers(g, p_jeugdige, nodig) x where x.account_id is null) then
        return jsonb_build_object('uitkomst', 'jeugdige-logt-niet-in');
      end if;
      -- As for a consent that the family asks: one known parent may have the authority alone, or not.
      select toegang.gevers_fout('familie', nodig, jsonb_agg(x), '[]') into fout
        from (select distinct y.account_id, y.hoedanigheid from toegang.bekende_gevers(g, p_jeugdige, nodig) y) x;
      if fout is not null then return jsonb_build_object('uitkomst', fout); end if;
      if tot < ${today} or tot >= ${today} + interval '12 months' then
        return jsonb_build_object('uitkomst', 'uitnodiging-termijn');
      end if;
      perform pg_advisory_xact_lock(hashtextextended('uitnodiging' || g || p_jeugdige, 0));
      if (select count(*) from toegang.uitnodiging x where x.gemeente = g and x.jeugdige_id = p_jeugdige
          and ${stand('x')} in ('gevraagd', 'open', 'aanvaard')) >= ${MOST} then
        return jsonb_build_object('uitkomst', 'te-veel-uitnodigingen');
      end if;
      z := (select m.gezin_id from toegang.gezinslid m where m.gemeente = g and m.jeugdige_id = p_jeugdige
        and m.van <= ${today} and m.tot > ${today});
      n := (p_invoer ->> 'netwerklidId')::uuid;
      if z is null or n is not null and not exists (select from toegang.gezin_netwerk(g, p_jeugdige) x
          where x.netwerklid_id = n) then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      if n is null then
        insert into toegang.netwerklid (gemeente, gezin_id, naam, wie, kan, van, tot, door, van_familie)
          values (g, z, p_invoer ->> 'naam', p_invoer ->> 'wie', p_invoer ->> 'kan', ${today}, 'infinity', a, true)
          returning netwerklid_id into n;
      end if;
      insert into toegang.uitnodiging (gemeente, jeugdige_id, netwerklid_id, contact, sees, tot, link_hash, link_tot, gemaakt_door)
        values (g, p_jeugdige, n, p_invoer ->> 'contact', p_invoer ->> 'sees', tot, p_hash,
          nu + interval '${LINK_DAYS} days', a) returning uitnodiging_id into u;
      insert into toegang.instemming (gemeente, uitnodiging_id, account_id, op)
        select g, u, x.account_id, case when x.account_id = a then nu end
        from (select distinct y.account_id from toegang.bekende_gevers(g, p_jeugdige, nodig) y) x;
      perform logboek.schrijf(g, array[p_jeugdige], ${plan}, 'netwerk-uitgenodigd');
      return jsonb_build_object('uitkomst', 'bewaard', 'uitnodigingId', u, 'linkTot', nu + interval '${LINK_DAYS} days');
    end`,
  'sp_app',
);

const decideForFamily: readonly GuardFunction[] = [
  defineFunction(
    'stem_in_met_uitnodiging',
    'p_jeugdige uuid, p_uitnodiging uuid',
    'jsonb',
    `declare g text; u toegang.uitnodiging; a uuid := toegang.actor();
    begin
      ${ofFamily}
      select * into u from toegang.uitnodiging x where x.gemeente = g and x.uitnodiging_id = p_uitnodiging
        and x.jeugdige_id = p_jeugdige for update;
      -- Of who got authority after it was made, too.
      if u.uitnodiging_id is null or not exists (select from toegang.instemming i where i.gemeente = g
          and i.uitnodiging_id = p_uitnodiging and i.account_id = a
          union all select from toegang.uitnodiging_wacht_op(u) w where w.account_id = a) then
        return jsonb_build_object('uitkomst', 'niet-gevonden');
      end if;
      if ${stand('u')} not in ('gevraagd', 'open') then return jsonb_build_object('uitkomst', 'uitnodiging-voorbij'); end if;
      insert into toegang.instemming as i (gemeente, uitnodiging_id, account_id, op)
        values (g, p_uitnodiging, a, clock_timestamp())
        on conflict on constraint instemming_pkey do update set op = coalesce(i.op, excluded.op);
      perform logboek.schrijf(g, array[p_jeugdige], ${plan}, 'uitnodiging-ingestemd');
      return jsonb_build_object('uitkomst', 'bewaard');
    end`,
    'sp_app',
  ),
  // With the word of one of those whose yes was needed, or of the youth; also of one that waits. Bites on the next request.
  defineFunction(
    'trek_uitnodiging_in',
    'p_jeugdige uuid, p_uitnodiging uuid',
    'jsonb',
    `declare g text; u toegang.uitnodiging; a uuid := toegang.actor();
    begin
      ${ofFamily}
      select * into u from toegang.uitnodiging x where x.gemeente = g and x.uitnodiging_id = p_uitnodiging
        and x.jeugdige_id = p_jeugdige for update;
      if u.uitnodiging_id is null then return jsonb_build_object('uitkomst', 'niet-gevonden'); end if;
      if ${stand('u')} in ('ingetrokken', 'geweigerd', 'voorbij') then
        return jsonb_build_object('uitkomst', 'uitnodiging-voorbij');
      end if;
      update toegang.uitnodiging x set ingetrokken_op = clock_timestamp(), ingetrokken_door = a
        where x.gemeente = g and x.uitnodiging_id = p_uitnodiging;
      ${endRelation('u')};
      perform logboek.schrijf(g, array[p_jeugdige], ${plan}, 'uitnodiging-ingetrokken');
      return jsonb_build_object('uitkomst', 'bewaard');
    end`,
    'sp_app',
  ),
  // For the family: whom it invited, newest first. With parents in conflict each knows who, not how to reach somebody
  // whom the other invited (trust.md 3.2 note 3).
  defineFunction(
    'lees_uitnodigingen',
    'p_jeugdige uuid',
    `table (gemeente text, uitnodiging_id uuid, naam text, wie text, contact text, sees text, tot date, stand text,
      gemaakt_door text, gemaakt_op timestamptz, link_tot timestamptz, aanvaard_op timestamptz, wacht_op text[],
      needs_me boolean, own boolean)`,
    `#variable_conflict use_column
    declare g text; a uuid := toegang.actor();
    begin
      select b.gemeente into g from toegang.band(p_jeugdige) b where b.kant = 'familie';
      if g is null then return; end if;
      return query select u.gemeente, u.uitnodiging_id, n.naam, n.wie,
          case when u.gemaakt_door = a then u.contact end, u.sees, u.tot, ${stand('u')}, k.naam, u.gemaakt_op, u.link_tot,
          u.aanvaard_op, array(select w.naam from toegang.uitnodiging_wacht_op(u) w order by w.naam),
          exists (select from toegang.uitnodiging_wacht_op(u) w where w.account_id = a), u.gemaakt_door = a
        from toegang.uitnodiging u join toegang.netwerklid n on n.gemeente = u.gemeente and n.netwerklid_id = u.netwerklid_id
          join toegang.account k on k.account_id = u.gemaakt_door
        where u.gemeente = g and u.jeugdige_id = p_jeugdige order by u.gemaakt_op desc limit 100;
    end`,
    'sp_app',
    'stable',
  ),
  // Whom the family may invite: its own network; empty without a gezin. Null: not of the family, or it may not share.
  defineFunction(
    'uitnodigbaar',
    'p_jeugdige uuid',
    'jsonb',
    `declare g text; l int; mag boolean;
    begin
      select b.gemeente into g from toegang.band(p_jeugdige) b where b.kant = 'familie';
      if g is null then return null; end if;
      select toegang.leeftijd(i.geboortedatum) into l from zorg.identiteit i where i.gemeente = g and i.jeugdige_id = p_jeugdige;
      mag := l is not null and exists (select from toegang.bekende_gevers(g, p_jeugdige, toegang.gevers_nodig(l, true, false)) x
        where x.account_id = toegang.actor());
      return jsonb_build_object('gemeente', g, 'mayInvite', mag and exists (select from toegang.gezinslid m where m.gemeente = g
          and m.jeugdige_id = p_jeugdige and m.van <= ${today} and m.tot > ${today}),
        'netwerk', coalesce((select jsonb_agg(jsonb_build_object('netwerklidId', x.netwerklid_id, 'naam', x.naam, 'wie', x.wie)
          order by x.naam) from toegang.gezin_netwerk(g, p_jeugdige) x), '[]'));
    end`,
    'sp_app',
    'stable',
  ),
];

const forGuest: readonly GuardFunction[] = [
  // Behind the link, before the answer: who asks and for what, nothing of the jeugdige. For an account of the own network
  // only; for anybody else, and of a link that is used, over or unknown, nothing.
  defineFunction(
    'open_uitnodiging',
    'p_hash bytea',
    `table (door text, sees text, tot date, link_tot timestamptz, stand text)`,
    `#variable_conflict use_column
    begin
      return query select k.naam, u.sees, u.tot, u.link_tot, ${stand('u')} from toegang.uitnodiging u
          join toegang.account k on k.account_id = u.gemaakt_door
        where u.link_hash = p_hash and ${stand('u')} in ('gevraagd', 'open') and ${open('u')}
          and exists (select from toegang.account i where i.account_id = toegang.actor() and i.rol = 'netwerklid');
    end`,
    'sp_app',
    'stable',
  ),
  // Once; the same answer of the same person may come twice. With the yes begins the relation, which ends on the last day,
  // or sooner on a birthday that asks for the yes of others (trust.md 3.4).
  defineFunction(
    'antwoord_uitnodiging',
    'p_hash bytea, p_comes boolean',
    'text',
    `declare u toegang.uitnodiging; a uuid := toegang.actor(); s text; n uuid; nu timestamptz := clock_timestamp(); eind timestamptz;
    begin
      select x.* into u from toegang.uitnodiging x where x.link_hash = p_hash for update;
      if u.uitnodiging_id is null or not ${open('u')}
          or not exists (select from toegang.account i where i.account_id = a and i.rol = 'netwerklid') then
        return 'niet-gevonden';
      end if;
      s := ${stand('u')};
      if s = 'aanvaard' and u.aanvaard_door = a and p_comes then return 'bewaard'; end if;
      if s = 'gevraagd' then return 'uitnodiging-wacht'; end if;
      if s <> 'open' then return 'niet-gevonden'; end if;
      if not p_comes then
        update toegang.uitnodiging x set geweigerd_op = nu where x.gemeente = u.gemeente and x.uitnodiging_id = u.uitnodiging_id;
        perform logboek.schrijf(u.gemeente, array[u.jeugdige_id], ${plan}, 'uitnodiging-geweigerd');
        return 'bewaard';
      end if;
      select least(toegang.middernacht(u.tot + 1), coalesce(toegang.opgeschort_op(i.geboortedatum, u.gemaakt_op), 'infinity'))
        into eind from zorg.identiteit i where i.gemeente = u.gemeente and i.jeugdige_id = u.jeugdige_id;
      if eind <= nu then return 'niet-gevonden'; end if;
      insert into toegang.relatie (gemeente, jeugdige_id, houder, rol, relatie, van, tot, grond, gemaakt_door)
        values (u.gemeente, u.jeugdige_id, a, 'netwerklid', 'netwerk', nu, eind, 'Uitgenodigd door het gezin', u.gemaakt_door)
        returning relatie_id into n;
      update toegang.uitnodiging x set aanvaard_door = a, aanvaard_op = nu, relatie_id = n
        where x.gemeente = u.gemeente and x.uitnodiging_id = u.uitnodiging_id;
      perform logboek.schrijf(u.gemeente, array[u.jeugdige_id], ${plan}, 'uitnodiging-aanvaard');
      return 'bewaard';
    end`,
    'sp_app',
  ),
  // What the actor was invited to and said yes to: who asked, and the MDOs for which it is on the list. Of a secret
  // address no place (trust.md 3.4).
  defineFunction(
    'mijn_uitnodigingen',
    '',
    `table (gemeente text, jeugdige_id uuid, uitnodiging_id uuid, door text, sees text, tot date, mdos jsonb)`,
    `#variable_conflict use_column
    declare h uuid[] := toegang.houders();
    begin
      return query select u.gemeente, u.jeugdige_id, u.uitnodiging_id, k.naam, u.sees,
          least(u.tot, ((r.tot - interval '1 millisecond') at time zone 'Europe/Amsterdam')::date), coalesce((
            select jsonb_agg(jsonb_build_object('mdoId', m.mdo_id, 'soort', m.soort, 'startsAt', m.begint, 'minuten', m.minuten,
              'plaats', case when not exists (select from toegang.vlag v where v.gemeente = m.gemeente
                and v.jeugdige_id = m.jeugdige_id and v.vlag = 'geheim-adres' and v.tot = 'infinity') then m.plaats end,
              'video', m.video, 'afgezegd', m.afgezegd_op is not null, 'comes', d.comes) order by m.begint)
            from toegang.mdo m join toegang.mdo_deelnemer d on d.gemeente = m.gemeente and d.mdo_id = m.mdo_id
              and d.houder = any (h)
            where m.gemeente = u.gemeente and m.jeugdige_id = u.jeugdige_id
              and m.verslag_op is null and m.begint > statement_timestamp() - interval '1 day'), '[]')
        from (${running}) u join toegang.relatie r on r.gemeente = u.gemeente and r.relatie_id = u.relatie_id
          join toegang.account k on k.account_id = u.gemaakt_door order by u.aanvaard_op;
    end`,
    'sp_app',
    'stable',
  ),
  // Of the plan that runs the goals, the agreements and the actions that were shared with the circle on purpose, of the
  // gezin as a whole and of this jeugdige; nobody's own words, no scores, no names of professionals. With parents in
  // conflict not what the other parent wrote. Null: not invited to it, or no more.
  defineFunction(
    'lees_uitnodigingsplan',
    'p_uitnodiging uuid',
    'jsonb',
    `declare own toegang.uitnodiging; p uuid; conflict boolean;
    begin
      select x.* into own from (${running}) x where x.uitnodiging_id = p_uitnodiging and x.sees = 'plan';
      if own.uitnodiging_id is null then return null; end if;
      select x.plan_id into p from toegang.gezinsplan x join toegang.gezinslid l on l.gemeente = x.gemeente
          and l.gezin_id = x.gezin_id and l.jeugdige_id = own.jeugdige_id and l.van <= ${today} and l.tot > ${today}
        where x.gemeente = own.gemeente and x.status not in ('afgerond', 'vervallen') limit 1;
      conflict := exists (select from toegang.vlag v where v.gemeente = own.gemeente and v.jeugdige_id = own.jeugdige_id
        and v.vlag = 'ouders-in-conflict' and v.tot = 'infinity');
      return jsonb_build_object('gemeente', own.gemeente, 'jeugdigeId', own.jeugdige_id, 'doelen', coalesce((
          select jsonb_agg(jsonb_build_object('tekst', d.tekst, 'streefdatum', d.streefdatum, 'toestand', d.toestand)
            order by d.volgorde) from toegang.gezinsdoel d
          where d.gemeente = own.gemeente and d.plan_id = p and d.gedeeld and coalesce(d.jeugdige_id, own.jeugdige_id) = own.jeugdige_id
            and (not conflict or not d.van_familie or d.auteur = own.gemaakt_door)), '[]'),
        'delen', coalesce((
          select jsonb_agg(jsonb_build_object('soort', d.soort, 'tekst', d.tekst, 'partij', d.partij, 'voor', d.voor,
            'gedaanOp', d.gedaan_op) order by d.volgnummer) from toegang.plandeel d
          where d.gemeente = own.gemeente and d.plan_id = p and d.gedeeld and d.vervallen_op is null
            and d.soort in ('afspraak', 'actie') and coalesce(d.jeugdige_id, own.jeugdige_id) = own.jeugdige_id
            and (not conflict or not d.van_familie or d.auteur = own.gemaakt_door)), '[]'));
    end`,
    'sp_app',
    'stable',
  ),
];

/** Who leaves the own network has nothing to see any more. */
const endWithMember: GuardFunction = defineFunction(
  'eindig_uitnodigingen',
  '',
  'trigger',
  `declare u toegang.uitnodiging;
    begin
      for u in select x.* from toegang.uitnodiging x where x.gemeente = new.gemeente and x.netwerklid_id = new.netwerklid_id
          and x.ingetrokken_op is null and x.geweigerd_op is null loop
        update toegang.uitnodiging x set ingetrokken_op = clock_timestamp(), ingetrokken_door = toegang.actor()
          where x.gemeente = u.gemeente and x.uitnodiging_id = u.uitnodiging_id;
        ${endRelation('u')};
      end loop;
      return null;
    end`,
);

export const uitnodigingFunctions: readonly GuardFunction[] = [
  ...standFunctions,
  invite,
  ...decideForFamily,
  ...forGuest,
  endWithMember,
];

export const endWithMemberTrigger = `create trigger eindig_uitnodigingen after update of tot on toegang.netwerklid
  for each row when (new.tot < old.tot) execute function toegang.eindig_uitnodigingen()`;
