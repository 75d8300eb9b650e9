import type { Answer } from '../../../api/call.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { afschalingTexts } from '../afschaling-text.ts';
import { useReason } from './DuurConclusion.tsx';

type Row = Answer<'getAfschaling'>['rows'][number];

const scaledDown: readonly Row['bestemming'][] = ['voorliggend-veld', 'eigen-netwerk'];

/** Where youths went on when their care ended (S1-9). */
export function AfschalingFigure({ afschaling: { rows, account } }: { afschaling: Answer<'getAfschaling'> }) {
  const t = useText(afschalingTexts);
  const format = useFormat();
  const reason = useReason();
  const nameOf = ({ bestemming }: Row) => t(bestemming ?? 'all');
  const shares = rows
    .filter(({ bestemming }) => scaledDown.includes(bestemming))
    .map(({ aandeel }) => findValue(aandeel));
  const known = shares.filter((share) => share !== undefined);
  const heading =
    known.length < shares.length || known.every((share) => share === 0)
      ? t('short')
      : t('heading', {
          aandeel: format.percent(
            known.reduce((sum, share) => sum + share, 0),
            1,
          ),
        });
  const bars = rows
    .filter(({ bestemming }) => bestemming !== null)
    .map((row) => {
      const value = findValue(row.aandeel);
      return {
        key: row.bestemming ?? '',
        name: nameOf(row),
        value,
        text: value === undefined ? reason(row.aandeel) : format.percent(value, 1),
        accent: scaledDown.includes(row.bestemming),
      };
    });
  return (
    <Figure
      heading={heading}
      sub={t('sub')}
      account={account}
      table={
        <Sideways label={heading}>
          <DataTable
            caption={heading}
            rows={rows}
            rowKey={({ bestemming }) => bestemming ?? ''}
            columns={[
              { key: 'destination', head: t('destination'), cell: nameOf },
              {
                key: 'count',
                head: t('count'),
                numeric: true,
                cell: ({ aantal }) => <CellText cell={aantal} format={format.number} />,
              },
              {
                key: 'share',
                head: t('share'),
                numeric: true,
                cell: ({ aandeel }) => <CellText cell={aandeel} format={(share) => format.percent(share, 1)} />,
              },
            ]}
          />
        </Sideways>
      }
    >
      <Bars bars={bars} label={heading} room={80} />
    </Figure>
  );
}
