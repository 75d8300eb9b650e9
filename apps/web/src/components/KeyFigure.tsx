import type { Account as AccountView, Cell } from '@samenpad/contract';
import { Spark, type SparkPoint } from '../charts/Spark.tsx';
import { Account } from './Account.tsx';
import { CellText } from './CellText.tsx';

interface Props {
  name: string;
  cell: Cell;
  format: (value: number) => string;
  /** The difference with before, in one line of words. */
  change: string;
  series: readonly SparkPoint[];
  seriesLabel: string;
  provisional?: boolean;
  /** Why a sum is not shown. */
  reason?: string;
  account: AccountView;
}

/** Name, number, difference in words, spark line, account (mock-ups 5). */
export function KeyFigure({
  name,
  cell,
  format,
  change,
  series,
  seriesLabel,
  provisional = false,
  reason,
  account,
}: Props) {
  return (
    <div className="key-figure">
      <h3 className="key-figure__name">{name}</h3>
      <p className="key-figure__value">
        <CellText cell={cell} format={format} reason={reason} />
      </p>
      <p className="key-figure__change">{change}</p>
      <Spark points={series} label={seriesLabel} format={format} provisional={provisional} />
      <Account title={name} account={account} />
    </div>
  );
}
