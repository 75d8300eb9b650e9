import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { PartTabs } from '../../../components/PartTabs.tsx';
import { RapportButton } from '../../../download/RapportButton.tsx';
import { FigureFilters } from '../../../filters/FigureFilters.tsx';
import type { FigureSearch } from '../../../filters/search.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { useResultaatQuery } from '../hooks/useResultaten.ts';
import { isMaat, LOOK_BACK, parts, type ResultaatSearch, readAanbiedersSearch } from '../search.ts';
import { resultaatTexts } from '../text.ts';
import type { Unit } from '../unit.ts';
import { AanbiederkostenPart } from './AanbiederkostenPart.tsx';
import { BeperkingPart } from './BeperkingPart.tsx';
import { ConcentratiePart } from './ConcentratiePart.tsx';
import { DeelnamePart } from './DeelnamePart.tsx';
import { DuurklassenFigure } from './DuurklassenFigure.tsx';
import { HulpkeuzePart } from './HulpkeuzePart.tsx';
import { ResultaatPart } from './ResultaatPart.tsx';
import { VergelijkbaarPart } from './VergelijkbaarPart.tsx';
import { WaitPart } from './WaitPart.tsx';

const route = getRouteApi('/shell/aanbieders');

/** Counted from the register of all gemeenten of the reader. */
const withoutFilters: ReadonlySet<string> = new Set(['deelname', 'hulpkeuze']);

/** What comes of care by aanbieder, when you allow for who receives it, and what does it cost? */
export function AanbiedersPage() {
  const t = useText(resultaatTexts);
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/aanbieders' });
  const { maat = 'uitstroom', behoud, op, leeftijd, rang, ...filters } = search;
  return (
    <>
      <PageHead
        crumbs={[{ text: t('aanbieders') }]}
        title={t('aanbieders')}
        question={t('aanbiedersQuestion')}
        actions={
          search.aanbieder !== undefined && (
            <RapportButton route="getAanbiedersrapport" aanbieder={search.aanbieder} gemeente={search.gemeente} />
          )
        }
      />
      {!withoutFilters.has(maat) && (
        <FigureFilters
          parts
          search={filters}
          lookBack={maat === 'concentratie' ? 10 : LOOK_BACK}
          anySet={Object.keys(filters).length > 0}
          onChange={(patch) => {
            void navigate({ search: readAanbiedersSearch({ ...search, ...patch }), resetScroll: false });
          }}
          onClear={() => {
            void navigate({ search: readAanbiedersSearch({ maat, behoud, op, leeftijd, rang }) });
          }}
        />
      )}
      <PartTabs label={t('measures')} name="maat" parts={parts} selected={maat} textOf={t} />
      {maat === 'kosten' && <KostenPart filters={filters} />}
      {maat === 'concentratie' && (
        <>
          <MarketPart filters={filters} />
          <BeperkingPart search={search} />
        </>
      )}
      {maat === 'vergelijkbaar' && <VergelijkbaarPart search={search} />}
      {maat === 'deelname' && <DeelnamePart />}
      {maat === 'hulpkeuze' && <HulpkeuzePart />}
      {isMaat(maat) && <MaatPart search={{ ...filters, maat }} />}
    </>
  );
}

function KostenPart({ filters }: { filters: FigureSearch }) {
  const { maat: _maat, ...query } = useResultaatQuery(filters);
  const asked = useAnswer('getAanbiederkosten', { query });
  return (
    <Answered asked={asked} height={700} lines={8}>
      {(found) => <AanbiederkostenPart found={found} chosen={filters.aanbieder} />}
    </Answered>
  );
}

function MarketPart({ filters }: { filters: FigureSearch }) {
  // Without a period in the address the server looks ten years back.
  const asked = useAnswer('getConcentratie', { query: { ...filters, taal: useLanguage() } });
  return (
    <Answered asked={asked} height={700} lines={8}>
      {(found) => <ConcentratiePart found={found} />}
    </Answered>
  );
}

function MaatPart({ search }: { search: ResultaatSearch }) {
  const query = useResultaatQuery(search);
  const asked = useAnswer('getAanbieders', { query });
  const listUnits = useUnits(search.aanbieder);
  return (
    <>
      <Answered asked={asked} height={700} lines={8}>
        {(answer) => (
          <ResultaatPart
            maat={query.maat}
            who="aanbieders"
            units={listUnits(answer)}
            funnel={answer.funnel}
            account={answer.account}
          />
        )}
      </Answered>
      {query.maat === 'wacht' && <WaitPart query={query} />}
      {query.maat === 'terugkeer' && <DuurklassenPart query={query} />}
    </>
  );
}

function DuurklassenPart({ query: { maat: _maat, ...query } }: { query: ReturnType<typeof useResultaatQuery> }) {
  const asked = useAnswer('getDuurklassen', { query });
  return (
    <div className="stack-7 column-8">
      <Answered asked={asked} height={320}>
        {(answer) => <DuurklassenFigure answer={answer} />}
      </Answered>
    </div>
  );
}

function useUnits(chosen: string | undefined): (answer: Answer<'getAanbieders'>) => Unit[] {
  const t = useText(resultaatTexts);
  return ({ rows }) =>
    rows.map(({ aanbieder, aanbiederNaam, klasse, ...row }) => {
      const sub = klasse === null ? '' : t(klasse);
      if (aanbieder !== null) {
        return {
          ...row,
          key: aanbieder,
          name: aanbiederNaam ?? aanbieder,
          sub,
          chosen: aanbieder === chosen,
          all: false,
        };
      }
      const key = row.overig ? 'overig' : 'all';
      return { ...row, key, name: t(key), sub, chosen: false, all: !row.overig };
    });
}
