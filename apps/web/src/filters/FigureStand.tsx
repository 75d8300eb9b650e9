import { useSessie } from '../api/useSessie.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { filterTexts } from './text.ts';

/** The day on which the figures of a page stand, and why they do not move with each bericht (trust.md 3.6). */
export function FigureStand() {
  const t = useText(filterTexts);
  const format = useFormat();
  const { figuresOn } = useSessie();
  return <p className="figure__sub stack-2">{t('stand', { day: format.date(figuresOn) })}</p>;
}
