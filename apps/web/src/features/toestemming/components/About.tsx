import { useSessie } from '../../../api/useSessie.ts';
import { useText } from '../../../text/catalogue.ts';
import { toestemmingTexts } from '../text.ts';

/** About whom it is, as this reader says it: a youth reads about itself. */
export function About({ naam }: { naam: string }) {
  const t = useText(toestemmingTexts);
  const { rol } = useSessie();
  return rol === 'jeugdige' ? t('aboutYou') : t('about', { naam });
}
