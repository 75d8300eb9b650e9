import type { Kysely } from 'kysely';
import { defineFunction, type GuardFunction } from './define-function.ts';
import { mandaatFunctions } from './mandaat.ts';
import { allowFunctions, asRole, run } from './rights.ts';
import { changedDecisions } from './samen-besluiten.ts';

const today = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;
const runs = `m.ingetrokken_op is null and ${today} between m.van and m.tot`;

const earlier = mandaatFunctions.filter(({ name }) => /^(leg_mandaat_vast|lees_mandaten|toets_mandaat)\(/.test(name));

/** S4-91: a mandate may also say for how many months of help somebody decides alone. */
const limited: readonly GuardFunction[] = [
  // Nobody gives a mandate to themselves (Awb 10:3: it is given by whoever has the power).
  defineFunction(
    'leg_mandaat_vast',
    `p_gemeente text, p_account uuid, p_organisatie text, p_wet text, p_bedrag bigint, p_hulpvorm text, p_van date,
      p_tot date, p_grond text, p_maanden int`,
    'uuid',
    `declare id uuid;
    begin
      if not toegang.beheert_mandaten(p_gemeente) or p_account = toegang.actor() or not exists (select from toegang.account
          where account_id = p_account and actief and p_gemeente = any (gemeenten)) then
        return null;
      end if;
      insert into toegang.mandaat (gemeente, account_id, organisatie, wet, bedrag, hulpvorm, van, tot, grond, maanden,
          vastgelegd_door)
        values (p_gemeente, p_account, p_organisatie, p_wet, p_bedrag, p_hulpvorm, p_van, coalesce(p_tot, 'infinity'),
          p_grond, p_maanden, toegang.actor()) returning mandaat_id into id;
      return id;
    end`,
    'sp_app',
  ),
  // All of the gemeente for who keeps the register, else the own ones.
  defineFunction(
    'lees_mandaten',
    '',
    `table (gemeente text, mandaat_id uuid, account_id uuid, naam text, organisatie text, wet text, bedrag bigint,
      maanden int, hulpvorm text, van date, tot date, grond text, vastgelegd_door text, geldig boolean, beheert boolean)`,
    `begin
      return query select m.gemeente, m.mandaat_id, m.account_id, k.naam, m.organisatie, m.wet, m.bedrag, m.maanden,
          m.hulpvorm, m.van, nullif(m.tot, 'infinity'), m.grond, v.naam, ${runs}, toegang.beheert_mandaten(m.gemeente)
        from toegang.account a join toegang.mandaat m on m.gemeente = any (a.gemeenten)
          and (m.account_id = a.account_id or toegang.beheert_mandaten(m.gemeente))
          join toegang.account k on k.account_id = m.account_id join toegang.account v on v.account_id = m.vastgelegd_door
        where a.account_id = (select toegang.actor()) order by ${runs} desc, k.naam, m.wet, m.bedrag;
    end`,
    'sp_app',
    'stable',
  ),
  // The smallest mandate that suffices: the own one, else that of somebody to whom the decision is put. Every use is kept,
  // and stands in the log with the mandate that was used. Help from p_begin to p_eind: without a beginning the decision has
  // no length (an amount that is spent once), without an end only a mandate without a limit of months goes that far.
  defineFunction(
    'toets_mandaat',
    'p_gemeente text, p_wet text, p_bedrag bigint, p_product text, p_begin date, p_eind date',
    'table (uitkomst text, mandaat_id uuid, naam text, bedrag bigint)',
    `declare a uuid := toegang.actor(); gevonden record; u text;
    begin
      if not exists (select from toegang.account k where k.account_id = a and p_gemeente = any (k.gemeenten)) then return; end if;
      select m.mandaat_id, m.account_id, m.bedrag, k.naam into gevonden from toegang.mandaat m
          join toegang.account k on k.account_id = m.account_id and k.actief
        where m.gemeente = p_gemeente and m.wet = p_wet and m.bedrag >= p_bedrag and ${runs}
          and (m.hulpvorm is null or m.hulpvorm = (select p.hulpvorm from zorg.product p
            where p.gemeente = p_gemeente and p.code = p_product))
          and (m.maanden is null or p_begin is null
            or coalesce(p_eind < (p_begin + make_interval(months => m.maanden))::date, false))
        order by m.account_id <> a, m.bedrag, m.maanden, m.vastgelegd_op limit 1;
      u := case when gevonden.mandaat_id is null then 'niemand' when gevonden.account_id = a then 'binnen-mandaat'
        else 'voorleggen' end;
      insert into toegang.mandaat_gebruik (gemeente, mandaat_id, account_id, wet, bedrag, product, uitkomst, voorleggen_aan)
        values (p_gemeente, gevonden.mandaat_id, a, p_wet, p_bedrag, p_product, u,
          case u when 'voorleggen' then gevonden.account_id end);
      perform logboek.schrijf(p_gemeente, array[null]::uuid[], 4,
        'mandaat ' || u || coalesce(' ' || gevonden.mandaat_id, ''));
      return query select u, gevonden.mandaat_id, gevonden.naam, gevonden.bedrag;
    end`,
    'sp_app',
  ),
  // What is spent once has an amount and no length.
  defineFunction(
    'toets_mandaat',
    'p_gemeente text, p_wet text, p_bedrag bigint, p_product text',
    'table (uitkomst text, mandaat_id uuid, naam text, bedrag bigint)',
    `begin
      return query select * from toegang.toets_mandaat(p_gemeente, p_wet, p_bedrag, p_product, null, null);
    end`,
  ),
];

/** A decision about help is tested on its amount and on how long that help lasts. */
function decideBericht(test: 'amount' | 'amount and length'): string {
  const before = changedDecisions.find((create) =>
    create.startsWith('create or replace function toegang.besluit_bericht('),
  );
  const call = "coalesce(b.product, ''))";
  if (before?.includes(call) !== true) throw new Error('toegang.besluit_bericht is not what this migration changes');
  if (test === 'amount') return before;
  return before.replace(
    call,
    `coalesce(b.product, ''), coalesce((p_besluit ->> 'begin')::date, ${today}), (p_besluit ->> 'eind')::date)`,
  );
}

async function replace(db: Kysely<unknown>, gone: readonly GuardFunction[], made: readonly GuardFunction[]) {
  await run(db, ...gone.map(({ name }) => `drop function toegang.${name}`), ...made.map(({ create }) => create));
  for (const { name, to } of made) await allowFunctions(db, 'toegang', [name], to);
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, 'alter table toegang.mandaat add maanden int check (maanden between 1 and 240)');
    await replace(db, earlier, limited);
    await run(db, decideBericht('amount and length'));
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, decideBericht('amount'));
    await replace(db, limited, earlier);
    await run(db, 'alter table toegang.mandaat drop maanden');
  });
}
