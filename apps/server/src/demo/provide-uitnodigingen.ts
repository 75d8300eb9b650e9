import type { Database } from '@samenpad/database';
import { addDays, type PlainDate } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

const minutes = 60_000;
const codes = ['oma', 'buurvrouw'].map((who) => `demo-uitnodiging-van-de-${who}-2026`);

/**
 * The demo family invites two people of its own network, as a person would: a grandmother who takes part and reads what
 * was shared of the plan, and a neighbour for whom the youth has not said yes so far.
 */
export async function provideUitnodigingen(
  { accounts, uitnodigingen }: Pick<Database, 'accounts' | 'uitnodigingen'>,
  provided: ProvidedPeople,
  today: PlainDate,
): Promise<void> {
  const jeugdigeId = provided.get('jeugdige-13')?.[0]?.jeugdigeId;
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
  const [ouder, jeugdige, guest] = [await signIn('ouder'), await signIn('jeugdige-13'), await signIn('oma')];
  const grandmother = {
    netwerklidId: null,
    naam: 'Q. Kastanjelaan',
    wie: 'oma',
    kan: 'Gaat op maandag mee naar school.',
  };
  const asked = { contact: '06 00 00 00 01', sees: 'plan' as const, tot: addDays(today, 180) };
  const made = await uitnodigingen.invite(ouder, jeugdigeId, { ...grandmother, ...asked }, first);
  if (made.ok) {
    await uitnodigingen.agree(jeugdige, jeugdigeId, made.value.uitnodigingId);
    await uitnodigingen.answer(guest, first, true);
  }
  const neighbour = { netwerklidId: null, naam: 'B. Meidoorn', wie: 'buurvrouw', kan: 'Past op als het laat wordt.' };
  const mdo = { contact: '06 00 00 00 02', sees: 'mdo' as const, tot: addDays(today, 60) };
  await uitnodigingen.invite(ouder, jeugdigeId, { ...neighbour, ...mdo }, second);
  for (const { token } of [ouder, jeugdige, guest]) await accounts.endSession(token);
}
