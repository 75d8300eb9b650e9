import type { Database } from '@samenpad/database';
import { addDays, type PlainDate } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

const minutes = 60_000;
const codes = ['oma', 'buurvrouw'].map((who) => `demo-uitnodiging-van-de-${who}-2026`);

/**
 * A youth of 16 invites two people of its own network, as a person would: a grandmother who takes part and reads what was
 * shared of the plan, and a neighbour who has not answered so far.
 */
export async function provideUitnodigingen(
  { accounts, uitnodigingen }: Pick<Database, 'accounts' | 'uitnodigingen'>,
  provided: ProvidedPeople,
  today: PlainDate,
): Promise<void> {
  const jeugdigeId = provided.get('jeugdige-16')?.[0]?.jeugdigeId;
  const people = new Map(listDemoPeople().map((person) => [person.login, person]));
  const signIn = async (login: string) => {
    const person = people.get(login);
    if (person === undefined) throw new Error(`Nobody in the demo is ${login}.`);
    const until = new Date(Date.now() + 10 * minutes);
    const { token } = await accounts.startSession({ ...person, subject: login }, until, { mfa: true });
    return { token, purpose: person.rol === 'netwerklid' ? ('hulpverlening' as const) : ('inzage' as const) };
  };
  const [first = '', second = ''] = codes;
  if (jeugdigeId === undefined) return;
  const [jeugdige, guest] = [await signIn('jeugdige-16'), await signIn('oma')];
  const grandmother = {
    netwerklidId: null,
    naam: 'Q. Kastanjelaan',
    wie: 'oma',
    kan: 'Gaat op maandag mee naar school.',
  };
  const asked = { contact: '06 00 00 00 01', sees: 'plan' as const, tot: addDays(today, 180) };
  const made = await uitnodigingen.invite(jeugdige, jeugdigeId, { ...grandmother, ...asked }, first);
  if (made.ok) await uitnodigingen.answer(guest, first, true);
  const neighbour = { netwerklidId: null, naam: 'B. Meidoorn', wie: 'buurvrouw', kan: 'Past op als het laat wordt.' };
  const mdo = { contact: '06 00 00 00 02', sees: 'mdo' as const, tot: addDays(today, 60) };
  await uitnodigingen.invite(jeugdige, jeugdigeId, { ...neighbour, ...mdo }, second);
  for (const { token } of [jeugdige, guest]) await accounts.endSession(token);
}
