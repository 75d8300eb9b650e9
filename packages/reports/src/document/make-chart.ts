import type { Bar, Block } from './document.ts';
import type { Taal } from './format.ts';

const words = { nl: 'Grafiek', en: 'Chart' } as const;

/** A drawing of bars with its numbers in words, for whoever cannot see it. */
export function makeChart(kind: 'bars' | 'columns', caption: string, bars: Bar[], taal: Taal): Block {
  return { kind, caption, spoken: describeBars(caption, bars, taal), bars };
}

/** What a drawing shows, in one text. */
export function describeBars(caption: string, bars: readonly Bar[], taal: Taal): string {
  return `${words[taal]}: ${caption}. ${bars.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`;
}
