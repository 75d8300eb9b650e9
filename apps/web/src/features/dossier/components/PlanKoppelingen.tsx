import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { DateField } from '../../../components/DateField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { usePlan } from '../hooks/usePlan.ts';
import { planTexts } from '../plan-text.ts';

/** Other plans around the gezin: linked with their version (S2-20), or to be taken up (S4-66). */
export function PlanKoppelingen() {
  const t = useText(planTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const { jeugdigeId, plan } = usePlan();
  const end = useSend('changePlankoppeling', ['getPlan']);
  const merge = useSend('mergePlan', ['getPlan', 'listPlannen']);
  const params = { jeugdigeId, planId: plan.planId };
  if (plan.koppelingen.length === 0 && !mayCall(rol, 'linkPlan')) return null;
  return (
    <section>
      <h2>{t('others')}</h2>
      {mayCall(rol, 'linkPlan') && <p className="small quiet stack-3 no-print">{t('othersHint')}</p>}
      {plan.koppelingen.length === 0 && <Empty>{t('othersNone')}</Empty>}
      <ul className="people">
        {plan.koppelingen.map(({ koppelingId, titel, organisatie, versie, dag, eigen }) => (
          <li key={koppelingId}>
            <span>{t('linkIs', { titel, organisatie, versie, dag: format.dateShort(dag) })}</span>
            {eigen && mayCall(rol, 'changePlankoppeling') && (
              <button
                type="button"
                className="text-button no-print"
                aria-label={t('linkEndOf', { titel })}
                disabled={end.isPending}
                onClick={() => {
                  end.mutate({ params: { ...params, koppelingId }, body: { nieuw: null } });
                }}
              >
                {t('linkEnd')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {plan.andere.map(({ planId, doelen, gemaaktOp }) => (
        <div key={planId} className="message message--attention stack-3">
          <p>{t('cameAlong', { n: doelen, dag: format.moment(gemaaktOp) })}</p>
          <Button
            type="button"
            appearance="secondary-action-button"
            disabled={merge.isPending}
            onClick={() => {
              merge.mutate({ params: { ...params, vanId: planId }, body: {} });
            }}
          >
            {t('merge')}
          </Button>
        </div>
      ))}
      <SendProblem error={end.error ?? merge.error} />
      {mayCall(rol, 'linkPlan') && <LinkForm />}
    </section>
  );
}

function LinkForm() {
  const t = useText(planTexts);
  const { jeugdigeId, plan } = usePlan();
  const empty = { organisatie: '', titel: '', versie: '', dag: String(today()) };
  const [form, setForm] = useState(empty);
  const send = useSend('linkPlan', ['getPlan']);
  const set = (name: keyof typeof empty) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const onSuccess = () => {
      setForm(empty);
    };
    send.mutate({ params: { jeugdigeId, planId: plan.planId }, body: form }, { onSuccess });
  };
  return (
    <details className="stack-3 no-print">
      <summary>{t('linkAdd')}</summary>
      <form className="panel" onSubmit={submit}>
        <TextField label={t('linkOrg')} value={form.organisatie} maxLength={120} onChange={set('organisatie')} />
        <TextField label={t('linkTitle')} value={form.titel} maxLength={120} onChange={set('titel')} />
        <TextField label={t('linkVersion')} value={form.versie} maxLength={40} onChange={set('versie')} />
        <DateField label={t('linkDay')} value={form.dag} onChange={set('dag')} />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button
            type="submit"
            appearance="primary-action-button"
            disabled={send.isPending || Object.values(form).some((value) => value.trim() === '')}
          >
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}
