import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { SearchForm } from '../../../components/SearchForm.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { readRegelsSearch } from '../search.ts';
import { werklijstTexts } from '../werklijst-text.ts';

const route = getRouteApi('/shell/berichten/regels');
type Regel = Answer<'listBerichtregels'>['rows'][number];

function textOf({ regel, retourCode, standard, own, berichten }: Regel): string {
  return [regel, retourCode, ...standard, own?.statement, own?.message, ...berichten].join(' ').toLowerCase();
}

/** What must a message comply with? */
export function RegelsPage() {
  const t = useText(werklijstTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const { zoek = '' } = route.useSearch();
  const navigate = useNavigate({ from: '/berichten/regels' });
  const asked = useAnswer('listBerichtregels', {}, { enabled: mayCall(rol, 'listBerichtregels') });
  return (
    <RoleGate needs="listBerichtregels">
      <PageHead
        crumbs={[{ text: t('berichten'), to: '/berichten' }, { text: t('regels') }]}
        title={t('regels')}
        question={t('regelsQuestion')}
      />
      <SearchForm
        label={t('regelsZoek')}
        action={t('zoek')}
        value={zoek}
        onSearch={(text) => {
          void navigate({ search: readRegelsSearch({ zoek: text }) });
        }}
      />
      <Answered asked={asked} height={600} lines={8}>
        {({ rows }) => {
          const found = rows.filter((row) => textOf(row).includes(zoek.toLowerCase()));
          return (
            <div className="stack-4">
              <h2 className="small quiet">
                {t('regelsFound', { count: found.length, n: format.number(found.length) })}
              </h2>
              {found.length === 0 ? <Empty>{t('regelsEmpty')}</Empty> : <RegelTable rows={found} />}
            </div>
          );
        }}
      </Answered>
    </RoleGate>
  );
}

function RegelTable({ rows }: { rows: readonly Regel[] }) {
  const t = useText(werklijstTexts);
  return (
    <DataTable
      caption={t('regels')}
      stacks
      rows={rows}
      rowKey={({ regel }) => regel}
      columns={[
        {
          key: 'regel',
          head: t('regel'),
          cell: ({ regel, retourCode }) => (
            <>
              {regel}
              {retourCode !== null && <span className="second no-wrap">{t('code', { code: retourCode })}</span>}
            </>
          ),
        },
        {
          key: 'means',
          head: t('means'),
          cell: ({ own, standard }) => <span lang="nl">{own?.statement ?? standard.join(' ')}</span>,
        },
        {
          key: 'right',
          head: t('right'),
          cell: ({ own }) => (own === null ? null : <span lang="nl">{own.right}</span>),
        },
        {
          key: 'wrong',
          head: t('wrong'),
          cell: ({ own }) => (own === null ? null : <span lang="nl">{own.wrong}</span>),
        },
        {
          key: 'where',
          head: t('where'),
          cell: ({ berichten, decidedBy }) => (
            <>
              {berichten.join(', ')}
              <span className="second">{t(decidedBy)}</span>
            </>
          ),
        },
      ]}
    />
  );
}
