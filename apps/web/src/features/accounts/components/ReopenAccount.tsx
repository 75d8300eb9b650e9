import type { AccountRow } from '@samenpad/contract';
import { useState } from 'react';
import { useSend } from '../../../api/useSend.ts';
import { FormButtons } from '../../../components/FormButtons.tsx';
import { SendProblem } from '../../../components/SendProblem.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useText } from '../../../text/catalogue.ts';
import { accountsTexts } from '../text.ts';

const [leastReason, mostReason] = [10, 1000];

/** Asks a second person to open an ended account again, or to give a role that waits (S-12): nobody gives a role alone. */
export function ReopenAccount({ row }: { row: AccountRow }) {
  const t = useText(accountsTexts);
  const [reden, setReden] = useState<string>();
  const [short, setShort] = useState(false);
  const ask = useSend('askReopening');
  const waits = row.wachtSinds !== null;
  if (row.actief || (row.beeindigdOp === null && !waits)) return null;
  if (ask.isSuccess) return <p role="status">{t('reopenAsked')}</p>;
  if (reden === undefined) {
    return (
      <button
        type="button"
        className="text-button"
        aria-label={t(waits ? 'grantOf' : 'reopenOf', { naam: row.naam })}
        onClick={() => {
          setReden('');
        }}
      >
        {t(waits ? 'grant' : 'reopen')}
      </button>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const isShort = reden.trim().length < leastReason;
        setShort(isShort);
        if (!isShort) ask.mutate({ params: { accountId: row.accountId }, body: { reden: reden.trim() } });
      }}
    >
      <TextField
        label={t(waits ? 'grantWhy' : 'reopenWhy')}
        hint={t('reopenHint')}
        value={reden}
        maxLength={mostReason}
        onChange={setReden}
      />
      {short && <p role="alert">{t('reopenShort')}</p>}
      <SendProblem error={ask.error} />
      <FormButtons
        submit={t('reopenAsk')}
        cancel={t('cancel')}
        disabled={ask.isPending}
        onCancel={() => {
          setReden(undefined);
        }}
      />
    </form>
  );
}
