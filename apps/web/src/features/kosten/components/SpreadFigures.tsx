import type { Answer } from '../../../api/call.ts';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { kostenTexts } from '../text.ts';
import { KeyFigureRow } from './KeyFigureRow.tsx';

/** For how many, how unevenly, and what care costs for each who left it. */
export function SpreadFigures({ found: { rows, account } }: { found: Answer<'getKosten'> }) {
  const t = useText(kostenTexts);
  const format = useFormat();
  const { spread, uitstroom } = rows;
  const n = findValue(spread.jeugdigen);
  const out = findValue(uitstroom.uitgestroomd);
  const months = t('months', { van: format.month(spread.van), tot: format.month(spread.tot) });
  const percent = (value: number) => format.percent(value);
  const figures = [
    {
      name: t('perJeugdige'),
      cell: spread.perJeugdige,
      format: format.euro,
      change: n === undefined ? months : t('ofJeugdigen', { n: format.number(n), months }),
    },
    { name: t('top10'), cell: spread.top10, format: percent, change: months },
    { name: t('top5'), cell: spread.top5, format: percent, change: months },
    { name: t('stayers'), cell: spread.stayers, format: percent, change: t('stayersChange') },
    {
      name: t('perExit'),
      cell: uitstroom.perUitgestroomd,
      format: format.euro,
      change:
        out === undefined
          ? ''
          : t('exits', {
              n: format.number(out),
              van: format.dateShort(uitstroom.van),
              tot: format.dateShort(uitstroom.tot),
            }),
    },
  ];
  return <KeyFigureRow id="verdeling" title={t('spread')} figures={figures} account={account} />;
}
