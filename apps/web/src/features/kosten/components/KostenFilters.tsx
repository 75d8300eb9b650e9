import { useAnswer } from '../../../api/useAnswer.ts';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { GrowthFilters } from '../../../filters/GrowthFilters.tsx';
import { useText } from '../../../text/catalogue.ts';
import type { KostenSearch } from '../search.ts';
import { kostenTexts } from '../text.ts';

interface Props {
  search: KostenSearch;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

/** The choices of the open part: the basis of the months, or by what and with which year growth is compared. */
export function KostenFilters({ search, onChange }: Props) {
  const t = useText(kostenTexts);
  const wetten = useAnswer('getKeuzes').data?.wetten ?? [];
  if (search.deel === 'huishoudens') return null;
  if (search.deel !== 'groei') {
    return (
      <>
        {wetten.length > 1 && (
          <FilterMenu
            label={t('wet')}
            fallback={t('jeugdwet')}
            options={[{ key: 'wmo', text: t('wmo') }]}
            selected={search.wet}
            onSelect={(wet) => {
              onChange({ wet });
            }}
          />
        )}
        <FilterMenu
          label={t('basis')}
          fallback={t('prestatie')}
          options={[{ key: 'kas', text: t('kas') }]}
          selected={search.basis}
          onSelect={(basis) => {
            onChange({ basis });
          }}
        />
      </>
    );
  }
  return (
    <GrowthFilters search={search} onChange={onChange}>
      <FilterMenu
        label={t('per')}
        fallback={t('perHulpvorm')}
        options={[
          { key: 'aanbieder', text: t('perAanbieder') },
          { key: 'verwijzer', text: t('perVerwijzer') },
          { key: 'wijk', text: t('perWijk') },
        ]}
        selected={search.per}
        onSelect={(per) => {
          onChange({ per });
        }}
      />
    </GrowthFilters>
  );
}
