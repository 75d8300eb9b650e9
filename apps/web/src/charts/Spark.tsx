import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { Chart } from './Chart.tsx';

export interface SparkPoint {
  label: string;
  value: number;
}

interface Props {
  points: readonly SparkPoint[];
  /** The whole line in a sentence. */
  label: string;
  format: (value: number) => string;
  /** The last point may still change: open circle, dotted segment. */
  provisional?: boolean;
}

const height = 52;

/** A small line. Its scale holds at least 72–100 % of the maximum, so that a flat series looks flat (mock-ups 5). */
export function Spark({ points, label, format, provisional = false }: Props) {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 2) return null;
  const high = Math.max(...points.map((p) => p.value), 0.0001);
  const low = Math.min(...points.map((p) => p.value), high * 0.72);
  return (
    <Chart fallbackWidth={200}>
      {(width) => {
        const x = scaleLinear<number>({ domain: [0, points.length - 1], range: [4, width - 6] });
        const y = scaleLinear<number>({ domain: [low, high], range: [height - 20, 5] });
        const firm = provisional ? points.slice(0, -1) : points;
        const end = { x: x(points.length - 1), y: y(last.value) };
        const before = points.at(-2) ?? last;
        return (
          <svg width={width} height={height} role="img" aria-label={label}>
            <line x1={0} x2={width} y1={height - 16} y2={height - 16} stroke="var(--sp-g-raster)" />
            <LinePath
              data={[...firm]}
              x={(_, i) => x(i)}
              y={(p) => y(p.value)}
              stroke="var(--sp-g-reeks-1)"
              strokeWidth={2}
            />
            {provisional && (
              <line
                x1={x(points.length - 2)}
                y1={y(before.value)}
                x2={end.x}
                y2={end.y}
                stroke="var(--sp-g-reeks-1)"
                strokeWidth={2}
                strokeDasharray="2 3"
              />
            )}
            <circle
              cx={end.x}
              cy={end.y}
              r={4}
              fill={provisional ? '#fff' : 'var(--sp-g-reeks-1)'}
              stroke="var(--sp-g-reeks-1)"
              strokeWidth={2}
            />
            <text x={0} y={height - 2} className="axis" fontSize={12}>{`${first.label}: ${format(first.value)}`}</text>
            <text x={width} y={height - 2} textAnchor="end" className="axis" fontSize={12}>
              {last.label}
            </text>
          </svg>
        );
      }}
    </Chart>
  );
}
