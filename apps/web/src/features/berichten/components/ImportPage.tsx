import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { FilterBar } from '../../../filters/FilterBar.tsx';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { readImportSearch } from '../search.ts';
import { berichtenTexts } from '../text.ts';
import { FileTable } from './FileTable.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportState } from './ImportState.tsx';

const route = getRouteApi('/shell/berichten/imports/$importId');

/** One import: its progress while it runs, and the report per file. */
export function ImportPage() {
  const t = useText(berichtenTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const { importId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate({ from: '/berichten/imports/$importId' });
  const asked = useAnswer(
    'getImport',
    { params: { importId }, query: search },
    { enabled: mayCall(rol, 'getImport'), pollWhile: ({ toestand }) => toestand === 'bezig' },
  );
  const change = (patch: Readonly<Record<string, unknown>>) => {
    void navigate({ search: readImportSearch({ ...search, pagina: undefined, ...patch }), resetScroll: false });
  };
  return (
    <RoleGate needs="getImport">
      <Answered asked={asked} height={600} lines={8}>
        {(view) => (
          <>
            <PageHead
              crumbs={[
                { text: t('title'), to: '/berichten' },
                { text: t('imports'), to: '/berichten/imports' },
                { text: view.naam },
              ]}
              title={view.naam}
              question={t('importQuestion')}
              actions={<ImportState toestand={view.toestand} />}
            />
            {view.toestand === 'bezig' ? (
              <ImportProgress view={view} />
            ) : (
              <Conclusion
                text={t('sentence', {
                  count: view.gelezen,
                  gelezen: format.number(view.gelezen),
                  nieuw: format.number(view.nieuw),
                  bekend: format.number(view.bekend),
                  apart: format.number(view.apart),
                  geweigerd: format.number(view.geweigerd),
                })}
              />
            )}
            {view.melding !== null && <p className="message message--bad stack-4">{view.melding}</p>}
            <FilterBar
              onClear={
                search.uitkomst === undefined
                  ? undefined
                  : () => {
                      void navigate({ search: {} });
                    }
              }
            >
              <FilterMenu
                label={t('uitkomst')}
                fallback={t('all')}
                selected={search.uitkomst}
                options={(['nieuw', 'bekend', 'apart', 'geweigerd'] as const).map((key) => ({ key, text: t(key) }))}
                onSelect={(uitkomst) => {
                  change({ uitkomst });
                }}
              />
            </FilterBar>
            <FileTable
              view={view}
              page={search.pagina ?? 1}
              onPage={(pagina) => {
                change({ pagina });
              }}
            />
          </>
        )}
      </Answered>
    </RoleGate>
  );
}
