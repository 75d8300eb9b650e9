import type { EndMark } from './lane.ts';

interface Props {
  mark: EndMark;
  x: number;
  y: number;
}

/** How a traject ended, as a shape: round = as planned, half = agreed, cross = early, open = derived. */
export function EndSign({ mark, x, y }: Props) {
  if (mark === 'plan') return <circle cx={x} cy={y} r={5} fill="var(--sp-inkt)" />;
  if (mark === 'early') {
    return (
      <path
        d={`M${x - 4} ${y - 4}l8 8M${x + 4} ${y - 4}l-8 8`}
        stroke="var(--basis-color-negative-color-default)"
        strokeWidth={2.4}
      />
    );
  }
  return (
    <g>
      <circle
        cx={x}
        cy={y}
        r={4.5}
        fill="#fff"
        stroke="var(--sp-inkt)"
        strokeWidth={1.6}
        strokeDasharray={mark === 'derived' ? '2 2' : undefined}
      />
      {mark === 'agreed' && <path d={`M${x} ${y - 4.5}a4.5 4.5 0 0 1 0 9z`} fill="var(--sp-inkt)" />}
    </g>
  );
}

/** The same shape beside a word in a table or legend. */
export function EndSignInText({ mark }: { mark: EndMark }) {
  return (
    <svg width={16} height={14} aria-hidden="true">
      <EndSign mark={mark} x={6} y={8} />
    </svg>
  );
}
