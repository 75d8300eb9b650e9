import { addMonths, firstDayOf, monthOf } from '@samenpad/domain';
import { useQueries } from '@tanstack/react-query';
import { call } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { periodOf } from '../../../filters/period.ts';
import type { FigureSearch } from '../../../filters/search.ts';
import { useLanguage } from '../../../text/catalogue.ts';
import { listWindows, monthsIn } from '../windows.ts';

/** Points of a spark line: the period itself and as many equally long ones before it. */
const sparkPoints = 6;

/** Everything that Overzicht asks of the server, for the filters in the address. */
export function useOverzicht(search: FigureSearch) {
  const { figuresOn: peildatum } = useSessie();
  const taal = useLanguage();
  const period = periodOf(search, peildatum);
  const query = { ...search, ...period, taal };
  const length = monthsIn(period);
  const from = firstDayOf(addMonths(monthOf(period.van), -length * (sparkPoints - 1)));
  const history = { ...query, van: from, maanden: length };
  const windows = listWindows(period, sparkPoints);
  return {
    period,
    windows,
    flow: useAnswer('getStroom', { query: { ...query, eenheid: 'jeugdigen' } }),
    tracks: useAnswer('getStroom', { query: { ...query, eenheid: 'trajecten' } }),
    flowHistory: useAnswer('getStroom', { query: { ...history, eenheid: 'jeugdigen' } }).data,
    tracksHistory: useAnswer('getStroom', { query: { ...history, eenheid: 'trajecten' } }).data,
    referrers: useAnswer('getVerwijzersaandeel', { query: { ...query, telling: 'lopend' } }),
    referrersHistory: useQueries({
      queries: windows.map((window) => {
        const input = { query: { ...query, ...window, telling: 'lopend' } };
        return {
          queryKey: ['getVerwijzersaandeel', {}, input.query],
          queryFn: () => call('getVerwijzersaandeel', input),
        };
      }),
    }).map((each) => each.data),
    coverage: useAnswer('getDekking', { query }),
  };
}

export type OverzichtAnswers = ReturnType<typeof useOverzicht>;
