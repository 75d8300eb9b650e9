import type { Account as AccountView } from '@samenpad/contract';
import { Fragment } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { componentTexts } from './text.ts';
import { useAccountLines } from './useAccountLines.ts';

interface Props {
  /** Name of the figure: what the account is about. */
  title: string;
  account: AccountView;
}

/** Under every figure: how complete, and one click away how it was counted (architecture 1). */
export function Account({ title, account }: Props) {
  const t = useText(componentTexts);
  const format = useFormat();
  const { completeness, n } = account;
  const summary =
    completeness !== null
      ? t('complete', { share: format.percent(completeness) })
      : n.kind === 'value'
        ? t('count', { n: format.number(n.value) })
        : '';
  return (
    <div className="account">
      {summary}{' '}
      <DialogTrigger>
        <Button className="text-button not-in-print">
          {t('howCounted')}
          <span className="visually-hidden"> {title}</span>
        </Button>
        <Popover className="popover" placement="bottom start">
          <Dialog className="account__box">
            <Heading slot="title" level={3}>
              {title}
            </Heading>
            <AccountList account={account} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function AccountList({ account }: { account: AccountView }) {
  const lines = useAccountLines(account);
  return (
    <dl>
      {lines.map(({ term, texts }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>
            {texts.length === 1 ? (
              texts[0]
            ) : (
              <ul>
                {texts.map((text) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
