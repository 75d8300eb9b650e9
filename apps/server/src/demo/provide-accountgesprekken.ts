import { nodigWords } from '@samenpad/contract';
import type { AnalyticsJeugdige, Database } from '@samenpad/database';
import { addDays, type GemeenteCode, type PlainDate, plainDate } from '@samenpad/domain';
import { type DemoPerson, listDemoPeople } from './people.ts';

type Parts = Pick<Database, 'analytics' | 'provisioning'>;

/** A jeugdige in the care of an aanbieder on the day of a talk. */
interface Client {
  gemeente: GemeenteCode;
  jeugdigeId: string;
  /** Of the toewijzing: gives the same answers in every demo. */
  nummer: number;
  /** Null: the care still runs on the last day of the demo. */
  eind: PlainDate | null;
}

/** Days before the real end on which an aanbieder says that care will be over: the first is hopeful, the second nearly right. */
const hopes = [74, 9];

/** Days between the question and the day that is named when nobody knows the end yet. */
const usualWait = 120;

/**
 * Account talks of the last year, so that the pages have life: the accounthouder of the demo speaks with both demo
 * aanbieders. The talk of the last quarter is open in the first gemeente, and partly answered.
 */
export async function provideAccountgesprekken(
  { analytics, provisioning }: Parts,
  peildatum: PlainDate,
): Promise<void> {
  const people = listDemoPeople();
  const houder = people.find(({ rol }) => rol === 'accounthouder');
  if (houder === undefined) return;
  const houderId = await accountOf(provisioning, houder);
  const jeugdigen = await readJeugdigen(analytics);
  for (const [i, hulpverlener] of people.filter(({ rol }) => rol === 'hulpverlener').entries()) {
    const [aanbieder = ''] = hulpverlener.organisaties ?? [];
    const answers = { accountId: await accountOf(provisioning, hulpverlener), hope: hopes[i] ?? 0 };
    for (const [j, gemeente] of houder.gemeenten.entries()) {
      await provisioning.saveAccounthouder({ gemeente, aanbieder, accountId: houderId, van: addDays(peildatum, -400) });
      const own = jeugdigen.filter((jeugdige) => jeugdige.gemeente === gemeente);
      await keepInSight(provisioning, houderId, listClients(own, aanbieder, peildatum));
      const talks = listTalks(peildatum, j === 0).map((talk) => ({
        gemeente,
        aanbieder,
        gevraagdOp: new Date(`${talk.day}T09:00:00Z`),
        besprokenOp: talk.open ? null : new Date(`${addDays(talk.day, 28)}T10:00:00Z`),
        gevraagdDoor: houderId,
        lijnen: listClients(own, aanbieder, talk.day).map((client) => toLijn(client, talk, answers)),
      }));
      for (const talk of talks.filter(({ lijnen }) => lijnen.length > 0)) await provisioning.saveAccountgesprek(talk);
    }
  }
}

async function accountOf(provisioning: Parts['provisioning'], person: DemoPerson): Promise<string> {
  return await provisioning.saveAccount({ ...person, subject: person.login });
}

interface Talk {
  day: PlainDate;
  /** Not held yet. */
  open: boolean;
}

/** Half a month into each quarter of the last year; the last one only where it was opened. */
function listTalks(peildatum: PlainDate, openLast: boolean): Talk[] {
  const dayOf = (day: string) => plainDate(`${peildatum.slice(0, 4)}-${day}`);
  const held = ['01-15', '04-15', '07-15'].map((day) => ({ day: dayOf(day), open: false }));
  const talks = openLast ? [...held, { day: dayOf('10-15'), open: true }] : held;
  return talks.filter(({ day }) => day <= peildatum);
}

async function readJeugdigen(analytics: Parts['analytics']): Promise<AnalyticsJeugdige[]> {
  return await analytics.read(null, async ({ batches }) => {
    const jeugdigen: AnalyticsJeugdige[] = [];
    for await (const batch of batches) jeugdigen.push(...batch);
    return jeugdigen;
  });
}

function listClients(jeugdigen: readonly AnalyticsJeugdige[], aanbieder: string, day: PlainDate): Client[] {
  return jeugdigen.flatMap(({ gemeente, jeugdigeId, toewijzingen, trajecten }) => {
    const nummers = new Set(
      toewijzingen.filter((own) => own.aanbieder === aanbieder).map((own) => own.toewijzingNummer),
    );
    const running = trajecten.tInhoud.filter(
      ({ begin, eind, toewijzingNummers }) =>
        begin <= day && (eind === null || eind >= day) && toewijzingNummers.some((nummer) => nummers.has(nummer)),
    );
    if (running.length === 0) return [];
    const ends = running.flatMap(({ eind }) => eind ?? []);
    const eind = ends.length < running.length ? null : (ends.sort().at(-1) ?? null);
    return [{ gemeente, jeugdigeId, nummer: Math.min(...nummers), eind }];
  });
}

/** The demo stands still on its last day: what ran then stays in the portefeuille, whatever the clock says. */
async function keepInSight(provisioning: Parts['provisioning'], accountId: string, clients: readonly Client[]) {
  await provisioning.saveRelaties(
    clients.map(({ gemeente, jeugdigeId }) => ({
      gemeente,
      jeugdigeId,
      houder: { accountId },
      rol: 'accounthouder',
      relatie: 'portefeuille',
      van: new Date('2025-03-03T08:00:00Z'),
      grond: 'Toewijzing loopt',
    })),
  );
}

/** One in seven is not answered, of the last talk every second; one in eleven cannot be said yet. */
function toLijn(
  { jeugdigeId, nummer, eind }: Client,
  { day, open }: Talk,
  { accountId, hope }: { accountId: string; hope: number },
) {
  if (nummer % (open ? 2 : 7) === 0) return { jeugdigeId };
  // A promise is never exactly as late as the others.
  const spread = ((nummer * 7919) % 121) - 60;
  const named = addDays(eind ?? addDays(day, usualWait), spread - (eind === null ? 0 : hope));
  const earliest = addDays(day, 14);
  const nodig = [nodigWords[nummer % nodigWords.length] ?? 'tijd'];
  const verwachtEind = nummer % 11 === 0 ? null : named < earliest ? earliest : named;
  return { jeugdigeId, antwoord: { accountId, verwachtEind, nodig } };
}
