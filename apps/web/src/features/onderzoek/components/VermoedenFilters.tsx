import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { listYears } from '../../../filters/period.ts';
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
  const { peildatum } = useSessie();
  const keuzes = useAnswer('getKeuzes').data;
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
        label={t('prices')}
        fallback={t('nominal')}
        options={[{ key: 'constant', text: t('constant') }]}
        selected={search.prijzen}
        onSelect={(prijzen) => {
          onChange({ prijzen });
        }}
      />
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
