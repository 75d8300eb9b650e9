import { planpartijen } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { usePlan } from '../hooks/usePlan.ts';
import { planTexts } from '../plan-text.ts';

const tones: Readonly<Record<'ja' | 'nee' | 'geen-antwoord', Tone>> = {
  ja: 'good',
  nee: 'bad',
  'geen-antwoord': 'attention',
};
const hows = { portaal: null, papier: 'paper', mondeling: 'oral' } as const;

/** Who agreed with the version that lies before them, and who not yet (S3-5). */
export function PlanAkkoord() {
  const t = useText(planTexts);
  const format = useFormat();
  const { plan, leads } = usePlan();
  const version = plan.versies[0];
  if (version === undefined) {
    return (
      <section>
        <h2>{t('agree')}</h2>
        <Empty>{t('agreeNone')}</Empty>
      </section>
    );
  }
  const given = plan.akkoorden.filter(({ versie }) => versie === plan.versie);
  const open = plan.nodig.filter(({ accountId }) => !given.some((one) => one.accountId === accountId));
  return (
    <section>
      <h2>{t('agree')}</h2>
      <p className="stack-3">
        {t('agreeOf', { n: version.versie, dag: format.moment(version.op), naam: version.naam })}
      </p>
      <ul className="people">
        {given.map((one) => (
          <li key={`${one.naam} ${one.op}`}>
            <span>
              <b>{one.naam}</b>
              <span>
                {[t(`party-${one.partij}`), howText(one.hoe, t), one.toelichting].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Status tone={tones[one.antwoord]}>{t(one.antwoord)}</Status>
          </li>
        ))}
        {open.map(({ accountId, naam, partij }) => (
          <li key={accountId}>
            <span>
              <b>{naam}</b>
              <span>{t(`party-${partij}`)}</span>
            </span>
            <Status tone="waiting">{t('notYet')}</Status>
          </li>
        ))}
      </ul>
      {plan.status === 'besproken' && <OwnAnswer />}
      {plan.status === 'besproken' && leads && <RecordAnswer />}
    </section>
  );
}

function howText(hoe: keyof typeof hows, t: (key: 'paper' | 'oral') => string): string | null {
  const key = hows[hoe];
  return key === null ? null : t(key);
}

/** The answer of the reader, when it is needed or comes from an aanbieder. */
function OwnAnswer() {
  const t = useText(planTexts);
  const { rol } = useSessie();
  const { jeugdigeId, plan } = usePlan();
  const [toelichting, setToelichting] = useState('');
  const send = useSend('agreePlan', ['getPlan']);
  const asked = isFamily(rol) ? plan.nodig.some(({ zelf }) => zelf) : rol === 'hulpverlener' || rol === 'gi';
  const answered = plan.akkoorden.some(
    ({ versie, zelf, antwoord }) => versie === plan.versie && zelf && antwoord === 'ja',
  );
  if (!asked || answered) return null;
  const answer = (antwoord: 'ja' | 'nee') => () => {
    const own = { versie: plan.versie, antwoord, hoe: 'portaal', voor: null, naam: null, partij: null };
    const why = toelichting.trim() === '' ? null : toelichting;
    send.mutate({ params: { jeugdigeId, planId: plan.planId }, body: { ...own, toelichting: why } });
  };
  return (
    <div className="panel no-print">
      <TextField label={t('why')} value={toelichting} maxLength={1000} onChange={setToelichting} />
      <SendProblem error={send.error} />
      <p className="buttons stack-4">
        <Button type="button" appearance="primary-action-button" disabled={send.isPending} onClick={answer('ja')}>
          {t('iAgree')}
        </Button>
        <Button type="button" appearance="secondary-action-button" disabled={send.isPending} onClick={answer('nee')}>
          {t('iDisagree')}
        </Button>
      </p>
    </div>
  );
}

const empty = { voor: '', naam: '', partij: 'ouder', antwoord: 'ja', hoe: 'mondeling', toelichting: '' };

/** What a worker writes down of somebody who answered on paper, by word of mouth, or not at all. */
function RecordAnswer() {
  const t = useText(planTexts);
  const { jeugdigeId, plan } = usePlan();
  const [form, setForm] = useState(empty);
  const send = useSend('agreePlan', ['getPlan']);
  const set = (name: keyof typeof empty) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const own = form.voor === '';
    const body = {
      ...form,
      versie: plan.versie,
      voor: own ? null : form.voor,
      naam: own ? form.naam : null,
      partij: own ? form.partij : null,
      toelichting: form.toelichting.trim() === '' ? null : form.toelichting,
    };
    const onSuccess = () => {
      setForm(empty);
    };
    send.mutate({ params: { jeugdigeId, planId: plan.planId }, body }, { onSuccess });
  };
  const options = (keys: readonly ('ja' | 'nee' | 'geen-antwoord')[]) => keys.map((key) => [key, t(key)] as const);
  return (
    <details className="stack-3 no-print">
      <summary>{t('record')}</summary>
      <form className="panel" onSubmit={submit}>
        <ChoiceField
          label={t('recordWho')}
          value={form.voor}
          empty={t('recordOther')}
          options={plan.nodig.map(({ accountId, naam }) => [accountId, naam])}
          onChange={set('voor')}
        />
        {form.voor === '' && (
          <>
            <TextField label={t('recordName')} value={form.naam} maxLength={120} onChange={set('naam')} />
            <ChoiceField
              label={t('recordParty')}
              value={form.partij}
              options={planpartijen.map((partij) => [partij, t(`party-${partij}`)])}
              onChange={set('partij')}
            />
          </>
        )}
        <ChoiceField
          label={t('recordAnswer')}
          value={form.antwoord}
          options={options(['ja', 'nee', 'geen-antwoord'])}
          onChange={set('antwoord')}
        />
        <ChoiceField
          label={t('recordHow')}
          value={form.hoe}
          options={[
            ['mondeling', t('oral')],
            ['papier', t('paper')],
          ]}
          onChange={set('hoe')}
        />
        <TextField label={t('recordNote')} value={form.toelichting} maxLength={1000} onChange={set('toelichting')} />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button
            type="submit"
            appearance="primary-action-button"
            disabled={send.isPending || (form.voor === '' && form.naam.trim() === '')}
          >
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}
