import type { Kysely } from 'kysely';
import { asRole, definer, run } from './rights.ts';

const today = `(statement_timestamp() at time zone 'Europe/Amsterdam')::date`;

const functions = [
  // A question that stops the clock of a verzoek, and its answer, stand in the briefwisseling as well: nobody asks by e-mail.
  `create function toegang.neem_verzoekvraag_op() returns trigger language plpgsql ${definer} as $$
    declare w uuid; antwoordt boolean := tg_op = 'UPDATE';
    begin
      if new.aan <> 'aanbieder' or antwoordt and (old.antwoord is not null or new.antwoord is null)
          or pg_trigger_depth() > 1 then
        return null;
      end if;
      insert into toegang.briefwisseling (gemeente, jeugdige_id, domein, aanbieder, referentie)
        values (new.gemeente, new.jeugdige_id, new.domein, new.aanbieder, new.referentie) on conflict do nothing;
      select b.briefwisseling_id into w from toegang.briefwisseling b where b.gemeente = new.gemeente
        and b.jeugdige_id = new.jeugdige_id and b.domein = new.domein and b.aanbieder = new.aanbieder
        and b.referentie = new.referentie;
      if antwoordt then
        perform toegang.markeer_brieven(new.gemeente, w, 'aanbieder');
        insert into toegang.brief (gemeente, briefwisseling_id, jeugdige_id, van, tekst, vraag, door)
          values (new.gemeente, w, new.jeugdige_id, 'aanbieder', trim(new.antwoord), false, new.beantwoord_door);
      else
        insert into toegang.brief (gemeente, briefwisseling_id, jeugdige_id, van, tekst, vraag, door)
          values (new.gemeente, w, new.jeugdige_id, 'gemeente', trim(new.vraag), true, new.door);
      end if;
      return null;
    end $$`,
  // An answer of the aanbieder in the briefwisseling is the answer that the clock waits for.
  `create function toegang.beantwoord_met_brief() returns trigger language plpgsql ${definer} as $$
    begin
      if new.van = 'aanbieder' and not new.vraag and length(trim(new.tekst)) > 1 and pg_trigger_depth() = 1 then
        update toegang.verzoekvraag q set beantwoord_op = greatest(${today}, q.gevraagd_op), antwoord = trim(new.tekst),
            beantwoord_door = new.door
          from toegang.briefwisseling w where w.gemeente = new.gemeente and w.briefwisseling_id = new.briefwisseling_id
            and q.gemeente = w.gemeente and q.jeugdige_id = w.jeugdige_id and q.domein = w.domein
            and q.aanbieder = w.aanbieder and q.referentie = w.referentie and q.aan = 'aanbieder' and q.antwoord is null;
      end if;
      return null;
    end $$`,
];

/** A recorded question about a verzoek and the briefwisseling about it are one: asked or answered in one, so in the other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      ...functions,
      'revoke execute on function toegang.neem_verzoekvraag_op() from public',
      'revoke execute on function toegang.beantwoord_met_brief() from public',
      `create trigger neem_op after insert or update of antwoord on toegang.verzoekvraag
         for each row execute function toegang.neem_verzoekvraag_op()`,
      `create trigger beantwoord after insert on toegang.brief
         for each row execute function toegang.beantwoord_met_brief()`,
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      'drop trigger beantwoord on toegang.brief',
      'drop trigger neem_op on toegang.verzoekvraag',
      'drop function toegang.beantwoord_met_brief()',
      'drop function toegang.neem_verzoekvraag_op()',
    ),
  );
}
