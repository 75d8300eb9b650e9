import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { PartTabs } from '../../../components/PartTabs.tsx';
import { FigureFilters } from '../../../filters/FigureFilters.tsx';
import { readFigureSearch } from '../../../filters/search.ts';
import { useText } from '../../../text/catalogue.ts';
import { pageTexts } from '../onderzoek-text.ts';
import { parts, readOnderzoekSearch } from '../search.ts';
import { ComplexerPart } from './ComplexerPart.tsx';
import { EffectPart } from './EffectPart.tsx';
import { InterventiesPart } from './InterventiesPart.tsx';
import { ProjectenPart } from './ProjectenPart.tsx';
import { StudiesPart } from './StudiesPart.tsx';
import { VermoedenFilters } from './VermoedenFilters.tsx';
import { VermoedenPart } from './VermoedenPart.tsx';

const route = getRouteApi('/shell/onderzoek');

/** Is a guess about the costs right, and did an intervention work? With the register of interventies and saved studies. */
export function OnderzoekPage() {
  const t = useText(pageTexts);
  const { rol } = useSessie();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/onderzoek' });
  const { deel = 'vermoeden' } = search;
  const filters = readFigureSearch(search);
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readOnderzoekSearch({ ...search, ...patch }), resetScroll: false });
  };
  return (
    <RoleGate needs="getEffect">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <PartTabs
        label={t('parts')}
        name="deel"
        parts={parts.filter((part) => part !== 'projecten' || mayCall(rol, 'listProjecten'))}
        selected={deel}
        textOf={t}
      />
      {(deel === 'vermoeden' || deel === 'complexer' || deel === 'effect') && (
        <FigureFilters
          search={filters}
          lookBack={deel === 'vermoeden' ? 1 : 10}
          anySet={Object.keys(filters).length > 0}
          parts
          onChange={change}
          onClear={() => {
            const cleared = Object.fromEntries(Object.keys(filters).map((key) => [key, undefined]));
            change(cleared);
          }}
        >
          {deel === 'vermoeden' && <VermoedenFilters search={search} onChange={change} />}
        </FigureFilters>
      )}
      {deel === 'vermoeden' && <VermoedenPart search={search} filters={filters} onChange={change} />}
      {deel === 'complexer' && <ComplexerPart filters={filters} />}
      {deel === 'effect' && <EffectPart search={search} filters={filters} onChange={change} />}
      {deel === 'studies' && <StudiesPart studieId={search.studie} onChange={change} />}
      {deel === 'interventies' && <InterventiesPart />}
      {deel === 'projecten' && mayCall(rol, 'listProjecten') && <ProjectenPart />}
    </RoleGate>
  );
}
