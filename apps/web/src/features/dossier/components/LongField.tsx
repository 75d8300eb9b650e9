import { Field } from '../../../components/Field.tsx';

interface Props {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

/** Some lines of text. */
export function LongField({ label, hint, value, onChange }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(own) => (
        <textarea
          {...own}
          className="utrecht-textbox"
          rows={3}
          maxLength={1000}
          value={value}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      )}
    </Field>
  );
}
