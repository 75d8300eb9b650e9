import { useId } from 'react';

interface Props {
  label: string;
  hint?: string | undefined;
  /** What is said when there is nothing to choose. */
  empty?: string | undefined;
  options: readonly { code: string; naam: string }[];
  selected: readonly string[];
  onChange: (selected: string[]) => void;
}

/** Several of a list, each with a tick; a long list scrolls inside itself. */
export function GroupField({ label, hint, empty, options, selected, onChange }: Props) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={hint === undefined ? undefined : id}>
      <legend>{label}</legend>
      {hint !== undefined && (
        <p className="small quiet" id={id}>
          {hint}
        </p>
      )}
      {options.length === 0 && empty !== undefined && <p className="quiet">{empty}</p>}
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
