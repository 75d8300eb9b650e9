import type { VerzoektermijnView, VerzoekvraagView } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import { useSend } from '../api/useSend.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Field } from './Field.tsx';
import { FormButtons } from './FormButtons.tsx';
import { SendProblem } from './SendProblem.tsx';
import { verzoektermijnTexts } from './verzoektermijn-text.ts';

/** What was asked about a verzoek, and the answer; who was asked answers here. */
export function Verzoekvraag({ vraag, row }: { vraag: VerzoekvraagView; row: VerzoektermijnView }) {
  const t = useText(verzoektermijnTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const [open, setOpen] = useState(false);
  const dag = format.date(vraag.gevraagdOp);
  if (vraag.vraag === null) {
    if (vraag.aan === row.view) return <p className="small">{t('vraagZonderZicht', { dag })}</p>;
    const aan = t(vraag.aan === 'gezin' ? 'aanGezin' : 'aanAanbieder');
    return <p className="small">{t('vraagElders', { dag, aan })}</p>;
  }
  const mayAnswer = row.decides || vraag.aan === row.view;
  const isDesk = row.view === 'gemeente';
  return (
    <div className="stack-3">
      <p>{t('vraag', { dag, vraag: vraag.vraag })}</p>
      <Answer vraag={vraag} />
      {vraag.beantwoordOp === null && mayAnswer && mayCall(rol, 'answerVerzoekvraag') && !open && (
        <p className="acts no-print">
          <button
            type="button"
            className="text-button"
            aria-label={t(isDesk ? 'answerKeepOf' : 'answerOf', { vraag: vraag.vraag })}
            onClick={() => {
              setOpen(true);
            }}
          >
            {t(isDesk ? 'answerKeep' : 'answer')}
          </button>
        </p>
      )}
      {open && (
        <AnswerForm
          vraagId={vraag.vraagId}
          isDesk={isDesk}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

/** The words of the other parent stay with that parent while they are in conflict; that there is an answer does not. */
function Answer({ vraag: { antwoord, beantwoordOp } }: { vraag: VerzoekvraagView }) {
  const t = useText(verzoektermijnTexts);
  const format = useFormat();
  if (beantwoordOp === null) return null;
  const dag = format.date(beantwoordOp);
  return <p>{antwoord === null ? t('beantwoord', { dag }) : t('antwoord', { dag, antwoord })}</p>;
}

function AnswerForm({ vraagId, isDesk, onClose }: { vraagId: string; isDesk: boolean; onClose: () => void }) {
  const t = useText(verzoektermijnTexts);
  const [tekst, setTekst] = useState('');
  const send = useSend('answerVerzoekvraag', ['listVerzoektermijnen']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { vraagId }, body: { antwoord: tekst } }, { onSuccess: onClose });
  };
  return (
    <form className="no-print" onSubmit={submit}>
      <Field label={t(isDesk ? 'answerKeepLabel' : 'answerLabel')}>
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
      <SendProblem error={send.error} />
      <FormButtons
        submit={t(isDesk ? 'keep' : 'send')}
        cancel={t('cancel')}
        disabled={tekst.trim().length < 2 || send.isPending}
        onCancel={onClose}
      />
    </form>
  );
}
