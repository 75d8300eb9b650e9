import type { Answer } from '../../../api/call.ts';
import { CellText } from '../../../components/CellText.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { IntervalText } from '../../../components/IntervalText.tsx';
import { Sideways } from '../../../components/Sideways.tsx';
import { findValue } from '../../../figures/cell.ts';
import { MarkedYearLines } from '../../../figures/MarkedYearLines.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useText } from '../../../text/catalogue.ts';
import { complexerTexts } from '../complexer-text.ts';

type Found = Answer<'getComplexiteit'>;
type Row = Found['rows']['jaren'][number];

/** Kenmerken of trajecten when they begin, by year. */
export function IndexFigure({ found }: { found: Found }) {
  const t = useText(complexerTexts);
  const { percent } = useFormat();
  return (
    <Course
      found={found}
      kind="index"
      title={t('headIndex')}
      sub={t('subIndex')}
      columns={[
        useNumber('trajecten'),
        useIndex('index'),
        useNumber('tegelijk', percent),
        useNumber('aanbieders', percent),
        useNumber('wetten', percent),
        useNumber('verblijf', percent),
      ]}
    />
  );
}

/** Points of work by year. */
export function WerklastFigure({ found }: { found: Found }) {
  const t = useText(complexerTexts);
  const format = useFormat();
  return (
    <Course
      found={found}
      kind="werklast"
      title={t('headWork')}
      sub={t('subWork')}
      columns={[
        useNumber('jeugdigen'),
        useNumber('verzoeken'),
        useNumber('gewicht', (value) => format.number(value, 2)),
        useIndex('werklast'),
      ]}
    />
  );
}

type Key = 'trajecten' | 'tegelijk' | 'aanbieders' | 'wetten' | 'verblijf' | 'jeugdigen' | 'verzoeken' | 'gewicht';

/** A column of numbers; `shown`: how one is written, as a whole number unless told. */
function useNumber(key: Key, shown?: (value: number) => string): Column<Row> {
  const t = useText(complexerTexts);
  const format = useFormat();
  return {
    key,
    head: t(key),
    numeric: true,
    cell: (row) => <CellText cell={row[key]} format={shown ?? ((value) => format.number(value))} short />,
  };
}

function useIndex(key: 'index' | 'werklast'): Column<Row> {
  const t = useText(complexerTexts);
  const format = useFormat();
  return {
    key,
    head: t(key),
    numeric: true,
    cell: (row) => (
      <IntervalText
        cell={row[key]}
        van={row[`${key}Van`]}
        tot={row[`${key}Tot`]}
        format={(value) => format.number(value)}
      />
    ),
  };
}

interface CourseProps {
  found: Found;
  kind: 'index' | 'werklast';
  title: string;
  sub: string;
  columns: Column<Row>[];
}

function Course({ found, kind, title, sub, columns }: CourseProps) {
  const { account } = found;
  const rows = found.rows.jaren;
  const t = useText(complexerTexts);
  const format = useFormat();
  const points = rows.flatMap((row) => {
    const value = findValue(row[kind]);
    return value === undefined ? [] : [{ jaar: row.jaar, value }];
  });
  const table = (
    <Sideways label={title}>
      <DataTable
        caption={title}
        rows={rows}
        rowKey={({ jaar }) => String(jaar)}
        columns={[{ key: 'jaar', head: t('jaar'), cell: ({ jaar }) => jaar }, ...columns]}
      />
    </Sideways>
  );
  return (
    <Figure heading={title} sub={sub} account={account} table={table}>
      {points.length > 1 && (
        <MarkedYearLines
          lines={[{ key: kind, name: t(kind), color: 'var(--sp-g-reeks-1)', points }]}
          label={title}
          format={(value) => format.number(value)}
          height={240}
        />
      )}
    </Figure>
  );
}
