import { costliestRoles, focusRoles, JeugdigenQuery } from '@samenpad/contract';
import { useSessie } from '../../../api/useSessie.ts';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { filterTexts } from '../../../filters/text.ts';
import { useText } from '../../../text/catalogue.ts';
import { focusTexts } from '../focus-text.ts';
import type { JeugdigenSearch } from '../search.ts';

const { kosten, herhaald, stapeling, signaal } = JeugdigenQuery.shape;
const menus = [
  ['kosten', 'kosten', kosten.unwrap().options],
  ['herhaald', 'herhaling', herhaald.unwrap().options],
  ['stapeling', 'stapeling', stapeling.unwrap().options],
  ['signaal', 'signaal', signaal.unwrap().options],
] as const;

interface Props {
  search: JeugdigenSearch;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

/** Filters of who steers: the costliest, repeats, stacking and signals. */
export function FocusFilters({ search, onChange }: Props) {
  const t = useText(focusTexts);
  const filter = useText(filterTexts);
  const { rol } = useSessie();
  if (!focusRoles.includes(rol)) return null;
  return menus
    .filter(([key]) => key !== 'kosten' || costliestRoles.includes(rol))
    .map(([key, label, options]) => (
      <FilterMenu
        key={key}
        label={t(label)}
        fallback={filter('all')}
        selected={search[key]}
        options={options.map((option) => ({ key: option, text: t(option) }))}
        onSelect={(chosen) => {
          onChange({ [key]: chosen });
        }}
      />
    ));
}
