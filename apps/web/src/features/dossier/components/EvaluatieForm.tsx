import { type DoelView, informanten } from '@samenpad/contract';
import { addDays } from '@samenpad/domain';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { today } from '../../../format/format.ts';
import { useText } from '../../../text/catalogue.ts';
import { useConcept } from '../hooks/useConcept.ts';
import { usePlan } from '../hooks/usePlan.ts';
import { type PlanDraft, scoreOf, startPlanDraft, textOrNull } from '../plan-draft.ts';
import { planTexts } from '../plan-text.ts';
import { DraftNotice, PlanInput, PlanTextArea } from './PlanFields.tsx';

const nextLookDays = 84;

function informantsFor(rol: ReturnType<typeof useSessie>['rol']): readonly (typeof informanten)[number][] {
  if (rol === 'jeugdige' || rol === 'hulpverlener') return [rol];
  return isFamily(rol) ? ['ouder', 'netwerk'] : informanten;
}

/** How it goes with a goal, in a mark and in own words (S1-16, S4-73). */
export function EvaluatieForm({ doel, onDone }: { doel: DoelView; onDone: () => void }) {
  const t = useText(planTexts);
  const { rol } = useSessie();
  const family = isFamily(rol);
  const { jeugdigeId, plan, concepten } = usePlan();
  const informants = informantsFor(rol);
  const formulier = `plan:evaluatie-${doel.doelId}`;
  const empty: PlanDraft = {
    informant: informants[0] ?? 'regisseur',
    dag: today(),
    score: '',
    woorden: '',
    next: family ? '' : addDays(today(), nextLookDays),
  };
  const [{ begin, draft: start, found }] = useState(() => startPlanDraft(concepten, formulier, empty));
  const [draft, setDraft] = useState(start);
  useConcept(jeugdigeId, formulier, draft, draft !== start && draft !== begin);
  const send = useSend('evaluateDoel', ['getPlan']);
  const field = { draft, onChange: setDraft };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = {
      dag: draft['dag'],
      informant: draft['informant'],
      score: scoreOf(draft['score']),
      woorden: textOrNull(draft['woorden']),
      next: textOrNull(draft['next']),
    };
    const params = { jeugdigeId, planId: plan.planId, doelId: doel.doelId };
    send.mutate({ params, body }, { onSuccess: onDone });
  };
  const said = textOrNull(draft['score']) !== null || textOrNull(draft['woorden']) !== null;
  return (
    <form className="panel no-print" onSubmit={submit}>
      <DraftNotice found={found} family={family} />
      {informants.length > 1 && (
        <ChoiceField
          label={t('sayWho')}
          value={String(draft['informant'])}
          options={informants.map((one) => [one, t(`as-${one}`)])}
          onChange={(informant) => {
            setDraft({ ...draft, informant });
          }}
        />
      )}
      <PlanTextArea {...field} name="woorden" label={t('sayWords')} />
      <PlanInput {...field} name="score" type="number" label={t('sayScore')} />
      <PlanInput {...field} name="dag" type="date" label={t('sayDay')} />
      {!family && <PlanInput {...field} name="next" type="date" label={t('sayNext')} />}
      <SendProblem error={send.error} />
      <FormButtons submit={t('save')} cancel={t('cancel')} disabled={send.isPending || !said} onCancel={onDone} />
    </form>
  );
}
