import type { Hulpvorm } from '@samenpad/domain';
import { swatchStyle } from '../../../components/Swatch.tsx';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { zorgpadenTexts } from '../text.ts';

/** A path as a row of coloured blocks, each with its word; `uit` or `loopt nog` closes it. */
export function PathBlocks({ path, out }: { path: readonly Hulpvorm[]; out: boolean }) {
  const t = useText(zorgpadenTexts);
  const word = useText(words);
  return (
    <ol className="blocks plain">
      {path.map((hulpvorm, i) => (
        // A path may hold the same hulpvorm twice and never changes order.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={i} className="block" style={swatchStyle(hulpvorm)}>
          {word(hulpvorm)}
        </li>
      ))}
      <li className={`block ${out ? 'block--out' : 'block--running'}`}>{t(out ? 'out' : 'running')}</li>
    </ol>
  );
}
