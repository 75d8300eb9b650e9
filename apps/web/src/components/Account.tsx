import type { Account as AccountView } from '@samenpad/contract';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useFormat } from '../format/useFormat.ts';
import { useText } from '../text/catalogue.ts';
import { CellText } from './CellText.tsx';
import { componentTexts } from './text.ts';

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
        <Button className="text-button">
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
  const t = useText(componentTexts);
  const format = useFormat();
  const { period, completeness, excluded } = account;
  return (
    <dl>
      <dt>{t('definition')}</dt>
      <dd>{account.definition}</dd>
      <dt>{t('source')}</dt>
      <dd>{account.source}</dd>
      <dt>{t('period')}</dt>
      <dd>{t('periodValue', { van: format.date(period.van), tot: format.date(period.tot) })}</dd>
      <dt>{t('n')}</dt>
      <dd>
        <CellText cell={account.n} format={(value) => format.number(value)} />
      </dd>
      <dt>{t('completeness')}</dt>
      <dd>{completeness === null ? t('completenessUnknown') : format.percent(completeness)}</dd>
      <dt>{t('excluded')}</dt>
      <dd>
        {excluded.length === 0 ? (
          t('excludedNobody')
        ) : (
          <ul>
            {excluded.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </dd>
      <dt>{t('version')}</dt>
      <dd>{account.storeVersion}</dd>
    </dl>
  );
}
