import type { Database } from '@samenpad/database';
import { listStatedWaits } from '@samenpad/demo';
import { addDays, type PlainDate } from '@samenpad/domain';
import { demoSeed, demoSize, listDemoPeople } from './people.ts';

/** What the demo aanbieders have stated about their places: one is nearly full, one has a third free. */
const stated = [
  { plekken: 320, bezet: 301, weeksToIntake: 4, weeksToTreatment: 8 },
  { plekken: 96, bezet: 64, weeksToIntake: 2, weeksToTreatment: null },
];

/** Each demo aanbieder states places and waits today, so that the pages have life; others did on the portal of the region, or did not. */
export async function provideBezetting(
  { accounts, bezettingen, provisioning }: Pick<Database, 'accounts' | 'bezettingen' | 'provisioning'>,
  dag: PlainDate,
): Promise<void> {
  const elsewhere = listStatedWaits(demoSeed, demoSize).map(({ agb: aanbieder, ago, ...stated }) => ({
    ...stated,
    aanbieder,
    dag: addDays(dag, -ago),
  }));
  await provisioning.saveBezettingen(elsewhere);
  const people = listDemoPeople().filter(({ rol }) => rol === 'hulpverlener');
  for (const [i, person] of people.entries()) {
    const places = stated[i];
    if (places === undefined) continue;
    const { token } = await accounts.startSession(
      { ...person, subject: person.login },
      new Date(Date.now() + 600_000),
      { mfa: true },
    );
    await bezettingen.set({ token, purpose: 'hulpverlening' }, { ...places, dag });
    await accounts.endSession(token);
  }
}
