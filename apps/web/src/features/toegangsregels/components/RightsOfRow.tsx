import type { MatrixRegel } from '@samenpad/contract';
import { useText } from '../../../text/catalogue.ts';
import { useLaw } from '../../../text/law.ts';
import { cellTexts } from '../cell-text.ts';
import { useAges } from '../hooks/useAges.ts';
import { type Cel, groupByCode } from '../rights-of-row.ts';
import { toegangsregelTexts } from '../text.ts';

/** What one relation gives, in words, with its ground in law. */
export function RightsOfRow({ row }: { row: MatrixRegel }) {
  const t = useText(toegangsregelTexts);
  const law = useLaw();
  const cell = useText(cellTexts);
  const ages = useAges();
  const wordOf = ({ soort, beperking }: Cel) =>
    beperking === null ? cell(`soort-${soort}`) : `${cell(`soort-${soort}`)} (${cell(`beperking-${beperking}`)})`;
  const age = ages(row.leeftijd);
  return (
    <div className="rechten">
      <h3>
        {cell(`relatie-${row.relatie}`)}
        {age !== '' && <span className="quiet">, {age}</span>}
      </h3>
      <dl>
        {groupByCode(row).map(({ code, cellen }) => (
          <div key={code}>
            <dt>{cell(`doet-${code}`)}</dt>
            <dd>{cellen.map(wordOf).join(', ')}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">{t('article', { article: law(row.artikel) })}</p>
    </div>
  );
}
