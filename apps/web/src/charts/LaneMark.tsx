import { addDays, type PlainDate } from '@samenpad/domain';
import { useId } from 'react';
import { EndSign } from './EndSign.tsx';
import type { Lane } from './lane.ts';
import { colorOf } from './palette.ts';

interface Props {
  lane: Lane;
  x: (date: PlainDate) => number;
  y: number;
  right: number;
  /** Where the peildatum ends. */
  today: number;
}

const barTop = 17;
const bar = 17;
const letter = 6.6;

/** One traject: referrer above the start, bar, renewals as cuts and triangles, mark and word after the end. */
export function LaneMark({ lane, x, y, right, today }: Props) {
  const fade = useId();
  const color = colorOf(lane.hulpvorm);
  const from = x(lane.begin);
  const to = lane.eind === null ? today : x(addDays(lane.eind, 1));
  const open = lane.eind === null;
  const fadeTo = lane.grantedUntil === undefined ? Math.min(right, today + 60) : x(lane.grantedUntil);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: whoever uses a keyboard walks the lanes
    <g role="img" tabIndex={0} aria-label={lane.description} data-tip={lane.description}>
      <rect x={0} y={y - 4} width={right} height={48} fill="transparent" />
      <line x1={0} x2={right} y1={y + 44} y2={y + 44} stroke="var(--sp-lijn-zacht)" />
      <text y={y + 16} className="label strong" fontSize={15}>
        {lane.name}
      </text>
      <text y={y + 34} className="axis" fontSize={14}>
        {cut(lane.by, 28)}
      </text>
      <ViaLabel lane={lane} from={from} y={y} today={today} />
      <line x1={from} x2={from} y1={y + 3} y2={y + 34} stroke={color} strokeWidth={3} />
      <rect x={from} y={y + barTop} width={Math.max(2, to - from)} height={bar} fill={color} />
      {lane.pauses.map((pause) => (
        <rect
          key={pause.begin}
          x={x(pause.begin)}
          y={y + barTop + 3}
          width={Math.max(1, (pause.eind === null ? to : x(addDays(pause.eind, 1))) - x(pause.begin))}
          height={bar - 6}
          fill="#fff"
        />
      ))}
      {open && fadeTo > to && (
        <>
          <defs>
            <linearGradient id={fade} gradientUnits="userSpaceOnUse" x1={to} x2={fadeTo}>
              <stop offset="0" stopColor={color} stopOpacity={0.75} />
              <stop offset="1" stopColor={color} stopOpacity={0} />
            </linearGradient>
          </defs>
          <rect x={to} y={y + barTop} width={fadeTo - to} height={bar} fill={`url(#${fade})`} />
          {lane.grantedUntil !== undefined && (
            <line
              x1={fadeTo}
              x2={fadeTo}
              y1={y + 14}
              y2={y + 37}
              stroke={color}
              strokeWidth={1.5}
              strokeDasharray="3 2"
            />
          )}
        </>
      )}
      {lane.renewals.map((day) => (
        <g key={day}>
          <rect x={x(day) - 1.5} y={y + barTop} width={3} height={bar} fill="#fff" />
          <path d={`M${x(day) - 4.5} ${y + 42}h9l-4.5 -6.5z`} fill="var(--sp-inkt)" />
        </g>
      ))}
      {lane.end !== undefined && (
        <EndLabel lane={lane} end={lane.end} from={from} to={to} y={y} right={right} today={today} />
      )}
    </g>
  );
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** Above the start; left of the bar when it would cross the line of the peildatum. */
function ViaLabel({ lane, from, y, today }: { lane: Lane; from: number; y: number; today: number }) {
  const crosses = from + 14 + lane.via.length * letter > today;
  return crosses ? (
    <text x={from - 7} y={y + (lane.end === undefined ? 30 : 12)} textAnchor="end" className="axis halo" fontSize={13}>
      {lane.via}
    </text>
  ) : (
    <text x={from + 6} y={y + 12} className="axis halo" fontSize={13}>
      {lane.via}
    </text>
  );
}

interface EndProps {
  lane: Lane;
  end: { mark: 'plan' | 'agreed' | 'early' | 'derived'; text: string };
  from: number;
  to: number;
  y: number;
  right: number;
  today: number;
}

/** After the end; left of the bar when there is no room before the line of the peildatum. */
function EndLabel({ end, from, to, y, right, today }: EndProps) {
  const width = 24 + end.text.length * letter;
  const room = to <= today ? today - to : right - to;
  const left = width > room && from - width > 220;
  return left ? (
    <>
      <EndSign mark={end.mark} x={to + 10} y={y + 25.5} />
      <text x={from - 8} y={y + 30} textAnchor="end" className="label halo" fontSize={13}>
        {end.text}
      </text>
    </>
  ) : (
    <>
      <EndSign mark={end.mark} x={to + 10} y={y + 25.5} />
      <text x={to + 20} y={y + 30} className="label halo" fontSize={13}>
        {end.text}
      </text>
    </>
  );
}
