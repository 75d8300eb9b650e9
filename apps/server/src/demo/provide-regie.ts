import type { Database, Regiemoment } from '@samenpad/database';
import { listGemeenten } from '@samenpad/demo';
import type { PlainDate } from '@samenpad/domain';
import { demoSize, listDemoPeople } from './people.ts';

const minutes = 60_000;

/** How one gemeente leads help: days from the first help to the regisseur (null: none), meetings, and what it says itself. */
interface Habit {
  dagen: readonly (number | null)[];
  /** Days after which the regisseur left, with nobody after (null: is still there). */
  left: readonly (number | null)[];
  mdos: readonly number[];
  afspraak: Regiemoment | null;
}

/** One gemeente after the other: at the start, after the first traject, and mostly late. In each some left with nobody after. */
const habits: readonly Habit[] = [
  { dagen: [0, 0, 0, 14, null], left: [null, 90, null, 150], mdos: [2, 1, 0], afspraak: 'intake' },
  { dagen: [45, 60, 90, 0, null], left: [null, 60, null], mdos: [1, 0], afspraak: 'intake' },
  { dagen: [120, 200, 90, null, 150], left: [45, null], mdos: [0, 0, 1], afspraak: 'na-eerste' },
];

/** Regie of gezinnen of every gemeente, in one statement each, so that gemeenten can be compared (S4-38). */
export async function provideRegie(
  { accounts, provisioning, regieprofielen }: Pick<Database, 'accounts' | 'provisioning' | 'regieprofielen'>,
  dag: PlainDate,
): Promise<void> {
  const people = listDemoPeople();
  const leads = people.find(({ rol }) => rol === 'regisseur');
  const policy = people.find(({ rol }) => rol === 'beleidsmedewerker');
  if (leads === undefined || policy === undefined) return;
  const accountId = await provisioning.saveAccount({ ...leads, subject: leads.login });
  const login = { ...policy, subject: policy.login };
  const { token } = await accounts.startSession(login, new Date(Date.now() + 10 * minutes), { mfa: true });
  for (const [i, { code: gemeente }] of listGemeenten(demoSize).entries()) {
    const habit = habits[i % habits.length];
    if (habit === undefined) continue;
    const { dagen, left, mdos, afspraak } = habit;
    await provisioning.saveRegie({ gemeente, accountId, dag, dagen, left, mdos });
    if (afspraak !== null) await regieprofielen.agree({ token, purpose: 'beleid' }, gemeente, afspraak);
  }
  await accounts.endSession(token);
}
