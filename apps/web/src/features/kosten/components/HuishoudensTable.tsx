import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { huishoudensTexts } from '../huishoudens-text.ts';

type Report = Answer<'getHuishoudens'>;
type Row = Report['rows'][number];

const amounts = ['kosten', 'jeugdwet', 'wmo', 'participatiewet'] as const;
const shares = [
  ['severalWetten', 'aandeelSeveralWetten'],
  ['threeWetten', 'aandeelThreeWetten'],
  ['severalJeugdigen', 'aandeelSeveralJeugdigen'],
  ['fourAanbieders', 'aandeelFourAanbieders'],
] as const;

/** Households by twelve months, the newest first. */
export function HuishoudensTable({ found: { rows, account }, last }: { found: Report; last: Row }) {
  const t = useText(huishoudensTexts);
  const format = useFormat();
  const known = findValue(last.linked);
  const sub = known === undefined ? t('tableSubPlain') : t('tableSub', { share: format.percent(known) });
  return (
    <section className="stack-7" aria-labelledby="huishoudens">
      <h2 className="heading" id="huishoudens">
        {t('table')}
      </h2>
      <p className="figure__sub">{sub}</p>
      <div className="stack-4">
        <Sideways label={t('scroll')}>
          <DataTable
            caption={t('table')}
            rows={rows.toReversed()}
            rowKey={({ tot }) => tot}
            columns={[
              { key: 'tot', head: t('period'), cell: ({ tot }) => format.month(tot) },
              {
                key: 'huishoudens',
                head: t('huishoudens'),
                numeric: true,
                cell: (row) => <CellText cell={row.huishoudens} format={(n) => format.number(n)} short />,
              },
              ...amounts.map((key) => ({
                key,
                head: t(key),
                numeric: true,
                cell: (row: Row) => <CellText cell={row[key]} format={format.euro} short />,
              })),
              {
                key: 'mediaan',
                head: t('head-mediaan'),
                numeric: true,
                cell: (row) => <CellText cell={row.mediaan} format={format.euro} short />,
              },
              ...shares.map(([key, column]) => ({
                key,
                head: t(`head-${key}`),
                numeric: true,
                cell: (row: Row) => <CellText cell={row[column]} format={(share) => format.percent(share, 1)} short />,
              })),
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('table')} sub={sub} account={account} />
    </section>
  );
}
