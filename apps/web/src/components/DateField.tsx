import { Field } from './Field.tsx';

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  /** May stay empty. */
  optional?: boolean;
  onChange: (day: string) => void;
}

/** A day, as YYYY-MM-DD. */
export function DateField({ label, hint, value, optional = false, onChange }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(own) => (
        <input
          {...own}
          type="date"
          className="utrecht-textbox"
          required={!optional}
          value={value}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </Field>
  );
}
