import { scaleLinear } from '@visx/scale';
import { Chart } from './Chart.tsx';

export interface IntervalRow {
  key: string;
  name: string;
  value: number;
  /** Undefined on a side that is not known. */
  lower: number | undefined;
  upper: number | undefined;
  /** The number as the screen writes it. */
  text: string;
  /** The row in a sentence. */
  tip: string;
  /** Chosen in the filters: drawn and named stronger. */
  chosen: boolean;
}

interface Props {
  rows: readonly IntervalRow[];
  label: string;
  /** What all together have: the line that the rows are compared with. */
  reference: { value: number; text: string } | undefined;
  format: (value: number) => string;
}

const rowHeight = 44;
const top = 26;

/** One dot a row with its 95 % interval, from zero, beside the line of all together. */
export function IntervalRows({ rows, label, reference, format }: Props) {
  const highest = Math.max(reference?.value ?? 0, ...rows.map(({ value }) => value), 0.0001);
  // One very wide interval would press all others together: it runs out of the picture.
  const max = Math.min(Math.max(highest, ...rows.map(({ upper }) => upper ?? 0)), 1.6 * highest);
  const height = top + rows.length * rowHeight + 22;
  return (
    <Chart>
      {(width) => {
        const x = scaleLinear<number>({ domain: [0, max], range: [4, width - 84], clamp: true });
        const base = height - 22;
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
          <svg width={width} height={height} role="group" aria-label={label}>
            {reference !== undefined && (
              <>
                <line
                  x1={x(reference.value)}
                  x2={x(reference.value)}
                  y1={18}
                  y2={base}
                  stroke="var(--sp-g-as)"
                  strokeDasharray="4 3"
                />
                <text
                  x={x(reference.value)}
                  y={12}
                  textAnchor={x(reference.value) > width / 2 ? 'end' : 'start'}
                  className="axis"
                  fontSize={13}
                >
                  {reference.text}
                </text>
              </>
            )}
            {rows.map((row, i) => (
              <RowMark key={row.key} row={row} x={x} y={top + i * rowHeight} />
            ))}
            <line x1={4} x2={width - 84} y1={base} y2={base} stroke="var(--sp-g-as)" />
            {x.ticks(width < 520 ? 2 : 4).map((value) => (
              <text
                key={value}
                x={x(value)}
                y={height - 6}
                textAnchor={value === 0 ? 'start' : 'middle'}
                className="axis"
                fontSize={13}
              >
                {format(value)}
              </text>
            ))}
          </svg>
        );
      }}
    </Chart>
  );
}

function RowMark({ row, x, y }: { row: IntervalRow; x: (value: number) => number; y: number }) {
  const color = row.chosen ? 'var(--sp-g-reeks-1)' : 'var(--sp-g-rust)';
  const weight = row.chosen ? ' strong' : '';
  const [from, to] = [x(row.lower ?? row.value), x(row.upper ?? row.value)];
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is a picture that can be focused
    <g role="img" tabIndex={0} aria-label={row.tip} data-tip={row.tip} transform={`translate(0 ${y})`}>
      <rect y={0} width={to + 76} height={rowHeight - 4} fill="transparent" />
      <text x={4} y={14} className={`label halo${weight}`} fontSize={14}>
        {row.name}
      </text>
      <line x1={from} x2={to} y1={27} y2={27} stroke={color} strokeWidth={3} />
      <circle cx={x(row.value)} cy={27} r={5.5} fill={color} stroke="#fff" strokeWidth={1.5} />
      <text x={to + 10} y={32} className={`label halo${weight}`} fontSize={14}>
        {row.text}
      </text>
    </g>
  );
}
