import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { periodOf } from '../../../filters/period.ts';
import { useLanguage } from '../../../text/catalogue.ts';
import type { VergelijkingSearch } from '../search.ts';

/** What Vergelijking asks of the server for the choices in the address. */
export function useVergelijking(search: VergelijkingSearch) {
  const { figuresOn: peildatum } = useSessie();
  const query = { ...search, ...periodOf(search, peildatum), taal: useLanguage() };
  return { vergelijking: useAnswer('getVergelijking', { query }), kaart: useAnswer('getGemeentekaart') };
}
