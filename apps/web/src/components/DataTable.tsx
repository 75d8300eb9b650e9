import {
  Table,
  TableBody,
  TableCaption,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@utrecht/component-library-react';
import type { ReactNode } from 'react';
import { useText } from '../text/catalogue.ts';
import { componentTexts } from './text.ts';

export interface Column<Row> {
  key: string;
  head: ReactNode;
  /** Numbers stand right, words left. */
  numeric?: boolean;
  cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  caption: string;
  /** Shown when the heading above does not already say it. */
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** A line in words before this row, for instance a gap without care. */
  before?: (row: Row) => ReactNode;
  /** On a phone each row becomes a block with the heads in it: for a list to work through, not for numbers to compare. */
  stacks?: boolean;
  className?: string;
}

/** A table as in the mock-ups: the first column is the head of its row. */
export function DataTable<Row>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  before,
  stacks = false,
  className = '',
}: Props<Row>) {
  const t = useText(componentTexts);
  return (
    <Table className={`data ${stacks ? 'data--stacks' : ''} ${className}`}>
      <TableCaption className={showCaption ? '' : 'visually-hidden'}>{caption}</TableCaption>
      <TableHeader>
        <TableRow>
          {columns.map((column) => (
            <TableHeaderCell key={column.key} scope="col" className={column.numeric ? 'number' : ''}>
              {column.head === '' ? <span className="visually-hidden">{t('acts')}</span> : column.head}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <DataRows key={rowKey(row)} row={row} columns={columns} aside={before?.(row)} />
        ))}
      </TableBody>
    </Table>
  );
}

const headText = ({ head }: { head: ReactNode }) => (typeof head === 'string' && head !== '' ? head : undefined);

function DataRows<Row>({ row, columns, aside }: { row: Row; columns: readonly Column<Row>[]; aside: ReactNode }) {
  return (
    <>
      {aside !== undefined && aside !== null && (
        <TableRow className="aside">
          <TableCell colSpan={columns.length}>{aside}</TableCell>
        </TableRow>
      )}
      <TableRow>
        {columns.map((column, i) =>
          i === 0 ? (
            <TableHeaderCell key={column.key} scope="row">
              {column.cell(row)}
            </TableHeaderCell>
          ) : (
            <TableCell key={column.key} className={column.numeric ? 'number no-wrap' : ''} data-head={headText(column)}>
              {column.cell(row)}
            </TableCell>
          ),
        )}
      </TableRow>
    </>
  );
}
