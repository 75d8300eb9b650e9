import { Field } from '../../../components/Field.tsx';

interface Props {
  label: string;
  hint?: string;
  value: string;
  /** As much as the route takes; 1,000 characters unless told. */
  maxLength?: number;
  onChange: (value: string) => void;
}

/** Some lines of text. */
export function LongField({ label, hint, value, maxLength = 1000, onChange }: Props) {
  return (
    <Field label={label} hint={hint}>
      {(own) => (
        <textarea
          {...own}
          className="utrecht-textbox"
          rows={3}
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
