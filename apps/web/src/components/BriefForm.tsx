import type { BriefwisselingView } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../api/useSend.ts';
import { useText } from '../text/catalogue.ts';
import { brievenTexts } from './brieven-text.ts';
import { Field } from './Field.tsx';
import { FormButtons } from './FormButtons.tsx';
import { SendProblem } from './SendProblem.tsx';

/** A toewijzing by its number, or a verzoek by its reference. */
export type BriefOnderwerp = Pick<BriefwisselingView, 'domein' | 'aanbieder' | 'toewijzingNummer' | 'referentie'>;

interface Props {
  jeugdigeId: string;
  onderwerp: BriefOnderwerp;
  onClose: (sent: boolean) => void;
}

/** Writes to the other party. What was typed stays until it was sent. */
export function BriefForm({ jeugdigeId, onderwerp, onClose }: Props) {
  const t = useText(brievenTexts);
  const [tekst, setTekst] = useState('');
  const [vraag, setVraag] = useState(true);
  const send = useSend('addBrief', ['listBriefwisselingen', 'listOngelezenBrieven', 'listBerichtwerk']);
  const { domein, aanbieder, toewijzingNummer, referentie } = onderwerp;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate(
      { params: { jeugdigeId }, body: { domein, aanbieder, toewijzingNummer, referentie, tekst, vraag } },
      {
        onSuccess: () => {
          onClose(true);
        },
      },
    );
  };
  return (
    <form className="stack-4 no-print" onSubmit={submit}>
      <Field label={t('text')} hint={t('textHint')}>
        {(own) => (
          <textarea
            {...own}
            className="utrecht-textbox"
            rows={3}
            maxLength={2000}
            value={tekst}
            onChange={({ target }) => {
              setTekst(target.value);
            }}
          />
        )}
      </Field>
      <label className="check stack-3">
        <input
          type="checkbox"
          checked={vraag}
          onChange={({ target }) => {
            setVraag(target.checked);
          }}
        />{' '}
        {t('isVraag')}
      </label>
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('send')}
        cancel={t('cancel')}
        disabled={tekst.trim() === '' || send.isPending}
        onCancel={() => {
          onClose(false);
        }}
      />
    </form>
  );
}
