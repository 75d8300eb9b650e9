import type { BriefwisselingView } from '@samenpad/contract';
import { Button } from '@utrecht/component-library-react';
import { useState } from 'react';
import { useAnswer } from '../api/useAnswer.ts';
import { useSend } from '../api/useSend.ts';
import { mayCall, useSessie } from '../api/useSessie.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { AntwoordlinkMaker } from './AntwoordlinkMaker.tsx';
import { Bijlagen } from './Bijlagen.tsx';
import { BriefForm, type BriefOnderwerp } from './BriefForm.tsx';
import { brievenTexts } from './brieven-text.ts';
import { SendProblem } from './SendProblem.tsx';
import { Status } from './Status.tsx';

interface Props {
  jeugdigeId: string;
  onderwerp: BriefOnderwerp;
  /** The party that reads. */
  als: BriefwisselingView['als'];
}

const sameAs =
  (onderwerp: BriefOnderwerp) =>
  ({ domein, aanbieder, toewijzingNummer, referentie }: BriefwisselingView): boolean =>
    domein === onderwerp.domein &&
    aanbieder === onderwerp.aanbieder &&
    toewijzingNummer === onderwerp.toewijzingNummer &&
    referentie === onderwerp.referentie;

/** What gemeente and aanbieder write to each other about one toewijzing or verzoek, with a place to answer (S4-8). */
export function Brieven({ jeugdigeId, onderwerp, als }: Props) {
  const t = useText(brievenTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const may = mayCall(rol, 'listBriefwisselingen');
  const asked = useAnswer('listBriefwisselingen', { params: { jeugdigeId } }, { enabled: may });
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  if (!may) return null;
  const own = asked.data?.rows.find(sameAs(onderwerp));
  const about =
    onderwerp.toewijzingNummer === null
      ? t('aboutVerzoek', { referentie: onderwerp.referentie ?? '' })
      : t('about', { nr: String(onderwerp.toewijzingNummer) });
  const ongelezen = own?.ongelezen ?? 0;
  return (
    <div className="stack-4">
      {own !== undefined && (
        <>
          <h3>
            {t('title')}{' '}
            {ongelezen > 0 && (
              <Status tone="attention">{t('new', { count: ongelezen, n: format.number(ongelezen) })}</Status>
            )}
          </h3>
          <BriefList jeugdigeId={jeugdigeId} own={own} />
        </>
      )}
      {sent && (
        <p role="status" className="small">
          <Status tone="good">{t('sent')}</Status>
        </p>
      )}
      {open ? (
        <BriefForm
          jeugdigeId={jeugdigeId}
          onderwerp={onderwerp}
          onClose={(done) => {
            setSent(done);
            setOpen(false);
          }}
        />
      ) : (
        <div className="buttons stack-3 no-print">
          <Button
            type="button"
            appearance="secondary-action-button"
            aria-label={t('writeOf', { act: t(`write-${als}`), about })}
            onClick={() => {
              setSent(false);
              setOpen(true);
            }}
          >
            {t(`write-${als}`)}
          </Button>
          {own !== undefined && ongelezen > 0 && <MarkRead jeugdigeId={jeugdigeId} own={own} about={about} />}
          {als === 'gemeente' && <ByLink jeugdigeId={jeugdigeId} onderwerp={onderwerp} own={own} about={about} />}
        </div>
      )}
    </div>
  );
}

function BriefList({ jeugdigeId, own }: { jeugdigeId: string; own: BriefwisselingView }) {
  const t = useText(brievenTexts);
  const format = useFormat();
  return (
    <ol className="plain-list stack-3">
      {own.brieven.map(({ briefId, van, door, op, tekst, vraag, gelezenOp }) => (
        <li key={briefId} className="stack-3">
          <p className="small quiet">
            {[door, t(`van-${van}`), format.moment(op)].filter((part) => part !== null).join(' · ')}
            {vraag && (
              <>
                {' '}
                <Status tone="waiting">{t('asks')}</Status>
              </>
            )}
          </p>
          <p className="stuk__text">{tekst}</p>
          <Bijlagen
            jeugdigeId={jeugdigeId}
            target="brief"
            targetId={briefId}
            about={[door, format.moment(op)].filter((part) => part !== null).join(', ')}
          />
          <p className="small quiet">
            {gelezenOp === null ? t('unread') : t('read', { op: format.moment(gelezenOp) })}
          </p>
        </li>
      ))}
    </ol>
  );
}

interface ByLinkProps {
  jeugdigeId: string;
  onderwerp: BriefOnderwerp;
  own: BriefwisselingView | undefined;
  about: string;
}

/** A question that waits for an answer goes by link; else a toewijzing, to be confirmed. */
function ByLink({
  jeugdigeId,
  onderwerp: { domein, aanbieder, toewijzingNummer, referentie },
  own,
  about,
}: ByLinkProps) {
  const last = own?.brieven.findLastIndex(({ van }) => van === 'aanbieder') ?? -1;
  const isAsked = own?.brieven.some(({ van, vraag }, i) => i > last && van === 'gemeente' && vraag) === true;
  const of = { domein, aanbieder };
  if (isAsked) {
    const over = { soort: 'brief' as const, ...of, toewijzingNummer, referentie };
    return <AntwoordlinkMaker jeugdigeId={jeugdigeId} over={over} about={about} />;
  }
  if (toewijzingNummer === null) return null;
  return (
    <AntwoordlinkMaker jeugdigeId={jeugdigeId} over={{ soort: 'toewijzing', ...of, toewijzingNummer }} about={about} />
  );
}

function MarkRead({ jeugdigeId, own, about }: { jeugdigeId: string; own: BriefwisselingView; about: string }) {
  const t = useText(brievenTexts);
  const send = useSend('readBriefwisseling', ['listBriefwisselingen', 'listOngelezenBrieven', 'listBerichtwerk']);
  return (
    <>
      <Button
        type="button"
        appearance="secondary-action-button"
        aria-label={t('markReadOf', { about })}
        disabled={send.isPending}
        onClick={() => {
          send.mutate({ params: { jeugdigeId, briefwisselingId: own.briefwisselingId } });
        }}
      >
        {t('markRead')}
      </Button>
      <SendProblem error={send.error} />
    </>
  );
}
