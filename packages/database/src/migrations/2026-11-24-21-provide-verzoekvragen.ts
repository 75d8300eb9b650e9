import type { Kysely } from 'kysely';
import { defineFunction } from './define-function.ts';
import { allowFunctions, asRole, run } from './rights.ts';

const save = defineFunction(
  'save_verzoekvragen',
  'p_gemeente text, p_door uuid, p_rows json',
  'void',
  `begin
    with vragen as (
      insert into toegang.verzoekvraag (gemeente, jeugdige_id, domein, aanbieder, referentie, aan, oorzaak, vraag, gevraagd_op,
          door, beantwoord_op, antwoord, beantwoord_door)
        select p_gemeente, v.jeugdige_id, v.domein, v.aanbieder, v.referentie_aanbieder, r.aan, r.oorzaak, r.vraag,
            r."gevraagdOp", p_door, r."beantwoordOp", r.antwoord, p_door
          from json_to_recordset(p_rows) as r("jeugdigeId" uuid, domein text, "toewijzingNummer" int, aan text,
              oorzaak text, vraag text, "gevraagdOp" date, "beantwoordOp" date, antwoord text)
            join zorg.verzoek v on v.gemeente = p_gemeente and v.jeugdige_id = r."jeugdigeId" and v.domein = r.domein
              and v.toewijzing_nummers @> to_jsonb(r."toewijzingNummer") and v.dagtekening <= r."gevraagdOp"
        returning jeugdige_id)
    insert into zorg.wijziging (gemeente, jeugdige_id) select distinct p_gemeente, jeugdige_id from vragen
      on conflict (gemeente, jeugdige_id) do update set versie = excluded.versie;
  end`,
);

/**
 * For sp_login: questions about verzoeken that were granted before, with their answers, so that the figures know what was
 * waited for. `p_rows`: of the toewijzing that followed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', async () => {
    await run(db, save.create);
    await allowFunctions(db, 'toegang', [save.name], 'sp_login');
  });
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () => run(db, `drop function toegang.${save.name}`));
}
