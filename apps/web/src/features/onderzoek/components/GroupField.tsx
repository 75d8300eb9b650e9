import { useId } from 'react';

interface Props {
  label: string;
  hint?: string | undefined;
  options: readonly { code: string; naam: string }[];
  selected: readonly string[];
  onChange: (selected: string[]) => void;
}

/** Several of a list, each with a tick; a long list scrolls inside itself. */
export function GroupField({ label, hint, options, selected, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={hint === undefined ? undefined : id}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <p className="small quiet" id={id}>
          {hint}
        </p>
      )}
      <div className="check-list">
        {options.map(({ code, naam }) => (
          <label key={code} className="check">
            <input
              type="checkbox"
              checked={selected.includes(code)}
              onChange={({ target }) => {
                onChange(target.checked ? [...selected, code] : selected.filter((own) => own !== code));
              }}
            />
            <span>{naam}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
