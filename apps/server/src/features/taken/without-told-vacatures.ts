import type { Agendapunt, Wachtrij } from '@samenpad/database';

/** A gezin without regisseur for which a task has its day already is not counted a second time, as waiting. */
export function withoutToldVacatures(
  wachtrijen: readonly Wachtrij[],
  found: readonly Pick<Agendapunt, 'soort' | 'detail'>[],
): Wachtrij[] {
  const told = found.filter(({ soort, detail }) => soort === 'taak' && detail === 'regisseur-ontbreekt').length;
  return wachtrijen.flatMap((row) => {
    if (row.soort !== 'vacature' || told === 0) return [row];
    // Which of them is the oldest is no longer known.
    return row.aantal > told ? [{ ...row, aantal: row.aantal - told, oldest: null }] : [];
  });
}
