import type { EigenToewijzingView, EigenVerzoekView } from '@samenpad/contract';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { Brieven } from '../../../components/Brieven.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Status, type Tone } from '../../../components/Status.tsx';
import { Verzoektermijnen } from '../../../components/Verzoektermijnen.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { leveringTexts } from '../text.ts';
import { ExtraForm } from './ExtraForm.tsx';
import { ToewijzingItem } from './ToewijzingItem.tsx';

const route = getRouteApi('/shell/levering/$jeugdigeId');

/** The toewijzingen of one jeugdige, and what can be told or asked about each. */
export function ToewijzingenPage() {
  return (
    <RoleGate needs="getEigenToewijzingen">
      <Toewijzingen />
    </RoleGate>
  );
}

function Toewijzingen() {
  const t = useText(leveringTexts);
  const { jeugdigeId } = route.useParams();
  const asked = useAnswer('getEigenToewijzingen', { params: { jeugdigeId } });
  const first = asked.data?.toewijzingen[0];
  const naam = first?.naam ?? first?.pseudoniem ?? '…';
  return (
    <>
      <PageHead
        crumbs={[{ text: t('title'), to: '/levering' }, { text: naam }]}
        title={t('ofOne', { naam })}
        question={t('ofOneQuestion')}
        actions={
          <Link to="/jeugdigen/$jeugdigeId" params={{ jeugdigeId }}>
            {t('toPad')}
          </Link>
        }
      />
      <Answered asked={asked} height={400} lines={8}>
        {({ dag, toewijzingen, verzoeken }) => (
          <>
            <Verzoektermijnen title={t('waits')} jeugdigeId={jeugdigeId} />
            <List jeugdigeId={jeugdigeId} toewijzingen={toewijzingen} dag={dag} />
            <Verzoeken jeugdigeId={jeugdigeId} verzoeken={verzoeken} />
          </>
        )}
      </Answered>
    </>
  );
}

interface ListProps {
  jeugdigeId: string;
  toewijzingen: EigenToewijzingView[];
  dag: string;
}

function List({ jeugdigeId, toewijzingen, dag }: ListProps) {
  const t = useText(leveringTexts);
  const [told, setTold] = useState(false);
  const current = toewijzingen.filter(
    ({ toestand, einddatum }) => toestand !== 'verwijderd' && (einddatum === null || einddatum >= dag),
  );
  const domeinen = [...new Set(current.map(({ domein }) => domein))];
  return (
    <>
      <p role="status" className="small stack-4">
        {told && <Status tone="good">{t('sent')}</Status>}
      </p>
      {toewijzingen.map((toewijzing) => (
        <ToewijzingItem
          key={`${toewijzing.domein} ${toewijzing.toewijzingNummer}`}
          toewijzing={toewijzing}
          dag={dag}
          onTold={setTold}
        />
      ))}
      <ExtraForm jeugdigeId={jeugdigeId} domeinen={domeinen} onTold={setTold} />
    </>
  );
}

const tones: Readonly<Record<EigenVerzoekView['toestand'], Tone>> = {
  open: 'waiting',
  'in-onderzoek': 'waiting',
  toegekend: 'good',
  afgewezen: 'bad',
  'te-laat': 'attention',
};

const redenen = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

function Verzoeken({ jeugdigeId, verzoeken }: { jeugdigeId: string; verzoeken: EigenVerzoekView[] }) {
  const t = useText(leveringTexts);
  const format = useFormat();
  return (
    <section className="stack-6" aria-labelledby="verzoeken">
      <h2 className="heading" id="verzoeken">
        {t('verzoeken')}
      </h2>
      {verzoeken.length === 0 && <p>{t('noVerzoeken')}</p>}
      <ul className="plain">
        {verzoeken.map(({ soort, domein, aanbieder, referentieAanbieder, dagtekening, toestand, redenAfwijzing }) => (
          <li key={referentieAanbieder} className="stack-4">
            {t(soort)}, {format.date(dagtekening)}:{' '}
            <Status tone={tones[toestand]}>
              {t(`toestand-${toestand}`, {
                reden: t(`afwijzing-${redenen.find((code) => code === redenAfwijzing) ?? ''}`),
              })}
            </Status>
            <Brieven
              jeugdigeId={jeugdigeId}
              als="aanbieder"
              onderwerp={{ domein, aanbieder, toewijzingNummer: null, referentie: referentieAanbieder }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
