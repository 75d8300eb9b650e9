import { Field } from './Field.tsx';

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  onChange: (day: string) => void;
}

/** A day that must be filled in, as YYYY-MM-DD. */
export function DateField({ label, hint, value, onChange }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(own) => (
        <input
          {...own}
          type="date"
          className="utrecht-textbox"
          required
          value={value}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </Field>
  );
}
