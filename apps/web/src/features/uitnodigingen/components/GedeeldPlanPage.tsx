import type { UitnodigingsplanView } from '@samenpad/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { genodigdeTexts } from '../text.ts';

const route = getRouteApi('/shell/uitgenodigd/$uitnodigingId');

/** What a family shared of its plan with somebody of its own network: goals, agreements, who does what. */
export function GedeeldPlanPage() {
  const t = useText(genodigdeTexts);
  const { uitnodigingId } = route.useParams();
  const { rol } = useSessie();
  const enabled = mayCall(rol, 'getUitnodigingsplan');
  const asked = useAnswer('getUitnodigingsplan', { params: { uitnodigingId } }, { enabled });
  return (
    <RoleGate needs="getUitnodigingsplan">
      <PageHead
        crumbs={[{ text: t('own'), to: '/uitgenodigd' }, { text: t('plan') }]}
        title={t('plan')}
        question={t('planQuestion')}
        notice={<p className="log-notice">{t('looks')}</p>}
      />
      <Answered asked={asked} height={400} lines={6}>
        {(plan) => <Shared plan={plan} />}
      </Answered>
    </RoleGate>
  );
}

function Shared({ plan: { doelen, delen } }: { plan: UitnodigingsplanView }) {
  const t = useText(genodigdeTexts);
  const format = useFormat();
  if (doelen.length === 0 && delen.length === 0) return <Empty>{t('planNone')}</Empty>;
  return (
    <div className="parts">
      {doelen.length > 0 && (
        <section>
          <h2>{t('goals')}</h2>
          {doelen.map(({ tekst, streefdatum, toestand }) => (
            <article key={`${tekst} ${streefdatum}`} className="stuk">
              <p className="stuk__text">{tekst}</p>
              <p className="small quiet">
                <Status tone={toestand === 'bereikt' ? 'good' : 'waiting'}>{t(`is-${toestand}`)}</Status>{' '}
                {t('by', { dag: format.date(streefdatum) })}
              </p>
            </article>
          ))}
        </section>
      )}
      <Parts title={t('agreements')} delen={delen.filter(({ soort }) => soort === 'afspraak')} />
      <Parts title={t('actions')} delen={delen.filter(({ soort }) => soort === 'actie')} />
    </div>
  );
}

function Parts({ title, delen }: { title: string; delen: UitnodigingsplanView['delen'] }) {
  const t = useText(genodigdeTexts);
  const format = useFormat();
  if (delen.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {delen.map(({ tekst, partij, voor, gedaanOp }) => {
        const when =
          gedaanOp === null
            ? voor !== null && t('by', { dag: format.date(voor) })
            : t('doneOn', { dag: format.date(gedaanOp) });
        return (
          <article key={`${tekst} ${partij ?? ''} ${voor ?? ''}`} className="stuk">
            <p className="stuk__text">{tekst}</p>
            <p className="small quiet">{[partij, when].filter((part) => typeof part === 'string').join(' · ')}</p>
          </article>
        );
      })}
    </section>
  );
}
