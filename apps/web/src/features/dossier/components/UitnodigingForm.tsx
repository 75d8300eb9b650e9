import { type UitnodigingenPage, uitnodigingSees } from '@samenpad/contract';
import { addDays } from '@samenpad/domain';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { uitnodigingTexts } from '../uitnodiging-text.ts';

interface Props {
  jeugdigeId: string;
  netwerk: UitnodigingenPage['netwerk'];
}

interface Made {
  naam: string;
  answer: Answer<'inviteNetwerklid'>;
}

/** A button, the form behind it, and the link that stands there only once. */
export function UitnodigingForm({ jeugdigeId, netwerk }: Props) {
  const t = useText(uitnodigingTexts);
  const [open, setOpen] = useState(false);
  const [made, setMade] = useState<Made>();
  return (
    <>
      {made !== undefined && <Link made={made} />}
      {open ? (
        <Form
          jeugdigeId={jeugdigeId}
          netwerk={netwerk}
          onMade={(one) => {
            setMade(one);
            setOpen(false);
          }}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : (
        <p className="stack-4">
          <Button
            type="button"
            appearance="secondary-action-button"
            onClick={() => {
              setMade(undefined);
              setOpen(true);
            }}
          >
            {t('add')}
          </Button>
        </p>
      )}
    </>
  );
}

/** So many days from now unless another day is chosen. */
const usual = 90;
const inDays = (days: number) => addDays(today(), days);
const newPerson = 'nieuw';

function startForm(netwerk: Props['netwerk']) {
  const who = netwerk[0]?.netwerklidId ?? newPerson;
  return { who, naam: '', wie: '', kan: '', contact: '', sees: 'plan', tot: inDays(usual) };
}

function toPersoon({ who, naam, wie, kan }: ReturnType<typeof startForm>) {
  if (who !== newPerson) return { netwerklidId: who };
  return [naam, wie, kan].some((text) => text.trim().length < 2) ? undefined : { naam, wie, kan };
}

function Form({ jeugdigeId, netwerk, onMade, onClose }: Props & { onMade: (made: Made) => void; onClose: () => void }) {
  const t = useText(uitnodigingTexts);
  const [form, setForm] = useState(() => startForm(netwerk));
  const send = useSend('inviteNetwerklid', ['listUitnodigingen', 'getGezin']);
  const set = (name: keyof typeof form) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const persoon = toPersoon(form);
  const ready = persoon !== undefined && form.contact.trim().length >= 3 && form.tot !== '';
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const naam = netwerk.find(({ netwerklidId }) => netwerklidId === form.who)?.naam ?? form.naam;
    const { contact, sees, tot } = form;
    const onSuccess = (answer: Answer<'inviteNetwerklid'>) => {
      onMade({ naam, answer });
    };
    send.mutate({ params: { jeugdigeId }, body: { persoon, contact, sees, tot } }, { onSuccess });
  };
  return (
    <form className="panel stack-4" onSubmit={submit}>
      {netwerk.length > 0 && (
        <ChoiceField
          label={t('who')}
          value={form.who}
          options={[
            ...netwerk.map(({ netwerklidId, naam, wie }) => [netwerklidId, `${naam}, ${wie}`] as const),
            [newPerson, t('someoneNew')],
          ]}
          onChange={set('who')}
        />
      )}
      {form.who === newPerson && (
        <>
          <TextField label={t('name')} maxLength={120} value={form.naam} onChange={set('naam')} />
          <TextField label={t('isWho')} hint={t('isWhoHint')} maxLength={80} value={form.wie} onChange={set('wie')} />
          <TextField label={t('can')} maxLength={300} value={form.kan} onChange={set('kan')} />
        </>
      )}
      <TextField
        label={t('reach')}
        hint={t('reachHint')}
        maxLength={120}
        value={form.contact}
        onChange={set('contact')}
      />
      <ChoiceField
        label={t('sees')}
        hint={t('seesHint')}
        value={form.sees}
        options={uitnodigingSees.map((sees) => [sees, t(`sees-${sees}`)])}
        onChange={set('sees')}
      />
      <DateField label={t('until')} value={form.tot} onChange={set('tot')} />
      <SendProblem error={send.error} />
      <FormButtons submit={t('send')} cancel={t('cancel')} disabled={!ready || send.isPending} onCancel={onClose} />
    </form>
  );
}

function Link({ made: { naam, answer } }: { made: Made }) {
  const t = useText(uitnodigingTexts);
  const format = useFormat();
  const [copied, setCopied] = useState(false);
  const { adres, linkTot } = answer;
  return (
    <div className="panel stack-4">
      <p role="status">
        <Status tone="good">{t('made', { naam })}</Status>
      </p>
      <Field label={t('link')} hint={t('linkHint', { dag: format.moment(linkTot) })}>
        {(own) => <textarea {...own} className="utrecht-textbox" rows={3} readOnly value={adres} />}
      </Field>
      <button
        type="button"
        className="text-button"
        onClick={() => {
          void navigator.clipboard.writeText(adres).then(() => {
            setCopied(true);
          });
        }}
      >
        {t('copy')}
      </button>{' '}
      <span role="status">{copied && t('copied')}</span>
    </div>
  );
}
