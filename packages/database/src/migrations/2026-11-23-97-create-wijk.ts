import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, protectTable, run } from './rights.ts';

const functions = [
  // For the feed of the figures: the wijk of each of these jeugdigen by postcode, never the postcode itself. Who has a
  // secret address is nowhere: no figure may narrow down where that is.
  defineFunction(
    'wijken_van',
    'p_jeugdigen json',
    'table (gemeente text, jeugdige_id uuid, wijk text)',
    `begin
      return query select x.gemeente, x.jeugdige_id, w.wijk
        from json_to_recordset(p_jeugdigen) as p(gemeente text, jeugdige_id uuid)
          join zorg.adres x on x.gemeente = p.gemeente and x.jeugdige_id = p.jeugdige_id and not x.geheim
          join lateral (select k.wijk from zorg.wijk k where k.gemeente = x.gemeente
              and k.postcode in (upper(replace(x.postcode, ' ', '')), left(x.postcode, 4))
            order by length(k.postcode) desc limit 1) w on true;
    end`,
    undefined,
    'stable',
  ),
  // An address that becomes secret, or no longer is, reaches the figures.
  defineFunction(
    'meld_adres',
    '',
    'trigger',
    `begin
      insert into zorg.wijziging (gemeente, jeugdige_id) values (new.gemeente, new.jeugdige_id)
        on conflict (gemeente, jeugdige_id) do update set versie = excluded.versie;
      return null;
    end`,
  ),
];

/** Which wijk a postcode lies in, as the gemeente gave it (four digits, or six characters), and where it has that from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(
      db,
      `create table zorg.wijk (gemeente text not null, postcode text not null, wijk text not null, naam text not null,
        bron text, primary key (gemeente, postcode))`,
    );
    await protectTable(db, 'zorg.wijk', {
      import: 'select, insert, delete',
      analyse: 'gemeente, wijk, naam',
    });
  });
  await asRole(db, 'sp_guard', async () => {
    await run(db, ...functions.map(({ create }) => create));
    for (const { name, to } of functions) await allowFunctions(db, 'toegang', [name], to);
    await allowFunctions(db, 'toegang', ['wijken_van(json)'], 'sp_analyse');
    await run(
      db,
      `create trigger meld_geheim after update of geheim on zorg.adres for each row when (old.geheim <> new.geheim)
        execute function toegang.meld_adres()`,
      // Also of somebody whose address is not known now: a wijk from before may stand in the figures.
      `create trigger meld_geheim after insert or update of tot on toegang.vlag for each row
        when (new.vlag = 'geheim-adres') execute function toegang.meld_adres()`,
    );
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_owner', async () => {
    await run(db, 'drop trigger meld_geheim on zorg.adres', 'drop table zorg.wijk');
  });
  await asRole(db, 'sp_guard', async () => {
    await run(db, 'drop trigger meld_geheim on toegang.vlag');
    for (const { name } of functions.toReversed()) await run(db, `drop function toegang.${name}`);
  });
}
