import type { Role } from '@samenpad/contract';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { PartTabs } from '../../../components/PartTabs.tsx';
import { FigureFilters } from '../../../filters/FigureFilters.tsx';
import { useText } from '../../../text/catalogue.ts';
import { type AccountSearch, type Part, readAccountSearch } from '../search.ts';
import { accountTexts } from '../text.ts';
import { BeloftenPart } from './BeloftenPart.tsx';
import { GesprekkenPart } from './GesprekkenPart.tsx';
import { KeuzePart } from './KeuzePart.tsx';

const route = getRouteApi('/shell/accountgesprekken');

/** Which parts a role has: the talks themselves are for the accounthouder and the aanbieder (S0-29). */
function listParts(rol: Role): Part[] {
  return [
    ...(mayCall(rol, 'listAccountgesprekken') ? (['gesprekken'] as const) : []),
    ...(mayCall(rol, 'listAccounthouders') ? (['keuze', 'beloften'] as const) : []),
  ];
}

/** Talks with the largest aanbieders, about each jeugdige: with whom, what was asked, and what came of it (C9). */
export function AccountPage() {
  const t = useText(accountTexts);
  const { rol } = useSessie();
  const search = route.useSearch();
  const parts = listParts(rol);
  const deel = parts.find((part) => part === search.deel) ?? parts[0] ?? 'keuze';
  return (
    <RoleGate needs={deel === 'gesprekken' ? 'listAccountgesprekken' : 'listAccounthouders'}>
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      {parts.length > 1 && <PartTabs label={t('parts')} name="deel" parts={parts} selected={deel} textOf={t} />}
      {deel === 'gesprekken' ? <GesprekkenPart /> : <FigurePart deel={deel} search={search} />}
    </RoleGate>
  );
}

function FigurePart({ deel, search }: { deel: 'keuze' | 'beloften'; search: AccountSearch }) {
  const navigate = useNavigate({ from: '/accountgesprekken' });
  const { deel: _deel, aantal, naar, ...filters } = search;
  return (
    <>
      <FigureFilters
        search={filters}
        lookBack={deel === 'beloften' ? 3 : 1}
        anySet={Object.keys(filters).length > 0}
        parts
        onChange={(patch) => {
          void navigate({ search: readAccountSearch({ ...search, ...patch }), resetScroll: false });
        }}
        onClear={() => {
          void navigate({ search: readAccountSearch({ deel: search.deel, aantal, naar }) });
        }}
      />
      {deel === 'keuze' ? <KeuzePart search={search} /> : <BeloftenPart filters={filters} />}
    </>
  );
}
