import type { Cell } from '@samenpad/contract';
import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { FigureFoot } from '../../../components/FigureFoot.tsx';
import { HulpvormName } from '../../../components/HulpvormName.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { hulpvormOrder } from '../../../text/words.ts';
import type { DuurRow } from '../curve-lines.ts';
import { duurTexts } from '../text.ts';

interface Props {
  duur: Answer<'getDuur'>;
  per: 'geen' | 'hulpvorm';
}

/** Median and mean within two years of each year of begin, or of each hulpvorm, with all together first. */
export function DuurTable({ duur, per }: Props) {
  const t = useText(duurTexts);
  const columns = useColumns(per);
  const placeOf = ({ hulpvorm }: DuurRow) => (hulpvorm === null ? -1 : hulpvormOrder.indexOf(hulpvorm));
  const rows = duur.rows
    .filter(({ jaar, hulpvorm }) => (per === 'hulpvorm' ? jaar === null : hulpvorm === null))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  const caption = t(per === 'hulpvorm' ? 'tableHulpvorm' : 'table');
  return (
    <section className="stack-7" aria-labelledby="duren">
      <h2 className="heading" id="duren">
        {caption}
      </h2>
      <p className="figure__sub">{t('tableSub')}</p>
      <div className="stack-4">
        <Sideways label={t('tableScroll')}>
          <DataTable caption={caption} rows={rows} rowKey={(row) => `${row.jaar} ${row.hulpvorm}`} columns={columns} />
        </Sideways>
      </div>
      <FigureFoot title={caption} sub={t('tableSub')} account={duur.account} />
      <p className="small stack-3">{t('without18')}</p>
      {per === 'geen' && <TrendLine trend={duur.trend} />}
      {duur.toets !== null && <TestLine toets={duur.toets} />}
    </section>
  );
}

/** Median and mean stand twice: as it was, and without the limit of eighteen (domain.md B.6). */
function useColumns(per: Props['per']): Column<DuurRow>[] {
  const t = useText(duurTexts);
  const format = useFormat();
  const days = (value: number) => format.number(value);
  const count = (key: 'aantal' | 'followed', read: (row: DuurRow) => Cell): Column<DuurRow> => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row) => <CellText cell={read(row)} format={days} short />,
  });
  const interval = (
    key: 'mediaan' | 'mediaan18' | 'rmst24' | 'rmst2418',
    read: (row: DuurRow) => readonly [cell: Cell, van: Cell, tot: Cell],
  ): Column<DuurRow> => ({
    key,
    head: t(key),
    numeric: true,
    cell: (row) => {
      const [cell, van, tot] = read(row);
      return <IntervalText cell={cell} van={van} tot={tot} format={days} />;
    },
  });
  const medianOf = (own: DuurRow['without18']) => [own.mediaan, own.mediaanVan, own.mediaanTot] as const;
  const meanOf = (own: DuurRow['without18']) => [own.rmst24, own.rmst24Van, own.rmst24Tot] as const;
  return [
    {
      key: 'groep',
      head: t(per === 'hulpvorm' ? 'hulpvorm' : 'startjaar'),
      cell: (row) => <GroupName row={row} />,
    },
    count('aantal', (row) => row.aantal),
    interval('mediaan', medianOf),
    interval('mediaan18', (row) => medianOf(row.without18)),
    interval('rmst24', meanOf),
    interval('rmst2418', (row) => meanOf(row.without18)),
    count('followed', (row) => row.atRisk365),
  ];
}

function GroupName({ row: { jaar, hulpvorm } }: { row: DuurRow }) {
  const t = useText(duurTexts);
  if (jaar !== null) return <>{jaar}</>;
  if (hulpvorm !== null) return <HulpvormName hulpvorm={hulpvorm} />;
  return (
    <>
      {t('alle')}
      <span className="second">{t('before')}</span>
    </>
  );
}

/** Below this a difference is said not to be chance alone. */
const CHANCE = 0.05;

/** Growth of the median a year, and the log-rank test over the years. */
function TrendLine({ trend }: { trend: Answer<'getDuur'>['trend'] }) {
  const t = useText(duurTexts);
  const format = useFormat();
  const [growth, van, tot, p] = [trend.groeiPerJaar, trend.groeiVan, trend.groeiTot, trend.kans].map(findValue);
  if (growth === undefined || van === undefined || tot === undefined || p === undefined) return null;
  const signed = (value: number) => `${value > 0 ? '+' : ''}${format.percent(value, 1)}`;
  return (
    <p className="small stack-3">
      {t('perYear', { growth: signed(growth), van: signed(van), tot: signed(tot) })}{' '}
      {t('test', { p: p < 0.001 ? t('testSmall') : format.percent(p, 1) })}
    </p>
  );
}

/** The log-rank test between hulpvormen: whether they differ, not why, and not which one is better. */
function TestLine({ toets }: { toets: NonNullable<Answer<'getDuur'>['toets']> }) {
  const t = useText(duurTexts);
  const format = useFormat();
  const [chi, df, p] = [toets.chiKwadraat, toets.vrijheidsgraden, toets.kans].map(findValue);
  if (chi === undefined || df === undefined || p === undefined) return null;
  return (
    <p className="small stack-3">
      {t(p < CHANCE ? 'formsDiffer' : 'formsAlike', {
        n: toets.hulpvormen.length,
        chi: format.number(chi, 1),
        df,
        p: p < 0.001 ? t('testSmall') : format.percent(p, 1),
      })}
    </p>
  );
}
