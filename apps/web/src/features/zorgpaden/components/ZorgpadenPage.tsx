import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { FigureFilters } from '../../../filters/FigureFilters.tsx';
import { periodOf } from '../../../filters/period.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { readZorgpadenSearch } from '../search.ts';
import { zorgpadenTexts } from '../text.ts';
import { StepFilter } from './StepFilter.tsx';
import { StepsFigure } from './StepsFigure.tsx';
import { TransitionTable } from './TransitionTable.tsx';
import { VariantTable } from './VariantTable.tsx';
import { ZorgpadenConclusion } from './ZorgpadenConclusion.tsx';

const route = getRouteApi('/shell/zorgpaden');
const moreStep = 60;

/** Which ways do youths go, and where does care repeat itself? */
export function ZorgpadenPage() {
  const t = useText(zorgpadenTexts);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/zorgpaden' });
  const { peildatum } = useSessie();
  const taal = useLanguage();
  const paths = useAnswer('getZorgpaden', { query: { ...search, ...periodOf(search, peildatum), taal } });
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readZorgpadenSearch({ ...search, ...patch }), resetScroll: false });
  };
  return (
    <>
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <FigureFilters
        search={search}
        anySet={Object.keys(search).length > 0}
        onChange={change}
        onClear={() => {
          void navigate({ search: {} });
        }}
      >
        <StepFilter
          steps={paths.data?.stappen ?? []}
          selected={search.stap}
          onSelect={(stap) => {
            change({ stap });
          }}
        />
      </FigureFilters>
      <Answered asked={paths} height={900} lines={8}>
        {(found) => (
          <>
            <ZorgpadenConclusion paths={found} />
            <div className="stack-6">
              <StepsFigure
                paths={found}
                selected={search.stap}
                onSelect={(stap) => {
                  change({ stap });
                }}
              />
            </div>
            <VariantTable
              paths={found}
              search={search}
              onMore={() => {
                change({ top: Math.min(200, (search.top ?? 20) + moreStep) });
              }}
            />
            <TransitionTable rows={found.overgangen} />
          </>
        )}
      </Answered>
    </>
  );
}
