import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const functions = [
  // For the feed of the figures: where these jeugdigen went on (S1-9).
  defineFunction(
    'afsluitingen_van',
    'p_jeugdigen json',
    'table (gemeente text, jeugdige_id uuid, per date, bestemming text)',
    `begin
      return query select x.gemeente, x.jeugdige_id, x.per, x.bestemming
        from json_to_recordset(p_jeugdigen) as p(gemeente text, jeugdige_id uuid)
          join toegang.afsluiting x on x.gemeente = p.gemeente and x.jeugdige_id = p.jeugdige_id
        where x.heropend_op is null order by x.gemeente, x.jeugdige_id, x.per;
    end`,
    undefined,
    'stable',
  ),
  // For sp_login: care that was closed before, as it was. `p_rows`: jeugdigeId, per, bestemming, reden.
  defineFunction(
    'save_afsluitingen',
    'p_gemeente text, p_door uuid, p_rows json',
    'void',
    `begin
      insert into toegang.afsluiting (gemeente, jeugdige_id, per, bestemming, geen_nazorg, door)
        select p_gemeente, r."jeugdigeId", r.per, r.bestemming, r.reden, p_door
          from json_to_recordset(p_rows) as r("jeugdigeId" uuid, per date, bestemming text, reden text)
        on conflict do nothing;
    end`,
  ),
  defineFunction(
    'meld_afsluiting',
    '',
    'trigger',
    `begin
      insert into zorg.wijziging (gemeente, jeugdige_id) values (new.gemeente, new.jeugdige_id)
        on conflict (gemeente, jeugdige_id) do update set versie = excluded.versie;
      return null;
    end`,
  ),
];

/** Closed care reaches the figures: the day and the destination, without who, why or words. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await allowFunctions(db, 'toegang', ['afsluitingen_van(json)'], 'sp_analyse');
    await allowFunctions(db, 'toegang', ['save_afsluitingen(text, uuid, json)'], 'sp_login');
    await run(
      db,
      `create trigger meld_afsluiting after insert or update on toegang.afsluiting for each row
        execute function toegang.meld_afsluiting()`,
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, 'drop trigger meld_afsluiting on toegang.afsluiting');
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
