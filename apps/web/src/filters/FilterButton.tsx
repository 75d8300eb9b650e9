import { Button } from 'react-aria-components';

interface Props {
  label: string;
  value: string;
  /** Differs from its default. */
  set: boolean;
}

/** One filter: `label: value`. Opens what it stands in front of. */
export function FilterButton({ label, value, set }: Props) {
  return (
    <Button className={`filter${set ? ' filter--set' : ''}`} data-filter={`${label}: ${value}`}>
      <span>
        <span className="filter__label">{label}:</span> <b>{value}</b>
      </span>
      <svg width="10" height="6" aria-hidden="true">
        <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </Button>
  );
}
