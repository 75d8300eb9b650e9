import type { Database, EarlierGezinsplan } from '@samenpad/database';
import { addDays, daysBetween, type GemeenteCode, type PlainDate, type Traject } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';

type Parts = Pick<Database, 'analytics' | 'provisioning'>;

/** Of so many jeugdigen whose help ended, one has no plan with goals: nothing was written down. */
const every = 6;
/** Of so many goals, the first few were stopped. */
const goals = { of: 5, stopped: 2 };
const days = { afterBegin: 14, least: 60, membership: 30 };

const stories = [
  { leefgebied: 'school', tekst: 'Vier dagen per week naar school' },
  { leefgebied: 'opvoeding', tekst: 'Praten zonder dat het ruzie wordt' },
  { leefgebied: 'gezondheid', tekst: 'Vijf nachten per week doorslapen' },
] as const;

/** Goals of plans that are over, in one statement for each gemeente, for the figures of goals (S1-4, S1-5). */
export async function provideGezinsdoelen({ analytics, provisioning }: Parts): Promise<void> {
  const consulent = listDemoPeople().find(({ rol }) => rol === 'consulent');
  if (consulent === undefined) return;
  const ended = await analytics.read(null, async ({ batches }) => {
    const found: { gemeente: GemeenteCode; jeugdigeId: string; trajecten: Traject[] }[] = [];
    for await (const batch of batches) {
      for (const { gemeente, jeugdigeId, trajecten } of batch) {
        if (trajecten.tInhoud.length > 0 && trajecten.tInhoud.every(({ eind }) => eind !== null)) {
          found.push({ gemeente, jeugdigeId, trajecten: trajecten.tInhoud });
        }
      }
    }
    return found.toSorted((a, b) => (a.jeugdigeId < b.jeugdigeId ? -1 : 1));
  });
  const accountId = await provisioning.saveAccount({ ...consulent, subject: consulent.login });
  for (const [gemeente, own] of Map.groupBy(ended, (one) => one.gemeente)) {
    const rows = own.flatMap(({ jeugdigeId, trajecten }, i) =>
      i % every === 0 ? [] : [planOf(jeugdigeId, trajecten, i)],
    );
    await provisioning.saveGezinsdoelen(gemeente, accountId, rows);
  }
}

/** A goal of each traject that was long enough, closed in its second half; the gezin ends a month after the last help. */
function planOf(jeugdigeId: string, trajecten: readonly Traject[], nr: number): EarlierGezinsplan {
  const first = trajecten.map(({ begin }) => begin).toSorted()[0];
  const last = trajecten
    .flatMap(({ eind }) => eind ?? [])
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) throw new RangeError('Help that ended has a first and a last day');
  return {
    jeugdigeId,
    van: first,
    tot: addDays(last, days.membership),
    doelen: trajecten.flatMap(({ begin, eind }, i) => goalOf(begin, eind, nr + i)),
  };
}

function goalOf(begin: PlainDate, eind: PlainDate | null, nr: number): EarlierGezinsplan['doelen'][number][] {
  const story = stories[nr % stories.length];
  const length = eind === null ? 0 : daysBetween(begin, eind);
  if (story === undefined || length < days.least) return [];
  // Spread over the second half of the help.
  const gesloten = addDays(begin, Math.round(length * (0.5 + (nr % 5) / 10)));
  const toestand = nr % goals.of < goals.stopped ? 'gestopt' : 'bereikt';
  return [{ ...story, begonnen: addDays(begin, days.afterBegin), gesloten, toestand }];
}
