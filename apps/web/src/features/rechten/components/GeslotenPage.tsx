import { leastReason } from '@samenpad/contract';
import { type SubmitEvent, useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Empty } from '../../../components/states.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { geslotenTexts } from '../gesloten-text.ts';

type Gesloten = Answer<'listGeslotenDossiers'>['dossiers'][number];

/** For the FG: files that a flag closed to everybody of the gemeente; only the FG opens them again. */
export function GeslotenPage() {
  const t = useText(geslotenTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listGeslotenDossiers', {}, { enabled: mayCall(rol, 'listGeslotenDossiers') });
  return (
    <RoleGate needs="listGeslotenDossiers">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={asked} height={320} lines={5}>
        {({ dossiers }) =>
          dossiers.length === 0 ? (
            <Empty>{t('empty')}</Empty>
          ) : (
            <>
              <Conclusion text={t('found', { count: dossiers.length, n: dossiers.length })} />
              {dossiers.map((dossier) => (
                <Closed key={dossier.vlagId} dossier={dossier} />
              ))}
            </>
          )
        }
      </Answered>
    </RoleGate>
  );
}

function Closed({ dossier }: { dossier: Gesloten }) {
  const t = useText(geslotenTexts);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  return (
    <article className="stuk">
      <h2 className="figure__title">{dossier.pseudoniem}</h2>
      <p>
        {t(dossier.vlag)}. {dossier.reden}
      </p>
      <p className="small quiet">{t('since', { moment: format.moment(dossier.van) })}</p>
      {open ? (
        <OpenForm
          dossier={dossier}
          onCancel={() => {
            setOpen(false);
          }}
        />
      ) : (
        <button
          type="button"
          className="text-button no-print"
          aria-label={t('openOf', { wie: dossier.pseudoniem })}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('open')}
        </button>
      )}
    </article>
  );
}

function OpenForm({ dossier: { gemeente, vlagId }, onCancel }: { dossier: Gesloten; onCancel: () => void }) {
  const t = useText(geslotenTexts);
  const [reden, setReden] = useState('');
  const send = useSend('endVlag', ['listGeslotenDossiers']);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send.mutate({ params: { gemeente, vlagId }, body: { reden } });
  };
  return (
    <form className="no-print" onSubmit={submit}>
      <TextField label={t('why')} hint={t('whyHint')} maxLength={500} value={reden} onChange={setReden} />
      <SendProblem error={send.error} />
      <FormButtons
        submit={t('openNow')}
        cancel={t('cancel')}
        disabled={reden.trim().length < leastReason || send.isPending}
        onCancel={onCancel}
      />
    </form>
  );
}
