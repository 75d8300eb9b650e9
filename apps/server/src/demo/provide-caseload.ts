import type { Actor, AnalyticsJeugdige, Database } from '@samenpad/database';
import { addDays, cents, type GemeenteCode, type PlainDate, plainDate, toDayNumber } from '@samenpad/domain';
import { demoTeam, listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

type Parts = Pick<
  Database,
  'accounts' | 'analytics' | 'caseload' | 'gezinnen' | 'gezinsbudget' | 'mandaten' | 'provisioning'
>;

/** Invented colleagues of the demo consulent, who are only there as those who have cases. */
const colleagues = ['E. Vlasakker', 'P. Grintweg', 'L. Hazelbos', 'M. Kievitsdam'];
/** Running cases of all of them together. */
const cases = 140;
const minutes = 60_000;
const year = 365;

/** Gives the team of the demo colleagues with cases, hours and mandates, and one gezin a budget. */
export async function provideCaseload(
  database: Parts,
  provided: ProvidedPeople,
  { peildatum, today }: { peildatum: PlainDate; today: PlainDate },
): Promise<void> {
  const consulent = listDemoPeople().find(({ rol }) => rol === 'consulent');
  const [gemeente] = consulent?.gemeenten ?? [];
  if (consulent === undefined || gemeente === undefined) return;
  await giveCases(database, { gemeente, peildatum, today });
  const own = await database.provisioning.saveAccount({ ...consulent, subject: consulent.login });
  await workAs(database, 'functioneel-beheerder', async (actor) => {
    const mandaat = {
      gemeente,
      accountId: own,
      organisatie: 'Gemeente',
      maanden: 6,
      hulpvorm: null,
      van: since,
      tot: null,
    };
    for (const wet of ['jw', 'wmo'] as const) {
      await database.mandaten.save(actor, { ...mandaat, wet, bedrag: cents(250_000), grond: 'Mandaatbesluit 2026' });
    }
  });
  await workAs(database, 'teamleider', async (actor) => {
    for (const { accountId, leads } of await database.caseload.listMedewerkers(actor)) {
      if (leads) await database.caseload.setUren(actor, { gemeente, accountId, uren: 32, van: today });
    }
  });
  const [first] = provided.get('jeugdige-13') ?? [];
  if (first !== undefined) await giveBudget(database, first.jeugdigeId, today);
}

const since = plainDate('2025-01-01');

async function workAs(
  { accounts }: Parts,
  rol: 'consulent' | 'teamleider' | 'functioneel-beheerder',
  work: (actor: Actor) => Promise<void>,
): Promise<void> {
  const person = listDemoPeople().find((each) => each.rol === rol);
  if (person === undefined) return;
  const login = { ...person, subject: person.login };
  const { token } = await accounts.startSession(login, new Date(Date.now() + 10 * minutes), { mfa: true });
  await work({ token, purpose: rol === 'functioneel-beheerder' ? 'beheer' : 'toeleiding' });
  await accounts.endSession(token);
}

interface Place {
  gemeente: GemeenteCode;
  peildatum: PlainDate;
  today: PlainDate;
}

/** Trajecten through the toegang, the repeats with the first colleague: who then looks slow and is not (T23). */
async function giveCases({ analytics, provisioning }: Parts, place: Place): Promise<void> {
  const found = await analytics.read(null, async ({ batches }) => {
    const rows: Case[] = [];
    for await (const batch of batches) rows.push(...batch.flatMap((jeugdige) => toCase(jeugdige, place)));
    return rows.toSorted((a, b) => a.volgorde - b.volgorde);
  });
  const running = found.filter(({ tot }) => tot === null).length;
  const step = Math.max(1, Math.ceil(running / cases));
  const houders: string[] = [];
  for (const [nr, naam] of colleagues.entries()) {
    const login = { naam, rol: 'consulent' as const, gemeenten: [place.gemeente], team: demoTeam };
    houders.push(await provisioning.saveAccount({ ...login, subject: `collega-${String(nr + 1)}` }));
  }
  const noon = (day: PlainDate) => new Date(`${day}T08:00:00Z`);
  const chosen = found.filter((_, i) => i % step === 0);
  await provisioning.saveRelaties(
    chosen.flatMap(({ jeugdigeId, rang, van, tot }, i) => {
      const accountId = houders[rang > 2 && i % 3 !== 0 ? 0 : 1 + (i % (houders.length - 1))];
      if (accountId === undefined) return [];
      const days = tot === null ? { van: noon(van) } : { van: noon(van), tot: noon(tot) };
      const relatie = { rol: 'consulent', relatie: 'betrokken', grond: 'Leidt naar jeugdhulp' } as const;
      return [{ gemeente: place.gemeente, jeugdigeId, houder: { accountId }, ...relatie, ...days }];
    }),
  );
}

interface Case {
  jeugdigeId: string;
  volgorde: number;
  rang: number;
  van: PlainDate;
  tot: PlainDate | null;
}

/** The last traject by the toegang, if it ran in the year before; as many days later as the demo stands still. */
function toCase(jeugdige: AnalyticsJeugdige, { gemeente, peildatum, today }: Place): Case[] {
  const [eerste] = jeugdige.toewijzingen;
  const last = jeugdige.trajecten.tInhoud.findLast(({ verwijzer }) => verwijzer === '01');
  if (jeugdige.gemeente !== gemeente || eerste === undefined || last === undefined) return [];
  if (last.eind !== null && (last.eind <= addDays(peildatum, -year) || last.eind <= last.begin)) return [];
  const later = toDayNumber(today) - toDayNumber(peildatum);
  const tot = last.eind === null ? null : addDays(last.eind, later);
  return [
    {
      jeugdigeId: jeugdige.jeugdigeId,
      volgorde: eerste.toewijzingNummer,
      rang: last.rang,
      van: addDays(last.begin, later) < today ? addDays(last.begin, later) : addDays(today, -1),
      tot: tot !== null && tot < today ? tot : null,
    },
  ];
}

/** A budget with something promised on it, and a ground to see what the Wmo costs. */
async function giveBudget(database: Parts, jeugdigeId: string, today: PlainDate): Promise<void> {
  await workAs(database, 'consulent', async (actor) => {
    const gezin = (await database.gezinnen.read(actor, jeugdigeId))?.gezin;
    if (gezin === undefined) return;
    const { gezinId } = gezin;
    const jaar = Number(today.slice(0, 4));
    await database.gezinsbudget.setBudget(actor, jeugdigeId, { gezinId, jaar, huidig: null, bedrag: cents(500_000) });
    await database.gezinsbudget.addMaatwerk(actor, jeugdigeId, {
      gezinId,
      wet: 'jw',
      omschrijving: 'Wasmachine',
      reden: 'De oude is stuk. De was geeft elke dag ruzie.',
      doel: 'Rust in huis',
      doelId: null,
      bedrag: cents(85_000),
    });
    await database.gezinsbudget.addGrond(actor, jeugdigeId, {
      gezinId,
      wet: 'jw',
      grond: 'eigen-taak',
      toelichting: 'Ik regel de jeugdhulp van dit gezin.',
      tot: addDays(today, 180),
    });
  });
}
