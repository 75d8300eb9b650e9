import { type Nodig, nodigWords } from '@samenpad/contract';
import { useText } from '../text/catalogue.ts';
import { DateField } from './DateField.tsx';
import { uitstroomTexts } from './uitstroom-text.ts';

export interface Uitstroom {
  eind: string;
  /** A day cannot be named yet. */
  unknown: boolean;
  nodig: readonly Nodig[];
}

/** As the routes take it. */
export function toUitstroomBody({ eind, unknown, nodig }: Uitstroom) {
  return { verwachtEind: unknown ? null : eind, nodig };
}

/** When does this jeugdige leave, and what is needed? */
export function UitstroomFields({ value, onChange }: { value: Uitstroom; onChange: (value: Uitstroom) => void }) {
  const t = useText(uitstroomTexts);
  const { eind, unknown, nodig } = value;
  return (
    <>
      {!unknown && (
        <DateField
          label={t('when')}
          value={eind}
          onChange={(day) => {
            onChange({ ...value, eind: day });
          }}
        />
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={unknown}
          onChange={({ target }) => {
            onChange({ ...value, unknown: target.checked });
          }}
        />
        <span>{t('notYet')}</span>
      </label>
      <fieldset className="field">
        <legend>{t('needed')}</legend>
        {nodigWords.map((word) => (
          <label key={word} className="check">
            <input
              type="checkbox"
              checked={nodig.includes(word)}
              onChange={({ target }) => {
                const chosen = nodigWords.filter((own) => (own === word ? target.checked : nodig.includes(own)));
                onChange({ ...value, nodig: chosen });
              }}
            />
            <span>{t(`nodig-${word}`)}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
