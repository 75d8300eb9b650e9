import type { Cell } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { CostMonths } from '../../../charts/CostMonths.tsx';
import type { Marker } from '../../../charts/marker.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { MarkerList, MarkerNames, useMarkers } from '../../../figures/Markers.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { kostenTexts } from '../text.ts';

type Maand = Answer<'getKosten'>['rows']['maanden'][number];

interface Props {
  found: Answer<'getKosten'>;
  basis: 'prestatie' | 'kas';
}

/** Costs per month on one of the two bases; both stand side by side in the table, never added. */
export function MonthsFigure({ found: { rows, account }, basis }: Props) {
  const t = useText(kostenTexts);
  const { van, tot } = account.period;
  const markers = useMarkers(van, tot);
  const open = rows.maanden.filter(({ voorlopig }) => voorlopig).length;
  const heading =
    basis === 'kas' ? t('monthsKas') : open === 0 ? t('monthsComplete') : t('monthsOpen', { count: open, n: open });
  const months = rows.maanden.map((row) =>
    basis === 'kas'
      ? { maand: row.maand, booked: findValue(row.kas), complete: true }
      : {
          maand: row.maand,
          booked: findValue(row.prestatie),
          complete: !row.voorlopig,
          expected: findExpected(row),
        },
  );
  return (
    <Figure
      heading={heading}
      sub={t(basis === 'kas' ? 'monthsKasSub' : 'monthsSub')}
      account={account}
      table={
        <Sideways label={heading}>
          <MonthTable rows={rows.maanden} caption={heading} markers={markers} />
        </Sideways>
      }
    >
      <MarkerList markers={markers} />
      {months.some(({ booked, expected }) => (booked ?? 0) > 0 || expected !== undefined) ? (
        <CostMonths label={heading} months={months} markers={markers} />
      ) : (
        <Empty>{t('monthsNone')}</Empty>
      )}
    </Figure>
  );
}

function findExpected({ verwacht, verwachtVan, verwachtTot }: Maand) {
  if (verwacht === null || verwachtVan === null || verwachtTot === null) return undefined;
  const [value, lower, upper] = [verwacht, verwachtVan, verwachtTot].map(findValue);
  return value === undefined || lower === undefined || upper === undefined ? undefined : { value, lower, upper };
}

function MonthTable({
  rows,
  caption,
  markers,
}: {
  rows: readonly Maand[];
  caption: string;
  markers: readonly Marker[];
}) {
  const t = useText(kostenTexts);
  const format = useFormat();
  const euro = (cell: Cell | null) =>
    cell === null ? t('complete') : <CellText cell={cell} format={format.euro} short />;
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.maand}
      columns={[
        {
          key: 'maand',
          head: t('month'),
          cell: (row) => (
            <>
              {format.month(row.maand)}
              {row.voorlopig && <span className="second">{t('notComplete')}</span>}
              <MarkerNames markers={markers} within={row.maand} />
            </>
          ),
        },
        { key: 'prestatie', head: t('headPrestatie'), numeric: true, cell: (row) => euro(row.prestatie) },
        { key: 'verwacht', head: t('headExpected'), numeric: true, cell: (row) => euro(row.verwacht) },
        {
          key: 'van',
          head: t('headLower'),
          numeric: true,
          cell: (row) => (row.verwachtVan === null ? '–' : euro(row.verwachtVan)),
        },
        {
          key: 'tot',
          head: t('headUpper'),
          numeric: true,
          cell: (row) => (row.verwachtTot === null ? '–' : euro(row.verwachtTot)),
        },
        { key: 'kas', head: t('headKas'), numeric: true, cell: (row) => euro(row.kas) },
      ]}
    />
  );
}
