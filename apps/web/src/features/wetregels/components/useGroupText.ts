import type { WetregelView } from '@samenpad/contract';
import { useText } from '../../../text/catalogue.ts';
import { wetregelsTexts } from '../text.ts';

/** Which help a regel is about, in words. */
export function useGroupText(): (regel: Pick<WetregelView, 'domein' | 'categorie'>) => string {
  const t = useText(wetregelsTexts);
  return ({ domein, categorie }) => (categorie === null ? t(`rest-${domein}`) : t(`groep-${domein}`, { categorie }));
}
