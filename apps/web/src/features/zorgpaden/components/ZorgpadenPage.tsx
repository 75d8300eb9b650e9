import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { PartTabs } from '../../../components/PartTabs.tsx';
import { FigureFilters } from '../../../filters/FigureFilters.tsx';
import { periodOf } from '../../../filters/period.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { parts, readZorgpadenSearch, type ZorgpadenSearch } from '../search.ts';
import { zorgpadenTexts } from '../text.ts';
import { EersteKeuzeTable } from './EersteKeuzeTable.tsx';
import { GraphFigure } from './GraphFigure.tsx';
import { PadkostenTable } from './PadkostenTable.tsx';
import { StepFilter } from './StepFilter.tsx';
import { StepsFigure } from './StepsFigure.tsx';
import { TransitionTable } from './TransitionTable.tsx';
import { VariantTable } from './VariantTable.tsx';
import { ZorgpadenConclusion } from './ZorgpadenConclusion.tsx';

const route = getRouteApi('/shell/zorgpaden');
const moreStep = 60;

type Paths = Answer<'getZorgpaden'>;

/** Which ways do youths go, and where does care repeat itself? */
export function ZorgpadenPage() {
  const t = useText(zorgpadenTexts);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/zorgpaden' });
  const { figuresOn: peildatum } = useSessie();
  const taal = useLanguage();
  const { deel = 'paden', ...filters } = search;
  const query = { ...filters, ...periodOf(search, peildatum), taal };
  const paths = useAnswer('getZorgpaden', { query });
  const costs = useAnswer('getPadkosten', { query }, { enabled: deel === 'duurste' });
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readZorgpadenSearch({ ...search, ...patch }), resetScroll: false });
  };
  return (
    <>
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <FigureFilters
        parts
        search={search}
        anySet={Object.keys(filters).length > 0}
        onChange={change}
        onClear={() => {
          void navigate({ search: deel === 'paden' ? {} : { deel } });
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
      <PartTabs label={t('parts')} name="deel" parts={parts} selected={deel} textOf={(part) => t(`part-${part}`)} />
      {deel === 'duurste' ? (
        <Answered asked={costs} height={900} lines={8}>
          {(found) => <PadkostenTable found={found} />}
        </Answered>
      ) : (
        <Answered asked={paths} height={900} lines={8}>
          {(found) => {
            if (deel === 'overgangen') return <GraphPart paths={found} />;
            if (deel === 'eerste-keuze') return <EersteKeuzeTable paths={found} />;
            return <PathsPart paths={found} search={search} onChange={change} />;
          }}
        </Answered>
      )}
    </>
  );
}

interface PathsProps {
  paths: Paths;
  search: ZorgpadenSearch;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

function PathsPart({ paths, search, onChange }: PathsProps) {
  return (
    <>
      <ZorgpadenConclusion paths={paths} />
      <div className="stack-6">
        <StepsFigure
          paths={paths}
          selected={search.stap}
          onSelect={(stap) => {
            onChange({ stap });
          }}
        />
      </div>
      <VariantTable
        paths={paths}
        search={search}
        onMore={() => {
          onChange({ top: Math.min(200, (search.top ?? 20) + moreStep) });
        }}
      />
    </>
  );
}

function GraphPart({ paths }: { paths: Paths }) {
  return (
    <>
      <GraphFigure paths={paths} />
      <TransitionTable rows={paths.overgangen} account={paths.account} />
    </>
  );
}
