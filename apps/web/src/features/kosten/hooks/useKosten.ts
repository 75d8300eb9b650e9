import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { periodOf, yearPeriod } from '../../../filters/period.ts';
import { useLanguage } from '../../../text/catalogue.ts';
import type { KostenSearch } from '../search.ts';

/** What Kosten asks of the server for the filters in the address; only what its open part shows. */
export function useKosten(search: KostenSearch) {
  const { deel = 'maanden', basis: _, per, prijzen, jaar, wet, ...filters } = search;
  const { figuresOn: peildatum } = useSessie();
  const taal = useLanguage();
  const compared = jaar === undefined ? undefined : yearPeriod(jaar);
  const growth = {
    ...filters,
    per: per ?? ('hulpvorm' as const),
    prijzen: prijzen ?? ('nominaal' as const),
    ...(compared !== undefined && { vergelijkingVan: compared.van, vergelijkingTot: compared.tot }),
  };
  return {
    deel,
    growth,
    kosten: useAnswer(
      'getKosten',
      // Help under the Wmo is no traject: only what it costs is known.
      { query: { ...filters, ...(wet !== undefined && { wet }), ...periodOf(filters, peildatum), taal } },
      { enabled: deel === 'maanden' },
    ),
    // Without a period in the address: the newest twelve months that are complete.
    groei: useAnswer('getGroei', { query: { ...growth, taal } }, { enabled: deel === 'groei' }),
    // Without a period in the address: the newest five times twelve months.
    huishoudens: useAnswer('getHuishoudens', { query: { ...filters, taal } }, { enabled: deel === 'huishoudens' }),
  };
}
