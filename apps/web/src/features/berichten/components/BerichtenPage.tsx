import { berichtenPageSize } from '@samenpad/contract';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { SearchForm } from '../../../components/SearchForm.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { readBerichtenSearch } from '../search.ts';
import { berichtenTexts } from '../text.ts';
import { BerichtDetail } from './BerichtDetail.tsx';
import { BerichtenFilters } from './BerichtenFilters.tsx';
import { BerichtList } from './BerichtList.tsx';
import { Counts } from './Counts.tsx';

const route = getRouteApi('/shell/berichten');

/** What came in, what went wrong, and who must repair it? */
export function BerichtenPage() {
  const t = useText(berichtenTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const { bericht, ...search } = route.useSearch();
  const navigate = useNavigate({ from: '/berichten' });
  const berichten = useAnswer('listBerichten', { query: search }, { enabled: mayCall(rol, 'listBerichten') });
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readBerichtenSearch({ ...search, pagina: undefined, ...patch }) });
  };
  return (
    <RoleGate needs="listBerichten">
      <PageHead
        crumbs={[{ text: t('title') }]}
        title={t('title')}
        question={t('question')}
        actions={
          <p className="buttons">
            <Link
              to="/berichten/imports"
              className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--primary-action"
            >
              {t('toImports')}
            </Link>
            <Link
              to="/berichten/werklijst"
              className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
            >
              {t('toWerklijst')}
            </Link>
            <Link
              to="/berichten/declaraties"
              className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
            >
              {t('toClaims')}
            </Link>
            <Link
              to="/berichten/verzonden"
              className="utrecht-button-link utrecht-button-link--html-a utrecht-button-link--secondary-action"
            >
              {t('toVerzonden')}
            </Link>
          </p>
        }
      />
      <Answered asked={berichten} height={700} lines={10}>
        {({ totaal, tellingen, rows }) => (
          <>
            <Counts tellingen={tellingen} />
            <SearchForm
              label={t('search')}
              action={t('zoek')}
              value={search.zoek}
              onSearch={(zoek) => {
                change({ zoek });
              }}
            />
            <BerichtenFilters
              search={search}
              onChange={change}
              onClear={() => {
                void navigate({ search: {} });
              }}
            />
            {rows.length === 0 ? (
              <div className="stack-5">
                <Empty>{t('empty')}</Empty>
              </div>
            ) : (
              <div className="post">
                <section aria-labelledby="berichtenlijst">
                  <h2 className="small quiet" id="berichtenlijst">
                    {t('found', { count: totaal, n: format.number(totaal) })}
                  </h2>
                  <BerichtList rows={rows} search={search} selected={bericht} />
                  <Pagination
                    page={search.pagina ?? 1}
                    pages={Math.ceil(totaal / berichtenPageSize)}
                    onPage={(pagina) => {
                      change({ pagina });
                    }}
                  />
                </section>
                <BerichtDetail berichtId={bericht} />
              </div>
            )}
          </>
        )}
      </Answered>
    </RoleGate>
  );
}
