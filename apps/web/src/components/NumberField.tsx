import { Field } from './Field.tsx';

interface Props {
  label: string;
  hint?: string | undefined;
  /** Undefined: none. */
  value: number | undefined;
  min: number;
  max: number;
  /** Called with a whole number between the bounds, or with nothing when the field is emptied. */
  onChange: (value: number | undefined) => void;
}

/** A whole number between bounds. What is not one is not taken over. */
export function NumberField({ label, hint, value, min, max, onChange }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(own) => (
        <input
          {...own}
          type="number"
          inputMode="numeric"
          className="utrecht-textbox"
          min={min}
          max={max}
          defaultValue={value}
          onChange={({ target }) => {
            if (target.value === '') onChange(undefined);
            else if (target.validity.valid) onChange(target.valueAsNumber);
          }}
        />
      )}
    </Field>
  );
}
