import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { eigenToewijzingFunctions } from './eigen-toewijzing.ts';
import { allowFunctions, asRole, run } from './rights.ts';

/** Bits of BS and FI, as in packages/access. */
const kinds = { BS: 4, FI: 16 } as const;

/** What a claim says, and what is said of it. */
const claims = "('declaratie', 'declaratieAntwoord', 'declaratieAfwijzing')";

/** What answers a 323 is about whom sent it: that of others need not be looked up. Fourth and fifth part of a link key (heenberichtKey). */
const own = `(s.sleutel not like 'bericht|%|323|%' or split_part(s.sleutel, '|', 5) = any (agb))`;

// The parts of the own berichten about these jeugdigen, with the answers that find them by a link key; claims only for who may
// see costs. One line for each part, however many jeugdigen it is about (`jeugdigen`, with a space in between): one answer to a
// month of claims is about all of them. `pseudoniem`: of the jeugdige that the part itself is about.
const parts = defineFunction(
  'lees_eigen_delen',
  'p_jeugdigen uuid[]',
  'table (gemeente text, jeugdigen text, pseudoniem text, inhoud jsonb)',
  `declare agb text[] := toegang.leverende_agb(); h uuid[] := toegang.houders();
  begin
    return query with gezien as materialized (
        select z.gemeente as gm, z.jeugdige_id as id, bool_or((z.lezen | z.eigen) & ${kinds.FI} <> 0) as kosten
        from toegang.zicht z where z.jeugdige_id = any (p_jeugdigen) and z.houder = any (h)
          and (z.lezen | z.eigen) & ${kinds.BS} <> 0 and statement_timestamp() >= z.van and statement_timestamp() < z.tot
        group by 1, 2),
      keuze as materialized (select g.gm, g.id, g.kosten, j.pseudoniem from gezien g
        join zorg.jeugdige j on j.gemeente = g.gm and j.jeugdige_id = g.id),
      antwoorden as (select g.gemeente as gm, string_agg(k.id::text, ' ') as allen, g.inhoud
        from keuze k join zorg.sleutel s on s.gemeente = k.gm and s.jeugdige_id = k.id and ${own}
          join zorg.gebeurtenis g on g.gemeente = s.gemeente and g.zoekt = s.sleutel
        where (k.kosten or g.soort not in ${claims}) and g.inhoud -> 'bron' ->> 'aanbieder' = any (agb)
        group by g.gemeente, g.bericht_id, g.nr)
      select k.gm, k.id::text, k.pseudoniem, g.inhoud
        from keuze k join zorg.gebeurtenis g on g.gemeente = k.gm and g.jeugdige_id = k.id
        where (k.kosten or g.soort not in ${claims}) and g.inhoud -> 'bron' ->> 'aanbieder' = any (agb)
      union all select a.gm, a.allen, null, a.inhoud from antwoorden a;
  end`,
  'sp_app',
  'stable',
);

const before = eigenToewijzingFunctions.filter(({ name }) => name === parts.name);

/** The claims of a month open at once for the largest aanbieder too (issue 5, 10). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, `drop function toegang.${parts.name}`, parts.create);
    await allowFunctions(db, 'toegang', [parts.name], parts.to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, `drop function toegang.${parts.name}`, ...before.map(({ create }) => create));
    for (const { name, to } of before) await allowFunctions(db, 'toegang', [name], to);
  });
}
