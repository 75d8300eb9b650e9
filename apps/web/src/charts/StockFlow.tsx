import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useId } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Chart } from './Chart.tsx';
import { Hatch } from './Hatch.tsx';
import { MarkerLines } from './MarkerLines.tsx';
import { type Marker, placeInMonths } from './marker.ts';
import { type FlowLayout, type FlowMonth, layOutFlow } from './stock-flow-layout.ts';
import { chartTexts } from './text.ts';

interface Props {
  months: readonly FlowMonth[];
  label: string;
  /** What changed when. */
  markers?: readonly Marker[];
}

/** Stock as a line on its own scale, in above and out below one line (mock-up 01). */
export function StockFlow({ months, label, markers = [] }: Props) {
  const hatch = useId();
  return (
    <Chart>
      {(width) => {
        const layout = layOutFlow(months, width);
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
          <svg width={width} height={layout.height} role="group" aria-label={label}>
            <defs>
              <Hatch id={hatch} color="var(--sp-g-uit)" background="var(--sp-g-uit-vlak)" />
            </defs>
            <StockLine months={months} layout={layout} />
            <line x1={layout.left} x2={layout.right} y1={layout.base} y2={layout.base} stroke="var(--sp-g-as)" />
            {months.map((month, i) => (
              <MonthBars key={month.maand} month={month} index={i} layout={layout} hatch={`url(#${hatch})`} />
            ))}
            <SideLabels layout={layout} />
            <MarkerLines
              markers={markers}
              x={({ begin }) => {
                const place = placeInMonths(
                  begin,
                  months.map(({ maand }) => maand),
                );
                return place === undefined ? undefined : layout.x(place - 0.5);
              }}
              top={18}
              bottom={layout.base + layout.reach}
            />
          </svg>
        );
      }}
    </Chart>
  );
}

function StockLine({ months, layout }: { months: readonly FlowMonth[]; layout: FlowLayout }) {
  const t = useText(chartTexts);
  const { x, stockY, narrow } = layout;
  const stock = scaleLinear<number>({ domain: stockY.domain, range: stockY.range });
  return (
    <>
      <text x={layout.left} y={12} className="label strong" fontSize={narrow ? 12 : 14}>
        {t('stock', { unit: t('jeugdigen') })}
      </text>
      <LinePath
        data={[...months]}
        defined={(month) => month.eind !== undefined}
        x={(_, i) => x(i)}
        y={(month) => stock(month.eind ?? 0)}
        stroke="var(--sp-g-stand)"
        strokeWidth={2.5}
      />
      {months.map((month, i) => {
        if (month.eind === undefined) return null;
        const before = months[i - 1]?.eind ?? month.eind;
        const after = months[i + 1]?.eind ?? month.eind;
        return (
          <StockPoint
            key={month.maand}
            value={month.eind}
            index={i}
            last={i === months.length - 1}
            y={stock(month.eind)}
            dip={month.eind < before && month.eind <= after}
            layout={layout}
          />
        );
      })}
    </>
  );
}

interface PointProps {
  value: number;
  index: number;
  last: boolean;
  y: number;
  /** Lower than its neighbours: the number goes below. */
  dip: boolean;
  layout: FlowLayout;
}

function StockPoint({ value, index, last, y, dip, layout }: PointProps) {
  const format = useFormat();
  const { x, stockEvery, narrow } = layout;
  const numbered = last || (index % stockEvery === 0 && x(index) < layout.right - 70) || (stockEvery === 1 && !last);
  const edge = index === 0 ? 'start' : last ? 'end' : 'middle';
  return (
    <g>
      <circle cx={x(index)} cy={y} r={3.5} fill="#fff" stroke="var(--sp-g-stand)" strokeWidth={2} />
      {numbered && (
        <text
          x={x(index)}
          y={y + (dip ? 19 : -10)}
          textAnchor={narrow ? edge : 'middle'}
          className={`label halo${last ? ' strong' : ''}`}
          fontSize={13}
        >
          {format.number(value)}
        </text>
      )}
    </g>
  );
}

interface MonthProps {
  month: FlowMonth;
  index: number;
  layout: FlowLayout;
  hatch: string;
}

function MonthBars({ month, index, layout, hatch }: MonthProps) {
  const t = useText(chartTexts);
  const format = useFormat();
  const { x, bar, base, flow, narrow, every } = layout;
  const write = (value: number | undefined) => (value === undefined ? t('hidden') : format.number(value));
  const plain = t('monthTip', {
    month: format.month(month.maand),
    in: write(month.in),
    out: write(month.uit),
    stock: write(month.eind),
  });
  const tip = month.voorlopig ? t('monthProvisional', { tip: plain }) : plain;
  const up = flow(month.in ?? 0);
  const down = flow(month.uit ?? 0);
  const center = x(index);
  const size = narrow ? 12 : 13;
  const name = format.monthShort(month.maand);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is a picture that can be focused
    <g role="img" tabIndex={0} aria-label={tip} data-tip={tip}>
      <rect
        x={center - bar / 2 - 3}
        y={base - layout.reach}
        width={bar + 6}
        height={2 * layout.reach}
        fill="transparent"
      />
      <rect x={center - bar / 2} y={base - up} width={bar} height={up} fill="var(--sp-g-in)" />
      <rect x={center - bar / 2} y={base + 1} width={bar} height={down} fill={hatch} stroke="var(--sp-g-uit)" />
      {layout.numbered && (
        <>
          <text x={center} y={base - up - 5} textAnchor="middle" className="label" fontSize={size}>
            {month.in === undefined ? '–' : format.number(month.in)}
          </text>
          <text x={center} y={base + down + 16} textAnchor="middle" className="label" fontSize={size}>
            {month.uit === undefined ? '–' : format.number(month.uit)}
          </text>
        </>
      )}
      {index % every === 0 && (
        <text x={center} y={layout.height - 6} textAnchor="middle" className="axis" fontSize={narrow ? 12 : 14}>
          {every > 1 ? `${name} ’${month.maand.slice(2, 4)}` : narrow ? name.slice(0, 1) : name}
        </text>
      )}
    </g>
  );
}

function SideLabels({ layout }: { layout: FlowLayout }) {
  const t = useText(chartTexts);
  const { narrow, left, right, base, reach } = layout;
  if (narrow) {
    return (
      <text x={left} y={base - reach - 20} className="label strong" fontSize={12}>
        {t('both')}
      </text>
    );
  }
  return (
    <>
      <text x={right + 12} y={base - reach / 2} className="strong" fontSize={14} fill="var(--sp-g-in)">
        {t('inflow')}
      </text>
      <text x={right + 12} y={base + reach / 2 + 6} className="strong" fontSize={14} fill="var(--sp-g-uit)">
        {t('outflow')}
      </text>
    </>
  );
}
