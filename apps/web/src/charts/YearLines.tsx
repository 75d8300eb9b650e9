import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { Chart } from './Chart.tsx';
import { MarkerLines } from './MarkerLines.tsx';
import { type Marker, placeInYears } from './marker.ts';
import { spreadLabels } from './spread.ts';

export interface YearLine {
  key: string;
  /** Written behind the last point. */
  name: string;
  color: string;
  /** Second mark beside colour. */
  dash?: string;
  points: readonly { jaar: number; value: number }[];
}

interface Props {
  lines: readonly YearLine[];
  /** What the lines tell, in a sentence. */
  label: string;
  format: (value: number) => string;
  height?: number;
  /** What changed when. */
  markers?: readonly Marker[];
}

/** Lines over years from zero on one scale, each named where it ends. */
export function YearLines({ lines, label, format, height = 210, markers = [] }: Props) {
  const years = lines.flatMap(({ points }) => points.map(({ jaar }) => jaar));
  const first = Math.min(...years);
  const last = Math.max(...years);
  const high = Math.max(...lines.flatMap(({ points }) => points.map(({ value }) => value)), 0.0001);
  if (years.length === 0) return null;
  return (
    <Chart fallbackWidth={360}>
      {(width) => {
        const base = height - 24;
        const side = width < 300 ? 132 : 168;
        const x = scaleLinear<number>({ domain: [first, Math.max(last, first + 1)], range: [8, width - side] });
        const y = scaleLinear<number>({ domain: [0, high * 1.08], range: [base, 8] });
        const ends = spreadLabels(
          lines.map(({ points }) => y(points.at(-1)?.value ?? 0)),
          38,
          base - 18,
        );
        const starts = spreadLabels(
          lines.map(({ points }) => y(points[0]?.value ?? 0) - 8),
          16,
          base - 4,
        );
        return (
          <svg width={width} height={height} role={markers.length > 0 ? 'group' : 'img'} aria-label={label}>
            <line x1={0} x2={width - side + 8} y1={base} y2={base} stroke="var(--sp-g-as)" />
            {lines.map((line, i) => (
              <LineMark
                key={line.key}
                line={line}
                x={x}
                y={y}
                start={starts[i] ?? 0}
                end={{ x: width - side + 14, y: ends[i] ?? 0 }}
                format={format}
              />
            ))}
            <MarkerLines
              markers={markers}
              x={({ begin }) => {
                const place = placeInYears(begin);
                // The last year has no point behind its begin: what began in it stands at the edge.
                return place >= first && place < last + 1 ? x(Math.min(place, Math.max(last, first + 1))) : undefined;
              }}
              top={1}
              bottom={base}
            />
            <text x={8} y={height - 6} className="axis" fontSize={13}>
              {first}
            </text>
            <text x={x(last)} y={height - 6} textAnchor="middle" className="axis" fontSize={13}>
              {last}
            </text>
          </svg>
        );
      }}
    </Chart>
  );
}

interface MarkProps {
  line: YearLine;
  x: (year: number) => number;
  y: (value: number) => number;
  /** Height of the first number. */
  start: number;
  /** Where the name stands. */
  end: { x: number; y: number };
  format: (value: number) => string;
}

function LineMark({ line: { name, color, dash, points }, x, y, start, end, format }: MarkProps) {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <>
      <LinePath
        data={[...points]}
        x={(point) => x(point.jaar)}
        y={(point) => y(point.value)}
        stroke={color}
        strokeWidth={2.5}
        strokeDasharray={dash}
      />
      <text x={x(first.jaar)} y={start} className="halo label" fontSize={13}>
        {format(first.value)}
      </text>
      <circle cx={x(last.jaar)} cy={y(last.value)} r={3.5} fill={color} />
      <line
        x1={end.x}
        x2={end.x + 18}
        y1={end.y - 3}
        y2={end.y - 3}
        stroke={color}
        strokeWidth={2.5}
        strokeDasharray={dash}
      />
      <text x={end.x + 24} y={end.y + 2} className="strong label" fontSize={13}>
        {format(last.value)} ({last.jaar})
      </text>
      <text x={end.x} y={end.y + 17} className="axis" fontSize={12}>
        {name}
      </text>
    </>
  );
}
