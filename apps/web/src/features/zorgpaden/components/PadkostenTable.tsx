import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { padkostenTexts } from '../padkosten-text.ts';
import { PathBlocks } from './PathBlocks.tsx';

type Report = Answer<'getPadkosten'>;
type Row = Report['rows'][number];

/** On which paths the money goes: the dearest first, beside how many jeugdigen are on them. */
export function PadkostenTable({ found: { rows, account } }: { found: Report }) {
  const t = useText(padkostenTexts);
  const format = useFormat();
  const percent = (share: number) => format.percent(share);
  return (
    <>
      <PadkostenConclusion rows={rows} />
      {rows.length > 1 && (
        <section className="stack-6" aria-labelledby="padkosten">
          <h2 className="heading" id="padkosten">
            {t('heading')}
          </h2>
          <p className="figure__sub">{t('sub')}</p>
          <div className="stack-4">
            <Sideways label={t('scroll')}>
              <DataTable
                caption={t('heading')}
                className="data--middle"
                rows={rows}
                rowKey={(row) => `${row.overig ? 'overig' : row.pad.join('-')}${row.uitgestroomd ? '.' : ''}`}
                columns={[
                  { key: 'pad', head: t('path'), cell: (row) => <PathName row={row} /> },
                  {
                    key: 'jeugdigen',
                    head: t('jeugdigen'),
                    numeric: true,
                    cell: (row) => <CellText cell={row.jeugdigen} format={(n) => format.number(n)} short />,
                  },
                  {
                    key: 'aandeelJeugdigen',
                    head: t('shareJeugdigen'),
                    numeric: true,
                    cell: (row) => <CellText cell={row.aandeelJeugdigen} format={percent} short />,
                  },
                  {
                    key: 'kosten',
                    head: t('kosten'),
                    numeric: true,
                    cell: (row) => <CellText cell={row.kosten} format={format.euro} short />,
                  },
                  {
                    key: 'aandeelKosten',
                    head: t('shareKosten'),
                    numeric: true,
                    cell: (row) => <CellText cell={row.aandeelKosten} format={percent} short />,
                  },
                  {
                    key: 'perJeugdige',
                    head: t('perJeugdige'),
                    numeric: true,
                    cell: (row) => <CellText cell={row.perJeugdige} format={format.euro} short />,
                  },
                ]}
              />
            </Sideways>
          </div>
          <FigureFoot title={t('heading')} sub={t('sub')} account={account} />
        </section>
      )}
    </>
  );
}

function PathName({ row }: { row: Row }) {
  const t = useText(padkostenTexts);
  if (row.overig) return t('other');
  return row.pad.length === 0 ? t('all') : <PathBlocks path={row.pad} out={row.uitgestroomd} />;
}

/** What the dearest path that is named takes, beside how many are on it. */
function PadkostenConclusion({ rows: [all, first] }: { rows: readonly Row[] }) {
  const t = useText(padkostenTexts);
  const format = useFormat();
  if (all === undefined || findValue(all.jeugdigen) === 0) return <Conclusion text={t('empty')} />;
  if (first === undefined || first.overig) return <Conclusion text={t('hidden')} />;
  const [money, people] = [findValue(first.aandeelKosten), findValue(first.aandeelJeugdigen)];
  if (money === undefined || people === undefined) return <Conclusion text={t('hidden')} />;
  return <Conclusion text={t('conclusion', { money: format.percent(money), people: format.percent(people) })} />;
}
