import type { Database } from '@samenpad/database';
import type { PlainDate } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';

/** What the demo aanbieders have stated about their places: one is nearly full, one has a third free. */
const stated = [
  { plekken: 320, bezet: 301 },
  { plekken: 96, bezet: 64 },
];

/** Each demo aanbieder states its places today, so that the pages have life. */
export async function provideBezetting(
  { accounts, bezettingen }: Pick<Database, 'accounts' | 'bezettingen'>,
  dag: PlainDate,
): Promise<void> {
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
