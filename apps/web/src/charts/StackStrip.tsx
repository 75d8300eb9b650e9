import { addDays, lengthInDays, type PlainDate } from '@samenpad/domain';
import { daysToMonths } from '../format/format.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { words } from '../text/words.ts';
import { chartTexts } from './text.ts';
import type { Segment } from './zorgpad-layout.ts';

interface Props {
  segments: readonly Segment[];
  x: (date: PlainDate) => number;
  baseline: number;
  right: number;
}

/** How much care at once: height is the number of trajecten, gaps are written out. */
export function StackStrip({ segments, x, baseline, right }: Props) {
  const t = useText(chartTexts);
  const most = Math.max(1, ...segments.map((segment) => segment.trajecten));
  const unit = Math.min(13, 40 / most);
  return (
    <>
      <text y={baseline - 16} className="label strong" fontSize={14}>
        {t('atOnce')}
      </text>
      <text y={baseline} className="axis" fontSize={13}>
        {t('atOnceSub')}
      </text>
      {segments.map((segment) => {
        const from = x(segment.begin);
        const to = x(addDays(segment.eind, 1));
        return segment.trajecten === 0 ? (
          <Gap key={segment.begin} segment={segment} from={from} to={to} baseline={baseline} />
        ) : (
          <g key={segment.begin}>
            <rect
              x={from}
              y={baseline - unit * segment.trajecten}
              width={Math.max(1, to - from - 0.5)}
              height={unit * segment.trajecten}
              fill={segment.trajecten > 1 ? 'var(--sp-g-tegelijk)' : 'var(--sp-g-rust)'}
            />
            {to - from > 20 && (
              <text
                x={(from + to) / 2}
                y={baseline - unit * segment.trajecten - 4}
                textAnchor="middle"
                className="label"
                fontSize={13}
              >
                {segment.trajecten}
              </text>
            )}
          </g>
        );
      })}
      <line x1={212} x2={right} y1={baseline} y2={baseline} stroke="var(--sp-g-as)" />
    </>
  );
}

function Gap({ segment, from, to, baseline }: { segment: Segment; from: number; to: number; baseline: number }) {
  const t = useText(chartTexts);
  const word = useText(words);
  const format = useFormat();
  const days = lengthInDays(segment.begin, segment.eind);
  const months = daysToMonths(days);
  const length =
    months >= 2
      ? t('monthsShort', { n: format.number(months) })
      : word('days', { count: days, n: format.number(days) });
  const tip = t('noCare', { length });
  return (
    <g data-tip={tip}>
      <rect x={from} y={baseline - 14} width={Math.max(1, to - from)} height={14} fill="transparent" />
      <line
        x1={from + 2}
        x2={Math.max(from + 2, to - 2)}
        y1={baseline - 1}
        y2={baseline - 1}
        stroke="var(--sp-lijn-vast)"
        strokeDasharray="3 3"
      />
      {to - from > 34 && (
        <text x={(from + to) / 2} y={baseline - 19} textAnchor="middle" className="axis halo" fontSize={13}>
          {tip}
        </text>
      )}
    </g>
  );
}
