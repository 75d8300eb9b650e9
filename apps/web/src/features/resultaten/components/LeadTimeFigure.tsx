import type { Answer } from '../../../api/call.ts';
import { Bars } from '../../../charts/Bars.tsx';
import { CellText } from '../../../components/CellText.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { words } from '../../../text/words.ts';
import { leadTimeTexts, oorzaakKey } from '../lead-time-text.ts';

type LeadTimes = Answer<'getDoorlooptijd'>;
type Row = LeadTimes['rows'][number];
type Counted = Pick<Row, 'aantal' | 'aandeel'>;

/** Working days from verzoek to toewijzing, in bands, with what delayed ones waited for (S4-12). */
export function LeadTimeFigure({
  answer: { rows, mediaan, percentile90, account, vertragingen },
}: {
  answer: LeadTimes;
}) {
  const t = useText(leadTimeTexts);
  const word = useText(words);
  const format = useFormat();
  const nameOf = ({ vanaf }: Row) => t(`band-${vanaf ?? 'all'}`);
  const cells = [
    {
      key: 'aantal',
      head: t('count'),
      numeric: true,
      cell: ({ aantal }: Counted) => <CellText cell={aantal} format={(n) => format.number(n)} short />,
    },
    {
      key: 'aandeel',
      head: t('share'),
      numeric: true,
      cell: ({ aandeel }: Counted) => <CellText cell={aandeel} format={(n) => format.percent(n)} short />,
    },
  ];
  const [half, most] = [findValue(mediaan), findValue(percentile90)];
  const heading =
    half === undefined || most === undefined
      ? t('headingPlain')
      : t('heading', { mediaan: format.number(half), p90: format.number(most) });
  const bars = rows.slice(1).map((row) => {
    const value = findValue(row.aandeel);
    const shown = row.aandeel.kind === 'suppressed' ? 'suppressedShort' : 'undetermined';
    return {
      key: nameOf(row),
      name: nameOf(row),
      value,
      text: value === undefined ? word(shown) : format.percent(value),
    };
  });
  return (
    <>
      <Figure
        heading={heading}
        sub={t('sub')}
        account={account}
        table={
          <DataTable
            caption={heading}
            rows={rows}
            rowKey={nameOf}
            columns={[{ key: 'band', head: t('band'), cell: nameOf }, ...cells]}
          />
        }
      >
        <Bars bars={bars} label={bars.map(({ name, text }) => `${name} ${text}`).join(', ')} room={90} />
      </Figure>
      {vertragingen.length > 0 && (
        <section className="stack-5">
          <h3>{t('delays')}</h3>
          <DataTable
            caption={t('delays')}
            rows={vertragingen}
            rowKey={({ oorzaak }) => oorzaak ?? ''}
            columns={[{ key: 'oorzaak', head: t('cause'), cell: ({ oorzaak }) => t(oorzaakKey(oorzaak)) }, ...cells]}
          />
        </section>
      )}
    </>
  );
}
