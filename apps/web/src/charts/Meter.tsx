import type { Tone } from '../components/Status.tsx';

const fills: Readonly<Record<Tone, string>> = {
  good: 'var(--sp-accent)',
  attention: 'var(--basis-color-warning-border-default)',
  bad: 'var(--basis-color-negative-border-default)',
  waiting: 'var(--sp-g-rust)',
};

interface Props {
  /** 0 … 1 */
  share: number;
  tone: Tone;
  /** Where the norm stands, 0 … 1. */
  norm?: number;
}

/** A bar in a table cell; the number beside it says the same. */
export function Meter({ share, tone, norm }: Props) {
  return (
    <svg width={120} height={12} aria-hidden="true">
      <rect width={120} height={12} fill="var(--basis-color-default-bg-default)" />
      <rect width={Math.min(1, Math.max(0, share)) * 120} height={12} fill={fills[tone]} />
      {norm !== undefined && <path d={`M${norm * 120} 0v12`} stroke="var(--sp-inkt)" strokeWidth={1.5} />}
    </svg>
  );
}

/** A plain bar for a share in a table cell. */
export function ShareBar({ share, max }: { share: number; max: number }) {
  return (
    <svg width={92} height={10} aria-hidden="true">
      <rect width={Math.max(2, (90 * share) / Math.max(max, 0.0001))} height={10} fill="var(--sp-g-rust)" />
    </svg>
  );
}
