import type { WachtrijView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { isFamily } from '../../../app/pages.ts';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { groupAlike } from '../group-alike.ts';
import { vandaagTexts } from '../vandaag-text.ts';
import { PuntGroup } from './PuntGroup.tsx';

type Today = Answer<'getVandaag'>;

/** Where most people start: what is late, what has its day soon, and what waits. */
export function VandaagPage() {
  const t = useText(vandaagTexts);
  const family = isFamily(useSessie().rol);
  const asked = useAnswer('getVandaag', {});
  return (
    <>
      <PageHead
        crumbs={[{ text: t('title') }]}
        title={t('title')}
        question={t(family ? 'questionFamily' : 'question')}
        actions={
          <Link
            className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
            to="/agenda"
          >
            {t('toAgenda')}
          </Link>
        }
      />
      <Answered asked={asked} height={480} lines={6}>
        {(today) => <Work today={today} />}
      </Answered>
    </>
  );
}

function Work({ today }: { today: Today }) {
  const t = useText(vandaagTexts);
  const family = isFamily(useSessie().rol);
  const nothing = today.totaal === 0 && today.wachtrijen.length === 0;
  return (
    <>
      <Sum today={today} />
      {!nothing && (
        <div className="halves">
          <Days today={today} />
          <Queues rows={today.wachtrijen} />
        </div>
      )}
      {nothing && (
        <div className="stack-5">
          <Empty>{t(family ? 'sumNoneFamily' : 'sumNone')}</Empty>
        </div>
      )}
    </>
  );
}

function Sum({ today: { totaal, teLaat, wachtrijen } }: { today: Today }) {
  const t = useText(vandaagTexts);
  const format = useFormat();
  const sentence = (key: 'sumLate' | 'sumDays' | 'sumQueues' | 'sumOnlyQueues', count: number) =>
    count === 0 ? [] : [t(key, { count, n: format.number(count) })];
  const sentences = [
    ...sentence('sumLate', teLaat),
    ...sentence('sumDays', totaal - teLaat),
    ...sentence(
      totaal === 0 ? 'sumOnlyQueues' : 'sumQueues',
      wachtrijen.reduce((sum, { aantal }) => sum + aantal, 0),
    ),
  ];
  return sentences.length === 0 ? null : <Conclusion text={sentences.join(' ')} />;
}

function Days({ today: { punten, totaal } }: { today: Today }) {
  const t = useText(vandaagTexts);
  const format = useFormat();
  const rest = totaal - punten.length;
  return (
    <section aria-labelledby="dagen">
      <h2 className="figure-heading" id="dagen">
        {t('onDays')}
      </h2>
      <p className="figure__sub">{t('onDaysSub')}</p>
      {punten.length === 0 ? (
        <Empty>{t('onDaysNone')}</Empty>
      ) : (
        <ul className="people people--long">
          {groupAlike(punten).map((group) => (
            <PuntGroup key={group[0].onderwerpId} group={group} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <p className="stack-3">
          <Link to="/agenda">{t('more', { count: rest, n: format.number(rest) })}</Link>
        </p>
      )}
    </section>
  );
}

const pages = {
  'te-besluiten': '/te-besluiten',
  vacature: '/gezinnen',
  maatwerk: '/mandaten',
  'zonder-betrokkene': '/zonder-betrokkene',
  'zonder-afsluiting': '/zonder-afsluiting',
  'tweede-paar': '/vernietigingen',
  noodtoegang: '/noodtoegangen',
  project: '/onderzoek',
  controle: '/controles',
  accountgesprek: '/accountgesprekken',
  accountvraag: '/accountgesprekken',
  'te-starten': '/levering',
  toestemming: '/mijn/toestemmingen',
  akkoord: '/mijn',
  contactpersoon: '/mijn',
  uitnodiging: '/mijn',
  overleg: '/agenda',
  berichtwerk: '/berichten/werklijst',
  brief: '/berichten/werklijst',
} as const satisfies Record<WachtrijView['soort'], string>;

function Queues({ rows }: { rows: readonly WachtrijView[] }) {
  const t = useText(vandaagTexts);
  const { rol } = useSessie();
  const format = useFormat();
  return (
    <section aria-labelledby="wachtrijen">
      <h2 className="figure-heading" id="wachtrijen">
        {t('waits')}
      </h2>
      <p className="figure__sub">{t('waitsSub')}</p>
      {rows.length === 0 ? (
        <Empty>{t('waitsNone')}</Empty>
      ) : (
        <ul className="work">
          {rows.map(({ soort, aantal, oldest }) => (
            <li key={soort}>
              <b>{format.number(aantal)}</b>
              <div>
                <Link to={soort === 'brief' && mayCall(rol, 'startLevering') ? '/levering' : pages[soort]}>
                  {t(soort, { count: aantal })}
                </Link>
                {oldest !== null && <span>{t('since', { day: format.date(oldest) })}</span>}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
