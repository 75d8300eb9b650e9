import type { AntwoordlinkView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { Field } from '../../../components/Field.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { toUitstroomBody, type Uitstroom, UitstroomFields } from '../../../components/UitstroomFields.tsx';
import { useText } from '../../../text/catalogue.ts';
import { antwoordTexts } from '../text.ts';

interface Props {
  code: string;
  link: AntwoordlinkView;
  onDone: () => void;
}

/** The answer, once. What was typed stays until it was sent. */
export function GivenForm({ code, link: { soort }, onDone }: Props) {
  const t = useText(antwoordTexts);
  const [tekst, setTekst] = useState('');
  const [uitstroom, setUitstroom] = useState<Uitstroom>({ eind: '', unknown: false, nodig: [] });
  const send = useSend('answerAntwoordlink');
  const body =
    soort === 'brief' ? { soort, tekst } : soort === 'uitstroom' ? { soort, ...toUitstroomBody(uitstroom) } : { soort };
  const isEmpty =
    (soort === 'brief' && tekst.trim() === '') ||
    (soort === 'uitstroom' && (uitstroom.nodig.length === 0 || (uitstroom.eind === '' && !uitstroom.unknown)));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { code }, body }, { onSuccess: onDone });
  };
  return (
    <form className="stack-5" onSubmit={submit}>
      {soort === 'brief' && (
        <Field label={t('text')} hint={t('textHint')}>
          {(own) => (
            <textarea
              {...own}
              className="utrecht-textbox"
              rows={5}
              maxLength={2000}
              value={tekst}
              onChange={({ target }) => {
                setTekst(target.value);
              }}
            />
          )}
        </Field>
      )}
      {soort === 'uitstroom' && <UitstroomFields value={uitstroom} onChange={setUitstroom} />}
      <SendProblem error={send.error} />
      <p className="stack-4">
        <Button type="submit" appearance="primary-action-button" disabled={isEmpty || send.isPending}>
          {t(soort === 'toewijzing' ? 'confirm' : 'send')}
        </Button>
      </p>
    </form>
  );
}
