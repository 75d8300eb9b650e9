import { parsePlainDate } from '@samenpad/domain';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useSend } from '../../../api/useSend.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { today } from '../../../format/format.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezinsonderzoekTexts } from '../gezinsonderzoek-text.ts';

export type Onderzoek = Answer<'listGezinsonderzoeken'>['onderzoeken'][number];

const wetten = ['jw', 'wmo', 'pwet'] as const;

/** Under which law, and since when. */
export function BeginOnderzoek({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(gezinsonderzoekTexts);
  const [wet, setWet] = useState<(typeof wetten)[number]>('jw');
  const [op, setOp] = useState<string>(today());
  const send = useSend('beginGezinsonderzoek', ['listGezinsonderzoeken']);
  const day = parsePlainDate(op);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (day !== undefined) send.mutate({ params: { jeugdigeId }, body: { wet, op: day } });
  };
  return (
    <details className="stack-3 no-print">
      <summary>{t('begin')}</summary>
      <form className="panel" onSubmit={submit}>
        <ChoiceField
          label={t('wet')}
          value={wet}
          options={wetten.map((key) => [key, t(key)] as const)}
          onChange={(chosen) => {
            setWet(wetten.find((one) => one === chosen) ?? 'jw');
          }}
        />
        <Field label={t('beginDag')}>
          {(own) => (
            <input
              {...own}
              type="date"
              className="utrecht-textbox"
              value={op}
              onChange={({ target }) => {
                setOp(target.value);
              }}
            />
          )}
        </Field>
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={day === undefined || send.isPending}>
            {t('save')}
          </Button>
        </p>
      </form>
    </details>
  );
}

/** Which one goes on as which other one, and why. */
export function MergeOnderzoeken({ jeugdigeId, running }: { jeugdigeId: string; running: readonly Onderzoek[] }) {
  const t = useText(gezinsonderzoekTexts);
  const format = useFormat();
  const [which, setWhich] = useState('');
  const [met, setMet] = useState('');
  const [reden, setReden] = useState('');
  const send = useSend('mergeGezinsonderzoek', ['listGezinsonderzoeken']);
  const options = running.map(
    ({ gezinsonderzoekId, wet, begonnenOp }) =>
      [gezinsonderzoekId, `${t(wet)}, ${format.dateShort(begonnenOp)}`] as const,
  );
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const onSuccess = () => {
      setWhich('');
      setMet('');
      setReden('');
    };
    send.mutate({ params: { jeugdigeId, gezinsonderzoekId: which }, body: { met, reden } }, { onSuccess });
  };
  const ready = which !== '' && met !== '' && which !== met && reden.trim().length >= 10;
  return (
    <details className="stack-3 no-print">
      <summary>{t('merge')}</summary>
      <form className="panel" onSubmit={submit}>
        <ChoiceField label={t('mergeWhich')} value={which} options={options} empty={t('kies')} onChange={setWhich} />
        <ChoiceField
          label={t('mergeWith')}
          value={met}
          options={options.filter(([key]) => key !== which)}
          empty={t('kies')}
          onChange={setMet}
        />
        <TextField label={t('reden')} value={reden} maxLength={300} onChange={setReden} />
        <SendProblem error={send.error} />
        <p className="stack-4">
          <Button type="submit" appearance="primary-action-button" disabled={!ready || send.isPending}>
            {t('mergeSave')}
          </Button>
        </p>
      </form>
    </details>
  );
}
