import { dossierFoutTexts, type UitnodigingenPage, type UitnodigingView } from '@samenpad/contract';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { uitnodigingTexts } from '../uitnodiging-text.ts';
import { UitnodigingForm } from './UitnodigingForm.tsx';

const tones: Readonly<Record<UitnodigingView['stand'], Tone>> = {
  gevraagd: 'attention',
  open: 'waiting',
  aanvaard: 'good',
  geweigerd: 'waiting',
  ingetrokken: 'waiting',
  voorbij: 'waiting',
};

/** The family invites its own network: whom, what they see, until when (issue 5, section 4). For a phone. */
export function Uitnodigingen({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(uitnodigingTexts);
  const { rol } = useSessie();
  const may = mayCall(rol, 'listUitnodigingen');
  const asked = useAnswer('listUitnodigingen', { params: { jeugdigeId } }, { enabled: may });
  if (!may) return null;
  return (
    <section className="no-print">
      <h2>{t('title')}</h2>
      <p className="small prose stack-3">{t('intro')}</p>
      <Answered asked={asked} height={160}>
        {(page) => <Invited jeugdigeId={jeugdigeId} page={page} />}
      </Answered>
    </section>
  );
}

function Invited({ jeugdigeId, page }: { jeugdigeId: string; page: UitnodigingenPage }) {
  const t = useText(uitnodigingTexts);
  const [told, setTold] = useState<string>();
  const language = useLanguage();
  return (
    <>
      {page.uitnodigingen.length === 0 ? (
        <Empty>{t(page.mayInvite || page.obstacle !== null ? 'none' : 'mayNot')}</Empty>
      ) : (
        <>
          {page.uitnodigingen.map((one) => (
            <Item key={one.uitnodigingId} jeugdigeId={jeugdigeId} one={one} onDone={setTold} />
          ))}
          <p className="small quiet stack-3">{t('looks')}</p>
        </>
      )}
      <p role="status" className="stack-3">
        {told !== undefined && <Status tone="good">{told}</Status>}
      </p>
      {page.obstacle !== null && <p className="prose">{dossierFoutTexts[page.obstacle][language]}</p>}
      {page.mayInvite && <UitnodigingForm jeugdigeId={jeugdigeId} netwerk={page.netwerk} />}
    </>
  );
}

interface ItemProps {
  jeugdigeId: string;
  one: UitnodigingView;
  onDone: (text: string) => void;
}

function Item({ jeugdigeId, one, onDone }: ItemProps) {
  const t = useText(uitnodigingTexts);
  const format = useFormat();
  const { naam, wie, stand, sees, tot, contact, wachtOp } = one;
  return (
    <article className="stuk">
      <div className="stuk__marks">
        <b>
          {naam}, {wie}
        </b>
        <Status tone={tones[stand]}>{t(`stand-${stand}`)}</Status>
      </div>
      <p className="small">
        {t(`seesShort-${sees}`)}, {t('upTo', { dag: format.date(tot) })}
      </p>
      <p className="small quiet">
        {[!one.own && t('by', { naam: one.gemaaktDoor }), contact]
          .filter((part) => typeof part === 'string')
          .join(' · ')}
      </p>
      {one.reden !== null && (
        <p className="small">{t('endedBy', { naam: one.beeindigdDoor ?? '', reden: one.reden })}</p>
      )}
      {stand === 'gevraagd' && <p className="small">{t('waitsFor', { namen: wachtOp.join(', ') })}</p>}
      <Acts jeugdigeId={jeugdigeId} one={one} onDone={onDone} />
    </article>
  );
}

function Acts({ jeugdigeId, one, onDone }: ItemProps) {
  const t = useText(uitnodigingTexts);
  const { naam, stand, uitnodigingId, needsMe } = one;
  const agree = useSend('agreeUitnodiging', ['listUitnodigingen']);
  const stop = useSend('withdrawUitnodiging', ['listUitnodigingen']);
  const params = { jeugdigeId, uitnodigingId };
  if (stand !== 'gevraagd' && stand !== 'open' && stand !== 'aanvaard') return null;
  const act = (send: typeof agree | typeof stop, text: 'agreed' | 'stopped') => {
    const onSuccess = () => {
      onDone(t(text, { naam }));
    };
    send.mutate({ params }, { onSuccess });
  };
  return (
    <>
      <p className="buttons stack-3">
        {needsMe && (
          <button
            type="button"
            className="text-button"
            aria-label={t('agreeOf', { naam })}
            disabled={agree.isPending}
            onClick={() => {
              act(agree, 'agreed');
            }}
          >
            {t('agree')}
          </button>
        )}
        <button
          type="button"
          className="text-button"
          aria-label={t('stopOf', { naam })}
          disabled={stop.isPending}
          onClick={() => {
            act(stop, 'stopped');
          }}
        >
          {t('stop')}
        </button>
      </p>
      <SendProblem error={agree.error ?? stop.error} />
    </>
  );
}
