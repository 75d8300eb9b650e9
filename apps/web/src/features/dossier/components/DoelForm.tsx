import { type DoelView, doeltoestanden } from '@samenpad/contract';
import { leefgebieden } from '@samenpad/domain';
import { type SubmitEvent, useState } from 'react';
import { CallError } from '../../../api/call.ts';
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
import { bodyOfDoel, draftOfDoel, type PlanDraft, startPlanDraft } from '../plan-draft.ts';
import { planTexts } from '../plan-text.ts';
import { DraftNotice, PlanCheck, PlanInput, PlanTextArea, Theirs } from './PlanFields.tsx';

interface Props {
  /** Absent: a new goal. */
  doel?: DoelView;
  onDone: () => void;
}

const required = {
  vol: ['tekst', 'leefgebied', 'eigenaar', 'startniveau', 'streefniveau', 'streefdatum', 'evaluerenVoor'],
  licht: ['tekst', 'leefgebied', 'eigenaar', 'startniveau', 'streefdatum'],
} as const;

/** Writes a goal: how it is, where to, who sees to it and when everybody looks. */
export function DoelForm({ doel, onDone }: Props) {
  const t = useText(planTexts);
  const family = isFamily(useSessie().rol);
  const { jeugdigeId, plan, concepten } = usePlan();
  const formulier = `plan:${doel?.doelId ?? 'doel'}`;
  const [{ begin, draft: start, found }] = useState(() =>
    startPlanDraft(concepten, formulier, draftOfDoel(doel, today())),
  );
  const [draft, setDraft] = useState(start);
  useConcept(jeugdigeId, formulier, draft, draft !== start && draft !== begin);
  const add = useSend('addDoel', ['getPlan']);
  const change = useSend('changeDoel', ['getPlan', 'listPlanversies']);
  const { error, isPending } = doel === undefined ? add : change;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const params = { jeugdigeId, planId: plan.planId };
    const body = bodyOfDoel(plan.regime === 'licht' && doel === undefined ? completeLight(draft) : draft);
    if (doel === undefined) add.mutate({ params, body }, { onSuccess: onDone });
    else {
      const changed = { ...body, versie: doel.versie };
      change.mutate({ params: { ...params, doelId: doel.doelId }, body: changed }, { onSuccess: onDone });
    }
  };
  const complete = required[plan.regime].every((name) => String(draft[name] ?? '').trim() !== '');
  return (
    <form className="panel no-print" onSubmit={submit}>
      <DraftNotice found={found} family={family} />
      <DoelFields draft={draft} doel={doel} onChange={setDraft} />
      <SendProblem error={error} />
      {error instanceof CallError && error.code === 'conflict' && doel !== undefined && (
        <Theirs naam={doel.auteurNaam}>{doel.tekst}</Theirs>
      )}
      <FormButtons submit={t('save')} cancel={t('cancel')} disabled={isPending || !complete} onCancel={onDone} />
    </form>
  );
}

interface FieldsProps {
  draft: PlanDraft;
  doel: DoelView | undefined;
  onChange: (draft: PlanDraft) => void;
}

function DoelFields({ draft, doel, onChange }: FieldsProps) {
  const t = useText(planTexts);
  const { leden, plan } = usePlan();
  const full = plan.regime === 'vol';
  const field = { draft, onChange };
  const choose = (name: string) => (value: string) => {
    onChange({ ...draft, [name]: value });
  };
  return (
    <>
      <PlanTextArea {...field} name="tekst" label={t('doelText')} hint={t('doelTextHint')} />
      <ChoiceField
        label={t('area')}
        value={String(draft['leefgebied'])}
        empty="…"
        options={leefgebieden.map((gebied) => [gebied, t(gebied)])}
        onChange={choose('leefgebied')}
      />
      <PlanInput {...field} name="eigenaar" type="text" label={t('owner')} />
      {(full || doel === undefined) && (
        <PlanInput {...field} name="startniveau" type="number" label={t('startLevel')} />
      )}
      {full && <PlanInput {...field} name="streefniveau" type="number" label={t('targetLevel')} />}
      <PlanInput {...field} name="streefdatum" type="date" label={t('targetDay')} />
      {full && <PlanInput {...field} name="evaluerenVoor" type="date" label={t('lookDay')} />}
      {full && <FirstField draft={draft} doel={doel} choose={choose('naDoel')} />}
      {full && doel === undefined && leden.length > 1 && (
        <ChoiceField
          label={t('about')}
          value={String(draft['jeugdigeId'])}
          empty={t('everybody')}
          options={leden.map(({ jeugdigeId, naam }) => [jeugdigeId, naam ?? ''])}
          onChange={choose('jeugdigeId')}
        />
      )}
      {doel !== undefined && (
        <ChoiceField
          label={t('state')}
          value={String(draft['toestand'])}
          options={doeltoestanden.map((toestand) => [toestand, t(toestand)])}
          onChange={choose('toestand')}
        />
      )}
      {full && <PlanCheck {...field} name="gedeeld" label={t('shared')} />}
    </>
  );
}

/** Where a light plan aims at, and how high when it is nearly there already. */
const [LIGHT_TARGET, LIGHT_TOP] = [8, 10];

/** A light plan asks five things of a goal: it is looked at within twelve weeks, or sooner if it should be there by then. */
function completeLight(draft: PlanDraft): PlanDraft {
  const target = Number(draft['startniveau']) < LIGHT_TARGET ? LIGHT_TARGET : LIGHT_TOP;
  const [look, reach] = [String(draft['evaluerenVoor']), String(draft['streefdatum'])];
  return { ...draft, streefniveau: String(target), evaluerenVoor: look < reach ? look : reach };
}

/** Which goal comes before this one (S2-22). */
function FirstField({ draft, doel, choose }: Omit<FieldsProps, 'onChange'> & { choose: (id: string) => void }) {
  const t = useText(planTexts);
  const others = usePlan().plan.doelen.filter(({ doelId }) => doelId !== doel?.doelId);
  if (others.length === 0) return null;
  return (
    <ChoiceField
      label={t('first')}
      value={String(draft['naDoel'])}
      empty={t('firstNone')}
      options={others.map(({ doelId, nummer, tekst }) => [doelId, `${String(nummer)}. ${tekst}`])}
      onChange={choose}
    />
  );
}
