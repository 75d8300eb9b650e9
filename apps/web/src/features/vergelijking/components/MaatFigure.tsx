import type { Account } from '@samenpad/contract';
import { Bars } from '../../../charts/Bars.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { type MaatRow, type Reference, useValueText } from '../hooks/useValueText.ts';
import { vergelijkingTexts } from '../text.ts';

interface Props {
  row: MaatRow;
  account: Account;
  /** How the own gemeenten are called. */
  here: string;
}

/** One measure: the own number with its interval beside those of CBS, and what does not compare well. */
export function MaatFigure({ row, account, here }: Props) {
  const t = useText(vergelijkingTexts);
  const { write, periode, reason } = useValueText();
  const format = useFormat();
  const text = write(row.eenheid);
  const then = { here, van: format.dateShort(row.van), tot: format.dateShort(row.tot) };
  const own = findValue(row.eigen);
  const newest = findNewest(row.references);
  const name = t(`name-${row.maat}`);
  const other = { name, place: newest?.gebied ?? '', other: newest === undefined ? '' : text(newest.waarde) };
  const heading = own === undefined ? t('headingOther', other) : t('heading', { ...other, own: text(own) });
  const [van, tot] = [findValue(row.eigenVan), findValue(row.eigenTot)];
  const interval = van === undefined || tot === undefined ? undefined : { van, tot };
  return (
    <Figure
      heading={heading}
      sub={t(`sub-${row.maat}`)}
      account={account}
      table={
        <Sideways label={heading}>
          <MaatTable caption={heading} row={row} here={here} />
        </Sideways>
      }
    >
      <Bars
        label={heading}
        bars={[
          {
            key: 'own',
            name: t('hereThen', then),
            value: own,
            text: own === undefined ? reason(row.eigen) : text(own),
            accent: true,
            interval,
          },
          ...row.references.map((reference) => ({
            key: keyOf(reference),
            name: `${reference.gebied}, ${periode(reference)}`,
            value: reference.waarde,
            text: text(reference.waarde),
          })),
        ]}
      />
      <p className="figure__sub stack-3">
        {interval !== undefined && `${t('interval')} `}
        <strong>{t('caution')}</strong> {row.kanttekening}
      </p>
    </Figure>
  );
}

/** The newest number of the first area: the country, where CBS gives one. */
function findNewest(references: readonly Reference[]): Reference | undefined {
  return references.filter(({ gebied }) => gebied === references[0]?.gebied).at(-1);
}

function keyOf({ gebied, periode }: Reference): string {
  return `${gebied} ${periode}`;
}

/** With where each number comes from. */
function MaatTable({ caption, row, here }: { caption: string; row: MaatRow; here: string }) {
  const t = useText(vergelijkingTexts);
  const format = useFormat();
  const { write, periode } = useValueText();
  const text = write(row.eenheid);
  return (
    <DataTable
      caption={caption}
      rows={[undefined, ...row.references]}
      rowKey={(reference) => (reference === undefined ? 'own' : keyOf(reference))}
      columns={[
        { key: 'gebied', head: t('place'), cell: (reference) => reference?.gebied ?? here },
        {
          key: 'periode',
          head: t('when'),
          cell: (reference) =>
            reference === undefined
              ? t('period', { van: format.dateShort(row.van), tot: format.dateShort(row.tot) })
              : periode(reference),
        },
        {
          key: 'waarde',
          head: t('value'),
          numeric: true,
          cell: (reference) =>
            reference === undefined ? (
              <IntervalText cell={row.eigen} van={row.eigenVan} tot={row.eigenTot} format={text} />
            ) : (
              text(reference.waarde)
            ),
        },
        { key: 'bron', head: t('source'), cell: (reference) => reference?.bron ?? t('ownSource') },
        { key: 'licentie', head: t('licence'), cell: (reference) => reference?.licentie ?? '–' },
      ]}
    />
  );
}
