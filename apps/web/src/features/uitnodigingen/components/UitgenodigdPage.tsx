import type { EigenUitnodigingView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { MdoAntwoord } from '../../../components/MdoAntwoord.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { genodigdeTexts } from '../text.ts';

/** Where somebody of the own network of a gezin starts: what it was invited to. For a phone. */
export function UitgenodigdPage() {
  const t = useText(genodigdeTexts);
  const { rol } = useSessie();
  const asked = useAnswer('listMijnUitnodigingen', {}, { enabled: mayCall(rol, 'listMijnUitnodigingen') });
  return (
    <RoleGate needs="listMijnUitnodigingen">
      <PageHead
        crumbs={[{ text: t('own') }]}
        title={t('own')}
        question={t('ownQuestion')}
        notice={<p className="log-notice">{t('looks')}</p>}
      />
      <Answered asked={asked} height={300} lines={5}>
        {({ uitnodigingen }) =>
          uitnodigingen.length === 0 ? (
            <Empty>{t('ownNone')}</Empty>
          ) : (
            <div className="parts">
              {uitnodigingen.map((one) => (
                <Invitation key={one.uitnodigingId} one={one} />
              ))}
            </div>
          )
        }
      </Answered>
    </RoleGate>
  );
}

function Invitation({ one }: { one: EigenUitnodigingView }) {
  const t = useText(genodigdeTexts);
  const format = useFormat();
  return (
    <section>
      <h2>{t('of', { door: one.door })}</h2>
      <p className="small quiet stack-3">{t('ends', { dag: format.date(one.tot) })}</p>
      {one.sees === 'plan' && (
        <p className="stack-3">
          <Link
            to="/uitgenodigd/$uitnodigingId"
            params={{ uitnodigingId: one.uitnodigingId }}
            preload={false}
            className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action"
          >
            {t('openPlan')}
          </Link>
        </p>
      )}
      <h3 className="stack-4">{t('meetings')}</h3>
      {one.mdos.length === 0 && <p className="small quiet">{t('noMeetings')}</p>}
      {one.mdos.map((mdo) => (
        <Meeting key={mdo.mdoId} jeugdigeId={one.jeugdigeId} mdo={mdo} />
      ))}
    </section>
  );
}

function Meeting({ jeugdigeId, mdo }: { jeugdigeId: string; mdo: EigenUitnodigingView['mdos'][number] }) {
  const t = useText(genodigdeTexts);
  const format = useFormat();
  const { mdoId, soort, startsAt, minuten, plaats, video, afgezegd, comes } = mdo;
  const where = [t('minutes', { n: format.number(minuten) }), plaats, video].filter((part) => part !== null);
  return (
    <article className="stuk">
      <div className="stuk__marks">
        <b>{format.moment(startsAt)}</b>
        {afgezegd && <Status tone="waiting">{t('cancelled')}</Status>}
      </div>
      <p>{t(`mdo-${soort}`)}</p>
      <p className="small quiet">{where.join(' · ')}</p>
      {!afgezegd && (
        <MdoAntwoord jeugdigeId={jeugdigeId} mdoId={mdoId} comes={comes} family stale={['listMijnUitnodigingen']} />
      )}
    </article>
  );
}
