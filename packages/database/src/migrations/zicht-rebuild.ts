import { definer } from './rights.ts';

/** Without the locks a relation added while another was withdrawn brings the withdrawn sight back (row-level-security.md 4). */
export const rebuildFunctions = [
  `create function toegang.herbouw(p_gemeente text, p_ids uuid[]) returns void language plpgsql volatile ${definer} as $$
  declare rijen toegang.zicht[];
  begin
    if cardinality(p_ids) = 0 then return; end if;
    if p_ids is null or cardinality(p_ids) > 500 then
      perform pg_advisory_xact_lock(hashtextextended(p_gemeente, 0));
    else
      perform pg_advisory_xact_lock_shared(hashtextextended(p_gemeente, 0));
      perform pg_advisory_xact_lock(hashtextextended(p_gemeente || id::text, 0))
        from (select distinct unnest(p_ids) as id order by 1) ids;
    end if;
    select array_agg(b) into rijen from toegang.zicht_bron(p_gemeente, p_ids) b;
    delete from toegang.zicht z where z.gemeente = p_gemeente and (p_ids is null or z.jeugdige_id = any (p_ids))
      -- Not in, not exists: of an array the planner expects ten rows and then compares each with each.
      and z not in (select r from unnest(rijen) r);
    insert into toegang.zicht select * from unnest(rijen) on conflict do nothing;
  end $$`,
  `create function toegang.herbouw_alles() returns void language plpgsql volatile ${definer} as $$
  begin
    perform toegang.herbouw(gemeente, null) from (select distinct gemeente from zorg.jeugdige order by 1) g;
  end $$`,
];

/** Whose sight changed, by the action of the trigger: each rebuilds that of the jeugdigen that its query gives. */
const changedJeugdigen = {
  gewijzigd: 'select gemeente, array_agg(distinct jeugdige_id) from gewijzigd group by gemeente',
  // A toewijzing matters when its aanbieder takes part in Samenpad.
  toewijzing: `select w.gemeente, array_agg(distinct w.jeugdige_id) from gewijzigd w
        join toegang.organisatie o on o.agb = w.aanbieder group by w.gemeente`,
  // A birth date matters when somebody stands in a relation to the jeugdige.
  identiteit: `select w.gemeente, array_agg(distinct w.jeugdige_id) from gewijzigd w
        join toegang.relatie r on r.gemeente = w.gemeente and r.jeugdige_id = w.jeugdige_id group by w.gemeente`,
  toestemming: `select w.gemeente, array_agg(distinct t.jeugdige_id) from gewijzigd w
        join toegang.toestemming t using (gemeente, toestemming_id) group by w.gemeente`,
  // Somebody joins another team.
  account: `select r.gemeente, array_agg(distinct r.jeugdige_id) from toegang.relatie r join gewijzigd w
        on w.account_id = r.houder group by r.gemeente`,
} as const;

/** Actions that may change the sight of everybody in a gemeente. */
const changedGemeenten = {
  gemeente: 'select distinct gemeente from gewijzigd order by 1',
  // An organisation gets another kind of holder.
  houder: `
      select distinct t.gemeente from gewijzigd w join toegang.organisatie o using (organisatie_id)
        join zorg.toewijzing t on t.aanbieder = o.agb union select gemeente from gewijzigd where team_id is not null
      order by 1`,
} as const;

type Action = keyof typeof changedJeugdigen | keyof typeof changedGemeenten;

export const triggerFunctions: string[] = [
  ...Object.entries(changedJeugdigen).map(
    ([
      action,
      changed,
    ]) => `create function toegang.herbouw_${action}() returns trigger language plpgsql volatile ${definer} as $$
  declare g text; ids uuid[];
  begin
    for g, ids in ${changed} loop
      perform toegang.herbouw(g, ids);
    end loop;
    return null;
  end $$`,
  ),
  ...Object.entries(changedGemeenten).map(
    ([
      action,
      changed,
    ]) => `create function toegang.herbouw_${action}() returns trigger language plpgsql volatile ${definer} as $$
  begin
    perform toegang.herbouw(gemeente, null) from (${changed}) g;
    return null;
  end $$`,
  ),
];

/** Functions of this file, as `revoke` wants them: for triggers and other functions of sp_guard only. */
export const rebuildSignatures: readonly string[] = [
  'herbouw(text, uuid[])',
  'herbouw_alles()',
  ...Object.keys({ ...changedJeugdigen, ...changedGemeenten }).map((action) => `herbouw_${action}()`),
];

export const triggers: [table: string, action: Action, events: readonly ('insert' | 'update' | 'delete')[]][] = [
  ['toegang.relatie', 'gewijzigd', ['insert', 'update', 'delete']],
  ['toegang.toestemming', 'gewijzigd', ['update', 'delete']],
  ['toegang.toestemming_ontvanger', 'toestemming', ['insert', 'delete']],
  ['toegang.noodtoegang', 'gewijzigd', ['insert', 'update']],
  ['toegang.vlag', 'gewijzigd', ['insert', 'update', 'delete']],
  ['toegang.deelafspraak', 'gemeente', ['insert', 'update', 'delete']],
  ['toegang.schakelaar', 'gemeente', ['insert']],
  ['toegang.houder', 'houder', ['insert', 'delete']],
  ['toegang.account', 'account', ['update']],
  ['zorg.toewijzing', 'toewijzing', ['insert', 'delete']],
  ['zorg.identiteit', 'identiteit', ['update']],
];

export function createTrigger(table: string, action: Action, event: 'insert' | 'update' | 'delete'): string {
  const rows = event === 'delete' ? 'old' : 'new';
  return `create trigger zicht_${event} after ${event} on ${table} referencing ${rows} table as gewijzigd
    for each statement execute function toegang.herbouw_${action}()`;
}
