import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Chart } from './Chart.tsx';
import {
  type FunnelLayout,
  type FunnelLimit,
  type FunnelMark,
  type FunnelUnit,
  layOutFunnel,
  limitPath,
} from './funnel-layout.ts';
import { chartTexts } from './text.ts';

interface Props {
  units: readonly FunnelUnit[];
  limits: readonly FunnelLimit[];
  label: string;
}

/** Units by how much was expected of them, between the limits of chance; who lies outside is named. */
export function FunnelPlot({ units, limits, label }: Props) {
  const t = useText(chartTexts);
  return (
    <>
      <Chart>
        {(width) => {
          const layout = layOutFunnel(units, limits, width);
          return (
            // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
            <svg width={width} height={layout.height} role="group" aria-label={label}>
              <Axes layout={layout} />
              <Limits limits={limits} layout={layout} />
              {units.map((unit) => (
                <UnitMark key={unit.key} unit={unit} layout={layout} />
              ))}
            </svg>
          );
        }}
      </Chart>
      <ul className="legend">
        {(['beyond', 'edge', 'within', 'small'] as const).map((mark) => (
          <li key={mark}>
            <svg width={14} height={14} aria-hidden="true">
              <MarkShape mark={mark} x={7} y={7} />
            </svg>
            {t(`funnel-${mark}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Axes({ layout }: { layout: FunnelLayout }) {
  const t = useText(chartTexts);
  const format = useFormat();
  const { left, right, bottom, xTicks, yTicks, narrow, x, y } = layout;
  const size = narrow ? 12 : 13;
  return (
    <>
      <text x={0} y={12} className="axis" fontSize={size}>
        {t('funnelY')}
      </text>
      {yTicks.map((ratio) => (
        <g key={ratio}>
          <line
            x1={left}
            x2={right}
            y1={y(ratio)}
            y2={y(ratio)}
            stroke={ratio === 1 ? 'var(--sp-g-stand)' : 'var(--sp-g-raster)'}
          />
          <text
            x={left - 8}
            y={y(ratio) + 4}
            textAnchor="end"
            className={ratio === 1 ? 'label strong' : 'axis'}
            fontSize={size}
          >
            {format.number(ratio, ratio % 0.5 === 0 ? 1 : 2)}
          </text>
        </g>
      ))}
      <line x1={left} x2={right} y1={bottom} y2={bottom} stroke="var(--sp-g-as)" />
      {xTicks.map((expected) => (
        <g key={expected}>
          <line x1={x(expected)} x2={x(expected)} y1={bottom} y2={bottom + 5} stroke="var(--sp-g-as)" />
          <text x={x(expected)} y={bottom + 20} textAnchor="middle" className="axis" fontSize={size}>
            {format.number(expected)}
          </text>
        </g>
      ))}
      <text x={right} y={bottom + 42} textAnchor="end" className="axis" fontSize={size}>
        {t('funnelX')}
      </text>
    </>
  );
}

function Limits({ limits, layout }: { limits: readonly FunnelLimit[]; layout: FunnelLayout }) {
  const t = useText(chartTexts);
  const { right, narrow, y } = layout;
  const last = limits.at(-1);
  return (
    <g fill="none" stroke="var(--sp-g-as)">
      <path d={limitPath(limits, 'upper998', layout)} />
      <path d={limitPath(limits, 'lower998', layout)} />
      <path d={limitPath(limits, 'upper95', layout)} strokeDasharray="4 3" />
      <path d={limitPath(limits, 'lower95', layout)} strokeDasharray="4 3" />
      {last !== undefined && !narrow && (
        <g stroke="none" className="axis" fontSize={12}>
          <text x={right + 6} y={y(last.upper998) - 2}>
            {t('limit998')}
          </text>
          <text x={right + 6} y={y(last.lower998) + 12}>
            {t('limit998')}
          </text>
        </g>
      )}
    </g>
  );
}

function UnitMark({ unit, layout }: { unit: FunnelUnit; layout: FunnelLayout }) {
  const { key, name, tip, mark, expected, ratio } = unit;
  const { x, y, names, narrow } = layout;
  const place = names.get(key);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is a picture that can be focused
    <g role="img" tabIndex={0} aria-label={tip} data-tip={tip}>
      <circle cx={x(expected)} cy={y(ratio)} r={12} fill="transparent" />
      <MarkShape mark={mark} x={x(expected)} y={y(ratio)} />
      {place !== undefined && (
        <text x={place.x} y={place.y} textAnchor={place.anchor} className="label halo" fontSize={narrow ? 12 : 13}>
          {name}
        </text>
      )}
    </g>
  );
}

function MarkShape({ mark, x, y }: { mark: FunnelMark; x: number; y: number }) {
  if (mark === 'beyond')
    return <path d={`M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`} fill="var(--sp-g-reeks-2)" stroke="#fff" />;
  if (mark === 'edge')
    return <path d={`M${x} ${y - 5}l5 5l-5 5l-5 -5z`} fill="#fff" stroke="var(--sp-g-reeks-2)" strokeWidth={2} />;
  if (mark === 'within') return <circle cx={x} cy={y} r={4.5} fill="var(--sp-g-reeks-1)" stroke="#fff" />;
  return <circle cx={x} cy={y} r={3.5} fill="#fff" stroke="var(--sp-g-rust)" strokeWidth={1.5} />;
}
