import type { AntwoordlinkView } from '@samenpad/contract';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { CallError } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { antwoordTexts } from '../text.ts';
import { GivenForm } from './GivenForm.tsx';

const route = getRouteApi('/shell/antwoord/$code');

/** The one thing that a link in an e-mail asks (S3-13); signed in, and for who may see it. */
export function AntwoordPage() {
  const t = useText(antwoordTexts);
  const { code } = route.useParams();
  const { rol } = useSessie();
  const [done, setDone] = useState(false);
  const enabled = mayCall(rol, 'getAntwoordlink') && !done;
  const asked = useAnswer('getAntwoordlink', { params: { code } }, { enabled });
  const isGone = asked.error instanceof CallError && asked.error.code === 'not-found';
  return (
    <RoleGate needs="getAntwoordlink">
      <PageHead
        crumbs={[{ text: t('title') }]}
        title={t('title')}
        question={t('question')}
        notice={<p className="log-notice">{t('logged')}</p>}
      />
      {done ? (
        <>
          <div role="status">
            <Conclusion text={t('done')} />
          </div>
          <p className="stack-4">
            <Link to="/">{t('more')}</Link>
          </p>
        </>
      ) : isGone ? (
        <>
          <Conclusion text={t('gone')} />
          <Empty>{t('goneMore')}</Empty>
        </>
      ) : (
        <Answered asked={asked} height={300} lines={5}>
          {(link) => (
            <>
              <Asked link={link} />
              <GivenForm
                code={code}
                link={link}
                onDone={() => {
                  setDone(true);
                }}
              />
            </>
          )}
        </Answered>
      )}
    </RoleGate>
  );
}

function Asked({ link }: { link: AntwoordlinkView }) {
  const t = useText(antwoordTexts);
  const format = useFormat();
  const { soort, toewijzingNummer, referentie, vraag, ingangsdatum, einddatum } = link;
  const about = [
    t('about', { naam: link.naam ?? link.pseudoniem }),
    toewijzingNummer !== null && t('ofToewijzing', { nr: String(toewijzingNummer) }),
    referentie !== null && t('ofVerzoek', { referentie }),
  ];
  return (
    <>
      {soort !== 'brief' && <Conclusion text={t(soort === 'toewijzing' ? 'receive' : 'leave')} />}
      {vraag !== null && <p className="stuk__text conclusion stack-5">{vraag}</p>}
      <p className="stack-4">{about.filter((part) => part !== false).join(' · ')}</p>
      {ingangsdatum !== null && (
        <p className="stack-3">
          {einddatum === null
            ? t('periodOpen', { van: format.date(ingangsdatum) })
            : t('period', { van: format.date(ingangsdatum), tot: format.date(einddatum) })}
        </p>
      )}
      <p className="small quiet stack-3">
        {t('asked', { op: format.moment(link.gevraagdOp), tot: format.moment(link.geldigTot) })}
      </p>
    </>
  );
}
