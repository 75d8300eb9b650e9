import { type TerugkoppelingView, terugkoppelwijzen } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Status } from '../../../components/Status.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { terugkoppelingTexts } from '../terugkoppeling-text.ts';

/** Who hears of a decision and by which day; without consent only through the family (S4-70). */
export function Terugkoppelingen({ jeugdigeId }: { jeugdigeId: string }) {
  const t = useText(terugkoppelingTexts);
  const asked = useAnswer('listTerugkoppelingen', { params: { jeugdigeId } });
  return (
    <Answered asked={asked} height={80} lines={2}>
      {({ rows }) =>
        rows.length === 0 ? null : (
          <section>
            <h2>{t('heading')}</h2>
            <p className="quiet">{t('intro')}</p>
            {rows.map((row) => (
              <Item key={row.terugkoppelingId} jeugdigeId={jeugdigeId} row={row} />
            ))}
          </section>
        )
      }
    </Answered>
  );
}

function Item({ jeugdigeId, row }: { jeugdigeId: string; row: TerugkoppelingView }) {
  const t = useText(terugkoppelingTexts);
  const format = useFormat();
  const { naam: self } = useSessie();
  const wie = row.naam ?? t('practice');
  const isOpen = row.gedaanOp === null;
  return (
    <article className="stuk" aria-label={wie}>
      <div className="stuk__marks">
        <b>{t('before', { dag: format.date(row.voor) })}</b>
        {row.tooLate && <Status tone="bad">{t('late')}</Status>}
      </div>
      <h3>{wie}</h3>
      <p className="quiet">{t(row.aan)}</p>
      {row.gedaanOp !== null && row.hoe !== null && (
        <p>{t('done', { moment: format.moment(row.gedaanOp), naam: row.door ?? '', hoe: t(`hoe-${row.hoe}`) })}</p>
      )}
      {isOpen && !row.allowed && (
        <p className="message message--attention stack-3">
          {t('noConsent')}{' '}
          <Link to="/jeugdigen/$jeugdigeId/toestemmingen" params={{ jeugdigeId }}>
            {t('askConsent')}
          </Link>
        </p>
      )}
      {isOpen && row.allowed && (
        <blockquote className="stack-3" aria-label={t('text')}>
          {t(`tekst-${row.uitkomst}`, { naam: self })}
        </blockquote>
      )}
      {isOpen && <Acts jeugdigeId={jeugdigeId} row={row} wie={wie} />}
    </article>
  );
}

function Acts({ jeugdigeId, row, wie }: { jeugdigeId: string; row: TerugkoppelingView; wie: string }) {
  const t = useText(terugkoppelingTexts);
  const { rol } = useSessie();
  const send = useSend('finishTerugkoppeling', ['listTerugkoppelingen', 'listTaken']);
  if (!mayCall(rol, 'finishTerugkoppeling')) return null;
  const ways = terugkoppelwijzen.filter((hoe) => row.allowed || hoe === 'gezin');
  return (
    <>
      <p className="acts stack-3 no-print">
        {ways.map((hoe) => (
          <button
            key={hoe}
            type="button"
            className="text-button"
            aria-label={t('tellOf', { hoe: t(`hoe-${hoe}`), wie })}
            disabled={send.isPending}
            onClick={() => {
              send.mutate({ params: { jeugdigeId, terugkoppelingId: row.terugkoppelingId }, body: { hoe } });
            }}
          >
            {t('tell', { hoe: t(`hoe-${hoe}`) })}
          </button>
        ))}
      </p>
      <SendProblem error={send.error} />
    </>
  );
}
