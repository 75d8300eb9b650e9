import { Field } from '../../../components/Field.tsx';
import { useText } from '../../../text/catalogue.ts';
import { rechtenTexts } from '../text.ts';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Value and text. */
  options: readonly (readonly [string, string])[];
}

/** One of a list, nothing chosen at first. */
export function Choice({ label, value, onChange, options }: Props) {
  const t = useText(rechtenTexts);
  return (
    <Field label={label}>
      {(own) => (
        <select
          {...own}
          required
          className="utrecht-textbox"
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        >
          <option value="">{t('choose')}</option>
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
