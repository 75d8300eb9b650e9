import { jeugdigenPageSize } from '@samenpad/contract';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type Asked, useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { stringifySearch } from '../../../app/address.ts';
import { isPseudoniem, searchName, useNameSearch } from '../../../app/name-search.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { SearchForm } from '../../../components/SearchForm.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { focusTexts } from '../focus-text.ts';
import { useListTexts } from '../hooks/useReader.ts';
import { readJeugdigenSearch } from '../search.ts';
import { jeugdigenTexts } from '../text.ts';
import { JeugdigenFilters } from './JeugdigenFilters.tsx';
import { JeugdigenTable } from './JeugdigenTable.tsx';

const route = getRouteApi('/shell/jeugdigen');

/** Everybody who receives or received care, whoever referred (S0-1). */
export function JeugdigenPage() {
  const t = useText(jeugdigenTexts);
  const focus = useText(focusTexts);
  const format = useFormat();
  const { rol, csrfToken } = useSessie();
  const { title, question, nobody } = useListTexts();
  const naam = useNameSearch();
  const byName = naam !== '' && mayCall(rol, 'searchJeugdigen');
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/jeugdigen' });
  const listed = useAnswer('listJeugdigen', { query: search }, { enabled: !byName && mayCall(rol, 'listJeugdigen') });
  const found = useAnswer(
    'searchJeugdigen',
    { body: { naam, pagina: search.pagina ?? 1 }, csrfToken },
    { enabled: byName },
  );
  const asked: Asked<'listJeugdigen'> = byName ? found : listed;
  const isWhole = !byName && stringifySearch(search) === '';
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readJeugdigenSearch({ ...search, pagina: undefined, ...patch }) });
  };
  return (
    <RoleGate needs="listJeugdigen">
      <PageHead crumbs={[{ text: title }]} title={title} question={question} />
      <SearchForm
        label={t(mayCall(rol, 'searchJeugdigen') ? 'searchNamed' : 'searchPseudonym')}
        action={t('zoek')}
        value={byName ? naam : search.zoek}
        onSearch={(text = '') => {
          const isName = text !== '' && !isPseudoniem(text);
          searchName(isName ? text : '');
          change({ zoek: isName || text === '' ? undefined : text });
        }}
      />
      {!byName && (
        <JeugdigenFilters
          search={search}
          onChange={change}
          onClear={() => {
            void navigate({ search: {} });
          }}
        />
      )}
      <Answered<'listJeugdigen'> asked={asked} height={600} lines={10}>
        {({ totaal, rows, pagina, kosten }) =>
          totaal === 0 ? (
            <div className="stack-5">
              <Empty>{isWhole ? (nobody ?? t('empty')) : t('empty')}</Empty>
            </div>
          ) : (
            <>
              <Conclusion text={t('found', { count: totaal, n: format.number(totaal) })} />
              {kosten !== null && (
                <p className="quiet stack-3">
                  {focus(kosten.basis === 'alles' ? 'basisAlles' : 'basisToegang', {
                    van: format.month(kosten.van),
                    tot: format.month(kosten.tot),
                  })}
                </p>
              )}
              <JeugdigenTable rows={rows} />
              <Pagination
                page={pagina}
                pages={Math.ceil(totaal / jeugdigenPageSize)}
                onPage={(page) => {
                  change({ pagina: page });
                }}
              />
            </>
          )
        }
      </Answered>
    </RoleGate>
  );
}
