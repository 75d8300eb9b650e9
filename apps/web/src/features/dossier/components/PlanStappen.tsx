import { type DossierFout, dossierFoutTexts, type PlanView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { usePlan } from '../hooks/usePlan.ts';
import { planTexts } from '../plan-text.ts';

type Stap = PlanView['status'];

function isFout(code: string | null): code is DossierFout {
  return code !== null && code in dossierFoutTexts;
}

/** What a worker does with the plan as a whole: lay it before the family, make it final, begin, look, complete. */
export function PlanStappen() {
  const t = useText(planTexts);
  const language = useLanguage();
  const { jeugdigeId, plan } = usePlan();
  const send = useSend('setPlanstatus', ['getPlan', 'listPlannen']);
  const steps = plan.stappen.filter((naar) => naar !== 'vervallen' && canStep(plan, naar));
  if (plan.stappen.length === 0) return null;
  const step = (naar: Stap, reden: string | null) => {
    const body = { van: plan.status, versie: plan.versie, naar, reden };
    send.mutate({ params: { jeugdigeId, planId: plan.planId }, body });
  };
  return (
    <section className="no-print">
      <h2>{t('steps')}</h2>
      {isFout(plan.beletsel) && (
        <p className="message stack-3">{t('blocked', { reden: dossierFoutTexts[plan.beletsel][language] })}</p>
      )}
      <p className="buttons stack-4">
        {steps.map((naar, i) => (
          <Button
            key={naar}
            type="button"
            appearance={i === 0 ? 'primary-action-button' : 'secondary-action-button'}
            disabled={send.isPending}
            onClick={() => {
              step(naar, null);
            }}
          >
            {stepText(plan, naar, t)}
          </Button>
        ))}
      </p>
      <SendProblem error={send.error} />
      <Lapse
        disabled={send.isPending}
        onLapse={(reden) => {
          step('vervallen', reden);
        }}
      />
      <Regime />
    </section>
  );
}

/** A version that lies before them is laid anew only when something changed. */
function canStep({ status, gewijzigdNaVersie, beletsel, versie }: PlanView, naar: Stap): boolean {
  if (naar === 'besproken') return versie === 0 || gewijzigdNaVersie;
  return status !== 'besproken' || naar !== 'vastgesteld' || beletsel === null;
}

type T = (
  key: 'to-besproken' | 'to-vastgesteld' | 'to-actief' | 'to-actief-again' | 'to-geevalueerd' | 'to-afgerond',
  values?: { n: number },
) => string;

function stepText({ status, versie }: PlanView, naar: Stap, t: T): string {
  switch (naar) {
    case 'besproken':
      return t('to-besproken', { n: versie + 1 });
    case 'actief':
      return t(status === 'geevalueerd' ? 'to-actief-again' : 'to-actief');
    case 'vastgesteld':
    case 'geevalueerd':
    case 'afgerond':
      return t(`to-${naar}`);
    case 'concept':
    case 'vervallen':
      return '';
  }
}

function Lapse({ disabled, onLapse }: { disabled: boolean; onLapse: (reden: string) => void }) {
  const t = useText(planTexts);
  const [reden, setReden] = useState('');
  return (
    <details className="stack-3">
      <summary>{t('to-vervallen')}</summary>
      <div className="panel">
        <TextField label={t('reason')} value={reden} maxLength={1000} onChange={setReden} />
        <p className="stack-4">
          <Button
            type="button"
            appearance="secondary-action-button"
            disabled={disabled || reden.trim() === ''}
            onClick={() => {
              onLapse(reden);
            }}
          >
            {t('to-vervallen')}
          </Button>
        </p>
      </div>
    </details>
  );
}

/** A short plan becomes a whole one, or the other way, with a reason. */
function Regime() {
  const t = useText(planTexts);
  const { jeugdigeId, plan } = usePlan();
  const [reden, setReden] = useState('');
  const send = useSend('setPlanregime', ['getPlan']);
  const other = plan.regime === 'licht' ? 'vol' : 'licht';
  const label = t('changeRegime', { soort: t(`regime-${other}`) });
  return (
    <details className="stack-3">
      <summary>{label}</summary>
      <div className="panel">
        <TextField label={t('reason')} value={reden} maxLength={1000} onChange={setReden} />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button
            type="button"
            appearance="secondary-action-button"
            disabled={send.isPending || reden.trim() === ''}
            onClick={() => {
              send.mutate({ params: { jeugdigeId, planId: plan.planId }, body: { regime: other, reden } });
            }}
          >
            {label}
          </Button>
        </p>
      </div>
    </details>
  );
}
