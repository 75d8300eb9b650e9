import { type BijlageView, mostBijlageBytes } from '@samenpad/contract';
import { useId, useState } from 'react';
import { useSend } from '../api/useSend.ts';
import { useText } from '../text/catalogue.ts';
import { bijlagenTexts } from './bijlagen-text.ts';
import { SendProblem } from './SendProblem.tsx';
import { Status } from './Status.tsx';

interface Props {
  jeugdigeId: string;
  target: BijlageView['target'];
  targetId: string;
  about: string;
}

/** The content of a file in base64; empty when it cannot be read. */
function readBase64(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      // `data:<type>;base64,<content>`
      resolve(typeof reader.result === 'string' ? (reader.result.split(',')[1] ?? '') : '');
    };
    reader.onerror = () => {
      resolve('');
    };
    reader.readAsDataURL(file);
  });
}

/** The button that opened the field is gone: the keyboard goes on in the field. */
const focus = (field: HTMLInputElement | null) => {
  field?.focus();
};

/** Behind one quiet button: choosing the file adds it, and it can be taken back for a minute. */
export function BijlageAdd({ jeugdigeId, target, targetId, about }: Props) {
  const t = useText(bijlagenTexts);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<'tooLarge' | 'unreadable'>();
  const send = useSend('addBijlage', ['listBijlagen']);
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    send.reset();
    const inhoud = file.size > mostBijlageBytes ? '' : await readBase64(file);
    if (inhoud === '') {
      setFault(file.size > mostBijlageBytes ? 'tooLarge' : 'unreadable');
      return;
    }
    setFault(undefined);
    const body = { target, targetId, naam: file.name, inhoud };
    send.mutate(
      { params: { jeugdigeId }, body },
      {
        onSuccess: () => {
          setOpen(false);
        },
      },
    );
  };
  return (
    <div className="small no-print">
      {open ? (
        <>
          <label htmlFor={id}>{t('choose')}</label>
          <p className="quiet" id={`${id}-hint`}>
            {t('hint')}
          </p>
          <input
            id={id}
            ref={focus}
            type="file"
            accept=".pdf,.jpg,.jpeg,.png,.docx,.odt"
            aria-describedby={`${id}-hint`}
            disabled={send.isPending}
            onChange={({ target: input }) => {
              void choose(input.files?.[0]);
              // The same file can be chosen again after a refusal.
              input.value = '';
            }}
          />
          <button
            type="button"
            className="text-button"
            disabled={send.isPending}
            onClick={() => {
              setFault(undefined);
              setOpen(false);
            }}
          >
            {t('cancel')}
          </button>
        </>
      ) : (
        <button
          type="button"
          className="text-button"
          aria-label={t('addOf', { about })}
          onClick={() => {
            send.reset();
            setFault(undefined);
            setOpen(true);
          }}
        >
          {t('add')}
        </button>
      )}
      <p role="status">
        {send.isPending && t('adding')}
        {send.isSuccess && !open && (send.data.waits ? t('waits') : t('added'))}
      </p>
      {fault !== undefined && (
        <p role="alert">
          <Status tone="bad">{t(fault)}</Status>
        </p>
      )}
      <SendProblem error={send.error} />
    </div>
  );
}
