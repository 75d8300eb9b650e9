import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { PartTabs } from '../../../components/PartTabs.tsx';
import { SaveStudie } from '../../../components/SaveStudie.tsx';
import { FigureFilters } from '../../../filters/FigureFilters.tsx';
import { useText } from '../../../text/catalogue.ts';
import { useKosten } from '../hooks/useKosten.ts';
import { parts, readKostenSearch } from '../search.ts';
import { kostenTexts } from '../text.ts';
import { GroeiPart } from './GroeiPart.tsx';
import { HuishoudensPart } from './HuishoudensPart.tsx';
import { KostenFilters } from './KostenFilters.tsx';
import { MaandenPart } from './MaandenPart.tsx';
import { OnderzoekenPart } from './OnderzoekenPart.tsx';

const route = getRouteApi('/shell/kosten');

/** What does care cost, for how many, and what made that change? */
export function KostenPage() {
  const t = useText(kostenTexts);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/kosten' });
  const answers = useKosten(search);
  const { deel, ...filters } = search;
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readKostenSearch({ ...search, ...patch }), resetScroll: false });
  };
  return (
    <>
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <FigureFilters
        parts={search.deel !== 'huishoudens'}
        search={filters}
        anySet={Object.keys(filters).length > 0}
        onChange={change}
        onClear={() => {
          void navigate({ search: readKostenSearch({ deel }) });
        }}
      >
        <KostenFilters search={search} onChange={change} />
      </FigureFilters>
      <PartTabs label={t('parts')} name="deel" parts={parts} selected={answers.deel} textOf={t} />
      {answers.deel === 'maanden' ? (
        <Answered asked={answers.kosten} height={700} lines={8}>
          {(found) => <MaandenPart found={found} basis={search.basis ?? 'prestatie'} />}
        </Answered>
      ) : answers.deel === 'groei' ? (
        <Answered asked={answers.groei} height={700} lines={8}>
          {(found) => (
            <>
              <GroeiPart found={found} search={search} />
              <SaveStudie vraag={{ soort: 'groei', ...answers.growth }} />
            </>
          )}
        </Answered>
      ) : (
        <>
          <Answered asked={answers.huishoudens} height={700} lines={8}>
            {(found) => <HuishoudensPart found={found} />}
          </Answered>
          <OnderzoekenPart gemeente={search.gemeente} />
        </>
      )}
    </>
  );
}
