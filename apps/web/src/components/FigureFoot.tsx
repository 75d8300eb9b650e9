import type { Account as AccountView } from '@samenpad/contract';
import { type ReactNode, useRef } from 'react';
import { DownloadMenu } from '../download/DownloadMenu.tsx';
import { Account } from './Account.tsx';
import { useAccountLines } from './useAccountLines.ts';

interface Props {
  title: string;
  sub?: string | undefined;
  account: AccountView;
  children?: ReactNode;
}

/** Under a figure or a table in its own section: how it was counted, and how to take it along. */
export function FigureFoot({ title, sub, account, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <div className="figure__foot" ref={place}>
      <Account title={title} account={account} />
      <DownloadMenu subject={{ title, sub, account }} place={place} />
      {children}
      <PrintedAccount account={account} />
    </div>
  );
}

/** On paper there is no click away. */
function PrintedAccount({ account }: { account: AccountView }) {
  return (
    <p className="figure__printed">
      {useAccountLines(account).map(({ term, texts }) => (
        <span key={term}>
          <b>{term}:</b> {texts.join(' ')}{' '}
        </span>
      ))}
    </p>
  );
}
