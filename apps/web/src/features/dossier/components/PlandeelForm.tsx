import { kleuren, type PlandeelView } from '@samenpad/contract';
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
import { bodyOfDeel, draftOfDeel, type PlanDraft, type PlandeelSoort, startPlanDraft } from '../plan-draft.ts';
import { planTexts } from '../plan-text.ts';
import { DraftNotice, PlanCheck, PlanInput, PlanTextArea, Theirs } from './PlanFields.tsx';

interface Props {
  soort: PlandeelSoort;
  /** Absent: a new part. */
  deel?: PlandeelView;
  onDone: () => void;
}

/** Writes a part of the plan, or its next version. What is typed is kept on the server meanwhile. */
export function PlandeelForm({ soort, deel, onDone }: Props) {
  const t = useText(planTexts);
  const family = isFamily(useSessie().rol);
  const { jeugdigeId, plan, concepten } = usePlan();
  const formulier = `plan:${deel?.deelId ?? soort}`;
  const [{ begin, draft: start, found }] = useState(() => startPlanDraft(concepten, formulier, draftOfDeel(deel)));
  const [draft, setDraft] = useState(start);
  useConcept(jeugdigeId, formulier, draft, draft !== start && draft !== begin);
  const add = useSend('addPlandeel', ['getPlan']);
  const change = useSend('changePlandeel', ['getPlan', 'listPlanversies']);
  const { error, isPending } = deel === undefined ? add : change;
  const send = (remove: boolean) => {
    const params = { jeugdigeId, planId: plan.planId };
    const body = bodyOfDeel(soort, draft, today());
    if (deel === undefined) add.mutate({ params, body }, { onSuccess: onDone });
    else {
      const changed = { ...body, versie: deel.versie, remove };
      change.mutate({ params: { ...params, deelId: deel.deelId }, body: changed }, { onSuccess: onDone });
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(false);
  };
  return (
    <form className="panel no-print" onSubmit={submit}>
      <DraftNotice found={found} family={family} />
      <PlandeelFields soort={soort} draft={draft} isNew={deel === undefined} onChange={setDraft} />
      <SendProblem error={error} />
      {error instanceof CallError && error.code === 'conflict' && deel !== undefined && (
        <Theirs naam={deel.auteurNaam}>{deel.tekst}</Theirs>
      )}
      <FormButtons
        submit={t('save')}
        cancel={t('cancel')}
        disabled={isPending || !isComplete(soort, draft)}
        onCancel={onDone}
      />
      {deel !== undefined && (
        <p className="stack-3">
          <button
            type="button"
            className="text-button"
            disabled={isPending}
            onClick={() => {
              send(true);
            }}
          >
            {t('takeOut')}
          </button>
        </p>
      )}
    </form>
  );
}

function isComplete(soort: PlandeelSoort, draft: PlanDraft): boolean {
  const filled = (name: string) => String(draft[name] ?? '').trim() !== '';
  if (!filled('tekst')) return false;
  if (soort === 'leefgebied') return filled('leefgebied') && filled('kleur');
  return (soort !== 'actie' && soort !== 'afspraak') || filled('partij');
}

interface FieldsProps {
  soort: PlandeelSoort;
  draft: PlanDraft;
  isNew: boolean;
  onChange: (draft: PlanDraft) => void;
}

const ownText = ['actie', 'afspraak', 'leefgebied', 'open-vraag'] as const;

function PlandeelFields({ soort, draft, isNew, onChange }: FieldsProps) {
  const t = useText(planTexts);
  const { leads, leden, plan } = usePlan();
  const special = ownText.find((one) => one === soort);
  const field = { draft, onChange };
  const choose = (name: string) => (value: string) => {
    onChange({ ...draft, [name]: value });
  };
  return (
    <>
      {soort === 'leefgebied' && <AreaFields draft={draft} choose={choose} />}
      <PlanTextArea {...field} name="tekst" label={t(special === undefined ? 'text' : `text-${special}`)} />
      {(soort === 'actie' || soort === 'afspraak') && (
        <PlanInput {...field} name="partij" type="text" label={t(`party-${soort}`)} />
      )}
      {soort === 'actie' && <ActieFields draft={draft} choose={choose} onChange={onChange} />}
      {soort === 'open-vraag' && leads && !isNew && <PlanTextArea {...field} name="antwoord" label={t('answer')} />}
      {isNew && plan.regime === 'vol' && leden.length > 1 && soort !== 'afspraak' && (
        <ChoiceField
          label={t('about')}
          value={String(draft['jeugdigeId'])}
          empty={t('everybody')}
          options={leden.map(({ jeugdigeId, naam }) => [jeugdigeId, naam ?? ''])}
          onChange={choose('jeugdigeId')}
        />
      )}
      {soort !== 'eigen-woorden' && plan.regime === 'vol' && (
        <PlanCheck {...field} name="gedeeld" label={t('shared')} />
      )}
    </>
  );
}

interface ChoiceProps {
  draft: PlanDraft;
  choose: (name: string) => (value: string) => void;
}

function AreaFields({ draft, choose }: ChoiceProps) {
  const t = useText(planTexts);
  return (
    <>
      <ChoiceField
        label={t('area')}
        value={String(draft['leefgebied'])}
        empty="…"
        options={leefgebieden.map((gebied) => [gebied, t(gebied)])}
        onChange={choose('leefgebied')}
      />
      <ChoiceField
        label={t('colour')}
        value={String(draft['kleur'])}
        empty="…"
        options={kleuren.map((kleur) => [kleur, t(kleur)])}
        onChange={choose('kleur')}
      />
    </>
  );
}

function ActieFields({ draft, choose, onChange }: ChoiceProps & Pick<FieldsProps, 'onChange'>) {
  const t = useText(planTexts);
  const { plan } = usePlan();
  return (
    <>
      <ChoiceField
        label={t('forGoal')}
        value={String(draft['doelId'])}
        empty={t('goalNone')}
        options={plan.doelen.map(({ doelId, nummer, tekst }) => [doelId, `${String(nummer)}. ${tekst}`])}
        onChange={choose('doelId')}
      />
      <PlanInput draft={draft} name="voor" type="date" label={t('before')} onChange={onChange} />
      <PlanCheck draft={draft} name="gedaanOp" on={today()} off="" label={t('done')} onChange={onChange} />
    </>
  );
}
