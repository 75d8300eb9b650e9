import type { CaseloadMedewerkerView } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { caseloadTexts } from '../text.ts';

/** Cases with care for more than two years: what a low outflow is made of (S0-18). */
export function LongCases({ medewerkers }: { medewerkers: readonly CaseloadMedewerkerView[] }) {
  const t = useText(caseloadTexts);
  const format = useFormat();
  const found = medewerkers.filter(({ langdurig }) => langdurig.length > 0);
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{t('longCases')}</h2>
      {found.map(({ gemeente, accountId, naam: worker, langdurig }) => (
        <details key={`${gemeente} ${accountId}`} className="stack-3">
          <summary>{t('longOf', { naam: worker, n: langdurig.length })}</summary>
          <ul className="plain-list stack-3">
            {langdurig.map(({ jeugdigeId, naam, sinds, rang, gewicht }) => (
              <li key={jeugdigeId}>
                <Link to="/jeugdigen/$jeugdigeId" params={{ jeugdigeId }}>
                  {naam}
                </Link>
                : {t('longCase', { dag: format.date(sinds), rang, gewicht })}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
