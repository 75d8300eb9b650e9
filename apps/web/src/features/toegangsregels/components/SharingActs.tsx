import type { Toegangsregels } from '@samenpad/contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { useLaw } from '../../../text/law.ts';
import { cellTexts } from '../cell-text.ts';
import { sharingTexts } from '../sharing-text.ts';
import { toegangsregelTexts } from '../text.ts';

type Act = Toegangsregels['handelingen'][number];

/** Every way of sharing that the law knows, with consent, ground and who is told. */
export function SharingActs({ rows }: { rows: readonly Act[] }) {
  const t = useText(toegangsregelTexts);
  const law = useLaw();
  const cell = useText(cellTexts);
  const sharing = useText(sharingTexts);
  const language = useLanguage();
  return (
    <section className="stack-7" aria-labelledby="deelregels">
      <h2 id="deelregels">{t('actsHead')}</h2>
      <p className="figure__sub">{t('actsSub')}</p>
      <Sideways label={t('actsHead')}>
        <DataTable
          caption={t('actsHead')}
          rows={rows}
          rowKey={({ handeling }) => handeling}
          columns={[
            {
              key: 'handeling',
              head: t('act'),
              cell: ({ van, naar }) => (
                <>
                  {sharing(`naar-${naar}`)}
                  <span className="second">{van.map((who) => sharing(`van-${who}`).toLowerCase()).join(', ')}</span>
                </>
              ),
            },
            {
              key: 'toestemming',
              head: t('consent'),
              cell: ({ toestemming }) => sharing(`toestemming-${toestemming}`),
            },
            {
              key: 'wat',
              head: t('what'),
              cell: ({ soorten, beperking }) => (
                <>
                  {beperking[language]}
                  <span className="second">{soorten.map((soort) => cell(`soort-${soort}`)).join(', ')}</span>
                </>
              ),
            },
            {
              key: 'verteld',
              head: t('toldHead'),
              cell: ({ verteld }) => verteld.map((who) => sharing(`verteld-${who}`)).join(', '),
            },
            { key: 'grond', head: t('ground'), cell: ({ artikel }) => law(artikel) },
          ]}
        />
      </Sideways>
    </section>
  );
}
