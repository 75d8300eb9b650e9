import type { Answer } from '../../../api/call.ts';
import { Conclusion } from '../../../components/Rich.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { zorgpadenTexts } from '../text.ts';

type Paths = Answer<'getZorgpaden'>;

/** Youths who flowed out after step 1 or 2, from the numbers as shown; undefined when one is not shown. */
function findDoneEarly({ stappen }: Paths): number | undefined {
  let sum = 0;
  for (const stap of [2, 3]) {
    const block = stappen.find((each) => each.stap === stap && each.hulpvorm === 'uit');
    const value = block === undefined ? 0 : findValue(block.aantal);
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** The answer of the page in words. */
export function ZorgpadenConclusion({ paths }: { paths: Paths }) {
  const t = useText(zorgpadenTexts);
  const format = useFormat();
  const total = findValue(paths.jeugdigen);
  if (total === undefined) return <Conclusion text={t('conclusionHidden')} />;
  if (total === 0) return <Conclusion text={t('empty')} />;
  const done = findDoneEarly(paths);
  const close = findValue(paths.opeenvolgend);
  if (done === undefined || close === undefined) {
    const trajecten = findValue(paths.trajecten);
    return (
      <Conclusion
        text={t('conclusionShort', {
          n: format.number(total),
          trajecten: trajecten === undefined ? '…' : format.number(trajecten),
        })}
      />
    );
  }
  return <Conclusion text={t('conclusion', { share: format.percent(done / total), close: format.percent(close) })} />;
}
