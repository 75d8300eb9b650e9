import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { uitstroomTexts } from '../uitstroom-text.ts';

type Row = Answer<'getStroom'>['rows'][number];

/** Uitstroomratio: who left, as a share of all who could leave in the twelve months. */
export function RatioTable({ stroom: { rows, account } }: { stroom: Answer<'getStroom'> }) {
  const t = useText(uitstroomTexts);
  const format = useFormat();
  if (rows.length === 0) return null;
  const column = (key: 'begin' | 'in' | 'uit') => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row: Row) => <CellText cell={row[key]} format={(value) => format.number(value)} short />,
  });
  return (
    <section className="stack-7" aria-labelledby="ratio">
      <h2 className="heading" id="ratio">
        {t('ratio')}
      </h2>
      <p className="figure__sub">{t('ratioSub')}</p>
      <div className="stack-4">
        <Sideways label={t('ratioScroll')}>
          <DataTable
            caption={t('ratio')}
            rows={rows}
            rowKey={(row) => row.maand}
            columns={[
              {
                key: 'maand',
                head: t('until'),
                cell: (row) => (
                  <>
                    {format.month(row.maand)}
                    {row.voorlopig && <span className="second">{t('provisional')}</span>}
                  </>
                ),
              },
              column('begin'),
              column('in'),
              column('uit'),
              {
                key: 'uitstroomratio',
                head: t('ratioHead'),
                numeric: true,
                cell: (row) => <CellText cell={row.uitstroomratio} format={(value) => format.number(value, 2)} short />,
              },
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('ratio')} sub={t('ratioSub')} account={account} />
    </section>
  );
}
