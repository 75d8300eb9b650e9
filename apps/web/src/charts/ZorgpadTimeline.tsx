import { addDays, type PlainDate } from '@samenpad/domain';
import { useId } from 'react';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { Chart } from './Chart.tsx';
import { CostBars } from './CostBars.tsx';
import { Hatch } from './Hatch.tsx';
import { LaneMark } from './LaneMark.tsx';
import type { CostBar, Lane, OtherLane } from './lane.ts';
import { OtherLaneMark } from './OtherLaneMark.tsx';
import { StackStrip } from './StackStrip.tsx';
import { chartTexts } from './text.ts';
import { type Axis, spanLanes } from './zorgpad-axis.ts';
import { listSegments, listYearStarts, timeScale } from './zorgpad-layout.ts';

export const laneLeft = 212;
export const laneHeight = 54;
const stripTop = 34;
const stripHeight = 46;
const lanesTop = stripTop + stripHeight + 30;
const costHeight = 92;

interface Props {
  lanes: readonly Lane[];
  others: readonly OtherLane[];
  /** Null: this role sees no costs. */
  costs: readonly CostBar[] | null;
  peildatum: PlainDate;
  label: string;
  /** First and last day, where several time lines share them; else those of the lanes. */
  axis?: Axis | undefined;
}

/** The zorgpad of one youth: how much at once, one lane per traject, costs below, all on one axis (mock-up 02). */
export function ZorgpadTimeline({ lanes, others, costs, peildatum, label, axis }: Props) {
  const t = useText(chartTexts);
  const format = useFormat();
  const hatch = useId();
  const { van, tot } = axis ?? spanLanes(lanes, others, peildatum);
  const segments = listSegments(lanes, peildatum);
  const lanesBottom = lanesTop + (lanes.length + others.length) * laneHeight;
  const costTop = lanesBottom + 24;
  const axisBottom = costs === null ? lanesBottom : costTop + costHeight;
  return (
    <Chart fallbackWidth={1136}>
      {(width) => {
        const right = width - 8;
        const x = timeScale(van, tot, laneLeft, right);
        const today = x(addDays(peildatum, 1));
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
          <svg
            width={width}
            height={axisBottom + (costs === null ? 8 : 34)}
            // Lets a print shrink it onto one sheet.
            viewBox={`0 0 ${width} ${axisBottom + (costs === null ? 8 : 34)}`}
            preserveAspectRatio="xMinYMin"
            role="group"
            aria-label={label}
          >
            <defs>
              <Hatch id={hatch} color="var(--sp-g-raster)" background="var(--sp-vlak)" />
            </defs>
            <rect x={today} y={22} width={Math.max(0, right - today)} height={axisBottom - 22} fill="var(--sp-vlak)" />
            {listYearStarts(van, tot).map((day) => (
              <g key={day}>
                <line x1={x(day)} x2={x(day)} y1={22} y2={axisBottom} stroke="var(--sp-g-raster)" />
                {x(day) < right - 40 && (
                  <text x={x(day) + 6} y={16} className="axis" fontSize={14}>
                    {day.slice(0, 4)}
                  </text>
                )}
              </g>
            ))}
            <StackStrip segments={segments} x={x} baseline={stripTop + stripHeight} right={right} />
            {segments
              .filter((segment) => segment.trajecten > 1)
              .map((segment) => (
                <rect
                  key={segment.begin}
                  x={x(segment.begin)}
                  y={lanesTop - 8}
                  width={x(addDays(segment.eind, 1)) - x(segment.begin)}
                  height={lanes.length * laneHeight + 4}
                  fill={`url(#${hatch})`}
                />
              ))}
            <line x1={today} x2={today} y1={24} y2={axisBottom} stroke="var(--sp-inkt)" strokeWidth={2} />
            {lanes.map((lane, i) => (
              <LaneMark key={lane.key} lane={lane} x={x} y={lanesTop + i * laneHeight} right={right} today={today} />
            ))}
            {others.map((lane, i) => (
              <OtherLaneMark
                key={lane.key}
                lane={lane}
                x={x}
                y={lanesTop + (lanes.length + i) * laneHeight}
                right={right}
                tot={tot}
              />
            ))}
            {costs !== null && (
              <CostBars costs={costs} x={x} top={costTop} height={costHeight} right={right} peildatum={peildatum} />
            )}
            <text x={today + 8} y={38} className="label strong halo" fontSize={13.5}>
              {t('today')}
            </text>
            <text x={today + 8} y={54} className="axis halo" fontSize={13}>
              {format.dateShort(peildatum)}
            </text>
          </svg>
        );
      }}
    </Chart>
  );
}
