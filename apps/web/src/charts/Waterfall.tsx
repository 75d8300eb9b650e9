import { scaleLinear } from '@visx/scale';
import { useId } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Chart } from './Chart.tsx';
import { Hatch } from './Hatch.tsx';
import { chartTexts } from './text.ts';
import { domainOf, type PlacedWaterfallStep, placeSteps, type WaterfallStep } from './waterfall-layout.ts';

interface Props {
  /** Amounts in cents; parts make the totals exactly. */
  steps: readonly WaterfallStep[];
  label: string;
}

const height = 350;
const top = 34;
const foot = 58;
const left = 76;
const narrowBelow = 720;
const rowHeight = 46;

/** From one total to another by the parts between: standing side by side, or lying under each other on a phone. */
export function Waterfall({ steps, label }: Props) {
  const hatch = useId();
  const placed = placeSteps(steps);
  return (
    <Chart>
      {(width) => {
        const narrow = width < narrowBelow;
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
          <svg width={width} height={narrow ? placed.length * rowHeight + 8 : height} role="group" aria-label={label}>
            <defs>
              <Hatch id={hatch} color="var(--sp-g-uit)" background="var(--sp-g-uit-vlak)" />
            </defs>
            {narrow ? (
              <Rows placed={placed} width={width} hatch={`url(#${hatch})`} />
            ) : (
              <Columns placed={placed} width={width} hatch={`url(#${hatch})`} />
            )}
          </svg>
        );
      }}
    </Chart>
  );
}

interface PartProps {
  placed: readonly PlacedWaterfallStep[];
  width: number;
  hatch: string;
}

function fillOf({ kind, value }: PlacedWaterfallStep, hatch: string): { fill: string; stroke: string } {
  if (kind === 'total') return { fill: 'var(--sp-g-stand)', stroke: 'none' };
  if (kind === 'rest') return { fill: 'var(--sp-g-rust)', stroke: 'none' };
  return value >= 0 ? { fill: 'var(--sp-g-in)', stroke: 'none' } : { fill: hatch, stroke: 'var(--sp-g-uit)' };
}

/** What a step says, and the number beside it. */
function useWords() {
  const t = useText(chartTexts);
  const format = useFormat();
  return ({ name, value, to, kind }: PlacedWaterfallStep) =>
    kind === 'total'
      ? { tip: t('waterfallTotal', { name, value: format.euro(value) }), number: format.euroShort(value) }
      : {
          tip: t('waterfallTip', { name, value: format.euroSigned(value), total: format.euro(to) }),
          number: signed(value, format.euroShort),
        };
}

function signed(value: number, write: (value: number) => string): string {
  return value === 0 ? write(0) : `${value > 0 ? '+' : '−'} ${write(Math.abs(value))}`;
}

function Columns({ placed, width, hatch }: PartProps) {
  const format = useFormat();
  const words = useWords();
  const base = height - foot;
  const y = scaleLinear<number>({ domain: domainOf(placed), range: [base, top] });
  const step = (width - left) / placed.length;
  const bar = Math.min(96, step - 18);
  return (
    <>
      {y.ticks(5).map((value) => (
        <g key={value}>
          <line x1={left} x2={width} y1={y(value)} y2={y(value)} stroke="var(--sp-g-raster)" />
          <text x={left - 8} y={y(value) + 5} textAnchor="end" className="axis" fontSize={13}>
            {format.euroShort(value)}
          </text>
        </g>
      ))}
      {placed.map((each, i) => {
        const x = left + i * step + (step - bar) / 2;
        const [high, low] = [Math.max(each.from, each.to), Math.min(each.from, each.to)];
        const { tip, number } = words(each);
        const strong = each.kind === 'total' ? ' strong' : '';
        return (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is a picture that can be focused
          <g key={each.key} role="img" tabIndex={0} aria-label={tip} data-tip={tip}>
            <rect x={x - 6} y={top - 20} width={bar + 12} height={base - top + 20} fill="transparent" />
            <rect
              x={x}
              y={each.kind === 'total' ? y(each.to) - 3 : y(high)}
              width={bar}
              height={each.kind === 'total' ? 6 : Math.max(2, y(low) - y(high))}
              {...fillOf(each, hatch)}
            />
            <text x={x + bar / 2} y={y(high) - 10} textAnchor="middle" className={`label halo${strong}`} fontSize={14}>
              {number}
            </text>
            {i < placed.length - 1 && (
              <line
                x1={x + bar}
                x2={x + step}
                y1={y(each.to)}
                y2={y(each.to)}
                stroke="var(--sp-g-as)"
                strokeDasharray="2 2"
              />
            )}
            {splitName(each.name).map((line, at) => (
              <text
                key={line}
                x={x + bar / 2}
                y={base + 24 + at * 17}
                textAnchor="middle"
                className={`label${strong}`}
                fontSize={13.5}
              >
                {line}
              </text>
            ))}
          </g>
        );
      })}
    </>
  );
}

/** In two lines of about the same length. */
function splitName(name: string): string[] {
  const words = name.split(' ');
  if (name.length < 13 || words.length < 2) return [name];
  const splits = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (parts: readonly string[]) => Math.max(...parts.map((part) => part.length));
  return splits.reduce((best, split) => (longest(split) < longest(best) ? split : best), splits[0] ?? [name]);
}

function Rows({ placed, width, hatch }: PartProps) {
  const words = useWords();
  const x = scaleLinear<number>({ domain: domainOf(placed), range: [0, width] });
  return (
    <>
      {placed.slice(0, -1).map(({ key, to }, i) => (
        <line
          key={key}
          x1={x(to)}
          x2={x(to)}
          y1={i * rowHeight + 36}
          y2={(i + 1) * rowHeight + 22}
          stroke="var(--sp-g-as)"
          strokeDasharray="2 2"
        />
      ))}
      {placed.map((each, i) => {
        const [high, low] = [Math.max(each.from, each.to), Math.min(each.from, each.to)];
        const { tip, number } = words(each);
        const total = each.kind === 'total';
        const y = i * rowHeight;
        return (
          // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark is a picture that can be focused
          <g key={each.key} role="img" tabIndex={0} aria-label={tip} data-tip={tip}>
            <rect y={y} width={width} height={rowHeight - 4} fill="transparent" />
            <text y={y + 15} className={`label halo${total ? ' strong' : ''}`} fontSize={14}>
              {each.name}
            </text>
            <text x={width} y={y + 15} textAnchor="end" className={`label halo${total ? ' strong' : ''}`} fontSize={14}>
              {number}
            </text>
            <rect
              x={total ? x(each.to) - 3 : x(low)}
              y={y + 22}
              width={total ? 6 : Math.max(2, x(high) - x(low))}
              height={14}
              {...fillOf(each, hatch)}
            />
          </g>
        );
      })}
    </>
  );
}
