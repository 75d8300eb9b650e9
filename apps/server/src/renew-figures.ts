import { type Analytics, dueMonthOf } from '@samenpad/analytics';
import type { Database } from '@samenpad/database';
import type { PlainDate } from '@samenpad/domain';

interface Parts {
  analytics: Analytics;
  database: Pick<Database, 'analytics'> & { folder: Pick<Database['folder'], 'foldDirty'> };
  peildatum: () => PlainDate;
}

/** Fewer changes could be those of one jeugdige (trust.md 3.6). */
const FEWEST = 10;
/** What is new must be so large a part of what there is. */
const PART = 0.1;

/**
 * Renews the figures when another month is due to be published, and not before: the same question asked on the next day has
 * the same answer, so it does not tell what came in for one jeugdige (P9; trust.md 3.6: monthly snapshots). The reports of the
 * month are of the same version. Sooner only when many more jeugdigen have a traject, or fewer, than the figures know of, as
 * after a first import by another process; parents of an extract do not count. Gives whether they were renewed.
 */
export async function renewWhenDue({ analytics, database, peildatum }: Parts): Promise<boolean> {
  if ((await database.analytics.version()) === analytics.version()) return false;
  const { stands, jeugdigen, withTraject } = await readStand(analytics);
  const isDue = stands === null || dueMonthOf(stands) < dueMonthOf(peildatum());
  if (!isDue && !isMuch(Math.abs((await database.analytics.count()) - withTraject), jeugdigen)) return false;
  // The pages and the reports of the month stand on one day, whichever of them asks first.
  await database.folder.foldDirty({ peildatum: peildatum() });
  await analytics.patch();
  return true;
}

/**
 * Renews the figures after so many jeugdigen changed at once, such as by an import of a year of berichten. Few wait until
 * the month is due ({@link renewWhenDue}). Gives whether they were renewed.
 */
export async function renewAfter(analytics: Analytics, changed: number): Promise<boolean> {
  const { stands, jeugdigen } = await readStand(analytics);
  if (stands !== null && !isMuch(changed, jeugdigen)) return false;
  await analytics.patch();
  return true;
}

function isMuch(changed: number, all: number): boolean {
  return changed >= FEWEST && changed >= PART * all;
}

/** The day on which the figures stand, null when there are none yet, of how many jeugdigen, and how many have a traject. */
function readStand(analytics: Analytics) {
  return analytics.read(async (snapshot) => {
    const [row] = await snapshot.query(
      `SELECT (SELECT count(*) FROM jeugdige)::INTEGER AS jeugdigen, (SELECT count(*) FROM (
         SELECT DISTINCT gemeente, jeugdige FROM traject WHERE variant = 'tInhoud'))::INTEGER AS withTraject`,
    );
    const numberOf = (column: string) => Number(row?.[column] ?? 0);
    return { stands: snapshot.peildatum, jeugdigen: numberOf('jeugdigen'), withTraject: numberOf('withTraject') };
  });
}
