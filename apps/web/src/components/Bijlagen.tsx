import type { BijlageView } from '@samenpad/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../api/call.ts';
import { useAnswer } from '../api/useAnswer.ts';
import { useSend } from '../api/useSend.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { saveBase64 } from '../download/save-file.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { BijlageAdd } from './BijlageAdd.tsx';
import { bijlagenTexts } from './bijlagen-text.ts';
import { FormButtons } from './FormButtons.tsx';
import { SendProblem } from './SendProblem.tsx';
import { TextField } from './TextField.tsx';

const mediaTypes: Readonly<Record<BijlageView['type'], string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
};

interface Props {
  jeugdigeId: string;
  target: BijlageView['target'];
  targetId: string;
  /** What the files hang on, in words: tells the buttons of a page apart. */
  about: string;
}

/** The files that hang on one note, evaluation, MDO or letter, with a place to add one for who wrote it. */
export function Bijlagen({ jeugdigeId, target, targetId, about }: Props) {
  const t = useText(bijlagenTexts);
  const may = mayCall(useSessie().rol, 'listBijlagen');
  const { data } = useAnswer('listBijlagen', { params: { jeugdigeId } }, { enabled: may });
  const rows = data?.rows.filter((row) => row.targetId === targetId) ?? [];
  return (
    <>
      {rows.length > 0 && (
        <ul className="plain-list" aria-label={t('titleOf', { about })}>
          {rows.map((row) => (
            <li key={row.bijlageId}>
              <Row jeugdigeId={jeugdigeId} row={row} />
            </li>
          ))}
        </ul>
      )}
      {data?.mayAdd.includes(targetId) === true && (
        <BijlageAdd jeugdigeId={jeugdigeId} target={target} targetId={targetId} about={about} />
      )}
    </>
  );
}

interface RowProps {
  jeugdigeId: string;
  row: BijlageView;
}

function Row({ jeugdigeId, row: { bijlageId, naam, type, grootte, door, op, verwijderdReden, ...row } }: RowProps) {
  const t = useText(bijlagenTexts);
  const format = useFormat();
  const [asks, setAsks] = useState(false);
  const params = { jeugdigeId, bijlageId };
  const fetching = useMutation({
    mutationFn: () => call('getBijlage', { params }),
    onSuccess: (file) => {
      saveBase64(file.naam, file.inhoud, mediaTypes[type]);
    },
  });
  const remove = useSend('removeBijlage', ['listBijlagen']);
  if (naam === null) return <p className="small quiet">{t('removed', { reden: verwijderdReden ?? '' })}</p>;
  const kB = Math.max(1, Math.round(grootte / 1024));
  const size = kB < 1024 ? t('kB', { n: format.number(kB) }) : t('MB', { n: format.number(kB / 1024, 1) });
  return (
    <>
      <p className="stuk__marks small">
        <button
          type="button"
          className="text-button"
          aria-label={t('open', { naam })}
          disabled={fetching.isPending}
          onClick={() => {
            fetching.mutate();
          }}
        >
          {naam}
        </button>
        <span className="quiet">{[size, door, format.moment(op)].join(' · ')}</span>
        {row.mayRemove && !asks && (
          <button
            type="button"
            className="text-button no-print"
            aria-label={t(row.mayUndo ? 'undoOf' : 'removeOf', { naam })}
            disabled={remove.isPending}
            onClick={() => {
              if (row.mayUndo) remove.mutate({ params, body: { reden: null } });
              else setAsks(true);
            }}
          >
            {t(row.mayUndo ? 'undo' : 'remove')}
          </button>
        )}
      </p>
      {/* Past the minute the server asks for a reason after all. */}
      {(asks || (remove.isError && row.mayUndo)) && (
        <RemoveForm
          error={remove.error}
          isPending={remove.isPending}
          onSend={(reden) => {
            remove.mutate({ params, body: { reden } });
          }}
          onCancel={() => {
            remove.reset();
            setAsks(false);
          }}
        />
      )}
      <SendProblem error={fetching.error} />
    </>
  );
}

interface RemoveProps {
  error: Error | null;
  isPending: boolean;
  onSend: (reden: string) => void;
  onCancel: () => void;
}

function RemoveForm({ error, isPending, onSend, onCancel }: RemoveProps) {
  const t = useText(bijlagenTexts);
  const [reden, setReden] = useState('');
  return (
    <form
      className="panel"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(reden);
      }}
    >
      <TextField label={t('why')} hint={t('whyHint')} value={reden} maxLength={500} onChange={setReden} />
      <SendProblem error={error} />
      <FormButtons submit={t('remove')} cancel={t('cancel')} disabled={isPending || reden === ''} onCancel={onCancel} />
    </form>
  );
}
