import type { PlainMonth } from '@samenpad/domain';
import { scaleLinear } from '@visx/scale';
import { useId } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Chart } from './Chart.tsx';
import { Hatch } from './Hatch.tsx';
import { MarkerLines } from './MarkerLines.tsx';
import { type Marker, placeInMonths } from './marker.ts';
import { chartTexts } from './text.ts';

/** Amounts in cents; undefined where one is not shown. */
export interface CostMonth {
  maand: PlainMonth;
  booked: number | undefined;
  /** Nearly all is in: nothing more is expected. */
  complete: boolean;
  expected?: { value: number; lower: number; upper: number } | undefined;
}

interface Props {
  months: readonly CostMonth[];
  label: string;
  /** What changed when. */
  markers?: readonly Marker[];
}

const height = 320;
const top = 44;
const base = height - 34;

/** A bar from zero for each month; what is still expected hatched on top of it, with its range. */
export function CostMonths({ months, label, markers = [] }: Props) {
  const hatch = useId();
  const t = useText(chartTexts);
  const format = useFormat();
  const max = Math.max(1, ...months.map(({ booked, expected }) => Math.max(booked ?? 0, expected?.upper ?? 0)));
  const provisional = months.some(({ expected }) => expected !== undefined);
  return (
    <Chart>
      {(width) => {
        const narrow = width < 520;
        const left = narrow ? 62 : 84;
        const y = scaleLinear<number>({ domain: [0, max], range: [base, top], nice: true });
        const step = (width - left) / Math.max(1, months.length);
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
          <svg width={width} height={height} role="group" aria-label={label}>
            <defs>
              <Hatch id={hatch} color="var(--sp-g-reeks-1)" background="#fff" />
            </defs>
            <text y={14} className="label" fontSize={narrow ? 12 : 14}>
              {provisional ? `${t('costBooked')}. ${t('costExpected')}.` : t('costBooked')}
            </text>
            {y.ticks(4).map((value) => (
              <g key={value}>
                <line x1={left} x2={width} y1={y(value)} y2={y(value)} stroke="var(--sp-g-raster)" />
                <text x={left - 8} y={y(value) + 5} textAnchor="end" className="axis" fontSize={narrow ? 11.5 : 13}>
                  {format.euroShort(value)}
                </text>
              </g>
            ))}
            {months.map((month, i) => (
              <MonthMark
                key={month.maand}
                month={month}
                x={left + i * step}
                step={step}
                y={y}
                hatch={`url(#${hatch})`}
                name={labelOf(month.maand, i, months.length, step, format.monthShort)}
              />
            ))}
            <line x1={left} x2={width} y1={base} y2={base} stroke="var(--sp-g-as)" />
            <MarkerLines
              markers={markers}
              x={({ begin }) => {
                const place = placeInMonths(
                  begin,
                  months.map(({ maand }) => maand),
                );
                return place === undefined ? undefined : left + place * step;
              }}
              top={22}
              bottom={base}
            />
          </svg>
        );
      }}
    </Chart>
  );
}

/** The name of the month, when there is room for it; with its year when names are left out. */
function labelOf(
  maand: PlainMonth,
  i: number,
  count: number,
  step: number,
  write: (maand: PlainMonth) => string,
): string | undefined {
  if (step >= 34) return write(maand);
  if (count <= 12) return write(maand).slice(0, 1);
  return i % Math.ceil(60 / step) === 0 ? `${write(maand)} ’${maand.slice(2, 4)}` : undefined;
}

interface MarkProps {
  month: CostMonth;
  x: number;
  step: number;
  y: (value: number) => number;
  hatch: string;
  name: string | undefined;
}

function useTip() {
  const t = useText(chartTexts);
  const format = useFormat();
  return ({ maand, booked, complete, expected }: CostMonth) => {
    const values = { month: format.month(maand), booked: booked === undefined ? t('hidden') : format.euro(booked) };
    if (expected === undefined) return t(complete ? 'costTip' : 'costTipUnknown', values);
    const { value, lower, upper } = expected;
    return t('costTipExpected', {
      ...values,
      expected: format.euro(value),
      lower: format.euro(lower),
      upper: format.euro(upper),
    });
  };
}

function MonthMark({ month, x, step, y, hatch, name }: MarkProps) {
  const tip = useTip()(month);
  const { booked = 0, expected } = month;
  const bar = Math.max(2, Math.min(46, step * 0.68));
  const center = x + step / 2;
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is a picture that can be focused
    <g role="img" tabIndex={0} aria-label={tip} data-tip={tip}>
      <rect x={x} y={top} width={step} height={base - top} fill="transparent" />
      <rect x={center - bar / 2} y={y(booked)} width={bar} height={base - y(booked)} fill="var(--sp-g-reeks-1)" />
      {expected !== undefined && (
        <>
          <rect
            x={center - bar / 2}
            y={y(Math.max(booked, expected.value))}
            width={bar}
            height={Math.max(0, y(booked) - y(Math.max(booked, expected.value)))}
            fill={hatch}
            stroke="var(--sp-g-reeks-1)"
          />
          <path
            d={`M${center - 5} ${y(expected.upper)}h10m-5 0V${y(expected.lower)}m-5 0h10`}
            stroke="var(--sp-inkt)"
            strokeWidth={1.5}
            fill="none"
          />
        </>
      )}
      {month.booked === undefined && (
        <text x={center} y={base - 6} textAnchor="middle" className="axis" fontSize={13}>
          –
        </text>
      )}
      {name !== undefined && (
        <text x={center} y={height - 12} textAnchor="middle" className="axis" fontSize={13}>
          {name}
        </text>
      )}
    </g>
  );
}
