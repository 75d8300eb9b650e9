import type { JeugdigeView } from '@samenpad/contract';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useDuration } from '../hooks/useDuration.ts';
import { jeugdigenTexts } from '../text.ts';

/** When more than one traject ran at once: what the hatched bands of the time line say. */
export function Overlaps({ rows }: { rows: JeugdigeView['overlappen'] }) {
  const t = useText(jeugdigenTexts);
  const format = useFormat();
  const duration = useDuration();
  return (
    <section className="stack-7" aria-labelledby="overlap">
      <h2 className="figure-heading" id="overlap">
        {t('overlaps')}
      </h2>
      {rows.length === 0 ? (
        <p className="quiet">{t('overlapsNone')}</p>
      ) : (
        <ul className="plain stack-3">
          {rows.map((row) => (
            <li key={`${row.begin}${row.eind}`}>
              {t('overlapRow', {
                van: format.date(row.begin),
                tot: format.date(row.eind),
                length: duration(row.begin, row.eind),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
