import type { Answer } from '../../../api/call.ts';
import { ShareBar } from '../../../charts/Meter.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { zorgpadenTexts } from '../text.ts';

/** How often the first help was left for other help within half a year, by hulpvorm (S1-7). */
export function EersteKeuzeTable({ paths: { eersteKeuze, account } }: { paths: Answer<'getZorgpaden'> }) {
  const t = useText(zorgpadenTexts);
  const format = useFormat();
  const [all, ...rows] = eersteKeuze;
  if (all === undefined || rows.length === 0) return <Empty>{t('choiceEmpty')}</Empty>;
  const share = findValue(all.aandeel);
  const max = Math.max(...rows.map((row) => findValue(row.aandeel) ?? 0));
  const number = (n: number) => format.number(n);
  return (
    <section aria-label={t('choice')}>
      <Conclusion
        text={share === undefined ? t('choiceHidden') : t('choiceConclusion', { share: format.percent(share) })}
      />
      <p className="prose stack-4">{t('choiceIntro')}</p>
      <div className="stack-4">
        <Sideways label={t('choiceScroll')}>
          <DataTable
            caption={t('choice')}
            className="data--middle"
            rows={[all, ...rows]}
            rowKey={(row) => row.hulpvorm ?? 'alle'}
            columns={[
              {
                key: 'hulpvorm',
                head: t('firstKind'),
                cell: ({ hulpvorm }) => (hulpvorm === null ? t('all') : <HulpvormName hulpvorm={hulpvorm} />),
              },
              {
                key: 'aantal',
                head: t('begun'),
                numeric: true,
                cell: (row) => <CellText cell={row.aantal} format={number} short />,
              },
              {
                key: 'gewisseld',
                head: t('switched'),
                numeric: true,
                cell: (row) => <CellText cell={row.gewisseld} format={number} short />,
              },
              {
                key: 'aandeel',
                head: t('share'),
                cell: (row) => (
                  <span className="no-wrap">
                    {row.aandeel.kind === 'value' && <ShareBar share={row.aandeel.value} max={max} />}
                    <CellText cell={row.aandeel} format={(n) => format.percent(n)} short />
                  </span>
                ),
              },
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('choice')} sub={t('choiceIntro')} account={account} />
    </section>
  );
}
