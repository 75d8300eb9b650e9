import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { PartTabs } from '../../../components/PartTabs.tsx';
import { FigureFilters } from '../../../filters/FigureFilters.tsx';
import { useText } from '../../../text/catalogue.ts';
import { verwijzerKey, words } from '../../../text/words.ts';
import { useResultaatQuery } from '../hooks/useResultaten.ts';
import { LOOK_BACK, maten, readResultaatSearch, readVerwijzersSearch } from '../search.ts';
import { resultaatTexts } from '../text.ts';
import type { Unit } from '../unit.ts';
import { PraktijkenPart } from './PraktijkenPart.tsx';
import { ResultaatPart } from './ResultaatPart.tsx';

const route = getRouteApi('/shell/verwijzers');

/** How does care turn out by kind of verwijzer, when you allow for who receives it? */
export function VerwijzersPage() {
  const t = useText(resultaatTexts);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/verwijzers' });
  const { maat, praktijk, afspraak, ...filters } = search;
  const query = useResultaatQuery(readResultaatSearch({ ...search }));
  const asked = useAnswer('getVerwijzers', { query });
  const listUnits = useUnits();
  return (
    <>
      <PageHead crumbs={[{ text: t('verwijzers') }]} title={t('verwijzers')} question={t('verwijzersQuestion')} />
      <FigureFilters
        parts
        search={filters}
        lookBack={LOOK_BACK}
        anySet={Object.keys(filters).length > 0}
        onChange={(patch) => {
          void navigate({ search: readVerwijzersSearch({ ...search, ...patch }), resetScroll: false });
        }}
        onClear={() => {
          void navigate({ search: readVerwijzersSearch({ maat, praktijk, afspraak }) });
        }}
      />
      <PartTabs label={t('measures')} name="maat" parts={maten} selected={query.maat} textOf={t} />
      <Answered asked={asked} height={700} lines={8}>
        {(answer) => (
          <ResultaatPart
            maat={query.maat}
            who="verwijzers"
            units={listUnits(answer)}
            funnel={answer.funnel}
            account={answer.account}
          />
        )}
      </Answered>
      <PraktijkenPart search={search} />
    </>
  );
}

function useUnits(): (answer: Answer<'getVerwijzers'>) => Unit[] {
  const t = useText(resultaatTexts);
  const word = useText(words);
  return ({ rows }) =>
    rows.map(({ verwijzer, ...row }) => {
      const key = row.overig ? 'overig' : 'all';
      const name = verwijzer === null ? t(key) : word(verwijzerKey(verwijzer));
      return { ...row, key: verwijzer ?? key, name, sub: '', chosen: false, all: key === 'all' && verwijzer === null };
    });
}
