import { Link } from '@tanstack/react-router';

interface Props<Key extends string> {
  label: string;
  /** Under this name the chosen part stands in the address. */
  name: string;
  parts: readonly Key[];
  selected: Key;
  textOf: (part: Key) => string;
}

/** From one part of a page to the others; all else in the address stays. */
export function PartTabs<Key extends string>({ label, name, parts, selected, textOf }: Props<Key>) {
  return (
    <nav className="page-tabs" aria-label={label}>
      <ul>
        {parts.map((part) => (
          <li key={part}>
            <Link
              to="."
              search={(before) => ({ ...before, [name]: part })}
              resetScroll={false}
              aria-current={part === selected ? 'page' : undefined}
              activeProps={{}}
            >
              {textOf(part)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
