import { addDays, type PlainDate } from '@samenpad/domain';
import type { OtherLane } from './lane.ts';

interface Props {
  lane: OtherLane;
  x: (date: PlainDate) => number;
  y: number;
  right: number;
  /** Last day on the axis. */
  tot: PlainDate;
}

/** A toewijzing that is no traject: only an outline, so that it is not read as care that was given. */
export function OtherLaneMark({ lane, x, y, right, tot }: Props) {
  const from = x(lane.begin);
  const to = Math.min(right, x(addDays(lane.eind ?? tot, 1)));
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: whoever uses a keyboard walks the lanes
    <g role="img" tabIndex={0} aria-label={lane.description} data-tip={lane.description}>
      <rect x={0} y={y - 4} width={right} height={48} fill="transparent" />
      <line x1={0} x2={right} y1={y + 44} y2={y + 44} stroke="var(--sp-lijn-zacht)" />
      <text y={y + 16} className="label" fontSize={15}>
        {lane.name}
      </text>
      <text y={y + 34} className="axis" fontSize={14}>
        {lane.by.length > 28 ? `${lane.by.slice(0, 27)}…` : lane.by}
      </text>
      <rect
        x={from}
        y={y + 17}
        width={Math.max(2, to - from)}
        height={17}
        fill="#fff"
        stroke="var(--sp-lijn-vast)"
        strokeDasharray="4 3"
      />
    </g>
  );
}
