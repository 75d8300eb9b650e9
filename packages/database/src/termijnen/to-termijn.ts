import type { Termijn } from '@samenpad/domain';

/** A limit as the database keeps it. */
export type StoredTermijn = Omit<Termijn, 'duur'> & {
  eenheid: 'werkdagen' | 'weken' | 'maandeinde';
  aantal: number | null;
};

/** The same limit as the domain counts by it. */
export function toTermijn<T extends StoredTermijn>({
  eenheid,
  aantal,
  ...row
}: T): Omit<T, 'eenheid' | 'aantal'> & Pick<Termijn, 'duur'> {
  const count = aantal ?? 0;
  if (eenheid === 'maandeinde') return { ...row, duur: { unit: 'month-end' } };
  return { ...row, duur: { unit: eenheid === 'weken' ? 'weeks' : 'werkdagen', count } };
}
