import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { periodOf } from '../../../filters/period.ts';
import { useLanguage } from '../../../text/catalogue.ts';
import { type DuurSearch, LOOK_BACK } from '../search.ts';

/** What Duur en uitstroom asks of the server for the filters in the address; only what its open part shows. */
export function useDuur({ deel = 'duur', per = 'geen', ...filters }: DuurSearch) {
  const { figuresOn: peildatum } = useSessie();
  const query = { ...filters, ...periodOf(filters, peildatum, LOOK_BACK), taal: useLanguage() };
  const split = deel === 'duur' && per === 'hulpvorm';
  return {
    deel,
    per,
    duur: useAnswer('getDuur', { query }),
    hulpvormen: useAnswer('getDuur', { query: { ...query, per: 'hulpvorm' } }, { enabled: split }),
    uitstroom: useAnswer('getUitstroom', { query }),
    vervolg: useAnswer('getVervolg', { query }, { enabled: deel === 'vervolg' }),
    herhaald: useAnswer('getHerhaaldBeroep', { query }, { enabled: deel === 'vervolg' }),
    herhaaldVerwijzer: useAnswer(
      'getHerhaaldBeroep',
      { query: { ...query, per: 'verwijzer' } },
      { enabled: deel === 'vervolg' },
    ),
    afschaling: useAnswer('getAfschaling', { query }, { enabled: deel === 'uitstroom' }),
    stroom: useAnswer('getStroom', { query: { ...query, maanden: 12 } }, { enabled: deel === 'uitstroom' }),
  };
}

export type DuurAnswers = ReturnType<typeof useDuur>;
