import type { Answer } from '../../../api/call.ts';
import type { Marker } from '../../../charts/marker.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { MarkedYearLines } from '../../../figures/MarkedYearLines.tsx';
import { MarkerNames, useYearMarkers } from '../../../figures/Markers.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { uitstroomTexts } from '../uitstroom-text.ts';

type Cohort = Answer<'getUitstroom'>['rows']['cohort'][number];

/** Out of care before a third traject, beside the naive count that is marked as biased (S0-15). */
export function CohortFigure({ uitstroom: { rows, account } }: { uitstroom: Answer<'getUitstroom'> }) {
  const t = useText(uitstroomTexts);
  const format = useFormat();
  const { cohort } = rows;
  const share = cohort[0] && findValue(cohort[0].aandeel);
  const heading = share === undefined ? t('cohortShort') : t('cohort', { share: format.percent(share) });
  const pointsOf = (key: 'aandeel' | 'naive') =>
    cohort.flatMap((row) => {
      const value = findValue(row[key]);
      return row.jaar === null || value === undefined ? [] : [{ jaar: row.jaar, value }];
    });
  const lines = [
    { key: 'aandeel', name: t('cohortLine'), color: 'var(--sp-g-reeks-1)', points: pointsOf('aandeel') },
    { key: 'naive', name: t('naiveLine'), color: 'var(--sp-g-rust)', dash: '5 4', points: pointsOf('naive') },
  ].filter(({ points }) => points.length > 0);
  const markers = useYearMarkers(lines);
  return (
    <Figure
      heading={heading}
      sub={t('cohortSub')}
      account={account}
      table={<CohortTable rows={cohort} caption={heading} markers={markers} />}
    >
      {lines.length > 0 && (
        <MarkedYearLines lines={lines} label={heading} format={(value) => format.percent(value)} height={260} />
      )}
      <section className="message message--attention stack-4" aria-labelledby="naief">
        <h3 id="naief">{t('naiveTitle')}</h3>
        <p>{t('naive')}</p>
      </section>
    </Figure>
  );
}

function CohortTable({
  rows,
  caption,
  markers,
}: {
  rows: readonly Cohort[];
  caption: string;
  markers: readonly Marker[];
}) {
  const t = useText(uitstroomTexts);
  const format = useFormat();
  const percent = (value: number) => format.percent(value);
  return (
    <Sideways label={t('cohortScroll')}>
      <DataTable
        caption={caption}
        rows={rows}
        rowKey={(row) => String(row.jaar)}
        columns={[
          {
            key: 'jaar',
            head: t('jaar'),
            cell: (row) => (
              <>
                {row.jaar ?? t('alle')}
                {row.jaar !== null && <MarkerNames markers={markers} within={`${row.jaar}`} />}
              </>
            ),
          },
          {
            key: 'aantal',
            head: t('jeugdigen'),
            numeric: true,
            cell: (row) => <CellText cell={row.aantal} format={(n) => format.number(n)} short />,
          },
          {
            key: 'aandeel',
            head: t('less'),
            numeric: true,
            cell: ({ aandeel, aandeelVan, aandeelTot }) => (
              <IntervalText cell={aandeel} van={aandeelVan} tot={aandeelTot} format={percent} />
            ),
          },
          {
            key: 'thirdTraject',
            head: t('third'),
            numeric: true,
            cell: (row) => <CellText cell={row.thirdTraject} format={percent} short />,
          },
          {
            key: 'naive',
            head: t('naiveHead'),
            numeric: true,
            cell: (row) => <CellText cell={row.naive} format={percent} short />,
          },
        ]}
      />
    </Sideways>
  );
}
