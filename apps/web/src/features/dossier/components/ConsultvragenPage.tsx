import type { ConsultvraagView, ConsultvragenView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { consultTexts } from '../consult-text.ts';
import { LongField } from './LongField.tsx';

/** What others ask the own aanbieder for advice about, and what it offers (S4-33). */
export function ConsultvragenPage() {
  const t = useText(consultTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listConsultvragen', {}, { enabled: mayCall(rol, 'listConsultvragen') });
  return (
    <RoleGate needs="listConsultvragen">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={320}>
        {(view) => (
          <div className="parts">
            <Summary vragen={view.vragen} />
            <section>
              <h2>{t('questions')}</h2>
              {view.vragen.length === 0 && <Empty>{t('noneAsked')}</Empty>}
              {view.vragen.map((vraag) => (
                <Vraag key={vraag.consultvraagId} vraag={vraag} />
              ))}
            </section>
            <Aanbod aanbod={view.aanbod} />
          </div>
        )}
      </Answered>
    </RoleGate>
  );
}

function Summary({ vragen }: Pick<ConsultvragenView, 'vragen'>) {
  const t = useText(consultTexts);
  const open = vragen.filter(({ antwoord }) => antwoord === null).length;
  const late = vragen.filter(({ tooLate }) => tooLate).length;
  const parts = [
    open === 0 ? t('calm') : t('sum', { count: open, n: open }),
    late > 0 ? t('sumLate', { n: late }) : '',
  ];
  return <Conclusion text={parts.join(' ').trim()} />;
}

function Vraag({ vraag }: { vraag: ConsultvraagView }) {
  const t = useText(consultTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const { jeugdigeId, antwoord, askedBy, askedOp, voor, tooLate, bedrag } = vraag;
  return (
    <article className="stuk" aria-label={vraag.vraag.slice(0, 80)}>
      <div className="stuk__marks">
        <b>{vraag.specialisme}</b>
        {antwoord === null && <Status tone={tooLate ? 'bad' : 'waiting'}>{t(tooLate ? 'late' : 'waiting')}</Status>}
        {jeugdigeId === null && <span>{t('without')}</span>}
      </div>
      <p className="stuk__text">{vraag.vraag}</p>
      <p className="small quiet">
        {t('asked', { wie: askedBy, moment: format.moment(askedOp), dag: format.date(voor) })} ·{' '}
        {t('cost', { bedrag: format.euroExact(bedrag) })}
      </p>
      {jeugdigeId !== null && mayCall(rol, 'getJeugdige') && (
        <p className="no-print">
          <Link to="/jeugdigen/$jeugdigeId" params={{ jeugdigeId }} preload={false}>
            {t('openFile')}
          </Link>
        </p>
      )}
      {antwoord === null ? <AnswerForm vraag={vraag} /> : <p className="stack-3">{t('answer', { tekst: antwoord })}</p>}
    </article>
  );
}

function AnswerForm({ vraag: { consultvraagId } }: { vraag: ConsultvraagView }) {
  const t = useText(consultTexts);
  const [antwoord, setAntwoord] = useState('');
  const send = useSend('answerConsult', ['listConsultvragen']);
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ params: { consultvraagId }, body: { antwoord } });
      }}
    >
      <LongField label={t('yourAnswer')} value={antwoord} maxLength={5000} onChange={setAntwoord} />
      <SendProblem error={send.error} />
      <p className="stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={antwoord.trim().length < 3 || send.isPending}
        >
          {t('sendAnswer')}
        </Button>
      </p>
    </form>
  );
}

function Aanbod({ aanbod }: Pick<ConsultvragenView, 'aanbod'>) {
  const t = useText(consultTexts);
  const format = useFormat();
  return (
    <section>
      <h2>{t('offers')}</h2>
      {aanbod.length === 0 && <Empty>{t('noOwn')}</Empty>}
      <ul className="plain-list">
        {aanbod.map(({ aanbodId, bedrag, available, ...one }) => (
          <li key={aanbodId}>
            {t('offerLine', { ...one, bedrag: format.euroExact(bedrag) })}{' '}
            {!available && <Status tone="waiting">{t('no')}</Status>}
          </li>
        ))}
      </ul>
      <OfferForm />
    </section>
  );
}

const none = { specialisme: '', available: 'yes' };

function OfferForm() {
  const t = useText(consultTexts);
  const [form, setForm] = useState(none);
  const [dagen, setDagen] = useState<number | undefined>(5);
  const [euro, setEuro] = useState<number | undefined>(95);
  const send = useSend('setConsultaanbod', ['listConsultvragen']);
  const ready = form.specialisme.trim().length > 1 && dagen !== undefined && euro !== undefined;
  return (
    <details className="stack-3 no-print">
      <summary>{t('offer')}</summary>
      <form
        className="panel"
        onSubmit={(event) => {
          event.preventDefault();
          const { specialisme, available } = form;
          const bedrag = (euro ?? 0) * 100;
          send.mutate(
            { body: { specialisme, dagen, bedrag, available: available === 'yes' } },
            {
              onSuccess: () => {
                setForm(none);
              },
            },
          );
        }}
      >
        <TextField
          label={t('specialisme')}
          value={form.specialisme}
          maxLength={80}
          onChange={(specialisme) => {
            setForm({ ...form, specialisme });
          }}
        />
        <NumberField label={t('days')} value={dagen} min={1} max={60} onChange={setDagen} />
        <NumberField label={t('euro')} value={euro} min={0} max={10_000} onChange={setEuro} />
        <ChoiceField
          label={t('available')}
          value={form.available}
          options={(['yes', 'no'] as const).map((one) => [one, t(one)])}
          onChange={(available) => {
            setForm({ ...form, available });
          }}
        />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={!ready || send.isPending}>
            {t('keep')}
          </Button>
        </p>
      </form>
    </details>
  );
}
