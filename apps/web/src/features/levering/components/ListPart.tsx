import { type EigenToewijzingView, leveringPageSize, leveringStanden } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { SearchForm } from '../../../components/SearchForm.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { FilterBar } from '../../../filters/FilterBar.tsx';
import { FilterMenu } from '../../../filters/FilterMenu.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { useToewijzingWords } from '../hooks/useToewijzingWords.ts';
import type { LeveringSearch } from '../search.ts';
import { leveringTexts } from '../text.ts';
import { FaseStatus } from './FaseStatus.tsx';

interface Props {
  search: LeveringSearch;
  onChange: (patch: Readonly<Record<string, unknown>>) => void;
}

/** The toewijzingen of the own aanbieder. */
export function ListPart({ search, onChange }: Props) {
  const t = useText(leveringTexts);
  const format = useFormat();
  const { stand, zoek, pagina } = search;
  const asked = useAnswer('listEigenToewijzingen', { query: { stand, zoek, pagina } });
  const columns = useColumns();
  return (
    <>
      <FilterBar
        onClear={
          stand === undefined
            ? undefined
            : () => {
                onChange({ stand: undefined, pagina: undefined });
              }
        }
      >
        <FilterMenu
          label={t('stand')}
          fallback={t('alles')}
          selected={stand === 'alles' ? undefined : stand}
          options={leveringStanden.filter((key) => key !== 'alles').map((key) => ({ key, text: t(key) }))}
          onSelect={(key) => {
            onChange({ stand: key, pagina: undefined });
          }}
        />
      </FilterBar>
      <SearchForm
        label={t('search')}
        action={t('searchAction')}
        value={zoek}
        onSearch={(text) => {
          onChange({ zoek: text?.slice(0, 20), pagina: undefined });
        }}
      />
      <Answered asked={asked} height={400} lines={8}>
        {({ rows, totaal }) =>
          rows.length === 0 ? (
            <p className="stack-5">{t('none')}</p>
          ) : (
            <section className="stack-5" aria-label={t('listTitle')}>
              <p role="status" className="small">
                {t('count', { count: totaal, n: format.number(totaal) })}
              </p>
              <Sideways label={t('listTitle')}>
                <DataTable
                  caption={t('listTitle')}
                  stacks
                  rows={rows}
                  rowKey={(row) => `${row.gemeente} ${row.domein} ${row.toewijzingNummer}`}
                  columns={columns}
                />
              </Sideways>
              <Pagination
                page={pagina ?? 1}
                pages={Math.ceil(totaal / leveringPageSize)}
                onPage={(page) => {
                  onChange({ pagina: page });
                }}
              />
            </section>
          )
        }
      </Answered>
    </>
  );
}

function useColumns(): Column<EigenToewijzingView>[] {
  const t = useText(leveringTexts);
  const { productOf, volumeOf, periodOf } = useToewijzingWords();
  return [
    {
      key: 'jeugdige',
      head: t('jeugdige'),
      cell: (row) => (
        <>
          <Link to="/levering/$jeugdigeId" params={{ jeugdigeId: row.jeugdigeId }}>
            {row.naam ?? row.pseudoniem}
          </Link>
          <span className="second">{t('nummer', { nr: row.toewijzingNummer })}</span>
        </>
      ),
    },
    { key: 'product', head: t('product'), cell: productOf },
    { key: 'hoeveel', head: t('hoeveel'), cell: volumeOf },
    { key: 'looptijd', head: t('looptijd'), cell: periodOf },
    { key: 'levering', head: t('levering'), cell: (row) => <FaseStatus toewijzing={row} /> },
  ];
}
