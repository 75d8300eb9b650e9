import type { Toegangsregels } from '@samenpad/contract';
import { DataTable } from '../../../components/DataTable.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { toegangsregelTexts } from '../text.ts';

type OpenPunt = Toegangsregels['openPunten'][number];

/** What the law leaves open, and the strict side that holds until somebody has answered it. */
export function OpenPoints({ rows, schakelaars }: Pick<Toegangsregels, 'schakelaars'> & { rows: readonly OpenPunt[] }) {
  const t = useText(toegangsregelTexts);
  const language = useLanguage();
  return (
    <section className="stack-7" aria-labelledby="open-punten">
      <h2 id="open-punten">{t('openHead')}</h2>
      <p className="figure__sub">{t('openSub')}</p>
      <Sideways label={t('openHead')}>
        <DataTable
          caption={t('openHead')}
          rows={rows}
          rowKey={({ vraag }) => vraag.nl}
          columns={[
            { key: 'vraag', head: t('openQuestion'), cell: ({ vraag }) => vraag[language] },
            { key: 'nu', head: t('openNow'), cell: ({ nu }) => nu[language] },
            {
              key: 'vast',
              head: t('openFixed'),
              cell: ({ schakelaar, instelling }) => {
                const found = schakelaars.find((other) => other.schakelaar === schakelaar);
                if (found === undefined && instelling === null) return t('fixed');
                return (
                  <>
                    {found !== undefined && `${t('bySwitch')} ${found.uitleg[language]} `}
                    {instelling !== null && t('bySetting', { setting: instelling })}
                  </>
                );
              },
            },
          ]}
        />
      </Sideways>
    </section>
  );
}
