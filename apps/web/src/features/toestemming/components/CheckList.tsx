interface Props {
  label: string;
  hint: string;
  options: readonly { value: string; text: string }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** One or more of a short list. */
export function CheckList({ label, hint, options, chosen, onChange }: Props) {
  return (
    <fieldset className="field">
      <legend>{label}</legend>
      <p className="small quiet">{hint}</p>
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
