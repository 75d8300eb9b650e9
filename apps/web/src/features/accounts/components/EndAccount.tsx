import type { AccountRow } from '@samenpad/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, ButtonLink } from '@utrecht/component-library-react';
import { useState } from 'react';
import { CallError, call } from '../../../api/call.ts';
import { useSessie } from '../../../api/useSessie.ts';
import { useText } from '../../../text/catalogue.ts';
import { accountsTexts } from '../text.ts';

const stepUpAddress = `/inloggen/zekerder?${new URLSearchParams({ niveau: 'hoog', naar: '/accounts' }).toString()}`;

/** Ends an account, after a second click that says what happens: only two people together open it again. */
export function EndAccount({ row }: { row: AccountRow }) {
  const t = useText(accountsTexts);
  const { csrfToken } = useSessie();
  const queries = useQueryClient();
  const [asked, setAsked] = useState(false);
  const end = useMutation({
    mutationFn: () => call('endAccount', { params: { accountId: row.accountId }, csrfToken }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['listAccounts'] }),
  });
  if (!row.actief) return null;
  if (end.error instanceof CallError && end.error.code === 'step-up-needed') {
    return (
      <div role="alert">
        <p>{t('stepUpWhy')}</p>
        <ButtonLink appearance="primary-action-button" href={stepUpAddress}>
          {t('stepUp')}
        </ButtonLink>
      </div>
    );
  }
  if (!asked) {
    return (
      <button
        type="button"
        className="text-button"
        aria-label={t('endOf', { naam: row.naam })}
        onClick={() => {
          setAsked(true);
        }}
      >
        {t('end')}
      </button>
    );
  }
  return (
    <div role="alert">
      <p>{end.isError ? t('failed') : t('sure', { naam: row.naam })}</p>
      <div className="buttons">
        <Button
          appearance="primary-action-button"
          disabled={end.isPending}
          onClick={() => {
            end.mutate();
          }}
        >
          {t('endNow')}
        </Button>
        <Button
          appearance="secondary-action-button"
          onClick={() => {
            setAsked(false);
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
