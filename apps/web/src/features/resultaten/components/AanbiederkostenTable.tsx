import type { Cell } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { aanbiederkostenTexts } from '../kosten-text.ts';
import { resultaatTexts } from '../text.ts';

type Row = Answer<'getAanbiederkosten'>['rows'][number];

/** Costs beside outflow over the same trajecten, all together first. */
export function AanbiederkostenTable({ found: { rows, account } }: { found: Answer<'getAanbiederkosten'> }) {
  const t = useText(aanbiederkostenTexts);
  const result = useText(resultaatTexts);
  const format = useFormat();
  const count = (value: number) => format.number(value);
  const two = (value: number) => format.number(value, 2);
  const nameOf = ({ aanbieder, aanbiederNaam, overig }: Row) =>
    aanbieder === null ? result(overig ? 'overig' : 'all') : (aanbiederNaam ?? aanbieder);
  const plain = (
    key: 'trajecten' | 'jeugdigen' | 'kosten',
    read: (row: Row) => Cell,
    write: (value: number) => string,
  ): Column<Row> => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row) => <CellText cell={read(row)} format={write} short />,
  });
  return (
    <section className="stack-7" aria-labelledby="aanbiederkosten">
      <h2 className="heading" id="aanbiederkosten">
        {t('table')}
      </h2>
      <p className="figure__sub">{t('tableSub')}</p>
      <div className="stack-4">
        <Sideways label={t('scroll')}>
          <DataTable
            caption={t('table')}
            rows={rows}
            rowKey={(row) => row.aanbieder ?? (row.overig ? 'overig' : 'all')}
            columns={[
              { key: 'name', head: t('name'), cell: nameOf },
              plain('trajecten', (row) => row.trajecten, count),
              plain('jeugdigen', (row) => row.jeugdigen, count),
              plain('kosten', (row) => row.kosten, format.euro),
              {
                key: 'each',
                head: t('each'),
                numeric: true,
                cell: (row) => (
                  <IntervalText
                    cell={row.perJeugdige}
                    van={row.perJeugdigeVan}
                    tot={row.perJeugdigeTot}
                    format={format.euro}
                  />
                ),
              },
              {
                key: 'uit',
                head: t('uit'),
                numeric: true,
                cell: (row) => <CellText cell={row.uitstroom} format={(share) => format.percent(share)} short />,
              },
              {
                key: 'exit',
                head: t('exit'),
                numeric: true,
                cell: (row) => (
                  <IntervalText
                    cell={row.perUitgestroomd}
                    van={row.perUitgestroomdVan}
                    tot={row.perUitgestroomdTot}
                    format={format.euro}
                  />
                ),
              },
              {
                key: 'goals',
                head: t('goals'),
                numeric: true,
                cell: (row) => <GoalText row={row} />,
              },
              {
                key: 'goal',
                head: t('goal'),
                numeric: true,
                cell: (row) => (
                  <IntervalText
                    cell={row.perBereikt}
                    van={row.perBereiktVan}
                    tot={row.perBereiktTot}
                    format={format.euro}
                  />
                ),
              },
              {
                key: 'ratio',
                head: t('ratio'),
                numeric: true,
                cell: (row) =>
                  row.aanbieder === null && !row.overig ? (
                    '–'
                  ) : (
                    <IntervalText cell={row.ratio} van={row.ratioVan} tot={row.ratioTot} format={two} />
                  ),
              },
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('table')} sub={t('tableSub')} account={account} />
    </section>
  );
}

/** How many goals were reached, and of how many trajecten goals are known. */
function GoalText({ row: { bereikt, withGezinsdoelen } }: { row: Row }) {
  const t = useText(aanbiederkostenTexts);
  const format = useFormat();
  const n = findValue(withGezinsdoelen);
  return (
    <>
      <CellText cell={bereikt} format={(value) => format.number(value)} short />
      {n !== undefined && n > 0 && <span className="second">{t('goalsOf', { n: format.number(n) })}</span>}
    </>
  );
}
