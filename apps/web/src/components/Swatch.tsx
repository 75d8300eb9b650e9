import type { Hulpvorm } from '@samenpad/domain';
import type { CSSProperties } from 'react';
import { colorOf, textColorOf } from '../charts/palette.ts';

/** Custom properties that `.block` and `.swatch` read; React sets them through CSSOM, which the CSP allows. */
export function swatchStyle(hulpvorm: Hulpvorm): CSSProperties {
  // CSSProperties does not know custom properties.
  return { '--swatch': colorOf(hulpvorm), '--swatch-text': textColorOf(hulpvorm) } as CSSProperties;
}

export function Swatch({ hulpvorm }: { hulpvorm: Hulpvorm }) {
  return <span className="swatch" style={swatchStyle(hulpvorm)} aria-hidden="true" />;
}
