import type { Cell } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { findValue } from '../../../figures/cell.ts';
import { MarkedYearLines } from '../../../figures/MarkedYearLines.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { duurTexts } from '../text.ts';

/** The mean of ended trajecten beside the median, shown once to be unlearned (T5; mock-ups 8.7). */
export function TwoWays({ duur: { rows, jaren } }: { duur: Answer<'getDuur'> }) {
  const t = useText(duurTexts);
  const format = useFormat();
  const medians = listPoints(rows.map(({ jaar, mediaan }) => ({ jaar, cell: mediaan })));
  const means = listPoints(jaren.map(({ jaar, cbsMean }) => ({ jaar, cell: cbsMean })));
  const [first] = means;
  const last = means.at(-1);
  const days = (value: number) => format.number(value);
  return (
    <>
      <section className="message message--attention" aria-labelledby="cbs-maat">
        <h2 id="cbs-maat">{t('naiveTitle')}</h2>
        <p>
          {first === undefined || last === undefined || last.value <= first.value
            ? t('naiveShort')
            : t('naive', { first: days(first.value), last: days(last.value) })}
        </p>
      </section>
      {medians.length > 1 && means.length > 1 && (
        <figure className="stack-5" aria-labelledby="twee-manieren">
          <figcaption>
            <h2 className="figure-heading" id="twee-manieren">
              {t('twoWays')}
            </h2>
            <p className="figure__sub">{t('twoWaysSub')}</p>
          </figcaption>
          <MarkedYearLines
            label={t('twoWays')}
            format={days}
            lines={[
              { key: 'mediaan', name: t('lineMedian'), color: 'var(--sp-g-reeks-1)', points: medians },
              { key: 'cbs', name: t('lineCbs'), color: 'var(--sp-g-rust)', dash: '5 4', points: means },
            ]}
          />
        </figure>
      )}
    </>
  );
}

function listPoints(cells: readonly { jaar: number | null; cell: Cell }[]) {
  return cells.flatMap(({ jaar, cell }) => {
    const value = findValue(cell);
    return jaar === null || value === undefined ? [] : [{ jaar, value }];
  });
}
