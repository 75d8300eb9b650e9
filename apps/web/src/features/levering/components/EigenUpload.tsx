import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, FormLabel } from '@utrecht/component-library-react';
import { type SubmitEvent, useId, useState } from 'react';
import { type Answer, call } from '../../../api/call.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useBerichtWords } from '../hooks/useBerichtWords.ts';
import { leveringTexts } from '../text.ts';
import { staleAfterSending } from './stale.ts';

type Bestand = Answer<'uploadEigenBerichten'>['bestanden'][number];

/** Files of one's own software, each with its outcome. */
export function EigenUpload() {
  const t = useText(leveringTexts);
  const id = useId();
  const { csrfToken } = useSessie();
  const queries = useQueryClient();
  const [missing, setMissing] = useState(false);
  const upload = useMutation({
    mutationFn: (body: FormData) => call('uploadEigenBerichten', { body, csrfToken }),
    onSuccess: async () => {
      await Promise.all(staleAfterSending.map((name) => queries.invalidateQueries({ queryKey: [name] })));
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
    <form className="panel stack-5" onSubmit={submit}>
      <FormLabel htmlFor={id}>{t('upload')}</FormLabel>
      <p className="small" id={`${id}-hint`}>
        {t('uploadHint')}
      </p>
      <div className="buttons stack-3">
        <input id={id} name="bestanden" type="file" multiple accept=".xml,.zip" aria-describedby={`${id}-hint`} />
        <Button type="submit" appearance="primary-action-button" disabled={upload.isPending}>
          {t('uploadAction')}
        </Button>
      </div>
      <p role="status">{missing ? t('noFiles') : upload.isPending ? t('uploading') : ''}</p>
      <SendProblem error={upload.error} />
      {upload.data !== undefined && (
        <div className="stack-4">
          <Outcomes bestanden={upload.data.bestanden} />
        </div>
      )}
    </form>
  );
}

const tones: Readonly<Record<Bestand['uitkomst'], Tone>> = {
  nieuw: 'good',
  bekend: 'waiting',
  apart: 'attention',
  geweigerd: 'bad',
};

function Outcomes({ bestanden }: { bestanden: Bestand[] }) {
  const t = useText(leveringTexts);
  return (
    <DataTable
      caption={t('outcome')}
      stacks
      rows={bestanden.map((bestand, i) => ({ ...bestand, key: `${i} ${bestand.naam}` }))}
      rowKey={({ key }) => key}
      columns={[
        { key: 'naam', head: t('bestand'), cell: ({ naam }) => naam },
        {
          key: 'uitkomst',
          head: t('outcome'),
          cell: (bestand) => <Outcome bestand={bestand} />,
        },
      ]}
    />
  );
}

/** Without a retour the gemeente answers later, when the message was kept; else nothing is left of it. */
function nextStep(berichtId: Bestand['berichtId'], retourCodes: readonly string[]) {
  if (retourCodes.length > 0) return 'sendAnew';
  return berichtId === null ? 'sendMended' : 'sendAnewLater';
}

/** What became of one file; each fault in a sentence, with its place below it, and what to do next. */
function Outcome({ bestand: { uitkomst, berichtId, retourCodes, faults } }: { bestand: Bestand }) {
  const t = useText(leveringTexts);
  const { codeOf } = useBerichtWords();
  return (
    <>
      <Status tone={tones[uitkomst]}>{t(`uitkomst-${uitkomst}`)}</Status>
      {retourCodes.map((code) => (
        <span key={code} className="second">
          {code}: {codeOf(code)}
        </span>
      ))}
      {faults.length > 0 && (
        <ul className="plain stack-2">
          {faults.map(({ code, element, line, message }) => (
            <li key={`${code} ${element ?? ''} ${line ?? ''} ${message}`}>
              {message}
              <span className="second">
                {[code, line === null ? '' : t('line', { line: String(line) }), element ?? '']
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {uitkomst === 'geweigerd' && <p className="small">{t(nextStep(berichtId, retourCodes))}</p>}
    </>
  );
}
