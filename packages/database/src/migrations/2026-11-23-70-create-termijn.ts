import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, guardTable, run } from './rights.ts';

const soorten = `('retour', 'declaratie-antwoord', 'antwoord', 'antwoord-na-onderzoek', 'afwijzing-woonplaats', 'start', 'stop',
  'verzoek', 'verzoek-na-uitspraak', 'declaratie-instelling', 'toewijzing-regio', 'besluit')`;

// How long something may take, from a day on. Without a gemeente: as the standard, the law or the region has it.
const table = `create table toegang.termijn (
  gemeente text, soort text not null check (soort in ${soorten}), vanaf date not null,
  eenheid text not null check (eenheid in ('werkdagen', 'weken', 'maandeinde')), aantal int,
  kan_pauzeren boolean not null, wettelijk boolean not null, bron text not null check (length(bron) between 2 and 100),
  reden text check (length(trim(reden)) between 10 and 500), door uuid references toegang.account,
  op timestamptz not null default clock_timestamp(), unique nulls not distinct (gemeente, soort, vanaf),
  check ((eenheid = 'maandeinde') = (aantal is null)), check (aantal between 1 and case eenheid when 'weken' then 52 else 260 end),
  check ((gemeente is null) = (reden is null)), check ((gemeente is null) = (door is null)))`;

// The limits of iJw 3.2 (in force on 3 April 2023), of the regional agreement, and of the Awb.
const standard = `insert into toegang.termijn (soort, vanaf, eenheid, aantal, kan_pauzeren, wettelijk, bron) values
  ('retour', '2023-04-03', 'werkdagen', 3, false, false, 'OP090'),
  ('declaratie-antwoord', '2023-04-03', 'werkdagen', 10, false, false, 'OP090x4'),
  ('antwoord', '2023-04-03', 'werkdagen', 5, false, false, 'OP274, OP346'),
  ('antwoord-na-onderzoek', '2023-04-03', 'weken', 8, false, false, 'OP274, OP346'),
  ('afwijzing-woonplaats', '2023-04-03', 'weken', 2, false, false, 'OP359'),
  ('start', '2023-04-03', 'werkdagen', 5, false, false, 'OP271'),
  ('stop', '2023-04-03', 'werkdagen', 5, false, false, 'OP272'),
  ('verzoek', '2023-04-03', 'werkdagen', 5, false, false, 'iJw 3.2, veelgestelde vragen'),
  ('verzoek-na-uitspraak', '2023-04-03', 'werkdagen', 5, false, false, 'SAP GI 1.3'),
  ('declaratie-instelling', '2023-04-03', 'maandeinde', null, false, false, 'SAP GI 1.3'),
  ('toewijzing-regio', '2015-01-01', 'werkdagen', 10, true, false, 'regional agreement'),
  ('besluit', '1994-01-01', 'weken', 8, true, true, 'Awb 4:13')`;

const functions = [
  // Not about anybody: who sends and who judges a clock reads it as well.
  defineFunction(
    'lees_termijnen',
    '',
    `table (gemeente text, soort text, vanaf date, eenheid text, aantal int, kan_pauzeren boolean, wettelijk boolean,
      bron text, reden text, door text)`,
    `begin
      return query select t.gemeente, t.soort, t.vanaf, t.eenheid, t.aantal, t.kan_pauzeren, t.wettelijk, t.bron, t.reden, k.naam
        from toegang.termijn t left join toegang.account k on k.account_id = t.door
        order by t.soort, t.vanaf desc, t.gemeente nulls last;
    end`,
    'sp_app',
    'stable',
  ),
  // Whether a pause stops it, and whether it is of the law, stays as the standard has it. Answers a word.
  defineFunction(
    'stel_termijn_in',
    'p_gemeente text, p_soort text, p_vanaf date, p_eenheid text, p_aantal int, p_reden text',
    'text',
    `declare s toegang.termijn;
    begin
      if not exists (select from toegang.account k where k.account_id = toegang.actor() and p_gemeente = any (k.gemeenten)
          and k.rol in ('teamleider', 'functioneel-beheerder')) then
        return 'niet-gevonden';
      end if;
      select * into s from toegang.termijn t where t.gemeente is null and t.soort = p_soort and t.eenheid <> 'maandeinde'
        and t.vanaf <= p_vanaf order by t.vanaf desc limit 1;
      if s.soort is null then return 'niet-gevonden'; end if;
      insert into toegang.termijn (gemeente, soort, vanaf, eenheid, aantal, kan_pauzeren, wettelijk, bron, reden, door)
        values (p_gemeente, p_soort, p_vanaf, p_eenheid, p_aantal, s.kan_pauzeren, s.wettelijk, s.bron, trim(p_reden),
          toegang.actor()) on conflict do nothing;
      if not found then return 'bestaat-al'; end if;
      perform logboek.schrijf(p_gemeente, array[null]::uuid[], 0, 'termijn-gewijzigd ' || p_soort);
      return 'bewaard';
    end`,
    'sp_app',
  ),
];

/** The limits on which every due date is counted, and how a gemeente changes them from a day on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, table);
    await guardTable(db, 'toegang.termijn');
    await run(db, standard, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
    await run(db, 'drop table toegang.termijn');
  });
}
