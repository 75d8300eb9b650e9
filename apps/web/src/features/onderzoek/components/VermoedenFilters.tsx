import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { GrowthFilters } from '../../../filters/GrowthFilters.tsx';
import { useText } from '../../../text/catalogue.ts';
import type { OnderzoekSearch } from '../search.ts';
import { vermoedenTexts } from '../vermoeden-text.ts';

interface Props {
  search: OnderzoekSearch;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

/** With which year is compared, at which prices, and whether only what the gemeente decides itself is shown (S1-28). */
export function VermoedenFilters({ search, onChange }: Props) {
  const t = useText(vermoedenTexts);
  return (
    <>
      <GrowthFilters search={search} onChange={onChange} />
      <FilterMenu
        label={t('invloed')}
        fallback={t('alles')}
        options={[{ key: 'lokaal', text: t('alleenLokaal') }]}
        selected={search.invloed}
        onSelect={(invloed) => {
          onChange({ invloed });
        }}
      />
    </>
  );
}
