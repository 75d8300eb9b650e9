import type { ConsultenView, ConsultView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { consultTexts } from '../consult-text.ts';
import { LongField } from './LongField.tsx';

/** Questions to a specialist without a toewijzing, and their answers (S4-33). */
export function Consulten({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(consultTexts);
  const { rol } = useSessie();
  const enabled = mayCall(rol, 'listConsulten');
  const asked = useAnswer('listConsulten', { params: { jeugdigeId } }, { enabled });
  if (!enabled) return null;
  return (
    <section>
      <h2>{t('section')}</h2>
      <Answered asked={asked} height={120} lines={2}>
        {(view) => (
          <>
            {view.consulten.length === 0 && <Empty>{t('none')}</Empty>}
            {view.consulten.map((consult) => (
              <Item key={consult.consultId} jeugdigeId={jeugdigeId} consult={consult} />
            ))}
            {view.mayAsk && <AskForm jeugdigeId={jeugdigeId} view={view} />}
          </>
        )}
      </Answered>
    </section>
  );
}

function Item({ jeugdigeId, consult }: { jeugdigeId: string; consult: ConsultView }) {
  const t = useText(consultTexts);
  const format = useFormat();
  const { specialisme, organisatie, vraag, askedBy, askedOp, voor, antwoord, bedrag, used, anonymous } = consult;
  return (
    <article className="stuk" aria-label={vraag.slice(0, 80)}>
      <div className="stuk__marks">
        <b>{t('to', { specialisme, organisatie })}</b>
        <Stand consult={consult} />
        <span>{t(anonymous ? 'anonymous' : 'named')}</span>
      </div>
      <p className="stuk__text">{vraag}</p>
      <p className="small quiet">
        {t('asked', { wie: askedBy, moment: format.moment(askedOp), dag: format.date(voor) })}
        {bedrag !== null && ` · ${t('cost', { bedrag: format.euroExact(bedrag) })}`}
      </p>
      {antwoord !== null && <p className="stuk__text stack-3">{t('answer', { tekst: antwoord })}</p>}
      {used !== null && <p>{t(used ? 'isUsed' : 'isUnused')}</p>}
      {consult.own && <Acts jeugdigeId={jeugdigeId} consult={consult} />}
    </article>
  );
}

function Stand({ consult: { withdrawn, days, tooLate } }: { consult: ConsultView }) {
  const t = useText(consultTexts);
  if (withdrawn) return <Status tone="waiting">{t('withdrawn')}</Status>;
  if (days === 0) return <Status tone="good">{t('answeredAtOnce')}</Status>;
  if (days !== null) return <Status tone="good">{t('answered', { count: days, n: days })}</Status>;
  return <Status tone={tooLate ? 'bad' : 'waiting'}>{t(tooLate ? 'late' : 'waiting')}</Status>;
}

function Acts({ jeugdigeId, consult }: { jeugdigeId: string; consult: ConsultView }) {
  const t = useText(consultTexts);
  const send = useSend('moveConsult', ['listConsulten', 'listSamenstappen']);
  const { consultId, antwoord, used, withdrawn, vraag } = consult;
  if (withdrawn || used !== null) return null;
  const acts = antwoord === null ? (['withdraw'] as const) : (['used', 'unused'] as const);
  return (
    <>
      <p className="acts stack-3 no-print">
        {acts.map((act) => (
          <button
            key={act}
            type="button"
            className="text-button"
            aria-label={t('actOf', { act: t(act), wat: vraag.slice(0, 80) })}
            disabled={send.isPending}
            onClick={() => {
              const stap = act === 'withdraw' ? 'withdrawn' : act;
              send.mutate({ params: { jeugdigeId, consultId }, body: { stap } });
            }}
          >
            {t(act)}
          </button>
        ))}
      </p>
      <SendProblem error={send.error} />
    </>
  );
}

const empty = { aanbodId: '', vraag: '', how: 'anonymous' };

function AskForm({ jeugdigeId, view: { aanbod } }: { jeugdigeId: string; view: ConsultenView }) {
  const t = useText(consultTexts);
  const format = useFormat();
  const [form, setForm] = useState(empty);
  const send = useSend('askConsult', ['listConsulten', 'listSamenstappen']);
  const set = (name: keyof typeof empty) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  if (aanbod.length === 0) return <p className="quiet stack-3">{t('noOffer')}</p>;
  return (
    <details className="stack-3 no-print">
      <summary>{t('ask')}</summary>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          const body = { aanbodId: form.aanbodId, vraag: form.vraag, anonymous: form.how === 'anonymous' };
          const onSuccess = () => {
            setForm(empty);
          };
          send.mutate({ params: { jeugdigeId }, body }, { onSuccess });
        }}
      >
        <p className="quiet">{t('intro')}</p>
        <ChoiceField
          label={t('who')}
          value={form.aanbodId}
          empty={t('choose')}
          options={aanbod.map(({ aanbodId, bedrag, specialisme, organisatie, dagen }) => [
            aanbodId,
            t('offerLine', { specialisme, organisatie, dagen, bedrag: format.euroExact(bedrag) }),
          ])}
          onChange={set('aanbodId')}
        />
        <ChoiceField
          label={t('name')}
          hint={t('nameHint')}
          value={form.how}
          options={(['anonymous', 'named'] as const).map((how) => [how, t(how)])}
          onChange={set('how')}
        />
        <LongField label={t('what')} hint={t('whatHint')} value={form.vraag} maxLength={3000} onChange={set('vraag')} />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button
            type="submit"
            appearance="primary-action-button"
            disabled={form.aanbodId === '' || form.vraag.trim().length < 10 || send.isPending}
          >
            {t('send')}
          </Button>
        </p>
      </form>
    </details>
  );
}
