import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PageHead } from '../../../components/PageHead.tsx';
import { PartTabs } from '../../../components/PartTabs.tsx';
import { findValue } from '../../../figures/cell.ts';
import { FigureFilters } from '../../../filters/FigureFilters.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useDuur } from '../hooks/useDuur.ts';
import { isOfPart, LOOK_BACK, parts, readDuurSearch } from '../search.ts';
import { duurTexts } from '../text.ts';
import { DuurConclusion } from './DuurConclusion.tsx';
import { DuurPart } from './DuurPart.tsx';
import { UitstroomPart } from './UitstroomPart.tsx';
import { VervolgPart } from './VervolgPart.tsx';

const route = getRouteApi('/shell/duur');

/** How long does care last, does it get longer, and who leaves care? */
export function DuurPage() {
  const t = useText(duurTexts);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/duur' });
  const answers = useDuur(search);
  const { deel, per, ...filters } = search;
  const count = answers.duur.data?.rows[0]?.aantal;
  // Then the conclusion says it all.
  const nothing = count !== undefined && findValue(count) === 0;
  return (
    <>
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <FigureFilters
        parts
        search={filters}
        lookBack={LOOK_BACK}
        anySet={Object.keys(filters).length > 0}
        onChange={(patch) => {
          void navigate({ search: readDuurSearch({ ...search, ...patch }), resetScroll: false });
        }}
        onClear={() => {
          void navigate({ search: readDuurSearch({ deel, per }) });
        }}
      />
      <DuurConclusion answers={answers} ofPart={isOfPart(search)} />
      {!nothing && (
        <>
          <PartTabs label={t('parts')} name="deel" parts={parts} selected={answers.deel} textOf={t} />
          {answers.deel === 'duur' && <DuurPart answers={answers} search={search} />}
          {answers.deel === 'uitstroom' && <UitstroomPart answers={answers} />}
          {answers.deel === 'vervolg' && <VervolgPart answers={answers} />}
        </>
      )}
    </>
  );
}
