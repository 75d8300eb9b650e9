import type { Database } from '@samenpad/database';
import { cents, type PlainDate, plainDate } from '@samenpad/domain';
import { composeAntwoord } from '../features/toewijzen/compose.ts';
import { readSituation } from '../features/toewijzen/situation.ts';
import { toInvoer } from '../written-bericht.ts';
import { type DemoPerson, listDemoPeople } from './people.ts';

type Parts = Pick<Database, 'accounts' | 'mandaten' | 'outbox' | 'folder' | 'toewijzen'>;

const minutes = 60_000;
/** Two verzoeken are held with a question, so that the outbox and the decisions have life. */
const held = 2;

/** Mandates of the consulenten, and first decisions on verzoeken, as they would be made in the browser. */
export async function provideToewijzen(parts: Parts, peildatum: PlainDate): Promise<void> {
  const people = listDemoPeople();
  const keeper = people.find(({ rol }) => rol === 'functioneel-beheerder');
  const consulenten = people.filter(({ rol }) => rol === 'consulent');
  if (keeper !== undefined) await giveMandaten(parts, keeper);
  for (const consulent of consulenten.slice(0, 1)) await holdSome(parts, consulent, peildatum);
}

async function enter({ accounts }: Pick<Parts, 'accounts'>, person: DemoPerson) {
  const until = new Date(Date.now() + 10 * minutes);
  return await accounts.startSession({ ...person, subject: person.login }, until, { mfa: true });
}

async function giveMandaten(parts: Parts, keeper: DemoPerson): Promise<void> {
  const { token } = await enter(parts, keeper);
  const actor = { token, purpose: 'beheer' as const };
  for (const { gemeente, accountId, rol } of await parts.mandaten.listMedewerkers(actor)) {
    if (rol !== 'consulent') continue;
    await parts.mandaten.save(actor, {
      gemeente,
      accountId,
      organisatie: 'Gemeente',
      wet: 'jw',
      bedrag: cents(5_000_000),
      hulpvorm: null,
      van: plainDate('2025-01-01'),
      tot: null,
      grond: 'Mandaatbesluit jeugd 2025, artikel 4',
    });
  }
  await parts.accounts.endSession(token);
}

async function holdSome(parts: Parts, consulent: DemoPerson, peildatum: PlainDate): Promise<void> {
  const { token } = await enter(parts, consulent);
  const actor = { token, purpose: 'toeleiding' as const };
  const { rows } = await parts.toewijzen.listOpen(actor, { offset: 0, limit: 20 });
  const open = rows.filter(({ toestand }) => toestand === 'open').slice(-held);
  const now = () => new Date();
  for (const { gemeente, jeugdigeId, referentie } of open) {
    const situation = await readSituation(parts, gemeente, jeugdigeId);
    const verzoek = situation?.verzoeken.find((one) => one.referentie === referentie);
    if (verzoek === undefined) continue;
    const compose = { outbox: parts.outbox, now, peildatum: () => peildatum };
    const bericht = await composeAntwoord(compose, gemeente, verzoek, { kind: 'onderzoek' });
    if (!bericht.ok) continue;
    const { domein, aanbieder } = verzoek.bericht;
    const decided = await parts.toewijzen.decide(actor, jeugdigeId, {
      soort: 'onderzoek',
      domein,
      aanbieder,
      referentie,
      vraag: 'Welke doelen staan in het plan, en wat is al geprobeerd?',
    });
    if (!decided.ok) continue;
    await parts.outbox.write([{ invoer: toInvoer(bericht.value, now()), besluitId: decided.value.besluitId }]);
  }
  await parts.folder.foldDirty({ peildatum });
  await parts.accounts.endSession(token);
}
