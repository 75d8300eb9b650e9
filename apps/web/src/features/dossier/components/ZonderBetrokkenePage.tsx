import { type ZonderBetrokkeneView, zonderBetrokkenePageSize } from '@samenpad/contract';
import { useState } from 'react';
import type { Answer } from '../../../api/call.ts';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Pagination } from '../../../components/Pagination.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { zonderTexts } from '../zonder-text.ts';
import { EersteForm } from './EersteForm.tsx';
import { PseudoniemSearch } from './PseudoniemSearch.tsx';

/** For the leader of a team: who in care has nobody of the gemeente, and who begins. */
export function ZonderBetrokkenePage() {
  const t = useText(zonderTexts);
  const { rol } = useSessie();
  const [pagina, setPagina] = useState(1);
  const [pseudoniem, setPseudoniem] = useState<string>();
  const query = { pagina, ...(pseudoniem !== undefined && { pseudoniem }) };
  const asked = useAnswer('listZonderBetrokkene', { query }, { enabled: mayCall(rol, 'listZonderBetrokkene') });
  return (
    <RoleGate needs="listZonderBetrokkene">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <PseudoniemSearch
        chosen={pseudoniem}
        onChoose={(text) => {
          setPseudoniem(text);
          setPagina(1);
        }}
      />
      <Answered asked={asked} height={480} lines={8}>
        {(answer) => <Waiting answer={answer} searched={pseudoniem !== undefined} onPage={setPagina} />}
      </Answered>
    </RoleGate>
  );
}

interface WaitingProps {
  answer: Answer<'listZonderBetrokkene'>;
  searched: boolean;
  onPage: (pagina: number) => void;
}

function Waiting({ answer: { rows, totaal, pagina, medewerkers }, searched, onPage }: WaitingProps) {
  const t = useText(zonderTexts);
  const format = useFormat();
  const [chosen, setChosen] = useState<ZonderBetrokkeneView>();
  const [said, setSaid] = useState('');
  return (
    <>
      <p role="status">{said}</p>
      {rows.length === 0 ? (
        <Empty>{t(searched ? 'emptySearch' : 'empty')}</Empty>
      ) : (
        <>
          <Conclusion text={t('found', { count: totaal, n: format.number(totaal) })} />
          <p className="stack-3 quiet">{t('why')}</p>
        </>
      )}
      {chosen !== undefined && (
        <EersteForm
          key={chosen.jeugdigeId}
          row={chosen}
          medewerkers={medewerkers}
          onClose={(text) => {
            setChosen(undefined);
            setSaid(text);
          }}
        />
      )}
      {rows.length > 0 && <WaitingTable rows={rows} onChoose={setChosen} />}
      <Pagination page={pagina} pages={Math.ceil(totaal / zonderBetrokkenePageSize)} onPage={onPage} />
    </>
  );
}

interface TableProps {
  rows: readonly ZonderBetrokkeneView[];
  onChoose: (row: ZonderBetrokkeneView) => void;
}

function WaitingTable({ rows, onChoose }: TableProps) {
  const t = useText(zonderTexts);
  const format = useFormat();
  return (
    <div className="stack-4">
      <Sideways label={t('title')}>
        <DataTable
          caption={t('title')}
          rows={rows}
          rowKey={({ jeugdigeId }) => jeugdigeId}
          columns={[
            { key: 'who', head: t('who'), cell: ({ pseudoniem }) => pseudoniem },
            {
              key: 'since',
              head: t('since'),
              cell: ({ sinds }) => (sinds === null ? t('unknown') : format.dateShort(sinds)),
            },
            { key: 'referred', head: t('referred'), cell: ({ viaToegang }) => t(viaToegang ? 'yes' : 'no') },
            {
              key: 'action',
              head: t('action'),
              cell: (row) => (
                <button
                  type="button"
                  className="text-button"
                  aria-label={t('assignOf', { wie: row.pseudoniem })}
                  onClick={() => {
                    onChoose(row);
                  }}
                >
                  {t('assign')}
                </button>
              ),
            },
          ]}
        />
      </Sideways>
    </div>
  );
}
