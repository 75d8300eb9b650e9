import { Field } from './Field.tsx';

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  maxLength?: number;
  onChange: (value: string) => void;
}

/** One line of text. */
export function TextField({ label, hint, value, maxLength, onChange }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(own) => (
        <input
          {...own}
          className="utrecht-textbox"
          size={48}
          maxLength={maxLength}
          value={value}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </Field>
  );
}
