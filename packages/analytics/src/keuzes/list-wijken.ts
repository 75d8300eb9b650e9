import { type Snapshot, textOf } from '../store/snapshot.ts';

/** The name of each wijk, by its code of CBS. */
export async function readWijkNamen(snapshot: Snapshot): Promise<Map<string, string>> {
  const rows = await snapshot.query('SELECT wijk, any_value(naam ORDER BY gemeente) AS naam FROM wijk GROUP BY wijk');
  return new Map(rows.map((row) => [textOf(row, 'wijk'), textOf(row, 'naam')]));
}
