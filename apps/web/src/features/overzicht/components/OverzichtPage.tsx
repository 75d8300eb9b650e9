import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { PageHead } from '../../../components/PageHead.tsx';
import { RapportButton } from '../../../download/RapportButton.tsx';
import { FigureFilters } from '../../../filters/FigureFilters.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useOverzicht } from '../hooks/useOverzicht.ts';
import { overzichtTexts } from '../text.ts';
import { CoverageTable } from './CoverageTable.tsx';
import { FlowFigure } from './FlowFigure.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { OverzichtConclusion } from './OverzichtConclusion.tsx';
import { ReferrerFigure } from './ReferrerFigure.tsx';
import { WijkTable } from './WijkTable.tsx';
import { WorkList } from './WorkList.tsx';

const route = getRouteApi('/shell/overzicht');

/** How many youths receive care, does it grow, and do we see them all? */
export function OverzichtPage() {
  const t = useText(overzichtTexts);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/overzicht' });
  const answers = useOverzicht(search);
  return (
    <>
      <PageHead
        crumbs={[{ text: t('title') }]}
        title={t('title')}
        question={t('question')}
        actions={<RapportButton route="getRaadsrapport" gemeente={search.gemeente} />}
      />
      <FigureFilters
        parts
        search={search}
        anySet={Object.keys(search).length > 0}
        onChange={(patch) => {
          void navigate({ search: { ...search, ...patch } as typeof search });
        }}
        onClear={() => {
          void navigate({ search: {} });
        }}
      />
      <OverzichtConclusion answers={answers} />
      <KeyFigures answers={answers} />
      <div className="grid">
        <div className="span-8">
          <FlowFigure answers={answers} />
        </div>
        <div className="span-4">
          <ReferrerFigure answers={answers} />
        </div>
        {search.wijk === undefined && <WijkTable search={search} />}
        <div className="span-8">
          <CoverageTable answers={answers} />
        </div>
        <div className="span-4">
          <WorkList gemeente={search.gemeente} />
        </div>
      </div>
    </>
  );
}
