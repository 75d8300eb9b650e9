import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, FormLabel } from '@utrecht/component-library-react';
import { type SubmitEvent, useId, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { ProblemMessage } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';
import { berichtenTexts } from '../text.ts';

/** Sends files and goes to the page that follows the import. */
export function UploadForm() {
  const t = useText(berichtenTexts);
  const id = useId();
  const { csrfToken } = useSessie();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [missing, setMissing] = useState(false);
  const [answer, setAnswer] = useState(false);
  const upload = useMutation({
    mutationFn: (body: FormData) =>
      call('startImport', { body, csrfToken, query: { antwoord: answer ? 'ja' : 'nee' } }),
    onSuccess: async ({ importId }) => {
      await queries.invalidateQueries({ queryKey: ['listImports'] });
      await navigate({ to: '/berichten/imports/$importId', params: { importId } });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = new FormData(event.currentTarget);
    const files = body.getAll('bestanden').filter((file) => file instanceof File && file.name !== '');
    setMissing(files.length === 0);
    if (files.length > 0) upload.mutate(body);
  };
  return (
    <form className="stack-5" onSubmit={submit}>
      <FormLabel htmlFor={id}>{t('upload')}</FormLabel>
      <p className="figure__sub" id={`${id}-hint`}>
        {t('uploadHint')}
      </p>
      <label className="check">
        <input
          type="checkbox"
          checked={answer}
          onChange={({ target }) => {
            setAnswer(target.checked);
          }}
        />
        <span>{t('answerThese')}</span>
      </label>
      <div className="buttons stack-3">
        <input id={id} name="bestanden" type="file" multiple accept=".xml,.zip,.csv" aria-describedby={`${id}-hint`} />
        <Button type="submit" appearance="primary-action-button" disabled={upload.isPending}>
          {t('uploadAction')}
        </Button>
      </div>
      <p role="status">{missing ? t('noFiles') : upload.isPending ? t('uploading') : ''}</p>
      {upload.isError && (
        <ProblemMessage
          error={upload.error}
          onRetry={() => {
            upload.reset();
          }}
        />
      )}
    </form>
  );
}
