import { berichtSoorten } from '@samenpad/domain';
import { useAnswer } from '../../../api/useAnswer.ts';
import { FilterBar } from '../../../filters/FilterBar.tsx';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { useText } from '../../../text/catalogue.ts';
import type { BerichtenSearch } from '../search.ts';
import { berichtenTexts } from '../text.ts';

interface Props {
  search: BerichtenSearch;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
  onClear: () => void;
}

/** State, kind and aanbieder. */
export function BerichtenFilters({ search, onChange, onClear }: Props) {
  const t = useText(berichtenTexts);
  const keuzes = useAnswer('getKeuzes').data;
  return (
    <FilterBar onClear={Object.keys(search).length > 0 ? onClear : undefined}>
      <FilterMenu
        label={t('status')}
        fallback={t('toonAll')}
        selected={search.status === 'alles' ? undefined : search.status}
        options={(['apart', 'verwerkt'] as const).map((key) => ({ key, text: t(key) }))}
        onSelect={(status) => {
          onChange({ status });
        }}
      />
      <FilterMenu
        label={t('soort')}
        fallback={t('all')}
        selected={search.soort}
        options={berichtSoorten.map((key) => ({ key, text: `${t(key)} (${key})` }))}
        onSelect={(soort) => {
          onChange({ soort });
        }}
      />
      <FilterMenu
        label={t('aanbieder')}
        fallback={t('all')}
        selected={search.aanbieder}
        options={(keuzes?.aanbieders ?? []).map(({ agb, naam }) => ({ key: agb, text: naam }))}
        onSelect={(aanbieder) => {
          onChange({ aanbieder });
        }}
      />
    </FilterBar>
  );
}
