import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { FigureStand } from '../../../filters/FigureStand.tsx';
import { FilterBar } from '../../../filters/FilterBar.tsx';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { PeriodFilter } from '../../../filters/PeriodFilter.tsx';
import { listYears, periodOf } from '../../../filters/period.ts';
import { filterTexts } from '../../../filters/text.ts';
import { WijkFilter } from '../../../filters/WijkFilter.tsx';
import { useText } from '../../../text/catalogue.ts';
import { listChosen, type VergelijkingSearch } from '../search.ts';
import { vergelijkingTexts } from '../text.ts';

interface Props {
  search: VergelijkingSearch;
  kaart: Answer<'getGemeentekaart'> | undefined;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
  /** Adds to what is compared with, or takes it away. */
  onToggle: (key: string) => void;
  onClear: () => void;
}

/** The own gemeente and period, and with whom they are compared. */
export function VergelijkingFilters({ search, kaart, onChange, onToggle, onClear }: Props) {
  const t = useText(vergelijkingTexts);
  const common = useText(filterTexts);
  const { gemeenten, figuresOn: peildatum } = useSessie();
  const keuzes = useAnswer('getKeuzes').data;
  const chosen = listChosen(search);
  const options: { key: string; text: string }[] = [
    ...(kaart?.gemeenten ?? []).map(({ code, naam }) => ({ key: code, text: naam })),
    ...(kaart?.jeugdregios ?? []).map(({ naam }) => ({ key: naam, text: t('region', { name: naam }) })),
  ].sort((a, b) => a.text.localeCompare(b.text, 'nl'));
  const nameOf = (key: string) => options.find((option) => option.key === key)?.text ?? key;
  return (
    <>
      <FilterBar onClear={Object.keys(search).length > 0 ? onClear : undefined}>
        {gemeenten.length > 1 && (
          <FilterMenu
            label={common('gemeente')}
            fallback={common('all')}
            selected={search.gemeente}
            options={gemeenten.map(({ code, naam }) => ({ key: code, text: naam }))}
            onSelect={(gemeente) => {
              onChange({ gemeente, wijk: undefined });
            }}
          />
        )}
        <PeriodFilter
          period={periodOf(search, peildatum)}
          lookBack={1}
          set={search.van !== undefined || search.tot !== undefined}
          years={keuzes === undefined ? [] : listYears(keuzes.van, keuzes.tot < peildatum ? keuzes.tot : peildatum)}
          onSelect={(period) => {
            onChange({ van: period?.van, tot: period?.tot });
          }}
        />
        <WijkFilter
          gemeente={search.gemeente}
          selected={search.wijk}
          onSelect={(wijk) => {
            onChange({ wijk });
          }}
        />
        <FilterMenu
          label={t('with')}
          fallback={t('add')}
          selected={undefined}
          options={options.filter(({ key }) => !chosen.includes(key))}
          onSelect={(key) => {
            if (key !== undefined) onToggle(key);
          }}
        />
        {chosen.map((key) => (
          <button
            key={key}
            type="button"
            className="filter filter--set"
            aria-label={t('remove', { name: nameOf(key) })}
            onClick={() => {
              onToggle(key);
            }}
          >
            {nameOf(key)} <span aria-hidden="true">×</span>
          </button>
        ))}
      </FilterBar>
      <FigureStand />
      {search.wijk !== undefined && <p className="figure__sub">{common('less')}</p>}
    </>
  );
}
