import type { MatrixRegel } from '@samenpad/contract';
import { useText } from '../../../text/catalogue.ts';
import { useAges } from '../hooks/useAges.ts';
import { type Cel, groupByCode } from '../rights-of-row.ts';
import { toegangsregelTexts } from '../text.ts';

/** What one relation gives, in words, with its ground in law. */
export function RightsOfRow({ row }: { row: MatrixRegel }) {
  const t = useText(toegangsregelTexts);
  const ages = useAges();
  const wordOf = ({ soort, beperking }: Cel) =>
    beperking === null ? t(`soort-${soort}`) : `${t(`soort-${soort}`)} (${t(`beperking-${beperking}`)})`;
  const age = ages(row.leeftijd);
  return (
    <div className="rechten">
      <h3>
        {t(`relatie-${row.relatie}`)}
        {age !== '' && <span className="quiet">, {age}</span>}
      </h3>
      <dl>
        {groupByCode(row).map(({ code, cellen }) => (
          <div key={code}>
            <dt>{t(`doet-${code}`)}</dt>
            <dd>{cellen.map(wordOf).join(', ')}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">{t('article', { article: row.artikel })}</p>
    </div>
  );
}
