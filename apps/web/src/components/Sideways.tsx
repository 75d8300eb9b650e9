import type { ReactNode } from 'react';
import { useText } from '../text/catalogue.ts';
import { componentTexts } from './text.ts';

/** Scrolls a wide table or chart inside itself, so that the page never scrolls sideways. */
export function Sideways({ label, chart = false, children }: { label: string; chart?: boolean; children: ReactNode }) {
  const t = useText(componentTexts);
  return (
    <section
      className={`sideways${chart ? ' sideways--chart' : ''}`}
      aria-label={t('sideways', { name: label })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever uses a keyboard must be able to reach it to scroll
      tabIndex={0}
    >
      {children}
    </section>
  );
}
