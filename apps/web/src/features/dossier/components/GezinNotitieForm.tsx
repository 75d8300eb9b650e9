import { type SubmitEvent, useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { gezinsnotitieTexts } from '../gezinsnotitie-text.ts';
import { useConcept } from '../hooks/useConcept.ts';
import { LongField } from './LongField.tsx';
import { ShareMark } from './ShareMark.tsx';

interface Props {
  jeugdigeId: string;
  /** What was being typed before. */
  concept: Readonly<Record<string, unknown>> | null;
  onDone: () => void;
}

const mostLetters = 20_000;

/** Writes a note on the gezin; what is typed is kept on the server meanwhile. */
export function GezinNotitieForm({ jeugdigeId, concept, onDone }: Props) {
  const t = useText(gezinsnotitieTexts);
  const format = useFormat();
  const [begin] = useState({
    tekst: typeof concept?.['tekst'] === 'string' ? concept['tekst'] : '',
    gedeeld: concept?.['gedeeld'] === true,
    derden: concept?.['derden'] === true,
  });
  const [draft, setDraft] = useState(begin);
  const { kept } = useConcept(jeugdigeId, 'gezin:notitie', draft, draft !== begin);
  const send = useSend('addGezinsnotitie', ['listGezinsnotities']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { jeugdigeId }, body: draft }, { onSuccess: onDone });
  };
  return (
    <form className="panel no-print" onSubmit={submit}>
      {concept !== null && <p className="stack-3">{t('draft')}</p>}
      <LongField
        label={t('text')}
        hint={t('textHint')}
        value={draft.tekst}
        maxLength={mostLetters}
        onChange={(tekst) => {
          setDraft({ ...draft, tekst });
        }}
      />
      <fieldset className="field">
        <legend>{t('whoReads')}</legend>
        {[false, true].map((gedeeld) => (
          <label key={String(gedeeld)} className="check">
            <input
              type="radio"
              name="gezin-gedeeld"
              checked={draft.gedeeld === gedeeld}
              onChange={() => {
                setDraft({ ...draft, gedeeld });
              }}
            />
            <span>
              <ShareMark gedeeld={gedeeld} />
              <span className="line small quiet">{t(gedeeld ? 'shared' : 'internal')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="check stack-3">
        <input
          type="checkbox"
          checked={draft.derden}
          onChange={({ target }) => {
            setDraft({ ...draft, derden: target.checked });
          }}
        />
        <span>{t('outside')}</span>
      </label>
      <SendProblem error={send.error} />
      <p className="small quiet" role="status">
        {kept === undefined ? '' : t('kept', { moment: format.moment(kept.toISOString()) })}
      </p>
      <FormButtons
        submit={t('save')}
        cancel={t('cancel')}
        disabled={send.isPending || draft.tekst.trim() === ''}
        onCancel={onDone}
      />
    </form>
  );
}
