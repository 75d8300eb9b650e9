import type { DataKind } from '@samenpad/access';
import type { DeelDoel } from '@samenpad/contract';
import type { Actor, Database } from '@samenpad/database';
import { dayOf, type PlainDate } from '@samenpad/domain';
import { currentVersion, writeConsentText } from '../features/toestemming/consent-text.ts';
import { demoOrganisaties, listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

type Parts = Pick<Database, 'accounts' | 'gezag' | 'toestemmingen'>;

interface Question {
  /** Login of the youth. */
  about: string;
  /** Kind of organisation that would read. */
  to: string;
  soorten: readonly DataKind[];
  doel: DeelDoel;
  /** Logins of those who have said yes already; others still have the question before them. */
  yes: readonly string[];
  /** A parent who does not answer in Samenpad, with what shows the authority. */
  other?: string;
}

const questions: readonly Question[] = [
  { about: 'jeugdige-16', to: 'verwijzer', soorten: ['ZP', 'VG'], doel: 'verwijzer', yes: ['jeugdige-16'] },
  { about: 'jeugdige-13', to: 'school', soorten: ['PL'], doel: 'school', yes: ['ouder'], other: 'Z. Kiezelaar' },
];

const dayMs = 86_400_000;
const termInDays = 180;

/** One consent that runs and one that waits for an answer, so that the family has something to steer in the demo. */
export async function provideToestemmingen(parts: Parts, worker: Actor, provided: ProvidedPeople): Promise<void> {
  const contested = provided.get('jeugdige-13')?.[0]?.jeugdigeId;
  const children = provided.get('ouder')?.map(({ jeugdigeId }) => jeugdigeId) ?? [];
  for (const id of children.filter((one) => one !== contested)) await proveAlone(parts.gezag, worker, id);
  for (const question of questions) {
    const jeugdigeId = provided.get(question.about)?.[0]?.jeugdigeId;
    if (jeugdigeId !== undefined) await ask(parts, worker, jeugdigeId, question);
  }
}

/** The parent of the youngest child has authority alone, as the register says: it needs no second yes. */
async function proveAlone(gezag: Parts['gezag'], worker: Actor, jeugdigeId: string): Promise<void> {
  const parent = (await gezag.read(worker, jeugdigeId))?.personen.find(({ relatie }) => relatie === 'gezag');
  if (parent === undefined) return;
  const { accountId, naam } = parent;
  const said = { relatie: 'gezag', bron: 'gezagsregister', alone: true } as const;
  const added = await gezag.add(worker, jeugdigeId, {
    ...{ accountId, naam, ...said, toelichting: 'Uittreksel van deze maand' },
    ...{ van: dayAfter(-30), tot: null },
  });
  const open = (await gezag.read(worker, jeugdigeId))?.opgaven.find(({ stand }) => stand === 'open');
  if (added.ok && open !== undefined) {
    await gezag.settle(worker, jeugdigeId, open.opgaveId, 'Het uittreksel ligt in het dossier.');
  }
}

async function ask(parts: Parts, worker: Actor, jeugdigeId: string, { to, soorten, doel, yes, other }: Question) {
  const naam = demoOrganisaties.find(({ soort }) => soort === to)?.naam;
  const known = await parts.toestemmingen.listOntvangers(worker, jeugdigeId);
  const ontvanger = known.find((organisatie) => organisatie.naam === naam);
  if (ontvanger === undefined) return;
  const van = dayAfter(0);
  const tot = dayAfter(termInDays);
  const content = { ontvangers: [ontvanger.naam], soorten, doel, van, tot };
  const asked = await parts.toestemmingen.ask(worker, jeugdigeId, {
    ...content,
    ontvangers: [ontvanger.id],
    tekst: writeConsentText(currentVersion, content).nl,
    tekstVersie: currentVersion,
    bekwaam: true,
    voogdij: false,
    gevers: other === undefined ? [] : [{ naam: other, hoedanigheid: 'ouder', gezagBewijs: 'gezagsregister' }],
  });
  if (!asked.ok) return;
  for (const login of yes) await sayYes(parts, login, asked.value);
}

/** As the person would in the portal. */
async function sayYes({ accounts, toestemmingen }: Parts, login: string, toestemmingId: string): Promise<void> {
  const person = listDemoPeople().find((other) => other.login === login);
  if (person === undefined) return;
  const { token } = await accounts.startSession({ ...person, subject: login }, new Date(Date.now() + dayMs), {
    niveau: 'substantieel',
    mfa: true,
  });
  const actor: Actor = { token, purpose: 'inzage' };
  const asked = (await toestemmingen.listOwn(actor)).find((own) => own.toestemmingId === toestemmingId);
  const own = asked?.gevers.find(({ eigen, antwoord }) => eigen && antwoord === null);
  if (own !== undefined) await toestemmingen.answer(actor, toestemmingId, own.nr, { antwoord: 'ja', taal: 'nl' });
  await accounts.endSession(token);
}

function dayAfter(days: number): PlainDate {
  return dayOf(new Date(Date.now() + days * dayMs));
}
