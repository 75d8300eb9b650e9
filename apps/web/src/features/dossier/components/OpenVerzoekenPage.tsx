import { verzoekenPageSize } from '@samenpad/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { OngelezenBrieven } from '../../../components/OngelezenBrieven.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { toewijzenTexts } from '../toewijzen-text.ts';

/** Which verzoeken of aanbieders wait for a decision, the longest waiting first? */
export function OpenVerzoekenPage() {
  const t = useText(toewijzenTexts);
  const format = useFormat();
  const { rol } = useSessie();
  const [pagina, setPagina] = useState(1);
  const asked = useAnswer('listOpenVerzoeken', { query: { pagina } }, { enabled: mayCall(rol, 'listOpenVerzoeken') });
  return (
    <RoleGate needs="listOpenVerzoeken">
      <PageHead crumbs={[{ text: t('listTitle') }]} title={t('listTitle')} question={t('listQuestion')} />
      <OngelezenBrieven />
      <Answered asked={asked} height={500} lines={8}>
        {({ totaal, rows }) =>
          rows.length === 0 ? (
            <Empty>{t('listEmpty')}</Empty>
          ) : (
            <>
              <Conclusion text={t('listSum', { count: totaal, n: format.number(totaal) })} />
              <div className="stack-4">
                <DataTable
                  caption={t('listTitle')}
                  stacks
                  rows={rows}
                  rowKey={(row) => `${row.aanbieder}${row.domein}${row.referentie}`}
                  columns={[
                    {
                      key: 'jeugdige',
                      head: t('jeugdige'),
                      cell: (row) => (
                        <Link to="/jeugdigen/$jeugdigeId/toewijzen" params={{ jeugdigeId: row.jeugdigeId }}>
                          {row.naam}
                        </Link>
                      ),
                    },
                    { key: 'soort', head: t('kind'), cell: (row) => t(row.soort) },
                    { key: 'aanbieder', head: t('aanbieder'), cell: (row) => row.aanbiederNaam },
                    { key: 'dagtekening', head: t('waits'), cell: (row) => format.date(row.dagtekening) },
                    {
                      key: 'toestand',
                      head: t('state'),
                      cell: ({ toestand }) => (
                        <Status tone={toestand === 'te-laat' ? 'attention' : 'waiting'}>{t(toestand)}</Status>
                      ),
                    },
                  ]}
                />
              </div>
              <Pagination page={pagina} pages={Math.ceil(totaal / verzoekenPageSize)} onPage={setPagina} />
            </>
          )
        }
      </Answered>
    </RoleGate>
  );
}
