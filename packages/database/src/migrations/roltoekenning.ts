import { defineFunction, type GuardFunction } from './define-function.ts';
import { systemAccount } from './vernietiging.ts';

/** Roles of the gemeente, as packages/access has them: of others an organisation or a relation says what they may do. */
export const staff = `array['consulent', 'regisseur', 'regisseur-ander-domein', 'teamleider', 'accounthouder', 'contractmanager',
  'gegevensbeheerder', 'controller', 'beleidsmedewerker', 'functioneel-beheerder', 'fg']`;
const judges = `('fg', 'teamleider', 'functioneel-beheerder')`;
/** Days in which the two that were named must have come in. */
const startDays = 30;

/** In these gemeenten a role takes two people, from the day on which the first two were named. Subjects, no names. */
export const roltoekenningTable = `create table toegang.roltoekenning (
    gemeente text primary key, beheerder text not null check (length(beheerder) between 1 and 255),
    tweede text not null check (length(tweede) between 1 and 255), op timestamptz not null default clock_timestamp(),
    check (beheerder <> tweede))`;

/** Two who can ask and confirm: then a gemeente helps itself, and nobody can be named from outside. */
const helpsItself = `exists (select from toegang.account a join toegang.account b on b.account_id <> a.account_id
    where a.actief and a.rol = 'functioneel-beheerder' and p_gemeente = any (a.gemeenten)
      and b.actief and b.rol in ${judges} and p_gemeente = any (b.gemeenten))`;

export const begin = {
  name: 'begin_roltoekenning(text, text, text)',
  create: `create function toegang.begin_roltoekenning(p_gemeente text, p_beheerder text, p_tweede text) returns text
    language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
    begin
      if p_beheerder = p_tweede then return 'zelfde-persoon'; end if;
      perform pg_advisory_xact_lock(hashtextextended('roltoekenning' || p_gemeente, 0));
      if exists (select from toegang.roltoekenning g where g.gemeente = p_gemeente) and ${helpsItself} then
        return 'al-geregeld';
      end if;
      if exists (select from toegang.account a where a.subject in (p_beheerder, p_tweede) and a.beeindigd_op is not null) then
        return 'account-beeindigd';
      end if;
      insert into toegang.roltoekenning as g (gemeente, beheerder, tweede) values (p_gemeente, p_beheerder, p_tweede)
        on conflict (gemeente) do update set beheerder = excluded.beheerder, tweede = excluded.tweede, op = excluded.op;
      -- Nobody is signed in on the command line: the line stands under the account of the system.
      insert into logboek.regel (gemeente, tak, account_id, rol, doel, handeling, soorten, grond, herkomst, spoor)
        select p_gemeente, max(l.tak), '${systemAccount}', 'functioneel-beheerder', 'beheer', 'eerste-rollen-genoemd', 0,
          'gemeente', 'server', uuid_send(gen_random_uuid()) from logboek.tak l;
      return 'bewaard';
    end $$`,
};

/** Of the account that signs in: `b` is what is known of it, `wacht` whether two people must say yes. */
const mustWait = `p_rol = any (${staff}) and exists (select from toegang.roltoekenning g where g.gemeente = any (p_gemeenten)
      and (b.account_id is null or b.wacht_sinds is not null or b.rol <> p_rol or not g.gemeente = any (b.gemeenten))
      and not (g.op > clock_timestamp() - interval '${startDays} days' and (p_subject = g.beheerder
        and p_rol = 'functioneel-beheerder' or p_subject = g.tweede and p_rol in ${judges})))`;

/** What changes in toegang.save_account: [from, to]. */
export const saveSteps: readonly (readonly [from: string, to: string])[] = [
  ['h uuid[];\n  begin', 'h uuid[]; b toegang.account; wacht boolean;\n  begin'],
  [
    'insert into toegang.account as k (subject, naam, rol, gemeenten, team_id) values (p_subject, p_naam, p_rol, p_gemeenten, t)',
    `select * into b from toegang.account x where x.subject = p_subject for update;
    wacht := ${mustWait};
    if wacht and (b.account_id is null or b.wacht_sinds is not null or b.actief) then
      -- A yes to another role is no yes to this one.
      update toegang.tweede_paar p set geldig_tot = clock_timestamp() where p.handeling = 'roltoekenning'
        and p.onderwerp = b.account_id::text and p.bevestigd_door is null and p.geldig_tot > clock_timestamp()
        and (b.rol <> p_rol or not (b.gemeenten <@ p_gemeenten and p_gemeenten <@ b.gemeenten));
      insert into toegang.account as x (subject, naam, rol, gemeenten, team_id, actief, wacht_sinds)
        values (p_subject, p_naam, p_rol, p_gemeenten, t, false, clock_timestamp())
        on conflict (subject) do update set naam = excluded.naam, rol = excluded.rol, gemeenten = excluded.gemeenten,
          team_id = excluded.team_id, actief = false, wacht_sinds = coalesce(x.wacht_sinds, excluded.wacht_sinds);
      delete from toegang.sessie s where s.account_id = b.account_id;
      return null;
    end if;
    insert into toegang.account as k (subject, naam, rol, gemeenten, team_id) values (p_subject, p_naam, p_rol, p_gemeenten, t)`,
  ],
  ['team_id = excluded.team_id\n', 'team_id = excluded.team_id, actief = true, wacht_sinds = null\n'],
  ['where k.actief returning', 'where k.actief or k.wacht_sinds is not null returning'],
];

/** Every gemeente that asks two people is one of whoever opens it. */
const ofAll = (keeper: string) => `not exists (select from toegang.roltoekenning g where g.gemeente = any (k.gemeenten)
      and not g.gemeente = any (${keeper}.gemeenten))`;

/** Ended accounts as before, and those that wait for a first or another role. */
export const openFunctions: readonly GuardFunction[] = [
  defineFunction(
    'vraag_heropening',
    'p_account uuid, p_reden text',
    'uuid',
    `declare g text;
    begin
      -- In a gemeente that asks two people, if there is one.
      select x into g from toegang.account zelf, toegang.account k, unnest(k.gemeenten) x
        where zelf.account_id = (select toegang.actor()) and zelf.rol = 'functioneel-beheerder' and k.account_id = p_account
          and not k.actief and (k.beeindigd_op is not null or k.wacht_sinds is not null) and x = any (zelf.gemeenten)
          and ${ofAll('zelf')}
        order by not exists (select from toegang.roltoekenning r where r.gemeente = x), x limit 1;
      if g is null or exists (select from toegang.tweede_paar p where p.gemeente = g and p.handeling = 'roltoekenning'
        and p.onderwerp = p_account::text and p.bevestigd_door is null and p.geldig_tot > clock_timestamp()) then
        return null;
      end if;
      return toegang.vraag_paar(g, 'roltoekenning', p_account::text, p_reden);
    end`,
    'sp_app',
  ),
  // Whoever confirmed it opens the account, with the role that the two read. Null: it was about something else; false: one of
  // the two may not (any more) give this role.
  defineFunction(
    'heropen_account',
    'p_gemeente text, p_paar uuid',
    'boolean',
    `declare p toegang.tweede_paar;
    begin
      select * into p from toegang.tweede_paar where gemeente = p_gemeente and paar_id = p_paar;
      if p.handeling is distinct from 'roltoekenning' or p.bevestigd_door is distinct from toegang.actor() then
        return null;
      end if;
      perform toegang.gebruik_paar(p_gemeente, p_paar, 'roltoekenning', p.onderwerp);
      update toegang.account k set actief = true, beeindigd_op = null, wacht_sinds = null
        where k.account_id::text = p.onderwerp and not k.actief and p_gemeente = any (k.gemeenten) and exists (
          select from toegang.account z where z.account_id = p.gevraagd_door and z.actief
            and z.rol = 'functioneel-beheerder' and ${ofAll('z')})
          and exists (select from toegang.account z where z.account_id = p.bevestigd_door and ${ofAll('z')});
      return found;
    end`,
    'sp_app',
  ),
];

/** Accounts that share a gemeente with whoever keeps them, with since when one waits for two people. */
export const listAccounts = defineFunction(
  'list_accounts',
  '',
  `table (account_id uuid, naam text, rol text, gemeenten text[], actief boolean, beeindigd_op timestamptz,
    wacht_sinds timestamptz, ingelogd_op timestamptz, geblokkeerd_tot timestamptz)`,
  `begin
    return query select k.account_id, k.naam, k.rol, k.gemeenten, k.actief, k.beeindigd_op, k.wacht_sinds,
        (select max(s.ingelogd_op) from toegang.sessie s where s.account_id = k.account_id),
        (select max(t.tot) from toegang.teller t where t.account_id = k.account_id and t.soort = 'geblokkeerd'
          and t.tot > statement_timestamp())
      from toegang.account k join toegang.account zelf on zelf.account_id = (select toegang.actor())
      where zelf.rol in ('functioneel-beheerder', 'fg') and k.gemeenten && zelf.gemeenten
      order by k.wacht_sinds is null, k.actief desc, k.naam, k.account_id;
  end`,
  'sp_app',
  'stable',
);
