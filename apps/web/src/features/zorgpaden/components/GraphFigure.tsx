import type { Answer } from '../../../api/call.ts';
import { PathGraph } from '../../../charts/PathGraph.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { Empty } from '../../../components/states.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { zorgpadenTexts } from '../text.ts';

type Paths = Answer<'getZorgpaden'>;
type Transition = Paths['overgangen'][number];

/** More arcs than this cannot be told apart. */
const DRAWN = 20;
const LISTED = 30;

/** Which hulpvorm directly follows which: the answer, a drawing of the most frequent, and all that may be shown in a table. */
export function GraphFigure({ paths }: { paths: Paths }) {
  const t = useText(zorgpadenTexts);
  const shown = paths.overgangen
    .flatMap((row) => (row.aantal.kind === 'value' ? [{ ...row, count: row.aantal.value }] : []))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  if (shown.length === 0) return <Empty>{t('noTransitions')}</Empty>;
  const drawn = shown.slice(0, DRAWN);
  const used = new Set(drawn.flatMap(({ van, naar }) => [van, naar]));
  return (
    <>
      <GraphConclusion paths={paths} />
      <div className="stack-6">
        <Figure heading={t('graph')} sub={t('graphSub')} account={paths.account}>
          <PathGraph
            label={t('graph')}
            nodes={paths.knopen
              .filter(({ hulpvorm }) => used.has(hulpvorm))
              .map(({ hulpvorm, trajecten }) => ({ hulpvorm, trajecten: findValue(trajecten) }))}
            edges={drawn.map(({ van, naar, count }) => ({ van, naar, aantal: count }))}
          />
        </Figure>
      </div>
      <EdgeTable rows={shown.slice(0, LISTED)} account={paths.account} />
    </>
  );
}

function GraphConclusion({ paths }: { paths: Paths }) {
  const t = useText(zorgpadenTexts);
  const format = useFormat();
  const [close, parallel] = [findValue(paths.opeenvolgend), findValue(paths.gelijktijdig)];
  if (close === undefined || parallel === undefined) return <Conclusion text={t('graphHidden')} />;
  return (
    <Conclusion text={t('graphConclusion', { close: format.percent(close), parallel: format.percent(parallel) })} />
  );
}

function EdgeTable({ rows, account }: { rows: readonly Transition[]; account: Paths['account'] }) {
  const t = useText(zorgpadenTexts);
  const word = useText(words);
  const format = useFormat();
  const number = (n: number) => format.number(n);
  return (
    <section className="stack-7" aria-labelledby="overgangen">
      <h2 className="heading" id="overgangen">
        {t('edges')}
      </h2>
      <p className="figure__sub">{t('edgesSub')}</p>
      <div className="stack-4">
        <Sideways label={t('edgesScroll')}>
          <DataTable
            caption={t('edges')}
            rows={rows}
            rowKey={(row) => `${row.van}${row.naar}`}
            columns={[
              { key: 'van', head: t('from'), cell: (row) => <HulpvormName hulpvorm={row.van} /> },
              { key: 'naar', head: t('to'), cell: (row) => word(row.naar) },
              {
                key: 'aantal',
                head: t('count'),
                numeric: true,
                cell: (row) => <CellText cell={row.aantal} format={number} short />,
              },
              {
                key: 'jeugdigen',
                head: t('jeugdigen'),
                numeric: true,
                cell: (row) => <CellText cell={row.jeugdigen} format={number} short />,
              },
              {
                key: 'aandeel',
                head: t('share'),
                numeric: true,
                cell: (row) => <CellText cell={row.aandeel} format={(n) => format.percent(n)} short />,
              },
              {
                key: 'dagen',
                head: t('daysBetween'),
                numeric: true,
                cell: (row) => <CellText cell={row.mediaanDagenErtussen} format={number} short />,
              },
            ]}
          />
        </Sideways>
      </div>
      <FigureFoot title={t('edges')} sub={t('edgesSub')} account={account} />
    </section>
  );
}
