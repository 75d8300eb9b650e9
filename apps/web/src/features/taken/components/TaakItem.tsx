import type { TaakView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { endsOnList, pageOf } from '../taak-place.ts';
import { actKey, takenTexts, taskKey } from '../text.ts';
import { FinishForm } from './FinishForm.tsx';
import { PostponeForm } from './PostponeForm.tsx';

/** One task: what, about whom, before when; done or later. */
export function TaakItem({ row, onDone }: { row: TaakView; onDone: (text: string) => void }) {
  const t = useText(takenTexts);
  const format = useFormat();
  const [open, setOpen] = useState<'done' | 'later'>();
  const what = t(taskKey(row.soort));
  const act = actKey(row.handeling);
  const name = row.naam ?? row.pseudoniem;
  const close = () => {
    setOpen(undefined);
  };
  return (
    <article className="stuk" aria-label={what}>
      <div className="stuk__marks">
        <b>{t('due', { day: format.date(row.voor) })}</b>
        {row.teLaat && <Status tone="bad">{t('tooLate')}</Status>}
      </div>
      <h2 className="plain">{what}</h2>
      <p>
        <About row={row} />
        {act !== undefined && ` · ${t(act)}`}
      </p>
      {row.uitgesteldTot !== null && (
        <p className="small quiet">{t('postponed', { day: format.date(row.uitgesteldTot), reden: row.reden ?? '' })}</p>
      )}
      {open === undefined && endsOnList(row.soort) && (
        <p className="buttons stack-3">
          <Button
            appearance="secondary-action-button"
            aria-label={t('doneOf', { what, naam: name })}
            onClick={() => {
              setOpen('done');
            }}
          >
            {t('done')}
          </Button>
          <button
            type="button"
            className="text-button"
            aria-label={t('postponeOf', { what, naam: name })}
            onClick={() => {
              setOpen('later');
            }}
          >
            {t('postpone')}
          </button>
        </p>
      )}
      {open === 'done' && (
        <FinishForm
          row={row}
          onCancel={close}
          onDone={() => {
            onDone(t('finished'));
          }}
        />
      )}
      {open === 'later' && (
        <PostponeForm
          row={row}
          onCancel={close}
          onDone={() => {
            close();
            onDone(t('moved'));
          }}
        />
      )}
    </article>
  );
}

/** The way to the file, for who may open it. */
function About({ row }: { row: TaakView }) {
  const { rol } = useSessie();
  const name = row.naam ?? row.pseudoniem;
  const gone = row.soort === 'toestemming-ingetrokken';
  if (gone || !mayCall(rol, 'getJeugdige')) return <b>{name}</b>;
  const page = pageOf(row.soort);
  const to = page === '' ? '/jeugdigen/$jeugdigeId' : (`/jeugdigen/$jeugdigeId/${page}` as const);
  return (
    <Link to={to} params={{ jeugdigeId: row.jeugdigeId }} preload={false}>
      {name}
    </Link>
  );
}
