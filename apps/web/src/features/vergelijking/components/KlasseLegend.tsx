import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { vergelijkingTexts } from '../text.ts';

interface Props {
  /** Where each class begins. */
  klassen: readonly number[];
  /** Null: those of which nothing is known; undefined: all are shown. */
  selected: number | null | undefined;
  onSelect: (klasse: number | null | undefined) => void;
}

/** The classes as buttons: each shows by itself, so that nobody has to tell two shades apart. */
export function KlasseLegend({ klassen, selected, onSelect }: Props) {
  const t = useText(vergelijkingTexts);
  const name = useKlasseName(klassen);
  return (
    <fieldset className="map__legend">
      <legend>{t('highlight')}</legend>
      {[...klassen.keys(), null].map((klasse) => (
        <button
          key={klasse ?? 'none'}
          type="button"
          aria-pressed={selected === klasse}
          onClick={() => {
            onSelect(selected === klasse ? undefined : klasse);
          }}
        >
          <i
            className={klasse === null ? 'map__none' : ''}
            style={klasse === null ? undefined : { background: `var(--sp-k-${klasse + 1})` }}
          />
          {name(klasse)}
        </button>
      ))}
    </fieldset>
  );
}

/** The bounds of a class in words. */
export function useKlasseName(klassen: readonly number[]): (klasse: number | null) => string {
  const t = useText(vergelijkingTexts);
  const format = useFormat();
  return (klasse) => {
    if (klasse === null) return t('noData');
    const [van, tot] = [klassen[klasse], klassen[klasse + 1]].map((bound) =>
      bound === undefined ? undefined : format.percent(bound),
    );
    if (klasse === 0) return t('below', { tot: tot ?? '' });
    return tot === undefined ? t('above', { van: van ?? '' }) : t('from', { van: van ?? '', tot });
  };
}
