import type { ReactNode } from 'react';
import {
  Autocomplete,
  Input,
  Label,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useText } from '../text/catalogue.ts';
import { FilterButton } from './FilterButton.tsx';
import { filterTexts } from './text.ts';

export interface Option {
  key: string;
  text: string;
  /** Stands before the text. */
  mark?: ReactNode;
}

interface Props {
  label: string;
  options: readonly Option[];
  /** Undefined: the default, written as `fallback`. */
  selected: string | undefined;
  fallback: string;
  onSelect: (key: string | undefined) => void;
}

const searchFrom = 12;
const none = '-';

/** A filter with one choice out of a list; long lists can be searched. */
export function FilterMenu({ label, options, selected, fallback, onSelect }: Props) {
  const t = useText(filterTexts);
  const { contains } = useFilter({ sensitivity: 'base' });
  const chosen = options.find((option) => option.key === selected);
  const menu = (
    <Menu
      className="options"
      aria-label={label}
      selectionMode="single"
      selectedKeys={[selected ?? none]}
      onAction={(key) => {
        onSelect(key === none ? undefined : String(key));
      }}
      renderEmptyState={() => <p className="options__empty">{t('nothing')}</p>}
    >
      <MenuItem id={none}>{fallback}</MenuItem>
      {options.map((option) => (
        <MenuItem key={option.key} id={option.key} textValue={option.text}>
          <span>
            {option.mark}
            {option.text}
          </span>
        </MenuItem>
      ))}
    </Menu>
  );
  return (
    <MenuTrigger>
      <FilterButton label={label} value={chosen?.text ?? fallback} set={selected !== undefined} />
      <Popover className="popover" placement="bottom start" maxHeight={420}>
        {options.length < searchFrom ? (
          menu
        ) : (
          <Autocomplete filter={contains}>
            <SearchField className="popover__search" autoFocus>
              <Label>{t('find')}</Label>
              <Input className="utrecht-textbox" />
            </SearchField>
            {menu}
          </Autocomplete>
        )}
      </Popover>
    </MenuTrigger>
  );
}
