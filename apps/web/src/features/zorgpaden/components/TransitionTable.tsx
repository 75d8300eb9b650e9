import type { Hulpvorm } from '@samenpad/domain';
import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { hulpvormOrder, words } from '../../../text/words.ts';
import { zorgpadenTexts } from '../text.ts';

type Transition = Answer<'getZorgpaden'>['overgangen'][number];

/** The transition matrix: from the hulpvorm on the left to the one above. */
export function TransitionTable({
  rows,
  account,
}: {
  rows: readonly Transition[];
  account: Answer<'getZorgpaden'>['account'];
}) {
  const t = useText(zorgpadenTexts);
  const word = useText(words);
  const format = useFormat();
  if (rows.length === 0) return null;
  const from = hulpvormOrder.filter((each) => rows.some((row) => row.van === each));
  const to = hulpvormOrder.filter((each) => rows.some((row) => row.naar === each));
  const cellOf = (van: Hulpvorm, naar: Hulpvorm) => {
    const row = rows.find((each) => each.van === van && each.naar === naar);
    if (row === undefined) return '–';
    const count = findValue(row.aantal);
    const days = findValue(row.mediaanDagenErtussen);
    const title =
      count === undefined || days === undefined
        ? undefined
        : t('days', { name: `${word(van)} → ${word(naar)}`, n: format.number(count), days: format.number(days) });
    return (
      <span title={title}>
        <CellText cell={row.aandeel} format={(n) => format.percent(n)} short />
      </span>
    );
  };
  return (
    <section className="stack-7" aria-labelledby="matrix">
      <h2 className="heading" id="matrix">
        {t('transitions')}
      </h2>
      <p className="figure__sub">{t('transitionsSub')}</p>
      <div className="stack-4">
        <Sideways label={t('transitionsScroll')}>
          <DataTable
            caption={t('transitions')}
            className="data--middle"
            rows={from}
            rowKey={(van) => van}
            columns={[
              { key: 'van', head: t('from'), cell: (van) => <HulpvormName hulpvorm={van} /> },
              ...to.map((naar) => ({
                key: naar,
                head: word(naar),
                numeric: true,
                cell: (van: Hulpvorm) => cellOf(van, naar),
              })),
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('transitions')} sub={t('transitionsSub')} account={account} />
    </section>
  );
}
