import type { Answer } from '../../../api/call.ts';
import { LorenzCurve, type LorenzPoint } from '../../../charts/LorenzCurve.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { kostenTexts } from '../text.ts';

/** Fewer points than this are no curve. */
const FEWEST = 5;

/** How unevenly the costs of twelve months are spread over the jeugdigen. */
export function LorenzFigure({ found: { rows, account } }: { found: Answer<'getKosten'> }) {
  const t = useText(kostenTexts);
  const format = useFormat();
  const { lorenz, spread } = rows;
  const points = lorenz.flatMap(({ deel, kosten }): LorenzPoint[] => {
    const share = findValue(kosten);
    return share === undefined ? [] : [{ deel, kosten: share }];
  });
  if (points.length < FEWEST) return null;
  const top = findValue(spread.top10);
  const heading = top === undefined ? t('lorenzPlain') : t('lorenz', { share: format.percent(top) });
  const tipOf = ({ deel, kosten }: LorenzPoint) =>
    t('lorenzTip', {
      part: format.percent(deel),
      share: format.percent(kosten),
      rest: format.percent(1 - deel),
      other: format.percent(1 - kosten),
    });
  return (
    <Figure
      heading={heading}
      sub={t('lorenzSub', { van: format.month(spread.van), tot: format.month(spread.tot) })}
      account={account}
      table={
        <DataTable
          caption={heading}
          rows={lorenz}
          rowKey={({ deel }) => String(deel)}
          columns={[
            { key: 'deel', head: t('lorenzPart'), cell: ({ deel }) => format.percent(deel) },
            {
              key: 'kosten',
              head: t('lorenzShare'),
              numeric: true,
              cell: ({ kosten }) => <CellText cell={kosten} format={(share) => format.percent(share, 1)} short />,
            },
          ]}
        />
      }
    >
      <LorenzCurve points={points} label={heading} tipOf={tipOf} />
    </Figure>
  );
}
