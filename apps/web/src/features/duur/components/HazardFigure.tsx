import type { Answer } from '../../../api/call.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { uitstroomTexts } from '../uitstroom-text.ts';
import { useReason } from './DuurConclusion.tsx';

type Band = Answer<'getUitstroom'>['rows']['hazard'][number];

/** Ends per month that care runs, by how long it has run. */
export function HazardFigure({ uitstroom: { rows, account } }: { uitstroom: Answer<'getUitstroom'> }) {
  const t = useText(uitstroomTexts);
  const format = useFormat();
  const reason = useReason();
  const nameOf = ({ vanDag, totDag }: Band) => {
    if (totDag === null) return t('bandLast', { van: format.number(vanDag - 1) });
    return vanDag === 1
      ? t('bandFirst', { tot: format.number(totDag) })
      : t('band', { van: format.number(vanDag), tot: format.number(totDag) });
  };
  const bars = rows.hazard.map((band) => {
    const [value, van, tot] = [band.kans, band.kansVan, band.kansTot].map(findValue);
    return {
      key: String(band.vanDag),
      name: nameOf(band),
      value,
      text:
        value === undefined
          ? reason(band.kans)
          : t('interval', {
              share: format.percent(value, 1),
              van: format.number((van ?? value) * 100, 1),
              tot: format.number((tot ?? value) * 100, 1),
            }),
    };
  });
  return (
    <div className="stack-7 column-8">
      <Figure
        heading={t('hazard')}
        sub={t('hazardSub')}
        account={account}
        table={<HazardTable rows={rows.hazard} nameOf={nameOf} />}
      >
        <Bars bars={bars} label={t('hazard')} room={132} />
      </Figure>
    </div>
  );
}

function HazardTable({ rows, nameOf }: { rows: readonly Band[]; nameOf: (row: Band) => string }) {
  const t = useText(uitstroomTexts);
  const format = useFormat();
  return (
    <Sideways label={t('hazardScroll')}>
      <DataTable
        caption={t('hazard')}
        rows={rows}
        rowKey={(row) => String(row.vanDag)}
        columns={[
          { key: 'band', head: t('bandHead'), cell: nameOf },
          {
            key: 'maanden',
            head: t('months'),
            numeric: true,
            cell: (row) => <CellText cell={row.maanden} format={(n) => format.number(n)} short />,
          },
          {
            key: 'einden',
            head: t('ends'),
            numeric: true,
            cell: (row) => <CellText cell={row.einden} format={(n) => format.number(n)} short />,
          },
          {
            key: 'kans',
            head: t('perMonth'),
            numeric: true,
            cell: ({ kans, kansVan, kansTot }) => (
              <IntervalText cell={kans} van={kansVan} tot={kansTot} format={(n) => format.percent(n, 1)} />
            ),
          },
        ]}
      />
    </Sideways>
  );
}
