import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { today } from './gezin-form.ts';
import { kaderFunctions } from './kader.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/**
 * The rule of a kader, once: the running trajecten that are over it, with the day as of which that is. `tegelijk`: all that run
 * of a jeugdige with more than the limit. Of the rows that its caller sees, and part of the statement that asks.
 */
const over = {
  name: 'over_kader(text, text, text, int)',
  create: `create function toegang.over_kader(p_gemeente text, p_maat text, p_hulpvorm text, p_grens int)
    returns table (jeugdige_id uuid, nr int, hulpvorm text, aanbieder text, begin date, peildatum date)
    language sql stable as $$
      select x.jeugdige_id, x.nr, x.hulpvorm, x.aanbieder, x.begin, x.peildatum
      from (select t.jeugdige_id, t.nr, t.hulpvorm, t.aanbieder, t.begin, s.peildatum,
          count(*) over (partition by t.jeugdige_id) as samen
        from zorg.traject t join zorg.stand s on s.gemeente = t.gemeente
        where t.gemeente = p_gemeente and t.variant = 'tInhoud' and t.eind is null
          and (p_hulpvorm is null or t.hulpvorm = p_hulpvorm)) x
      where case p_maat when 'duur' then x.begin + make_interval(months => p_grens) <= x.peildatum
        else x.samen > p_grens end
    $$`,
};

// As before, and for whoever sees groups of the gemeente (AG in the access matrix): the text of a kader is for all of the
// gemeente, how many are over it is a figure.
const count = defineFunction(
  'tel_kaders',
  '',
  'table (gemeente text, kader_id uuid, gevallen int, jeugdigen int)',
  `begin
    return query with nu as (
        select distinct on (r.gemeente, r.kader_id) r.* from toegang.kader r
        where r.van <= ${today} and r.gemeente = any ((select toegang.onderzoeksgebied())::text[])
        order by r.gemeente, r.kader_id, r.versie desc)
      select n.gemeente, n.kader_id,
        case n.maat when 'duur' then count(o.jeugdige_id) else count(distinct o.jeugdige_id) end::int,
        count(distinct o.jeugdige_id)::int
      -- Where nothing was read yet the number is not known, and not 0.
      from nu n join zorg.stand s on s.gemeente = n.gemeente
        left join lateral toegang.over_kader(n.gemeente, n.maat, n.hulpvorm, n.grens) o on true
      where n.maat is not null and coalesce(n.tot, 'infinity') >= ${today} group by n.gemeente, n.kader_id, n.maat;
  end`,
  'sp_app',
  'stable',
);

const replaced = kaderFunctions.filter(({ name }) => name === count.name);

export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, over.create, `drop function toegang.${count.name}`, count.create);
    await allowFunctions(db, 'toegang', [over.name, count.name], 'sp_app');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, `drop function toegang.${count.name}`, `drop function toegang.${over.name}`);
    await run(db, ...replaced.map(({ create }) => create));
    await allowFunctions(db, 'toegang', [count.name], 'sp_app');
  });
}
