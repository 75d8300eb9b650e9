import type { Kysely } from 'kysely';
import { asRole, definer, run } from './rights.ts';

/** As they were before a brief knew its question. */
export const answerFunctions = [
  // A question that stops the clock of a verzoek, and its answer, stand in the briefwisseling as well: nobody asks by e-mail.
  // An answer that the gemeente records, as of a phone call, is written by the gemeente.
  `create function toegang.neem_verzoekvraag_op() returns trigger language plpgsql ${definer} as $$
    declare w uuid; van text; antwoordt boolean := tg_op = 'UPDATE';
    begin
      if new.aan <> 'aanbieder' or antwoordt and (old.antwoord is not null or new.antwoord is null) then
        return null;
      end if;
      insert into toegang.briefwisseling (gemeente, jeugdige_id, domein, aanbieder, referentie)
        values (new.gemeente, new.jeugdige_id, new.domein, new.aanbieder, new.referentie) on conflict do nothing;
      select b.briefwisseling_id into w from toegang.briefwisseling b where b.gemeente = new.gemeente
        and b.jeugdige_id = new.jeugdige_id and b.domein = new.domein and b.aanbieder = new.aanbieder
        and b.referentie = new.referentie;
      if antwoordt then
        van := case when new.aanbieder = any (toegang.leverende_agb()) then 'aanbieder' else 'gemeente' end;
        perform toegang.markeer_brieven(new.gemeente, w, van);
        insert into toegang.brief (gemeente, briefwisseling_id, jeugdige_id, van, tekst, vraag, door)
          values (new.gemeente, w, new.jeugdige_id, van, trim(new.antwoord), false, new.beantwoord_door);
      else
        insert into toegang.brief (gemeente, briefwisseling_id, jeugdige_id, van, tekst, vraag, door)
          values (new.gemeente, w, new.jeugdige_id, 'gemeente', trim(new.vraag), true, new.door);
      end if;
      return null;
    end $$`,
];

/** A recorded question about a verzoek, and its answer, stand in the briefwisseling about it too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      ...answerFunctions,
      'revoke execute on function toegang.neem_verzoekvraag_op() from public',
      `create trigger neem_op after insert or update of antwoord on toegang.verzoekvraag
         for each row execute function toegang.neem_verzoekvraag_op()`,
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(db, 'drop trigger neem_op on toegang.verzoekvraag', 'drop function toegang.neem_verzoekvraag_op()'),
  );
}
