import type { Hulpvorm } from '@samenpad/domain';
import { useText } from '../text/catalogue.ts';
import { words } from '../text/words.ts';
import { Swatch } from './Swatch.tsx';

/** A hulpvorm as its colour and its word. */
export function HulpvormName({ hulpvorm }: { hulpvorm: Hulpvorm }) {
  const t = useText(words);
  return (
    <span className="hulpvorm">
      <Swatch hulpvorm={hulpvorm} />
      {t(hulpvorm)}
    </span>
  );
}
