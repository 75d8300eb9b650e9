import { type Snapshot, textOf } from '../store/snapshot.ts';

/** Names of aanbieders by AGB code. */
export async function listNamen(snapshot: Snapshot): Promise<Map<string, string>> {
  const rows = await snapshot.query('SELECT aanbieder, min(naam) AS naam FROM aanbieder GROUP BY aanbieder');
  return new Map(rows.map((row) => [textOf(row, 'aanbieder'), textOf(row, 'naam')]));
}
