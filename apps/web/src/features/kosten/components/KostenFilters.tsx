import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { listYears } from '../../../filters/period.ts';
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
  const { peildatum } = useSessie();
  const keuzes = useAnswer('getKeuzes').data;
  if (search.deel !== 'groei') {
    return (
      <FilterMenu
        label={t('basis')}
        fallback={t('prestatie')}
        options={[{ key: 'kas', text: t('kas') }]}
        selected={search.basis}
        onSelect={(basis) => {
          onChange({ basis });
        }}
      />
    );
  }
  const years = keuzes === undefined ? [] : listYears(keuzes.van, keuzes.tot < peildatum ? keuzes.tot : peildatum);
  return (
    <>
      <FilterMenu
        label={t('compare')}
        fallback={t('yearBefore')}
        options={years.map((year) => ({ key: `${year}`, text: `${year}` }))}
        selected={search.jaar === undefined ? undefined : `${search.jaar}`}
        onSelect={(jaar) => {
          onChange({ jaar });
        }}
      />
      <FilterMenu
        label={t('per')}
        fallback={t('perHulpvorm')}
        options={[
          { key: 'aanbieder', text: t('perAanbieder') },
          { key: 'verwijzer', text: t('perVerwijzer') },
        ]}
        selected={search.per}
        onSelect={(per) => {
          onChange({ per });
        }}
      />
      <FilterMenu
        label={t('prices')}
        fallback={t('nominal')}
        options={[{ key: 'constant', text: t('constant') }]}
        selected={search.prijzen}
        onSelect={(prijzen) => {
          onChange({ prijzen });
        }}
      />
    </>
  );
}
