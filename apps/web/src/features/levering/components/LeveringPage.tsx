import type { Role } from '@samenpad/contract';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { OngelezenBrieven } from '../../../components/OngelezenBrieven.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { PartTabs } from '../../../components/PartTabs.tsx';
import { useText } from '../../../text/catalogue.ts';
import { type LeveringSearch, type Part, parts, readLeveringSearch } from '../search.ts';
import { leveringTexts } from '../text.ts';
import { AskPart } from './AskPart.tsx';
import { BerichtenPart } from './BerichtenPart.tsx';
import { BezettingPart } from './BezettingPart.tsx';
import { DeclaratiePart } from './DeclaratiePart.tsx';
import { ListPart } from './ListPart.tsx';

const route = getRouteApi('/shell/levering');

/** Claims are for who may see costs. */
function listParts(rol: Role): Part[] {
  return parts.filter((part) => part !== 'declareren' || mayCall(rol, 'getEigenDeclaratie'));
}

/** What an aanbieder does without software of its own (S4-127). */
export function LeveringPage() {
  const t = useText(leveringTexts);
  const { rol } = useSessie();
  const search = route.useSearch();
  const open = listParts(rol);
  const deel = open.find((part) => part === search.deel) ?? 'toewijzingen';
  return (
    <RoleGate needs="listEigenToewijzingen">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <OngelezenBrieven />
      <PartTabs label={t('parts')} name="deel" parts={open} selected={deel} textOf={t} />
      <PartOf deel={deel} search={search} />
    </RoleGate>
  );
}

function PartOf({ deel, search }: { deel: Part; search: LeveringSearch }) {
  const navigate = useNavigate({ from: '/levering' });
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readLeveringSearch({ ...search, ...patch }), resetScroll: false });
  };
  switch (deel) {
    case 'toewijzingen':
      return <ListPart search={search} onChange={change} />;
    case 'declareren':
      return <DeclaratiePart search={search} onChange={change} />;
    case 'vragen':
      return <AskPart />;
    case 'berichten':
      return (
        <BerichtenPart
          pagina={search.pagina ?? 1}
          onPage={(pagina) => {
            change({ pagina });
          }}
        />
      );
    case 'plekken':
      return <BezettingPart />;
  }
}
