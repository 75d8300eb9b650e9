import { mdoSoorten, type SamenwerkingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { nameOf, readExtra, readLines, toPartij } from '../samen-partij.ts';
import { samenTexts } from '../samen-text.ts';
import { LongField } from './LongField.tsx';
import { TickList } from './TickList.tsx';

/** Everybody is invited unless somebody is taken off. */
function startForm({ agendavoorstel, partijen }: SamenwerkingView) {
  return {
    soort: 'overleg',
    begint: '',
    minuten: '60',
    plaats: '',
    video: '',
    agenda: agendavoorstel.join('\n'),
    buiten: '',
    wie: partijen.map((_, i) => i),
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** Plans an MDO: when, with whom, and about what. */
export function MdoForm({ jeugdigeId, samen }: { jeugdigeId: string; samen: SamenwerkingView }) {
  const t = useText(samenTexts);
  const [form, setForm] = useState(() => startForm(samen));
  const send = useSend('planMdo', ['getSamenwerking', 'listTaken']);
  const set = (name: keyof typeof form) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const chosen = samen.partijen.filter((_, i) => form.wie.includes(i));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const deelnemers = [
      ...form.wie.map((i) => toPartij({ keuze: String(i), naam: '', organisatie: '' }, samen.partijen)),
      ...readExtra(form.buiten),
    ];
    const { soort, minuten, begint } = form;
    const body = {
      soort,
      begint: new Date(begint).toISOString(),
      minuten: Number(minuten),
      plaats: orNull(form.plaats),
      video: orNull(form.video),
      agenda: readLines(form.agenda),
      deelnemers,
    };
    const onSuccess = () => {
      setForm(startForm(samen));
    };
    send.mutate({ params: { jeugdigeId }, body }, { onSuccess });
  };
  return (
    <details className="stack-3 no-print">
      <summary>{t('plan')}</summary>
      <form className="panel" onSubmit={submit}>
        <ChoiceField
          label={t('kind')}
          value={form.soort}
          options={mdoSoorten.map((soort) => [soort, t(`mdo-${soort}`)])}
          onChange={set('soort')}
        />
        <Field label={t('when')}>
          {(own) => (
            <input
              {...own}
              type="datetime-local"
              className="utrecht-textbox"
              required
              value={form.begint}
              onChange={({ target }) => {
                set('begint')(target.value);
              }}
            />
          )}
        </Field>
        <TextField label={t('minutes')} value={form.minuten} maxLength={3} onChange={set('minuten')} />
        <TextField label={t('place')} value={form.plaats} maxLength={120} onChange={set('plaats')} />
        <TextField label={t('video')} value={form.video} maxLength={200} onChange={set('video')} />
        <LongField label={t('agenda')} hint={t('agendaHint')} value={form.agenda} onChange={set('agenda')} />
        <TickList
          label={t('participants')}
          hint={t('participantsHint')}
          options={samen.partijen.map((partij, i) => ({ value: i, text: nameOf(partij) }))}
          chosen={form.wie}
          onChange={(wie) => {
            setForm({ ...form, wie });
          }}
        />
        <LongField label={t('extra')} value={form.buiten} onChange={set('buiten')} />
        {!chosen.some(({ familie }) => familie) && (
          <p className="message message--attention stack-3">{t('withoutFamily')}</p>
        )}
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={form.begint === '' || send.isPending}>
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}
