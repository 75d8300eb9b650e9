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
  const max = Math.max(...bars.map((bar) => bar.value ?? 0), 0.0001);
  return (
    <Chart fallbackWidth={360}>
      {(width) => {
        const x = scaleLinear<number>({ domain: [0, max], range: [0, width - room] });
        return (
          <svg width={width} height={bars.length * rowHeight} role="img" aria-label={label}>
            {bars.map((bar, i) => {
              const end = bar.value === undefined ? 0 : Math.max(2, x(bar.value));
              const weight = bar.accent ? ' strong' : '';
              return (
                <g key={bar.key} transform={`translate(0 ${i * rowHeight})`}>
                  <text y={14} className={`label${weight}`} fontSize={14}>
                    {bar.name}
                  </text>
                  {bar.value !== undefined && (
                    <rect
                      y={20}
                      width={end}
                      height={12}
                      fill={bar.accent ? 'var(--sp-g-reeks-1)' : 'var(--sp-g-rust)'}
                    />
                  )}
                  <text x={bar.value === undefined ? 0 : end + 8} y={31} className={`label${weight}`} fontSize={14}>
                    {bar.text}
                  </text>
                </g>
              );
            })}
          </svg>
        );
      }}
    </Chart>
  );
}
