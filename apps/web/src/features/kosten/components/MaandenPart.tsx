import type { Answer } from '../../../api/call.ts';
import { Conclusion } from '../../../components/Rich.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { sumExpected } from '../series.ts';
import { kostenTexts } from '../text.ts';
import { LorenzFigure } from './LorenzFigure.tsx';
import { MonthsFigure } from './MonthsFigure.tsx';
import { SpreadFigures } from './SpreadFigures.tsx';

interface Props {
  found: Answer<'getKosten'>;
  basis: 'prestatie' | 'kas';
}

/** What care costs per month, how that is spread, and what it costs per youth who left care. */
export function MaandenPart({ found, basis }: Props) {
  const t = useText(kostenTexts);
  if (found.rows.maanden.length === 0) return <Empty>{t('empty')}</Empty>;
  return (
    <>
      <KostenConclusion found={found} />
      <SpreadFigures found={found} />
      <div className="stack-6">
        <MonthsFigure found={found} basis={basis} />
      </div>
      <div className="stack-7 column-8">
        <LorenzFigure found={found} />
      </div>
    </>
  );
}

function KostenConclusion({ found: { rows } }: { found: Answer<'getKosten'> }) {
  const t = useText(kostenTexts);
  const format = useFormat();
  const [first, last] = [rows.maanden[0], rows.maanden.at(-1)];
  const sum = sumExpected(rows.maanden);
  const top = findValue(rows.spread.top10);
  const share = top === undefined ? '' : t('conclusionTop', { share: format.percent(top) });
  if (sum === undefined || first === undefined || last === undefined) {
    return <Conclusion text={share === '' ? t('conclusionHidden') : share} />;
  }
  const values = {
    van: format.month(first.maand),
    tot: format.month(last.maand),
    sum: format.euroShort(sum.total),
    open: format.euroShort(sum.open),
  };
  return <Conclusion text={`${t(sum.open > 0 ? 'conclusionOpen' : 'conclusion', values)} ${share}`} />;
}
