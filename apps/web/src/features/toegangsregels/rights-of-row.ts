import type { MatrixRegel } from '@samenpad/contract';

export type Cel = MatrixRegel['cellen'][number];

/** The cells of a row that give the same, together, from most to least. */
export function groupByCode({ cellen }: MatrixRegel): { code: Cel['code']; cellen: Cel[] }[] {
  const order = ['RW', 'R', 'o', 's', 'c', 'm', 'q', 'b', 'k', 'u'] as const;
  return order
    .map((code) => ({ code, cellen: cellen.filter((cel) => cel.code === code) }))
    .filter((group) => group.cellen.length > 0);
}

/** The rows role by role, those of the own role first. */
export function groupByRole<Row extends { rol: string }>(rows: readonly Row[], own: string): [string, Row[]][] {
  const groups = [...Map.groupBy(rows, ({ rol }) => rol)];
  return [...groups.filter(([rol]) => rol === own), ...groups.filter(([rol]) => rol !== own)];
}
