import type { Answer } from '../../../api/call.ts';
import { Figure } from '../../../components/Figure.tsx';
import { Conclusion } from '../../../components/Rich.tsx';
import { findValue } from '../../../figures/cell.ts';
import { MarkedYearLines } from '../../../figures/MarkedYearLines.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { huishoudensTexts } from '../huishoudens-text.ts';
import { HuishoudensTable } from './HuishoudensTable.tsx';
import { KeyFigureRow } from './KeyFigureRow.tsx';

type Report = Answer<'getHuishoudens'>;
type Row = Report['rows'][number];

/** What households cost over three laws, and what comes together in them (S3-10). */
export function HuishoudensPart({ found }: { found: Report }) {
  const last = found.rows.at(-1);
  const isShown = last !== undefined && (findValue(last.huishoudens) ?? 0) > 0;
  return (
    <>
      <HuishoudensConclusion last={last} />
      {isShown && (
        <>
          <KeyFigures found={found} last={last} />
          <div className="stack-6 column-8">
            <TrendFigure found={found} last={last} />
          </div>
          <HuishoudensTable found={found} last={last} />
        </>
      )}
    </>
  );
}

function HuishoudensConclusion({ last }: { last: Row | undefined }) {
  const t = useText(huishoudensTexts);
  const format = useFormat();
  if (last === undefined || findValue(last.huishoudens) === 0) return <Conclusion text={t('empty')} />;
  if (last.huishoudens.kind === 'undetermined') return <Conclusion text={t('unknown')} />;
  const [sum, share] = [findValue(last.kosten), findValue(last.aandeelSeveralWetten)];
  const sentences = [
    ...(sum === undefined
      ? []
      : [t('conclusion', { van: format.month(last.van), tot: format.month(last.tot), sum: format.euroShort(sum) })]),
    ...(share === undefined ? [] : [t('conclusionLaws', { share: format.percent(share) })]),
  ];
  return <Conclusion text={sentences.length === 0 ? t('hidden') : sentences.join(' ')} />;
}

function KeyFigures({ found: { account }, last }: { found: Report; last: Row }) {
  const t = useText(huishoudensTexts);
  const format = useFormat();
  const months = t('months', { van: format.month(last.van), tot: format.month(last.tot) });
  const n = findValue(last.huishoudens);
  const percent = (value: number) => format.percent(value);
  const part = (key: 'threeWetten' | 'fourOrMore', share: number | undefined) =>
    share === undefined ? months : t(key, { share: format.percent(share) });
  const figures = [
    {
      name: t('mediaan'),
      cell: last.mediaan,
      format: format.euro,
      change: n === undefined ? months : t('ofHuishoudens', { n: format.number(n), months }),
    },
    { name: t('top10'), cell: last.top10, format: percent, change: months },
    {
      name: t('severalWetten'),
      cell: last.aandeelSeveralWetten,
      format: percent,
      change: part('threeWetten', findValue(last.aandeelThreeWetten)),
    },
    { name: t('severalJeugdigen'), cell: last.aandeelSeveralJeugdigen, format: percent, change: months },
    {
      name: t('aanbieders'),
      cell: last.aanbieders,
      format: (value: number) => format.number(value, 2),
      change: part('fourOrMore', findValue(last.aandeelFourAanbieders)),
    },
  ];
  return <KeyFigureRow id="huishoudens-cijfers" title={t('figures')} figures={figures} account={account} />;
}

const lines = [
  { key: 'severalWetten', column: 'aandeelSeveralWetten', color: 'var(--sp-g-reeks-1)' },
  { key: 'severalJeugdigen', column: 'aandeelSeveralJeugdigen', color: 'var(--sp-g-reeks-2)', dash: '6 4' },
  { key: 'fourAanbieders', column: 'aandeelFourAanbieders', color: 'var(--sp-g-reeks-3)', dash: '2 4' },
] as const;

function TrendFigure({ found: { rows, account }, last }: { found: Report; last: Row }) {
  const t = useText(huishoudensTexts);
  const format = useFormat();
  const drawn = lines
    .map(({ column, ...line }) => ({
      ...line,
      name: t(`line-${line.key}`),
      points: rows.flatMap((row) => {
        const value = findValue(row[column]);
        return value === undefined ? [] : [{ jaar: Number(row.tot.slice(0, 4)), value }];
      }),
    }))
    .filter(({ points }) => points.length > 0);
  if (drawn.length === 0) return null;
  const label = drawn
    .map(
      ({ name, points }) =>
        `${name}: ${points.map(({ jaar, value }) => `${jaar} ${format.percent(value, 1)}`).join(', ')}`,
    )
    .join('; ');
  return (
    <Figure heading={t('chart')} sub={t('chartSub', { tot: format.month(last.tot) })} account={account}>
      <MarkedYearLines lines={drawn} label={label} format={(value) => format.percent(value, 1)} />
    </Figure>
  );
}
