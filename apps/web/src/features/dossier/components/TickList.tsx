interface Props {
  label: string;
  hint?: string;
  options: readonly { value: number; text: string }[];
  chosen: readonly number[];
  onChange: (chosen: number[]) => void;
}

/** Some of a short list, by number. */
export function TickList({ label, hint, options, chosen, onChange }: Props) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      {hint !== undefined && <p className="small quiet">{hint}</p>}
      {options.map(({ value, text }) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ target }) => {
              onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value));
            }}
          />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
