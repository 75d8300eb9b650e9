import type { Account } from '@samenpad/contract';
import type { FunnelLimit } from '../../../charts/funnel-layout.ts';
import { findValue } from '../../../figures/cell.ts';
import type { Maat } from '../search.ts';
import type { Unit, Who } from '../unit.ts';
import { FunnelFigure } from './FunnelFigure.tsx';
import { ResultaatConclusion } from './ResultaatConclusion.tsx';
import { ResultaatTable } from './ResultaatTable.tsx';

interface Props {
  maat: Maat;
  who: Who;
  /** All together first. */
  units: readonly Unit[];
  funnel: readonly FunnelLimit[];
  account: Account;
}

/** The answer, the funnel and the table of one measure. */
export function ResultaatPart({ maat, who, units, funnel, account }: Props) {
  const [all, ...own] = units;
  if (all === undefined) return null;
  const shown = (findValue(all.aantal) ?? 0) > 0;
  return (
    <>
      <ResultaatConclusion maat={maat} who={who} all={all} units={own} />
      {shown && (
        <>
          <div className="stack-6">
            <FunnelFigure maat={maat} who={who} units={own} limits={funnel} account={account} />
          </div>
          <ResultaatTable maat={maat} who={who} units={units} account={account} />
        </>
      )}
    </>
  );
}
