import type { DeelafspraakView } from '@samenpad/contract';
import { useState } from 'react';
import { useAnswer } from '../../../api/useAnswer.ts';
import { useSend } from '../../../api/useSend.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Status } from '../../../components/Status.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useLanguage, useText } from '../../../text/catalogue.ts';
import { kindTexts } from '../../../text/kinds.ts';
import { deelafsprakenTexts } from '../text.ts';
import { AddDeelafspraak } from './AddDeelafspraak.tsx';

const tones = { komend: 'waiting', geldig: 'good', verlopen: 'attention' } as const;

/** Which partner sees what beside the law, for what and until when (S4-121). */
export function DeelafsprakenPage() {
  const t = useText(deelafsprakenTexts);
  const { rol } = useSessie();
  const [said, setSaid] = useState('');
  const asked = useAnswer('listDeelafspraken', {}, { enabled: mayCall(rol, 'listDeelafspraken') });
  return (
    <RoleGate needs="listDeelafspraken">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <p className="prose stack-4">{t('intro')}</p>
      <p role="status">{said}</p>
      <Answered asked={asked} height={500} lines={6}>
        {({ deelafspraken, partners }) => (
          <>
            {deelafspraken.length === 0 ? (
              <Empty>{t('empty')}</Empty>
            ) : (
              <Agreements
                rows={deelafspraken}
                onEnded={() => {
                  setSaid(t('ended'));
                }}
              />
            )}
            {mayCall(rol, 'addDeelafspraak') && (
              <AddDeelafspraak
                partners={partners}
                onDone={() => {
                  setSaid(t('kept'));
                }}
              />
            )}
          </>
        )}
      </Answered>
    </RoleGate>
  );
}

function Agreements({ rows, onEnded }: { rows: readonly DeelafspraakView[]; onEnded: () => void }) {
  const t = useText(deelafsprakenTexts);
  const kind = useText(kindTexts);
  const format = useFormat();
  const language = useLanguage();
  const { rol } = useSessie();
  const send = useSend('endDeelafspraak', ['listDeelafspraken']);
  const list = new Intl.ListFormat(language);
  const endButton = (row: DeelafspraakView) =>
    row.toestand === 'verlopen' ? null : (
      <button
        type="button"
        className="text-button"
        aria-label={t('endOf', { naam: row.organisatie })}
        disabled={send.isPending}
        onClick={() => {
          send.mutate({ params: { afspraakId: row.afspraakId } }, { onSuccess: onEnded });
        }}
      >
        {t('end')}
      </button>
    );
  return (
    <div className="stack-4">
      <SendProblem error={send.error} />
      <Sideways label={t('title')}>
        <DataTable
          stacks
          caption={t('title')}
          rows={rows}
          rowKey={(row) => row.afspraakId}
          columns={[
            {
              key: 'partner',
              head: t('partner'),
              cell: (row) => (
                <>
                  {row.organisatie}
                  <span className="second">{row.gemeenteNaam}</span>
                </>
              ),
            },
            { key: 'doel', head: t('purpose'), cell: (row) => t(row.doel) },
            { key: 'soorten', head: t('kinds'), cell: (row) => list.format(row.soorten.map((soort) => kind(soort))) },
            {
              key: 'periode',
              head: t('period'),
              cell: (row) => `${format.dateShort(row.van)} – ${format.dateShort(row.tot)}`,
            },
            {
              key: 'stand',
              head: t('state'),
              cell: (row) => <Status tone={tones[row.toestand]}>{t(row.toestand)}</Status>,
            },
            ...(mayCall(rol, 'endDeelafspraak') ? [{ key: 'actie', head: t('action'), cell: endButton }] : []),
          ]}
        />
      </Sideways>
    </div>
  );
}
