import { mdoSoorten, type SamenwerkingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { NumberField } from '../../../components/NumberField.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { nameOf, type Partij, readExtra, readLines, toPartij } from '../samen-partij.ts';
import { samenTexts } from '../samen-text.ts';
import { LongField } from './LongField.tsx';
import { TickList } from './TickList.tsx';

/** Also whom the family invited from its own network (they take part in an MDO only). */
function listInvited({ partijen, genodigden }: SamenwerkingView): Partij[] {
  return [...partijen, ...genodigden.map((one) => ({ ...one, organisatie: null, familie: false }))];
}

/** Everybody is invited unless somebody is taken off. */
function startForm(invited: readonly Partij[], agenda: readonly string[]) {
  return {
    soort: 'overleg',
    startsAt: '',
    minuten: 60 as number | undefined,
    plaats: '',
    video: '',
    agenda: agenda.join('\n'),
    familie: '',
    buiten: '',
    wie: invited.map((_, i) => i),
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What the route would not take, in the order of the fields. */
function findFault({ agenda, buiten, familie, video, wie }: ReturnType<typeof startForm>) {
  const fits = (text: string) => text.length >= 2 && text.length <= 120;
  const lines = readLines(agenda);
  const extra = readExtra(buiten);
  const family = readLines(familie);
  if (video.trim() !== '' && !/^https:\/\/[^\s"<>]{3,}$/.test(video.trim())) return 'video';
  if (lines.length > 30 || lines.some((line) => line.length > 300)) return 'agenda';
  const isFull = wie.length + family.length + extra.length > 30;
  const names = [...family, ...extra.flatMap(({ naam, organisatie }) => [naam, organisatie])];
  return isFull || !names.every(fits) ? 'extra' : undefined;
}

/** Plans an MDO: when, with whom, and about what. */
export function MdoForm({ jeugdigeId, samen }: { jeugdigeId: string; samen: SamenwerkingView }) {
  const t = useText(samenTexts);
  // A line takes 300 characters, and an agenda 30 lines.
  const agenda = samen.agendavoorstel.map(({ soort, tekst }) =>
    t(`agenda-${soort}`, { tekst: tekst.replaceAll('\n', ' ') }).slice(0, 300),
  );
  const invited = listInvited(samen);
  const [form, setForm] = useState(() => startForm(invited, agenda));
  const send = useSend('planMdo', ['getSamenwerking', 'listTaken']);
  const set = (name: Exclude<keyof typeof form, 'minuten' | 'wie'>) => (value: string) => {
    setForm({ ...form, [name]: value });
  };
  const fault = findFault(form);
  const ready = form.startsAt !== '' && form.minuten !== undefined && fault === undefined;
  const chosen = invited.filter((_, i) => form.wie.includes(i));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const deelnemers = [
      ...form.wie.map((i) => toPartij({ keuze: String(i), naam: '', organisatie: '' }, invited)),
      ...readLines(form.familie).map((naam) => ({ naam, familie: true })),
      ...readExtra(form.buiten),
    ];
    const { soort, minuten, startsAt } = form;
    const body = {
      soort,
      startsAt: new Date(startsAt).toISOString(),
      minuten,
      plaats: orNull(form.plaats),
      video: orNull(form.video),
      agenda: readLines(form.agenda),
      deelnemers,
    };
    const onSuccess = () => {
      setForm(startForm(invited, agenda));
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
              value={form.startsAt}
              onChange={({ target }) => {
                set('startsAt')(target.value);
              }}
            />
          )}
        </Field>
        <NumberField
          label={t('minutes')}
          value={form.minuten}
          min={5}
          max={480}
          onChange={(minuten) => {
            setForm({ ...form, minuten });
          }}
        />
        <TextField label={t('place')} value={form.plaats} maxLength={120} onChange={set('plaats')} />
        <TextField label={t('video')} value={form.video} maxLength={200} onChange={set('video')} />
        <LongField
          label={t('agenda')}
          hint={t('agendaHint')}
          value={form.agenda}
          maxLength={9000}
          onChange={set('agenda')}
        />
        <TickList
          label={t('participants')}
          hint={t('participantsHint')}
          options={invited.map((partij, i) => ({ value: i, text: nameOf(partij) }))}
          chosen={form.wie}
          onChange={(wie) => {
            setForm({ ...form, wie });
          }}
        />
        <LongField
          label={t('familyExtra')}
          hint={t('familyExtraHint')}
          value={form.familie}
          maxLength={2000}
          onChange={set('familie')}
        />
        <LongField label={t('extra')} value={form.buiten} maxLength={7000} onChange={set('buiten')} />
        {!chosen.some(({ familie }) => familie) && readLines(form.familie).length === 0 && (
          <p className="message message--attention stack-3">{t('withoutFamily')}</p>
        )}
        {fault !== undefined && (
          <p className="message message--attention stack-3" role="status">
            {t(`fault-${fault}`)}
          </p>
        )}
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={!ready || send.isPending}>
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}
