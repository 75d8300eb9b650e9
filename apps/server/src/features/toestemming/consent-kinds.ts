import { type DataKind, dataKinds, matrix, type Role, splitCell } from '@samenpad/access';

/** Which role reads for a recipient: an organisation by its kind, a person by the own role. */
const roleOf: Readonly<Record<string, Role>> = {
  aanbieder: 'hulpverlener',
  verwijzer: 'verwijzer',
  school: 'school',
  'regisseur-ander-domein': 'regisseur-ander-domein',
  ouder: 'ouder',
  pleegouder: 'pleegouder',
};

/**
 * Kinds that consent opens to a recipient: the cells `c` of the matrix, and beside them what is shared to the circle.
 * Nobody is asked for what cannot be given.
 */
export function listConsentKinds(soort: string): DataKind[] {
  const rows = matrix.filter(
    ({ role, cells }) =>
      role === roleOf[soort] && Object.values(cells).some((cell) => cell !== undefined && splitCell(cell).code === 'c'),
  );
  return dataKinds.filter((kind) =>
    rows.some(({ cells }) => {
      const cell = cells[kind];
      return cell !== undefined && ['c', 's'].includes(splitCell(cell).code);
    }),
  );
}
