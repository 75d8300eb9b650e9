import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Claimmaanden } from '../../../components/Claimmaanden.tsx';
import { claimsTexts } from '../../../components/claims-text.ts';
import { GemeenteField } from '../../../components/GemeenteField.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Empty } from '../../../components/states.tsx';
import { FilterBar } from '../../../filters/FilterBar.tsx';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { useText } from '../../../text/catalogue.ts';
import { readClaimsSearch } from '../search.ts';

const route = getRouteApi('/shell/berichten/declaraties');

/** What did an aanbieder claim per month, and was that to be expected? */
export function ClaimsPage() {
  return (
    <RoleGate needs="listBerichtwerk">
      <Claims />
    </RoleGate>
  );
}

function Claims() {
  const t = useText(claimsTexts);
  const { gemeenten } = useSessie();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/berichten/declaraties' });
  const keuzes = useAnswer('getKeuzes').data;
  const gemeente = search.gemeente ?? gemeenten[0]?.code;
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readClaimsSearch({ ...search, ...patch }), resetScroll: false });
  };
  return (
    <>
      <PageHead
        crumbs={[{ text: t('berichten'), to: '/berichten' }, { text: t('title') }]}
        title={t('title')}
        question={t('question')}
      />
      <GemeenteField
        value={gemeente ?? ''}
        onChange={(code) => {
          change({ gemeente: code });
        }}
      />
      <FilterBar onClear={undefined}>
        <FilterMenu
          label={t('aanbieder')}
          fallback={t('choose')}
          selected={search.aanbieder}
          options={(keuzes?.aanbieders ?? []).map(({ agb, naam }) => ({ key: agb, text: naam }))}
          onSelect={(aanbieder) => {
            change({ aanbieder });
          }}
        />
      </FilterBar>
      {gemeente === undefined || search.aanbieder === undefined ? (
        <Empty>{t('chooseFirst')}</Empty>
      ) : (
        <Claimmaanden key={`${gemeente} ${search.aanbieder}`} choice={{ gemeente, aanbieder: search.aanbieder }} />
      )}
    </>
  );
}
