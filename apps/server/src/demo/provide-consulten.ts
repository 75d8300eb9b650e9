import type { Actor, Database } from '@samenpad/database';
import { addDays, type PlainDate } from '@samenpad/domain';
import { type DemoPerson, listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

type Parts = Pick<Database, 'accounts' | 'analytics' | 'consulten' | 'provisioning'>;

const minutes = 60_000;
/** Of every so many who left care, the first few have a recorded destination; of the others it is not known. */
const spread = ['voorliggend-veld', 'eigen-netwerk', 'lichtere-hulp', 'andere-hulp', 'geen-hulp-nodig'] as const;
const every = 9;
/** Cases that are still to be closed. */
const waiting = 3;

/** Advice of a specialist that is offered, asked and answered, and care that was closed before, so that the pages have life. */
export async function provideConsulten(database: Parts, provided: ProvidedPeople, peildatum: PlainDate): Promise<void> {
  const people = listDemoPeople();
  const consulent = people.find(({ rol }) => rol === 'consulent');
  const [, specialist] = people.filter(({ rol }) => rol === 'hulpverlener');
  if (consulent === undefined || specialist === undefined) return;
  const own = new Set(provided.get(consulent.login));
  const family = (provided.get('jeugdige-13') ?? []).filter((one) => own.has(one));
  await as(database, specialist, 'hulpverlening', async (actor) => {
    const offer = { dagen: 5, bedrag: 9500, available: true };
    await database.consulten.offer(actor, { ...offer, specialisme: 'Kinder- en jeugdpsychiatrie' });
    await database.consulten.offer(actor, { ...offer, specialisme: 'Eetproblemen', dagen: 10, bedrag: 7500 });
  });
  await as(database, consulent, 'toeleiding', async (actor) => {
    for (const { jeugdigeId } of family.slice(0, 1)) await ask(database, actor, jeugdigeId);
  });
  await close(database, consulent, peildatum);
  await as(database, specialist, 'hulpverlening', async (actor) => {
    const { vragen } = await database.consulten.listAsked(actor);
    const first = vragen.find(({ vraag }) => vraag === questions[0]);
    if (first !== undefined) await database.consulten.answer(actor, first.consultId, advice);
  });
}

const questions = [
  'Een meisje van dertien gaat sinds de zomer niet naar school. Slapen lukt niet. Wat kunnen wij thuis proberen?',
  'Een meisje van dertien eet overdag bijna niets. Wanneer moet de huisarts meekijken?',
] as const;
const advice =
  'Begin met een vast ritme: elke dag op dezelfde tijd op. Ga daarna stap voor stap terug naar school, eerst een uur. Bel de huisarts als het na drie weken niet beter gaat.';

async function as(
  { accounts }: Parts,
  person: DemoPerson,
  purpose: Actor['purpose'],
  work: (actor: Actor) => Promise<void>,
): Promise<void> {
  const login = { ...person, subject: person.login };
  const { token } = await accounts.startSession(login, new Date(Date.now() + 10 * minutes), { mfa: true });
  await work({ token, purpose });
  await accounts.endSession(token);
}

async function ask({ consulten }: Parts, actor: Actor, jeugdigeId: string): Promise<void> {
  const aanbod = (await consulten.read(actor, jeugdigeId))?.aanbod ?? [];
  for (const [i, vraag] of questions.entries()) {
    const specialisme = i === 0 ? 'Kinder- en jeugdpsychiatrie' : 'Eetproblemen';
    const aanbodId = aanbod.find((one) => one.specialisme === specialisme)?.aanbodId;
    if (aanbodId !== undefined) await consulten.ask(actor, jeugdigeId, { aanbodId, vraag, anonymous: true });
  }
}

/** In one statement: where those who left care went on, for the figure of the destinations. */
async function close({ analytics, provisioning }: Parts, consulent: DemoPerson, peildatum: PlainDate): Promise<void> {
  const [gemeente] = consulent.gemeenten;
  if (gemeente === undefined) return;
  const ends = await analytics.read(null, async ({ batches }) => {
    const found: { jeugdigeId: string; eind: PlainDate }[] = [];
    for await (const batch of batches) {
      for (const { gemeente: of, jeugdigeId, trajecten } of batch) {
        const last = trajecten.tInhoud
          .map(({ eind }) => eind ?? 'runs')
          .toSorted()
          .at(-1);
        if (of === gemeente && last !== undefined && last !== 'runs') found.push({ jeugdigeId, eind: last });
      }
    }
    return found.toSorted((a, b) => (a.jeugdigeId < b.jeugdigeId ? -1 : 1));
  });
  const accountId = await provisioning.saveAccount({ ...consulent, subject: consulent.login });
  const rows = ends.flatMap(({ jeugdigeId, eind }, i) => {
    const bestemming = spread[i % every];
    if (bestemming === undefined) return [];
    return [{ jeugdigeId, per: addDays(eind, 7), bestemming, reden: 'Het gezin wilde geen nazorg.' }];
  });
  await provisioning.saveAfsluitingen(gemeente, accountId, rows);
  // S4-117: some that the consulent still has to close.
  const late = ends.filter(
    ({ eind }, i) =>
      spread[i % every] === undefined && eind > addDays(peildatum, -150) && eind < addDays(peildatum, -10),
  );
  await provisioning.saveRelaties(
    late.slice(0, waiting).map(({ jeugdigeId }) => ({
      gemeente,
      jeugdigeId,
      houder: { accountId },
      rol: 'consulent',
      relatie: 'betrokken',
      grond: 'Leidde naar jeugdhulp',
      van: new Date(`${addDays(peildatum, -400)}T08:00:00Z`),
    })),
  );
}
