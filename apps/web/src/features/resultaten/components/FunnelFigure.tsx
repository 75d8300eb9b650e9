import type { Account } from '@samenpad/contract';
import { FunnelPlot } from '../../../charts/FunnelPlot.tsx';
import type { FunnelLimit } from '../../../charts/funnel-layout.ts';
import { Figure } from '../../../components/Figure.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { useVerdict } from '../hooks/useVerdict.ts';
import { isTime, type Maat } from '../search.ts';
import { resultaatTexts } from '../text.ts';
import { listMarks, type Unit, type Who } from '../unit.ts';

interface Props {
  maat: Maat;
  who: Who;
  units: readonly Unit[];
  limits: readonly FunnelLimit[];
  account: Account;
}

/** The funnel: who differs from what is expected, and who may do so by chance. */
export function FunnelFigure({ maat, who, units, limits, account }: Props) {
  const t = useText(resultaatTexts);
  const word = useText(words);
  const format = useFormat();
  const verdict = useVerdict(maat);
  const marks = listMarks(units, (unit) => {
    const n = findValue(unit.aantal);
    return t('tip', {
      name: unit.name,
      ratio: format.number(findValue(unit.ratio) ?? 0, 2),
      verdict: verdict(unit),
      n: n === undefined ? word('suppressedShort') : format.number(n),
    });
  });
  if (units.length === 0) return null;
  const left = units.length - marks.length;
  const heading = t(who === 'praktijken' ? 'funnelPraktijken' : 'funnel');
  return (
    <Figure
      heading={heading}
      sub={t(maat === 'wacht' ? 'funnelSubWait' : isTime(maat) ? 'funnelSubTime' : 'funnelSub')}
      account={account}
    >
      <FunnelPlot units={marks} limits={limits} label={heading} />
      {left > 0 && <p className="small quiet stack-2">{t('notDrawn', { count: left, n: format.number(left) })}</p>}
    </Figure>
  );
}
