import type { StudieVraag } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useSend } from '../api/useSend.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useText } from '../text/catalogue.ts';
import { SendProblem } from './SendProblem.tsx';
import { studieTexts } from './studie-text.ts';
import { TextField } from './TextField.tsx';

/** Keeps the question with its answer and the version of the figures, so that it can be repeated; for who may. */
export function SaveStudie({ vraag }: { vraag: StudieVraag }) {
  const { rol } = useSessie();
  return mayCall(rol, 'addStudie') ? <SaveForm vraag={vraag} /> : null;
}

function SaveForm({ vraag }: { vraag: StudieVraag }) {
  const t = useText(studieTexts);
  const [naam, setNaam] = useState('');
  const save = useSend('addStudie', ['listStudies']);
  return (
    <form
      className="panel stack-7 no-print"
      onSubmit={(event) => {
        event.preventDefault();
        const onSuccess = () => {
          setNaam('');
        };
        save.mutate({ body: { naam, vraag } }, { onSuccess });
      }}
    >
      <h2>{t('keep')}</h2>
      <TextField label={t('naam')} value={naam} maxLength={120} onChange={setNaam} />
      <SendProblem error={save.error} />
      {save.isSuccess && <p role="status">{t('saved')}</p>}
      <p className="buttons stack-4">
        <Button
          type="submit"
          appearance="primary-action-button"
          disabled={save.isPending || Array.from(naam.trim()).length < 3}
        >
          {t('save')}
        </Button>
      </p>
    </form>
  );
}
