import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { FilterBar } from '../../../filters/FilterBar.tsx';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { filterTexts } from '../../../filters/text.ts';
import { useText } from '../../../text/catalogue.ts';
import type { FocuslijstSearch } from '../search.ts';

interface Props {
  filters: Omit<FocuslijstSearch, 'deel'>;
  isFiltered: boolean;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

/** Gemeente and aanbieder, and the saved lists; the rules are chosen beside the list. */
export function FocusFilters({ filters, isFiltered, onChange }: Props) {
  const t = useText(filterTexts);
  const { gemeenten } = useSessie();
  const keuzes = useAnswer('getKeuzes').data;
  const clear = () => {
    onChange({ gemeente: undefined, aanbieder: undefined, regel: undefined });
  };
  return (
    <FilterBar onClear={isFiltered ? clear : undefined}>
      {gemeenten.length > 1 && (
        <FilterMenu
          label={t('gemeente')}
          fallback={t('all')}
          selected={filters.gemeente}
          options={gemeenten.map(({ code, naam }) => ({ key: code, text: naam }))}
          onSelect={(gemeente) => {
            onChange({ gemeente });
          }}
        />
      )}
      <FilterMenu
        label={t('aanbieder')}
        fallback={t('all')}
        selected={filters.aanbieder}
        options={(keuzes?.aanbieders ?? []).map(({ agb, naam }) => ({ key: agb, text: naam }))}
        onSelect={(aanbieder) => {
          onChange({ aanbieder });
        }}
      />
    </FilterBar>
  );
}
