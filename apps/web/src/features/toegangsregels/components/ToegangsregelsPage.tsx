import { getRouteApi, Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { useText } from '../../../text/catalogue.ts';
import { parts } from '../search.ts';
import { toegangsregelTexts } from '../text.ts';
import { AgeRules } from './AgeRules.tsx';
import { DeelwijzerForm } from './DeelwijzerForm.tsx';
import { OpenPoints } from './OpenPoints.tsx';
import { RoleRules } from './RoleRules.tsx';
import { Schakelaars } from './Schakelaars.tsx';
import { SharingActs } from './SharingActs.tsx';

const route = getRouteApi('/shell/toegangsregels');

/** Who may see what, why, and may I share this? The rules as the product carries them out, for a jurist and for anyone. */
export function ToegangsregelsPage() {
  const t = useText(toegangsregelTexts);
  const { deel = 'rollen' } = route.useSearch();
  const regels = useAnswer('getToegangsregels');
  return (
    <>
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <nav className="page-tabs" aria-label={t('parts')}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <Link
                to="/toegangsregels"
                search={part === 'rollen' ? {} : { deel: part }}
                aria-current={part === deel ? 'page' : undefined}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {t(part)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Answered asked={regels} height={900} lines={12}>
        {(answer) => (
          <>
            {deel === 'rollen' && <RoleRules regels={answer} />}
            {deel === 'delen' && (
              <>
                <DeelwijzerForm />
                <SharingActs rows={answer.handelingen} />
              </>
            )}
            {deel === 'leeftijd' && <AgeRules regels={answer} />}
            {deel === 'gemeente' && (
              <>
                <Schakelaars rows={answer.schakelaars} />
                <OpenPoints rows={answer.openPunten} schakelaars={answer.schakelaars} />
              </>
            )}
          </>
        )}
      </Answered>
    </>
  );
}
