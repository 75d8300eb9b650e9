import { holds, plan, tell } from './deelakkoord.ts';
import { defineFunction, type GuardFunction } from './define-function.ts';
import { today } from './gezin-form.ts';

/** What the family said of a task for somebody of another organisation, beside what it said of an MDO (trust.md 3.3). */
export const taakakkoordFunctions: readonly GuardFunction[] = [
  // May the holder of a task, or of the nazorg of a closing, read what it is about: the last word of the family on it, else
  // that on its part in the MDO the task came from, else a consent for the plan that runs. Asked at every request (S-07).
  defineFunction(
    'houder_deelt',
    'p_gemeente text, p_jeugdige uuid, p_houder uuid, p_ketentaak uuid, p_afsluiting uuid',
    'boolean',
    `declare w record; mdo boolean;
    begin
      if not toegang.is_buitenstaander(p_gemeente, p_jeugdige, p_houder, false) then return true; end if;
      select ${holds('x')} as ja, x.hoe = 'gezegd' and (not x.antwoord or x.ingetrokken_op is not null) as nee into w
        from toegang.deelakkoord x
        where x.gemeente = p_gemeente and (x.ketentaak_id = p_ketentaak or x.afsluiting_id = p_afsluiting)
        order by x.op desc limit 1;
      if w.ja then return true; end if;
      if w.nee then return false; end if;
      select bool_or(toegang.mdo_deelt(p_gemeente, p_jeugdige, d.mdo_id, d.nr)) into mdo from toegang.ketentaak t
        join toegang.mdo_deelnemer d on d.gemeente = t.gemeente and d.mdo_id = t.mdo_id
          and (d.houder = p_houder or coalesce(d.houder, p_houder) is null and d.naam = t.naam)
        where t.gemeente = p_gemeente and t.ketentaak_id = p_ketentaak;
      return coalesce(mdo, p_houder is not null
        and toegang.toegestemde_soorten(p_gemeente, p_jeugdige, array[p_houder]) & ${plan} <> 0);
    end`,
    undefined,
    'stable',
  ),
  // For other functions of sp_guard, which have looked whether it may. What was said before of the same counts no more.
  // Answers why it cannot be kept so; null when it is.
  defineFunction(
    'vervang_deelakkoord',
    'p_gemeente text, p_jeugdige uuid, p_mdo uuid, p_nr int, p_ketentaak uuid, p_akkoord jsonb',
    'text',
    `declare a uuid := toegang.actor(); n uuid; fout text;
    begin
      if p_akkoord ? 'grond' then
        if coalesce(length(trim(p_akkoord ->> 'reden')), 0) < 10 then return 'reden-ontbreekt'; end if;
      else
        fout := toegang.deelakkoord_fout(p_gemeente, p_jeugdige, p_akkoord);
        if fout is not null then return fout; end if;
      end if;
      update toegang.deelakkoord x set ingetrokken_op = clock_timestamp(), ingetrokken_door = a
        where x.gemeente = p_gemeente and (x.mdo_id = p_mdo and x.nr = p_nr or x.ketentaak_id = p_ketentaak)
          and x.ingetrokken_op is null;
      n := toegang.bewaar_deelakkoord(p_gemeente, p_jeugdige,
        p_akkoord || jsonb_build_object('ketentaak', p_ketentaak), p_mdo, p_nr, null, null);
      if p_akkoord ? 'grond' then
        perform toegang.maak_taak(p_gemeente, p_jeugdige, 'informeren', a, ${today} + ${tell},
          jsonb_build_object('handeling', 'deelakkoord', 'akkoord', n));
      end if;
      return null;
    end`,
  ),
  // As \`leg_deelakkoord\` of a participant of an MDO, of one task.
  defineFunction(
    'leg_taakakkoord',
    'p_gemeente text, p_jeugdige uuid, p_ketentaak uuid, p_akkoord jsonb',
    'text',
    `declare h uuid; fout text;
    begin
      select t.houder into h from toegang.ketentaak t where t.gemeente = p_gemeente and t.jeugdige_id = p_jeugdige
        and t.ketentaak_id = p_ketentaak for update;
      if not found or not toegang.heeft_in_hand(p_gemeente, p_jeugdige)
          or not toegang.is_buitenstaander(p_gemeente, p_jeugdige, h, false) then
        return 'niet-gevonden';
      end if;
      fout := toegang.vervang_deelakkoord(p_gemeente, p_jeugdige, null, null, p_ketentaak, p_akkoord);
      if fout is not null then return fout; end if;
      -- Open screens of who reads along no more.
      if not toegang.houder_deelt(p_gemeente, p_jeugdige, h, p_ketentaak, null) then
        perform toegang.meld(array_remove(array[h], null));
      end if;
      perform logboek.schrijf(p_gemeente, array[p_jeugdige], ${plan}, 'deelakkoord-vastgelegd');
      return 'bewaard';
    end`,
    'sp_app',
  ),
];
