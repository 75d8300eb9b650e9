import { Button as ActionButton, FormLabel, Textbox } from '@utrecht/component-library-react';
import { type ChangeEvent, type SubmitEvent, useId, useState } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { findDate } from '../format/format.ts';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { FilterButton } from './FilterButton.tsx';
import { findWholeYear, type Period, yearPeriod } from './period.ts';
import { filterTexts } from './text.ts';

interface Props {
  period: Period;
  /** False: the default. */
  set: boolean;
  /** How many years the default looks back. */
  lookBack: number;
  years: readonly number[];
  /** Undefined: back to the default. */
  onSelect: (period: Period | undefined) => void;
}

/** Whole years, or an own first and last day. */
export function PeriodFilter({ period, set, lookBack, years, onSelect }: Props) {
  const t = useText(filterTexts);
  const format = useFormat();
  const year = findWholeYear(period);
  const fallback = lookBack === 1 ? t('lastYear') : t('lastYears', { n: lookBack });
  const value = !set
    ? fallback
    : year !== undefined
      ? t('wholeYear', { year })
      : t('fromTo', { van: format.dateShort(period.van), tot: format.dateShort(period.tot) });
  return (
    <DialogTrigger>
      <FilterButton label={t('period')} value={value} set={set} />
      <Popover className="popover" placement="bottom start">
        <Dialog className="period" aria-label={t('period')}>
          {({ close }) => {
            const choose = (chosen: Period | undefined) => {
              onSelect(chosen);
              close();
            };
            return (
              <>
                <div className="period__years">
                  <YearButton
                    text={fallback}
                    pressed={!set}
                    onPress={() => {
                      choose(undefined);
                    }}
                  />
                  {years.map((each) => (
                    <YearButton
                      key={each}
                      text={String(each)}
                      pressed={set && each === year}
                      onPress={() => {
                        choose(yearPeriod(each));
                      }}
                    />
                  ))}
                </div>
                <OwnPeriod period={period} onSelect={choose} />
              </>
            );
          }}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function YearButton({ text, pressed, onPress }: { text: string; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" className={`filter${pressed ? ' filter--set' : ''}`} aria-pressed={pressed} onClick={onPress}>
      {text}
    </button>
  );
}

function OwnPeriod({ period, onSelect }: { period: Period; onSelect: (period: Period) => void }) {
  const t = useText(filterTexts);
  const id = useId();
  const [van, setVan] = useState<string>(period.van);
  const [tot, setTot] = useState<string>(period.tot);
  const [wrong, setWrong] = useState(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const first = findDate(van);
    const last = findDate(tot);
    if (first === undefined || last === undefined || first > last) setWrong(true);
    else onSelect({ van: first, tot: last });
  };
  return (
    <form onSubmit={submit}>
      <strong>{t('own')}</strong>
      <div className="period__own">
        <div>
          <FormLabel htmlFor={`${id}-van`}>{t('van')}</FormLabel>
          <Textbox
            id={`${id}-van`}
            type="date"
            required
            value={van}
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              setVan(event.target.value);
            }}
          />
        </div>
        <div>
          <FormLabel htmlFor={`${id}-tot`}>{t('tot')}</FormLabel>
          <Textbox
            id={`${id}-tot`}
            type="date"
            required
            value={tot}
            aria-describedby={`${id}-wrong`}
            onChange={(event: ChangeEvent<HTMLInputElement>) => {
              setTot(event.target.value);
            }}
          />
        </div>
      </div>
      <p id={`${id}-wrong`} role="alert">
        {wrong ? t('wrongPeriod') : ''}
      </p>
      <ActionButton type="submit" appearance="secondary-action-button">
        {t('show')}
      </ActionButton>
    </form>
  );
}
