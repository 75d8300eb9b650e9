import type { ReactNode } from 'react';

/** Scrolls a wide table or chart inside itself, so that the page never scrolls sideways. */
export function Sideways({ label, chart = false, children }: { label: string; chart?: boolean; children: ReactNode }) {
  return (
    // Whoever uses a keyboard must be able to reach it to scroll.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={`sideways${chart ? ' sideways--chart' : ''}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
