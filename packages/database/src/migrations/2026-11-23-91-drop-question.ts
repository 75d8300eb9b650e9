import type { Kysely } from 'kysely';
import { answerFunctions } from './2026-11-23-73-answer-in-briefwisseling.ts';
import { asRole, definer, run } from './rights.ts';

const functions = [
  // As before, and the brief knows its question.
  `create or replace function toegang.neem_verzoekvraag_op() returns trigger language plpgsql ${definer} as $$
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
        insert into toegang.brief (gemeente, briefwisseling_id, jeugdige_id, van, tekst, vraag, door, vraag_id)
          values (new.gemeente, w, new.jeugdige_id, 'gemeente', trim(new.vraag), true, new.door, new.vraag_id);
      end if;
      return null;
    end $$`,
  // A question goes when the decision that it came with was never sent. What the aanbieder has read cannot be unsaid: it stays.
  `create function toegang.trek_verzoekvraag_in() returns trigger language plpgsql ${definer} as $$
    begin
      delete from toegang.brief b where b.gemeente = old.gemeente and b.vraag_id = old.vraag_id and b.gelezen_op is null;
      delete from toegang.briefwisseling w where w.gemeente = old.gemeente and w.jeugdige_id = old.jeugdige_id
        and w.domein = old.domein and w.aanbieder = old.aanbieder and w.referentie = old.referentie
        and not exists (select from toegang.brief b where b.gemeente = w.gemeente
          and b.briefwisseling_id = w.briefwisseling_id);
      return null;
    end $$`,
];

/** A question that goes with a decision that was never sent takes its unread brief along. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      'alter table toegang.brief add column vraag_id uuid',
      'create index on toegang.brief (gemeente, vraag_id) where vraag_id is not null',
      ...functions,
      'revoke execute on function toegang.trek_verzoekvraag_in() from public',
      `create trigger trek_in after delete on toegang.verzoekvraag
         for each row execute function toegang.trek_verzoekvraag_in()`,
    ),
  );
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await asRole(db, 'sp_guard', () =>
    run(
      db,
      'drop trigger trek_in on toegang.verzoekvraag',
      'drop function toegang.trek_verzoekvraag_in()',
      ...answerFunctions.map((each) => each.replace('create function', 'create or replace function')),
      'alter table toegang.brief drop column vraag_id',
    ),
  );
}
