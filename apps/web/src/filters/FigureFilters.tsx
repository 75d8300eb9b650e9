import type { Leeftijdsgroep } from '@samenpad/domain';
import type { ReactNode } from 'react';
import { useAnswer } from '../api/useAnswer.ts';
import { useSessie } from '../api/useSessie.ts';
import { Swatch } from '../components/Swatch.tsx';
import { useText } from '../text/catalogue.ts';
import { hulpvormOrder, verwijzerKey, verwijzerOptions, words } from '../text/words.ts';
import { FigureStand } from './FigureStand.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { PeriodFilter } from './PeriodFilter.tsx';
import { listYears, periodOf } from './period.ts';
import { type FigureSearch, readFigureSearch } from './search.ts';
import { filterTexts } from './text.ts';
import { WijkFilter } from './WijkFilter.tsx';

interface Props {
  search: FigureSearch;
  /** Undefined values take a filter away. */
  onChange: (patch: { [Key in keyof FigureSearch]?: FigureSearch[Key] | undefined }) => void;
  onClear: () => void;
  /** Any filter in the address, also those of the page itself. */
  anySet: boolean;
  /** The list of youths stands on the peildatum and knows no period. */
  period?: boolean;
  /** How many years the page looks back when no period is chosen. */
  lookBack?: number;
  /** The figures of the page can be narrowed to a wijk or a leeftijd: not to both, as the groups would be too small. */
  parts?: boolean;
  children?: ReactNode;
}

const leeftijdOrder = ['0-3', '4-11', '12-17', '18-22', 'onbekend'] as const satisfies Leeftijdsgroep[];

/** What a choice takes away: a wijk lies in one gemeente, and a wijk and a leeftijd do not go together. */
const otherThan = {
  gemeente: { wijk: undefined },
  hulpvorm: {},
  verwijzer: {},
  aanbieder: {},
  wijk: { leeftijdsgroep: undefined },
  leeftijdsgroep: { wijk: undefined },
} as const;

/** Gemeente, period, hulpvorm, verwijzer and aanbieder: the filters of every figure, and of the list of youths. */
export function FigureFilters({
  search,
  onChange,
  onClear,
  anySet,
  period = true,
  lookBack = 1,
  parts = false,
  children,
}: Props) {
  const t = useText(filterTexts);
  const word = useText(words);
  const { gemeenten, figuresOn: peildatum } = useSessie();
  const keuzes = useAnswer('getKeuzes').data;
  const select = (key: keyof typeof otherThan) => (value: string | undefined) => {
    onChange({ ...otherThan[key], [key]: readFigureSearch({ [key]: value })[key] });
  };
  return (
    <>
      <FilterBar onClear={anySet ? onClear : undefined}>
        {gemeenten.length > 1 && (
          <FilterMenu
            label={t('gemeente')}
            fallback={t('all')}
            selected={search.gemeente}
            options={gemeenten.map(({ code, naam }) => ({ key: code, text: naam }))}
            onSelect={select('gemeente')}
          />
        )}
        {period && (
          <PeriodFilter
            period={periodOf(search, peildatum, lookBack)}
            lookBack={lookBack}
            set={search.van !== undefined || search.tot !== undefined}
            years={keuzes === undefined ? [] : listYears(keuzes.van, keuzes.tot < peildatum ? keuzes.tot : peildatum)}
            onSelect={(chosen) => {
              onChange({ van: chosen?.van, tot: chosen?.tot });
            }}
          />
        )}
        <FilterMenu
          label={t('hulpvorm')}
          fallback={t('all')}
          selected={search.hulpvorm}
          options={hulpvormOrder
            .filter((each) => keuzes?.hulpvormen.includes(each))
            .map((each) => ({ key: each, text: word(each), mark: <Swatch hulpvorm={each} /> }))}
          onSelect={select('hulpvorm')}
        />
        <FilterMenu
          label={t('verwijzer')}
          fallback={t('all')}
          selected={search.verwijzer}
          options={verwijzerOptions.map((code) => ({ key: code, text: word(verwijzerKey(code)) }))}
          onSelect={select('verwijzer')}
        />
        <FilterMenu
          label={t('aanbieder')}
          fallback={t('all')}
          selected={search.aanbieder}
          options={(keuzes?.aanbieders ?? []).map(({ agb, naam }) => ({ key: agb, text: naam }))}
          onSelect={select('aanbieder')}
        />
        {parts && (
          <FilterMenu
            label={t('leeftijd')}
            fallback={t('all')}
            selected={search.leeftijdsgroep}
            options={leeftijdOrder.map((each) => ({ key: each, text: t(`leeftijd-${each}`) }))}
            onSelect={select('leeftijdsgroep')}
          />
        )}
        {parts && <WijkFilter gemeente={search.gemeente} selected={search.wijk} onSelect={select('wijk')} />}
        {children}
      </FilterBar>
      {period && <FigureStand />}
      {parts && (search.wijk ?? search.leeftijdsgroep) !== undefined && <p className="figure__sub">{t('less')}</p>}
    </>
  );
}
