import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const tables = [
  // S1-29: what was changed, where and from when. `groep`: the gemeenten, aanbieders or hulpvormen that got it.
  `create table toegang.interventie (
    gemeente text not null, interventie_id uuid not null default gen_random_uuid(),
    naam text not null check (length(naam) between 3 and 120),
    soort text not null check (soort in ('werkwijze', 'contract', 'tarief', 'scholing', 'voorziening', 'anders')),
    reikwijdte text not null check (reikwijdte in ('lokaal', 'regionaal')),
    eenheid text not null check (eenheid in ('gemeente', 'aanbieder', 'hulpvorm')),
    groep text[] not null check (cardinality(groep) between 1 and 100),
    begin date not null, eind date not null default 'infinity', verwacht text not null, omschrijving text not null,
    eigenaar text not null, vastgelegd_door uuid not null, vastgelegd_op timestamptz not null default clock_timestamp(),
    ingetrokken_op timestamptz, ingetrokken_door uuid, primary key (gemeente, interventie_id), check (begin <= eind),
    check (length(verwacht) <= 300 and length(omschrijving) <= 1000 and length(eigenaar) between 2 and 120))`,
  // A study as it was asked and answered; `gemeenten`: whose figures it holds.
  `create table toegang.studie (
    gemeente text not null, studie_id uuid not null default gen_random_uuid(), gemeenten text[] not null,
    naam text not null check (length(naam) between 3 and 120), vraag jsonb not null, uitkomst jsonb not null,
    versie text not null, bewaard_door uuid not null, bewaard_op timestamptz not null default clock_timestamp(),
    primary key (gemeente, studie_id), check (gemeente = any (gemeenten)))`,
];

const writers = `('beleidsmedewerker', 'contractmanager', 'teamleider')`;
/** AG in the access matrix: who sees the figures of a gemeente sees what they were asked. */
const readers = `('consulent', 'regisseur', 'teamleider', 'accounthouder', 'contractmanager', 'gegevensbeheerder',
  'beleidsmedewerker', 'fg')`;
const seen = '(select toegang.onderzoeksgebied())::text[]';

export const onderzoekFunctions = [
  defineFunction(
    'onderzoeksgebied',
    '',
    'text[]',
    `begin
      return coalesce((select gemeenten from toegang.account
        where account_id = (select toegang.actor()) and rol in ${readers}), '{}');
    end`,
    undefined,
    'stable',
  ),
  defineFunction(
    'onderzoekt',
    'p_gemeente text',
    'boolean',
    `begin
      return exists (select from toegang.account where account_id = (select toegang.actor()) and rol in ${writers})
        and p_gemeente = any (${seen});
    end`,
    undefined,
    'stable',
  ),
  defineFunction(
    'leg_interventie_vast',
    `p_gemeente text, p_naam text, p_soort text, p_reikwijdte text, p_eenheid text, p_groep text[], p_begin date,
      p_eind date, p_verwacht text, p_omschrijving text, p_eigenaar text`,
    'uuid',
    `declare id uuid;
    begin
      if not toegang.onderzoekt(p_gemeente) then return null; end if;
      insert into toegang.interventie (gemeente, naam, soort, reikwijdte, eenheid, groep, begin, eind, verwacht, omschrijving,
          eigenaar, vastgelegd_door)
        values (p_gemeente, p_naam, p_soort, p_reikwijdte, p_eenheid, p_groep, p_begin, coalesce(p_eind, 'infinity'),
          p_verwacht, p_omschrijving, p_eigenaar, toegang.actor()) returning interventie_id into id;
      return id;
    end`,
    'sp_app',
  ),
  defineFunction(
    'trek_interventie_in',
    'p_gemeente text, p_interventie uuid',
    'boolean',
    `begin
      if not toegang.onderzoekt(p_gemeente) then return false; end if;
      update toegang.interventie set ingetrokken_op = clock_timestamp(), ingetrokken_door = toegang.actor()
        where gemeente = p_gemeente and interventie_id = p_interventie and ingetrokken_op is null;
      return found;
    end`,
    'sp_app',
  ),
  defineFunction(
    'lees_interventies',
    '',
    `table (gemeente text, interventie_id uuid, naam text, soort text, reikwijdte text, eenheid text, groep text[],
      begin date, eind date, verwacht text, omschrijving text, eigenaar text, vastgelegd_door text)`,
    `begin
      return query select i.gemeente, i.interventie_id, i.naam, i.soort, i.reikwijdte, i.eenheid, i.groep, i.begin,
          nullif(i.eind, 'infinity'), i.verwacht, i.omschrijving, i.eigenaar, k.naam
        from toegang.interventie i join toegang.account k on k.account_id = i.vastgelegd_door
        where i.gemeente = any (${seen}) and i.ingetrokken_op is null order by i.begin desc, i.naam;
    end`,
    'sp_app',
    'stable',
  ),
  defineFunction(
    'bewaar_studie',
    'p_gemeente text, p_gemeenten text[], p_naam text, p_vraag jsonb, p_uitkomst jsonb, p_versie text',
    'uuid',
    `declare id uuid;
    begin
      if not toegang.onderzoekt(p_gemeente) or not p_gemeenten <@ ${seen} then return null; end if;
      insert into toegang.studie (gemeente, gemeenten, naam, vraag, uitkomst, versie, bewaard_door)
        values (p_gemeente, p_gemeenten, p_naam, p_vraag, p_uitkomst, p_versie, toegang.actor()) returning studie_id into id;
      return id;
    end`,
    'sp_app',
  ),
  // Only who may see the figures of all its gemeenten.
  defineFunction(
    'lees_studies',
    '',
    `table (gemeente text, studie_id uuid, gemeenten text[], naam text, vraag jsonb, uitkomst jsonb, versie text,
      bewaard_door text, bewaard_op timestamptz)`,
    `begin
      return query select s.gemeente, s.studie_id, s.gemeenten, s.naam, s.vraag, s.uitkomst, s.versie, k.naam, s.bewaard_op
        from toegang.studie s join toegang.account k on k.account_id = s.bewaard_door
        where s.gemeenten <@ ${seen} order by s.bewaard_op desc;
    end`,
    'sp_app',
    'stable',
  ),
];

const own = ['toegang.interventie', 'toegang.studie'];

/** The register of interventies, and studies that can be repeated. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...tables);
    for (const table of own) await guardTable(db, table);
    await run(db, ...onderzoekFunctions.map(({ create }) => create));
    for (const { name, to } of onderzoekFunctions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of onderzoekFunctions.toReversed()) await run(db, `drop function toegang.${name}`);
    for (const table of own) await run(db, `drop table ${table}`);
  });
}
