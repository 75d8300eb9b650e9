import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Chart } from './Chart.tsx';
import {
  bandPath,
  layOutSurvival,
  type SurvivalLayout,
  type SurvivalLine,
  sightY,
  stepPath,
} from './survival-layout.ts';
import { chartTexts } from './text.ts';

interface Props {
  lines: readonly SurvivalLine[];
  label: string;
}

/** Which share still runs after so long: steps, 95 % band, medians, and the numbers in sight under the axis (mock-up 04). */
export function SurvivalCurve({ lines, label }: Props) {
  return (
    <Chart>
      {(width) => {
        const layout = layOutSurvival(lines, width);
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
          <svg width={width} height={layout.height} role="group" aria-label={label}>
            <Axes layout={layout} />
            {lines.map((line) => (
              <path key={line.key} d={bandPath(line.points, layout)} fill={line.color} fillOpacity={0.13} />
            ))}
            {lines.map((line, i) => (
              <CurveMark key={line.key} line={line} index={i} layout={layout} />
            ))}
            <SightTable lines={lines} layout={layout} />
          </svg>
        );
      }}
    </Chart>
  );
}

function Axes({ layout }: { layout: SurvivalLayout }) {
  const t = useText(chartTexts);
  const format = useFormat();
  const { left, right, bottom, ticks, narrow, x, y } = layout;
  const size = narrow ? 12 : 13;
  return (
    <>
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line
            x1={left}
            x2={right}
            y1={y(share)}
            y2={y(share)}
            stroke={share === 0 ? 'var(--sp-g-as)' : share === 0.5 ? 'var(--sp-g-rust)' : 'var(--sp-g-raster)'}
            strokeDasharray={share === 0.5 ? '4 3' : undefined}
          />
          <text x={left - 8} y={y(share) + 4} textAnchor="end" className="axis" fontSize={size}>
            {format.percent(share)}
          </text>
        </g>
      ))}
      {!narrow && (
        <text x={right} y={y(0.5) - 6} textAnchor="end" className="axis" fontSize={12}>
          {t('halfDone')}
        </text>
      )}
      {ticks.map((day) => (
        <g key={day}>
          <line x1={x(day)} x2={x(day)} y1={bottom} y2={bottom + 5} stroke="var(--sp-g-as)" />
          <text x={x(day)} y={bottom + 20} textAnchor="middle" className="axis" fontSize={size}>
            {day === 0 ? t('start') : t('yearsSince', { n: format.number(day / 365, day % 365 === 0 ? 0 : 1) })}
          </text>
        </g>
      ))}
    </>
  );
}

interface MarkProps {
  line: SurvivalLine;
  index: number;
  layout: SurvivalLayout;
}

function CurveMark({ line, index, layout }: MarkProps) {
  const format = useFormat();
  const { x, y, bottom, narrow, names, medians } = layout;
  const { color, dash, points, median } = line;
  const last = points.at(-1);
  if (last === undefined) return null;
  const middle = median === undefined || median > last.dag ? undefined : x(median);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is a picture that can be focused
    <g role="img" tabIndex={0} aria-label={line.tip} data-tip={line.tip}>
      <path d={stepPath(points, layout)} fill="none" stroke="transparent" strokeWidth={14} />
      <path d={stepPath(points, layout)} fill="none" stroke={color} strokeWidth={2.5} strokeDasharray={dash} />
      {last.share > 0 && <path d={`M${x(last.dag)} ${y(last.share) - 6}v12`} stroke={color} strokeWidth={2.5} />}
      {middle !== undefined && median !== undefined && (
        <>
          <line x1={middle} x2={middle} y1={y(0.5)} y2={bottom} stroke={color} strokeDasharray="1 3" />
          <circle cx={middle} cy={y(0.5)} r={5} fill="#fff" stroke={color} strokeWidth={2.5} />
          <text
            x={(medians[index] ?? middle) + 4}
            y={bottom - 6}
            className="halo strong"
            fontSize={narrow ? 12 : 13}
            fill={color}
          >
            {format.number(median)}
          </text>
        </>
      )}
      <text
        x={x(last.dag) + 8}
        y={(names[index] ?? y(last.share)) + 4}
        className="halo strong"
        fontSize={narrow ? 12 : 13}
        fill={color}
      >
        {line.name}
      </text>
    </g>
  );
}

function SightTable({ lines, layout }: { lines: readonly SurvivalLine[]; layout: SurvivalLayout }) {
  const t = useText(chartTexts);
  const { x, ticks, right, narrow } = layout;
  const size = narrow ? 12 : 13;
  return (
    <g>
      <text x={0} y={sightY(layout, 0) - 22} className="strong label" fontSize={size}>
        {t('inSight')}
      </text>
      {lines.map((line, row) => (
        <g key={line.key}>
          {line.sight
            .filter(({ dag }) => ticks.includes(dag))
            .map(({ dag, text }) => (
              <text key={dag} x={x(dag)} y={sightY(layout, row)} textAnchor="middle" className="label" fontSize={size}>
                {text}
              </text>
            ))}
          <text x={right + 22} y={sightY(layout, row)} className="strong" fontSize={size} fill={line.color}>
            {line.name}
          </text>
        </g>
      ))}
    </g>
  );
}
