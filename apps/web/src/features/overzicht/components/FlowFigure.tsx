import type { Answer } from '../../../api/call.ts';
import type { Marker } from '../../../charts/marker.ts';
import { StockFlow } from '../../../charts/StockFlow.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue, sumCells } from '../../../figures/cell.ts';
import { MarkerList, MarkerNames, useMarkers } from '../../../figures/Markers.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import type { OverzichtAnswers } from '../hooks/useOverzicht.ts';
import { type FlowRow, spanOf } from '../series.ts';
import { overzichtTexts } from '../text.ts';

/** Stock and flow per month, with the sum in words over it: begin + in − uit = eind. */
export function FlowFigure({ answers }: { answers: OverzichtAnswers }) {
  const t = useText(overzichtTexts);
  return (
    <Answered asked={answers.flow} height={480} lines={6}>
      {(flow) => {
        if (flow.rows.length === 0) return <Empty>{t('flowEmpty')}</Empty>;
        const isShown = flow.rows.some((row) =>
          [row.in, row.uit, row.eind].some((cell) => findValue(cell) !== undefined),
        );
        return isShown ? <Flow flow={flow} /> : <Empty>{t('flowSmall')}</Empty>;
      }}
    </Answered>
  );
}

function Flow({ flow: { rows, account } }: { flow: Answer<'getStroom'> }) {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const undetermined = { kind: 'undetermined' } as const;
  const begin = findValue(rows[0]?.begin ?? undetermined);
  const end = findValue(rows.at(-1)?.eind ?? undetermined);
  const sumIn = findValue(sumCells(rows.map((row) => row.in)));
  const sumOut = findValue(sumCells(rows.map((row) => row.uit)));
  const span = spanOf(rows);
  const { van, tot } = account.period;
  const markers = useMarkers(van, tot);
  const values = {
    begin: begin === undefined ? '' : format.number(begin),
    end: end === undefined ? '' : format.number(end),
  };
  const heading =
    begin === undefined || end === undefined
      ? t('flowHidden')
      : t(end > begin ? 'flowRose' : end < begin ? 'flowFell' : 'flowSame', values);
  return (
    <Figure
      heading={heading}
      sub={span === undefined ? '' : t('flowSub', { van: format.month(span.first), tot: format.month(span.last) })}
      account={account}
      table={<FlowTable rows={rows} caption={heading} markers={markers} />}
    >
      {begin !== undefined && end !== undefined && sumIn !== undefined && sumOut !== undefined && (
        <p className="sum">
          <Term value={format.number(begin)} word={t('sumBegin')} />
          <Term value={`+ ${format.number(sumIn)}`} word={t('sumIn')} />
          <Term value={`− ${format.number(sumOut)}`} word={t('sumOut')} />
          <Term value={`= ${format.number(end)}`} word={t('sumEnd')} />
        </p>
      )}
      <MarkerList markers={markers} />
      <StockFlow
        label={heading}
        markers={markers}
        months={rows.map((row) => ({
          maand: row.maand,
          in: findValue(row.in),
          uit: findValue(row.uit),
          eind: findValue(row.eind),
          voorlopig: row.voorlopig,
        }))}
      />
    </Figure>
  );
}

function Term({ value, word }: { value: string; word: string }) {
  return (
    <span>
      <b>{value}</b>
      <small>{word}</small>
    </span>
  );
}

function FlowTable({
  rows,
  caption,
  markers,
}: {
  rows: readonly FlowRow[];
  caption: string;
  markers: readonly Marker[];
}) {
  const t = useText(overzichtTexts);
  const format = useFormat();
  const column = (key: 'begin' | 'in' | 'uit' | 'eind' | 'zonderStop', head: string) => ({
    key,
    head,
    numeric: true,
    cell: (row: FlowRow) => <CellText cell={row[key]} format={(value) => format.number(value)} short />,
  });
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
              {row.voorlopig && <span className="second">{t('provisional')}</span>}
              <MarkerNames markers={markers} within={row.maand} />
            </>
          ),
        },
        column('begin', t('begin')),
        column('in', t('in')),
        column('uit', t('out')),
        column('eind', t('end')),
        column('zonderStop', t('withoutStop')),
      ]}
    />
  );
}
