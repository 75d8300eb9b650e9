import { scaleLinear } from '@visx/scale';
import { Chart } from './Chart.tsx';

export interface Bar {
  key: string;
  name: string;
  /** Undefined: not shown, and `text` says why. */
  value: number | undefined;
  text: string;
  /** The bar the heading speaks of. */
  accent?: boolean;
  /** Its 95 % interval, as a thin line over the bar. */
  interval?: { van: number; tot: number } | undefined;
}

const rowHeight = 46;

interface Props {
  bars: readonly Bar[];
  label: string;
  /** Pixels behind the longest bar for its text. */
  room?: number;
}

/** Bars from zero, each with its name above it and its number behind it. */
export function Bars({ bars, label, room = 72 }: Props) {
  const max = Math.max(...bars.map(({ value = 0, interval }) => Math.max(value, interval?.tot ?? 0)), 0.0001);
  return (
    <Chart fallbackWidth={360}>
      {(width) => {
        const x = scaleLinear<number>({ domain: [0, max], range: [0, width - room] });
        return (
          <svg width={width} height={bars.length * rowHeight} role="img" aria-label={label}>
            {bars.map((bar, i) => (
              <g key={bar.key} transform={`translate(0 ${i * rowHeight})`}>
                <BarRow bar={bar} x={x} />
              </g>
            ))}
          </svg>
        );
      }}
    </Chart>
  );
}

function BarRow({ bar, x }: { bar: Bar; x: (value: number) => number }) {
  const { name, value, text, accent = false, interval } = bar;
  const className = `label${accent ? ' strong' : ''}`;
  const end = value === undefined ? 0 : Math.max(2, x(value));
  const textAt = value === undefined ? 0 : Math.max(end, interval === undefined ? 0 : x(interval.tot)) + 8;
  return (
    <>
      <text y={14} className={className} fontSize={14}>
        {name}
      </text>
      {value !== undefined && (
        <rect y={20} width={end} height={12} fill={accent ? 'var(--sp-g-reeks-1)' : 'var(--sp-g-rust)'} />
      )}
      {interval !== undefined && <IntervalMark from={x(interval.van)} to={x(interval.tot)} />}
      <text x={textAt} y={31} className={className} fontSize={14}>
        {text}
      </text>
    </>
  );
}

/** A thin line with ends, dark on a white edge, so that it shows over the bar and beyond it. */
function IntervalMark({ from, to }: { from: number; to: number }) {
  return (
    <g fill="none">
      <path d={`M${from} 26H${to}`} stroke="#fff" strokeWidth={5} />
      <path d={`M${from} 26H${to}M${from} 21v10M${to} 21v10`} stroke="var(--sp-inkt)" strokeWidth={1.6} />
    </g>
  );
}
