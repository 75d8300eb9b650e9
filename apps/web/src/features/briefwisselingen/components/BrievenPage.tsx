import { getRouteApi } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { JeugdigeTabs } from '../../../app/JeugdigeTabs.tsx';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { Brieven } from '../../../components/Brieven.tsx';
import { brievenTexts } from '../../../components/brieven-text.ts';
import { PageHead } from '../../../components/PageHead.tsx';
import { Empty } from '../../../components/states.tsx';
import { useText } from '../../../text/catalogue.ts';

const route = getRouteApi('/shell/jeugdigen/$jeugdigeId/brieven');

/** What did gemeente and aanbieders write to each other about this jeugdige? */
export function BrievenPage() {
  const t = useText(brievenTexts);
  const { jeugdigeId } = route.useParams();
  const { rol } = useSessie();
  const may = mayCall(rol, 'listBriefwisselingen');
  const asked = useAnswer('listBriefwisselingen', { params: { jeugdigeId } }, { enabled: may });
  return (
    <RoleGate needs="listBriefwisselingen">
      <PageHead
        crumbs={[{ text: t('pageTitle') }]}
        title={t('pageTitle')}
        question={t('question')}
        notice={<p className="log-notice">{t('logged')}</p>}
      />
      <JeugdigeTabs jeugdigeId={jeugdigeId} />
      <Answered asked={asked} height={400} lines={6}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{t('nonePage')}</Empty>
          ) : (
            rows.map((row) => (
              <section className="panel stack-5" key={row.briefwisselingId}>
                <h2>
                  {row.aanbiederNaam},{' '}
                  {row.toewijzingNummer === null
                    ? t('aboutVerzoek', { referentie: row.referentie ?? '' })
                    : t('about', { nr: String(row.toewijzingNummer) })}
                </h2>
                <Brieven jeugdigeId={jeugdigeId} onderwerp={row} als={row.als} />
              </section>
            ))
          )
        }
      </Answered>
    </RoleGate>
  );
}
