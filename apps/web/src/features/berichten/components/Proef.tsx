import { dossierFoutTexts } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { omzettingTexts } from '../omzetting-text.ts';

/** What a conversion would do: how many go, and why the others do not. */
export function Proef({ answer: { aantal, beoordeeld, mislukt, regels } }: { answer: Answer<'tryOmzetting'> }) {
  const t = useText(omzettingTexts);
  const format = useFormat();
  const language = useLanguage();
  if (aantal === 0) return <Conclusion text={t('none')} />;
  const wrong = regels.filter(({ fout }) => fout !== null);
  return (
    <div role="status">
      <Conclusion text={t('tried', { count: aantal, n: format.number(aantal), mislukt: format.number(mislukt) })} />
      {beoordeeld < aantal && (
        <p className="small stack-3">
          {t('partly', { n: format.number(beoordeeld), rest: format.number(aantal - beoordeeld) })}
        </p>
      )}
      {wrong.length > 0 && (
        <DataTable
          caption={t('rows')}
          stacks
          rows={wrong}
          rowKey={(row) => String(row.toewijzingNummer)}
          columns={[
            { key: 'nummer', head: t('nummer'), cell: (row) => String(row.toewijzingNummer) },
            { key: 'aanbieder', head: t('aanbieder'), cell: (row) => row.aanbiederNaam },
            {
              key: 'why',
              head: t('why'),
              cell: ({ fout }) => (fout === null ? '' : dossierFoutTexts[fout][language]),
            },
          ]}
        />
      )}
    </div>
  );
}
