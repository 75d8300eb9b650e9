import type { AccountRow } from '@samenpad/contract';
import { useAnswer } from '../../../api/useAnswer.ts';
import { mayCall, useSessie } from '../../../api/useSessie.ts';
import { RoleGate } from '../../../app/RoleGate.tsx';
import { Answered } from '../../../components/Answered.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { PageHead } from '../../../components/PageHead.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { accountsTexts } from '../text.ts';
import { EndAccount } from './EndAccount.tsx';
import { ReopenAccount } from './ReopenAccount.tsx';

/** Who can come in; the functioneel-beheerder ends accounts, the fg watches. */
export function AccountsPage() {
  const t = useText(accountsTexts);
  const { rol } = useSessie();
  const accounts = useAnswer('listAccounts', {}, { enabled: mayCall(rol, 'listAccounts') });
  return (
    <RoleGate needs="listAccounts">
      <PageHead crumbs={[{ text: t('title') }]} title={t('title')} question={t('question')} />
      <Answered asked={accounts} height={600} lines={10}>
        {({ rows }) => (rows.length === 0 ? <Empty>{t('empty')}</Empty> : <Accounts rows={rows} />)}
      </Answered>
    </RoleGate>
  );
}

function Accounts({ rows }: { rows: readonly AccountRow[] }) {
  const t = useText(accountsTexts);
  const word = useText(words);
  const format = useFormat();
  const { rol } = useSessie();
  const active = rows.filter(({ actief }) => actief).length;
  const waiting = rows.filter(({ wachtSinds }) => wachtSinds !== null).length;
  const blocked = rows.filter(({ geblokkeerdTot }) => geblokkeerdTot !== null).length;
  const sentences = [
    t('count', { count: active, n: format.number(active) }),
    waiting === 0 ? undefined : t('waiting', { count: waiting, n: format.number(waiting) }),
    blocked === 0 ? undefined : t('blocked', { count: blocked, n: format.number(blocked) }),
  ];
  return (
    <>
      <Conclusion text={sentences.filter((sentence) => sentence !== undefined).join(' ')} />
      <div className="stack-4">
        <Sideways label={t('title')}>
          <DataTable
            stacks
            caption={t('title')}
            rows={rows}
            rowKey={(row) => row.accountId}
            columns={[
              { key: 'naam', head: t('name'), cell: (row) => row.naam },
              { key: 'rol', head: t('role'), cell: (row) => word(row.rol) },
              { key: 'toestand', head: t('state'), cell: (row) => <State row={row} /> },
              ...(mayCall(rol, 'endAccount')
                ? [{ key: 'actie', head: t('action'), cell: (row: AccountRow) => <Act row={row} /> }]
                : []),
            ]}
          />
        </Sideways>
      </div>
    </>
  );
}

function Act({ row }: { row: AccountRow }) {
  return row.actief ? <EndAccount row={row} /> : <ReopenAccount row={row} />;
}

function State({ row }: { row: AccountRow }) {
  const t = useText(accountsTexts);
  const format = useFormat();
  if (row.wachtSinds !== null) return t('waits', { moment: format.moment(row.wachtSinds) });
  if (row.beeindigdOp !== null)
    return <span className="quiet">{t('ended', { moment: format.moment(row.beeindigdOp) })}</span>;
  return (
    <>
      {row.ingelogdOp === null ? t('active') : t('signedIn', { moment: format.moment(row.ingelogdOp) })}
      {row.geblokkeerdTot !== null && (
        <span className="second">{t('blockedUntil', { moment: format.moment(row.geblokkeerdTot) })}</span>
      )}
    </>
  );
}
