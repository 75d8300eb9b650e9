import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Chart } from './Chart.tsx';
import { chartTexts } from './text.ts';

/** The cheapest `deel` have `kosten` of the costs together, both 0 … 1. */
export interface LorenzPoint {
  deel: number;
  kosten: number;
}

interface Props {
  points: readonly LorenzPoint[];
  label: string;
  /** What a point says, in a sentence. */
  tipOf: (point: LorenzPoint) => string;
}

const height = 320;
const quarters = [0, 0.25, 0.5, 0.75, 1];

/** How unevenly costs are spread: the further the curve lies below the line, the more a few have (Lorenz). */
export function LorenzCurve({ points, label, tipOf }: Props) {
  const t = useText(chartTexts);
  const format = useFormat();
  return (
    <Chart>
      {(width) => {
        const [left, right, base] = [56, Math.min(width - 16, 520), height - 48];
        const x = scaleLinear<number>({ domain: [0, 1], range: [left, right] });
        const y = scaleLinear<number>({ domain: [0, 1], range: [base, 10] });
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
          <svg width={width} height={height} role="group" aria-label={label}>
            {quarters.map((share) => (
              <g key={share}>
                <line
                  x1={left}
                  x2={right}
                  y1={y(share)}
                  y2={y(share)}
                  stroke={share === 0 ? 'var(--sp-g-as)' : 'var(--sp-g-raster)'}
                />
                <text x={left - 8} y={y(share) + 4} textAnchor="end" className="axis" fontSize={13}>
                  {format.percent(share)}
                </text>
                <text x={x(share)} y={base + 18} textAnchor="middle" className="axis" fontSize={13}>
                  {format.percent(share)}
                </text>
              </g>
            ))}
            <text x={(left + right) / 2} y={height - 8} textAnchor="middle" className="axis" fontSize={13}>
              {t('lorenzAxis')}
            </text>
            <line x1={x(0)} x2={x(1)} y1={y(0)} y2={y(1)} stroke="var(--sp-g-rust)" strokeDasharray="4 3" />
            <text x={x(0.66)} y={y(0.66) - 10} textAnchor="end" className="axis halo" fontSize={13}>
              {t('lorenzEqual')}
            </text>
            <LinePath
              data={[...points]}
              x={({ deel }) => x(deel)}
              y={({ kosten }) => y(kosten)}
              stroke="var(--sp-g-reeks-1)"
              strokeWidth={2.5}
            />
            {points
              .filter(({ deel }) => deel > 0 && deel < 1)
              .map((point) => (
                // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is a picture that can be focused
                <g key={point.deel} role="img" tabIndex={0} aria-label={tipOf(point)} data-tip={tipOf(point)}>
                  <circle cx={x(point.deel)} cy={y(point.kosten)} r={11} fill="transparent" />
                  <circle cx={x(point.deel)} cy={y(point.kosten)} r={3.5} fill="var(--sp-g-reeks-1)" />
                </g>
              ))}
          </svg>
        );
      }}
    </Chart>
  );
}
