import type { ReactNode } from 'react';
import { useText } from '../text/catalogue.ts';
import { componentTexts } from './text.ts';

/** Scrolls a wide table or chart inside itself, so that the page never scrolls sideways. */
export function Sideways({ label, chart = false, children }: { label: string; chart?: boolean; children: ReactNode }) {
  const t = useText(componentTexts);
  return (
    // Whoever uses a keyboard must be able to reach it to scroll.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={`sideways${chart ? ' sideways--chart' : ''}`} aria-label={t('sideways', { name: label })} tabIndex={0}>
      {children}
    </section>
  );
}
