import type { ReactNode } from 'react';

export type Tone = 'good' | 'attention' | 'bad' | 'waiting';

/** A state as shape, colour and word; the shape differs per tone, so colour is never alone. */
export function Status({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`status status--${tone}`}>{children}</span>;
}
