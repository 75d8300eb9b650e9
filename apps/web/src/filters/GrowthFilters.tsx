import type { ReactNode } from 'react';
import { useAnswer } from '../api/useAnswer.ts';
import { useSessie } from '../api/useSessie.ts';
import { useText } from '../text/catalogue.ts';
import { FilterMenu } from './FilterMenu.tsx';
import { listYears } from './period.ts';
import { filterTexts } from './text.ts';

interface Props {
  search: { jaar?: number | undefined; prijzen?: 'constant' | undefined };
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
  /** Choices between the year and the prices. */
  children?: ReactNode;
}

/** With which calendar year growth is compared, and at which prices. */
export function GrowthFilters({ search, onChange, children }: Props) {
  const t = useText(filterTexts);
  const { figuresOn: peildatum } = useSessie();
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
      {children}
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
