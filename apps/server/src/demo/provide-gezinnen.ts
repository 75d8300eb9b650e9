import type { Actor, Database, Gezin } from '@samenpad/database';
import { addDays, dayOf, plainDate } from '@samenpad/domain';
import { listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

const since = plainDate('2025-03-03');
const minutes = 60_000;
/** Of every four gezinnen one waits for a regisseur. */
const regisseurOfFour = 3;
/** Of this one the regisseur left, and nobody came yet. */
const leftOf = 10;
const leftDaysAgo = 16;

type Stores = Pick<Database, 'gezag' | 'gezinnen' | 'gezinsnotities'>;

/**
 * Makes gezinnen of the caseload of the demo consulent, as a person would: from the proposals, with a regisseur for most of
 * them, one that left, one whose regie was taken over, and an own network and fixed days for the demo family.
 */
export async function provideGezinnen(
  { accounts, ...stores }: Pick<Database, 'accounts'> & Stores,
  provided: ProvidedPeople,
): Promise<void> {
  const consulent = listDemoPeople().find(({ rol }) => rol === 'consulent');
  if (consulent === undefined) return;
  const login = { ...consulent, subject: consulent.login };
  const { token } = await accounts.startSession(login, new Date(Date.now() + 10 * minutes), { mfa: true });
  const actor: Actor = { token, purpose: 'toeleiding' };
  let count = 0;
  for (const { jeugdigeId } of provided.get(consulent.login) ?? []) {
    const gezin = await formGezin(actor, jeugdigeId, stores);
    if (gezin === undefined) continue;
    if (count % 4 < regisseurOfFour) await appoint(actor, jeugdigeId, gezin, count, stores);
    if (count === 1) await takeOver(actor, jeugdigeId, gezin, stores);
    if (count === leftOf) await leave(actor, jeugdigeId, stores);
    count += 1;
  }
  for (const { jeugdigeId } of provided.get('jeugdige-13') ?? []) {
    await furnish(actor, jeugdigeId, stores);
    await contradict(actor, jeugdigeId, stores);
  }
  await accounts.endSession(token);
}

/** The register and a court say different things about one parent, and nobody has decided yet. */
async function contradict(actor: Actor, jeugdigeId: string, { gezag }: Stores): Promise<void> {
  const personen = (await gezag.read(actor, jeugdigeId))?.personen ?? [];
  const ouder = personen.find(({ relatie }) => relatie === 'zonder-gezag');
  if (ouder === undefined) return;
  const { accountId, naam } = ouder;
  const both = { accountId, naam, van: since, tot: null };
  await gezag.add(actor, jeugdigeId, { ...both, relatie: 'zonder-gezag', bron: 'beschikking', toelichting: '' });
  const toelichting = 'Opgevraagd bij de intake.';
  await gezag.add(actor, jeugdigeId, { ...both, relatie: 'gezag', bron: 'gezagsregister', toelichting });
  const said = 'De school, in het gesprek van mei.';
  await gezag.add(actor, jeugdigeId, { ...both, relatie: 'gezag', bron: 'partner', toelichting: said });
}

/** The proposal as it stands; undefined when the jeugdige is in a gezin already. */
async function formGezin(actor: Actor, jeugdigeId: string, { gezinnen }: Stores): Promise<Gezin | undefined> {
  if ((await gezinnen.read(actor, jeugdigeId))?.gezin !== undefined) return undefined;
  const proposed = await gezinnen.propose(actor, jeugdigeId, since);
  const jeugdigen = proposed.filter(({ gezinId }) => gezinId === null).map((one) => one.jeugdigeId);
  await gezinnen.form(actor, jeugdigeId, { jeugdigen, naar: null, per: since });
  return (await gezinnen.read(actor, jeugdigeId))?.gezin;
}

async function appoint(actor: Actor, jeugdigeId: string, gezin: Gezin, nr: number, { gezinnen }: Stores) {
  const regisseur = gezin.regisseurs[nr % gezin.regisseurs.length];
  if (regisseur === undefined) return;
  const skj = { nummer: `1000${String(nr).padStart(5, '0')}`, tot: plainDate('2029-12-31') };
  await gezinnen.setRegie(actor, jeugdigeId, {
    gezinId: gezin.gezinId,
    huidig: null,
    invoer: { soort: 'regisseur', accountId: regisseur.accountId, van: since, skj },
  });
}

async function leave(actor: Actor, jeugdigeId: string, { gezinnen }: Stores) {
  const regie = (await gezinnen.read(actor, jeugdigeId))?.gezin?.regie.find(({ soort }) => soort === 'regisseur');
  if (regie === undefined) return;
  await gezinnen.endRegie(actor, jeugdigeId, regie.regieId, addDays(dayOf(new Date()), -leftDaysAgo));
}

async function takeOver(actor: Actor, jeugdigeId: string, { gezinId }: Gezin, { gezinnen }: Stores) {
  const van = dayOf(new Date());
  await gezinnen.setRegie(actor, jeugdigeId, {
    gezinId,
    huidig: null,
    invoer: {
      soort: 'overname',
      bij: 'gemeente',
      reden: 'Er was vaak ruzie thuis. Eerst moet iedereen weer veilig zijn.',
      van,
      tot: addDays(van, 90),
      toetsenVoor: addDays(van, 42),
    },
  });
}

const netwerk = [
  { naam: 'Oma Riet', wie: 'oma', kan: 'Haalt op woensdag van school en kookt dan.', tot: null },
  { naam: 'Buurman Henk', wie: 'buurman', kan: 'Gaat mee naar voetbal als het thuis te druk is.', tot: null },
];

async function furnish(actor: Actor, jeugdigeId: string, { gezinnen, gezinsnotities }: Stores) {
  for (const lid of netwerk) await gezinnen.addNetwerklid(actor, jeugdigeId, lid);
  const notitie = {
    tekst: 'Het gezin wil graag één vaste avond per week zonder schermen.',
    gedeeld: true,
    derden: false,
  };
  await gezinsnotities.add(actor, jeugdigeId, notitie);
  await gezinnen.setWoonschema(actor, jeugdigeId, since, [
    { bij: 'moeder', even: 0b0011111, oneven: 0b0000111 },
    { bij: 'vader', even: 0b1100000, oneven: 0b1111000 },
  ]);
}
