import type { Hulpvorm } from '@samenpad/domain';

/** Blocks on which white text would be too faint (palette.test.ts). */
const inkOnTop: ReadonlySet<Hulpvorm> = new Set(['wijk', 'dys', 'plg', 'amb']);

/** The colour token of a hulpvorm: the same in every municipality, whatever its theme. */
export function colorOf(hulpvorm: Hulpvorm): string {
  return `var(--sp-hv-${hulpvorm})`;
}

/** The colour of text inside a block of this hulpvorm, at least 4.5:1. */
export function textColorOf(hulpvorm: Hulpvorm): string {
  return inkOnTop.has(hulpvorm) ? 'var(--sp-hv-tekst-licht)' : 'var(--sp-hv-tekst)';
}
