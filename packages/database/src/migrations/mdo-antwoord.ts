import { changeFunction, defineFunction, type GuardFunction } from './define-function.ts';
import { partijen } from './ketentaak.ts';
import { mdoFunctions } from './mdo.ts';
import { changedDecisions } from './samen-besluiten.ts';

const plan = 256;

/** The relation is of an invitation that still holds. */
const invited = (relatie: string) => `exists (select from toegang.uitnodiging u where u.gemeente = ${relatie}.gemeente
    and u.jeugdige_id = ${relatie}.jeugdige_id and u.relatie_id = ${relatie}.relatie_id
    and toegang.uitnodiging_stand(u) = 'aanvaard')`;

/** Who said yes to an invitation of the family; they take part in an MDO, and in nothing else. */
const genodigden = `select distinct r.houder, k.naam, null::text as organisatie, false as familie from toegang.relatie r
    join toegang.account k on k.account_id = r.houder and k.actief
  where r.gemeente = p_gemeente and r.jeugdige_id = p_jeugdige and r.relatie = 'netwerk' and ${invited('r')}`;

export const changedMdo = [
  changeFunction(mdoFunctions, 'toegang.lees_mdo', [
    `'buiten', d.houder is null)`,
    `'buiten', d.houder is null, 'comes', d.comes, 'comesReden',
              case when s = 'alles' or d.houder = any (h) then d.comes_reden end)`,
  ]),
  changeFunction(changedDecisions, 'toegang.plan_mdo', [
    `(${partijen})`,
    `(select * from (${partijen}) p union all ${genodigden})`,
    2,
  ]),
];

export const answerMdoFunctions: readonly GuardFunction[] = [
  // Whom the family invited and who said yes, for who plans an MDO.
  defineFunction(
    'mdo_genodigden',
    'p_gemeente text, p_jeugdige uuid',
    'table (houder uuid, naam text)',
    `begin
      if not toegang.heeft_in_hand(p_gemeente, p_jeugdige) then return; end if;
      return query select x.houder, x.naam from (${genodigden}) x order by x.naam;
    end`,
    'sp_app',
    'stable',
  ),
  // Whoever is on the list says whether it comes, as often as it likes until the MDO was held; of an organisation anybody.
  defineFunction(
    'antwoord_mdo',
    'p_jeugdige uuid, p_mdo uuid, p_comes boolean, p_reden text',
    'text',
    `declare m toegang.mdo; h uuid[] := toegang.houders(); a uuid := toegang.actor();
    begin
      select x.* into m from toegang.mdo x where x.jeugdige_id = p_jeugdige and x.mdo_id = p_mdo for update;
      if m.mdo_id is null or not exists (select from toegang.mdo_deelnemer d where d.gemeente = m.gemeente
          and d.mdo_id = p_mdo and d.houder = any (h))
          or toegang.samen_zicht(m.gemeente, p_jeugdige) is null and not exists (select from toegang.relatie r
            where r.gemeente = m.gemeente and r.jeugdige_id = p_jeugdige and r.relatie = 'netwerk' and r.houder = a
              and ${invited('r')}) then
        return 'niet-gevonden';
      end if;
      if m.afgezegd_op is not null then return 'is-afgezegd'; end if;
      if m.verslag_op is not null then return 'is-gehouden'; end if;
      update toegang.mdo_deelnemer d set comes = p_comes, comes_op = clock_timestamp(), comes_door = a,
          comes_reden = case when not p_comes then nullif(trim(p_reden), '') end
        where d.gemeente = m.gemeente and d.mdo_id = p_mdo and d.houder = any (h);
      perform logboek.schrijf(m.gemeente, array[p_jeugdige], ${plan}, 'mdo-beantwoord');
      return 'bewaard';
    end`,
    'sp_app',
  ),
];
