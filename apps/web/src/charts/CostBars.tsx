import { addMonths, firstDayOf, minDate, type PlainDate, plainDate } from '@samenpad/domain';
import { scaleLinear } from '@visx/scale';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import type { CostBar } from './lane.ts';
import { colorOf } from './palette.ts';
import { chartTexts } from './text.ts';

interface Props {
  costs: readonly CostBar[];
  x: (date: PlainDate) => number;
  top: number;
  height: number;
  right: number;
  peildatum: PlainDate;
}

function sumBy(costs: readonly CostBar[], keyOf: (bar: CostBar) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const bar of costs) sums.set(keyOf(bar), (sums.get(keyOf(bar)) ?? 0) + bar.cents);
  return sums;
}

/** A round amount at or above the highest month. */
function roundUp(cents: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(cents, 100)));
  return [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).find((step) => step >= cents) ?? cents;
}

/** Costs per month, stacked by hulpvorm, on the axis of the lanes; the sum of each year below. */
export function CostBars({ costs, x, top, height, right, peildatum }: Props) {
  const t = useText(chartTexts);
  const format = useFormat();
  const hasNone = costs.every((bar) => bar.cents === 0);
  const max = roundUp(Math.max(0, ...sumBy(costs, (bar) => bar.month).values()));
  const y = scaleLinear<number>({ domain: [0, max], range: [0, height] });
  const base = top + height;
  const stacked = new Map<string, number>();
  return (
    <g>
      <text y={top + 16} className="label strong" fontSize={15}>
        {t('costs')}
      </text>
      <text y={top + 34} className="axis" fontSize={13}>
        {t('costsSub')}
      </text>
      {hasNone && (
        <text x={212} y={base - 12} className="axis" fontSize={14}>
          {t('costsNone')}
        </text>
      )}
      {(hasNone ? [] : [max / 2, max]).map((value) => (
        <g key={value}>
          <line x1={212} x2={right} y1={base - y(value)} y2={base - y(value)} stroke="var(--sp-g-raster)" />
          <text x={204} y={base - y(value) + 5} textAnchor="end" className="axis" fontSize={13}>
            {format.euro(value)}
          </text>
        </g>
      ))}
      {costs
        .filter((bar) => bar.cents > 0)
        .map((bar) => {
          const below = stacked.get(bar.month) ?? 0;
          stacked.set(bar.month, below + bar.cents);
          const from = x(firstDayOf(bar.month));
          const to = x(firstDayOf(addMonths(bar.month, 1)));
          return (
            <rect
              key={`${bar.month}${bar.hulpvorm}${below}`}
              x={from + 0.5}
              y={base - y(below + bar.cents)}
              width={Math.max(1, to - from - 1)}
              height={y(bar.cents)}
              fill={colorOf(bar.hulpvorm)}
            />
          );
        })}
      <line x1={212} x2={right} y1={base} y2={base} stroke="var(--sp-g-as)" />
      <text x={204} y={base + 18} textAnchor="end" className="axis" fontSize={13}>
        {t('perYear')}
      </text>
      <YearSums costs={costs} x={x} y={base + 18} peildatum={peildatum} />
    </g>
  );
}

function YearSums({ costs, x, y, peildatum }: Pick<Props, 'costs' | 'x' | 'peildatum'> & { y: number }) {
  const format = useFormat();
  const sums = sumBy(costs, (bar) => bar.month.slice(0, 4));
  return (
    <>
      {[...sums].map(([year, cents]) => {
        const from = x(plainDate(`${year}-01-01`));
        const to = x(minDate(plainDate(`${year}-12-31`), peildatum));
        if (to - Math.max(212, from) < 20 && year !== peildatum.slice(0, 4)) return null;
        return (
          <text
            key={year}
            x={(Math.max(212, from) + to) / 2}
            y={y}
            textAnchor="middle"
            className="label halo"
            fontSize={13.5}
          >
            {format.euro(cents)}
          </text>
        );
      })}
    </>
  );
}
