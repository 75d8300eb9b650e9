import { Field } from './Field.tsx';

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  /** Value and text. */
  options: readonly (readonly [string, string])[];
  /** The text of the first option, that chooses nothing; absent: something is always chosen. */
  empty?: string | undefined;
  required?: boolean;
  onChange: (value: string) => void;
}

/** One of a list. */
export function ChoiceField({ label, hint, value, options, empty, required, onChange }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(own) => (
        <select
          {...own}
          className="utrecht-textbox"
          required={required}
          value={value}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        >
          {empty !== undefined && <option value="">{empty}</option>}
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
