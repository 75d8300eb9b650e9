import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue, sumCells } from '../../../figures/cell.ts';
import { MarkedYearLines } from '../../../figures/MarkedYearLines.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { concentratieTexts } from '../concentratie-text.ts';

type Report = Answer<'getConcentratie'>;
type Row = Report['rows'][number];

/** Those with one and with two to four jeugdigen. */
function countSmall({ grootte }: Row): number | undefined {
  return findValue(sumCells(grootte.slice(0, 2).map(({ aanbieders }) => aanbieders)));
}

/** How many aanbieders there are, how many of them small, and how concentrated care is (S1-26). */
export function ConcentratiePart({ found }: { found: Report }) {
  const t = useText(concentratieTexts);
  if (found.rows.length === 0) return <Conclusion text={t('empty')} />;
  return (
    <>
      <ConcentratieConclusion rows={found.rows} />
      <div className="stack-6 column-8">
        <YearsFigure found={found} />
      </div>
      <SizeTable found={found} />
    </>
  );
}

function ConcentratieConclusion({ rows }: { rows: readonly Row[] }) {
  const t = useText(concentratieTexts);
  const format = useFormat();
  const [first, last] = [rows[0], rows.at(-1)];
  const n = last && findValue(last.aanbieders);
  if (first === undefined || last === undefined || n === undefined) return <Conclusion text={t('hidden')} />;
  const [before, small] = [findValue(first.aanbieders), countSmall(last)];
  const values = { first: String(first.jaar), last: String(last.jaar), n: format.number(n) };
  const trend =
    before === undefined || first === last
      ? t('conclusionOne', values)
      : t('conclusion', { ...values, before: format.number(before) });
  const few = small === undefined ? '' : t('small', { ...values, small: format.number(small) });
  return <Conclusion text={`${trend} ${few}`} />;
}

function YearsFigure({ found: { rows, account } }: { found: Report }) {
  const t = useText(concentratieTexts);
  const format = useFormat();
  const pointsOf = (read: (row: Row) => number | undefined) =>
    rows.flatMap((row) => {
      const value = read(row);
      return value === undefined ? [] : [{ jaar: row.jaar, value }];
    });
  const lines = [
    {
      key: 'all',
      name: t('all'),
      color: 'var(--sp-g-reeks-1)',
      points: pointsOf(({ aanbieders }) => findValue(aanbieders)),
    },
    {
      key: 'small',
      name: t('fewerThanFive'),
      color: 'var(--sp-g-reeks-2)',
      dash: '6 4',
      points: pointsOf(countSmall),
    },
  ].filter(({ points }) => points.length > 0);
  if (lines.length === 0) return null;
  return (
    <Figure heading={t('chart')} sub={t('chartSub')} account={account}>
      <MarkedYearLines
        lines={lines}
        label={lines
          .map(({ name, points }) => `${name}: ${points.map(({ jaar, value }) => `${jaar} ${value}`).join(', ')}`)
          .join('; ')}
        format={(value) => format.number(value)}
      />
    </Figure>
  );
}

function SizeTable({ found: { rows, account } }: { found: Report }) {
  const t = useText(concentratieTexts);
  const format = useFormat();
  const write = (value: number) => format.number(value);
  return (
    <section className="stack-7" aria-labelledby="grootte">
      <h2 className="heading" id="grootte">
        {t('table')}
      </h2>
      <p className="figure__sub">{t('tableSub')}</p>
      <div className="stack-4">
        <Sideways label={t('scroll')}>
          <DataTable
            caption={t('table')}
            rows={rows}
            rowKey={({ jaar }) => String(jaar)}
            columns={[
              { key: 'jaar', head: t('jaar'), cell: ({ jaar }) => jaar },
              {
                key: 'aanbieders',
                head: t('aanbieders'),
                numeric: true,
                cell: (row) => <CellText cell={row.aanbieders} format={write} short />,
              },
              ...(rows[0]?.grootte ?? []).map(({ vanaf }, i) => ({
                key: vanaf,
                head: t(`from-${vanaf}`),
                numeric: true,
                cell: ({ grootte }: Row) => (
                  <CellText cell={grootte[i]?.aanbieders ?? { kind: 'suppressed' }} format={write} short />
                ),
              })),
              {
                key: 'herfindahl',
                head: t('herfindahl'),
                numeric: true,
                cell: (row) => <CellText cell={row.herfindahl} format={write} short />,
              },
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('table')} sub={t('tableSub')} account={account} />
    </section>
  );
}
