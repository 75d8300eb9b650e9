import { useSessie } from '../../../api/useSessie.ts';
import { periodOf } from '../../../filters/period.ts';
import { useLanguage } from '../../../text/catalogue.ts';
import { LOOK_BACK, type ResultaatSearch } from '../search.ts';

/** What Aanbieders and Verwijzers ask the server with, for the filters in the address. */
export function useResultaatQuery({ maat = 'uitstroom', ...filters }: ResultaatSearch) {
  const { figuresOn: peildatum } = useSessie();
  return { ...filters, ...periodOf(filters, peildatum, LOOK_BACK), taal: useLanguage(), maat };
}
