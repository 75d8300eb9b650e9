import type { Actor, BerichtInvoer, Database } from '@samenpad/database';
import {
  addDays,
  addWerkdagen,
  cents,
  dayOf,
  type PlainDate,
  parseBerichtIdentificatie,
  parseReferentieAanbieder,
  parseToewijzingNummer,
  plainDate,
  type VerzoekToewijzingBericht,
} from '@samenpad/domain';
import { buildStart } from '@samenpad/ijw';
import { makeKop } from '../features/levering/send-bericht.ts';
import { composeAntwoord } from '../features/toewijzen/compose.ts';
import { readSituation, type Situation } from '../features/toewijzen/situation.ts';
import { toInvoer, xsdVersie } from '../written-bericht.ts';
import { type DemoPerson, listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

type Parts = Pick<
  Database,
  | 'accounts'
  | 'mandaten'
  | 'outbox'
  | 'folder'
  | 'toewijzen'
  | 'termijnen'
  | 'importer'
  | 'briefwisselingen'
  | 'levering'
>;

const minutes = 60_000;
/** Whose people can be entered as: they find a verzoek of their own. */
const demoAanbieders: readonly string[] = listDemoPeople()
  .filter(({ rol }) => rol === 'aanbiederadministratie')
  .flatMap(({ organisaties }) => organisaties ?? []);
/** Verzoeken to the first consulent, and how many of them are held with a question. */
const asked = 6;
const held = 1;
/** Refused: WJ759 2, and told within so many working days. */
const refused = 1;
const refusal = '2';
const tellInWerkdagen = 10;
const huisarts = { type: '02', naam: 'Huisartsenpraktijk Maasbroek 3' } as const;
/** One waits so long that it is over the ten working days of the region. */
const daysLate = 24;
/** A number that no toewijzing of the region has. */
const strayNummer = '990001';
const vraag = 'Welke doelen staan in het plan, en wat is al geprobeerd?';

/** Mandates of the consulenten, verzoeken that wait for a decision, and a first one, as they would come about. */
export async function provideToewijzen(
  parts: Parts,
  {
    provided,
    peildatum,
    answerPending,
  }: { provided: ProvidedPeople; peildatum: PlainDate; answerPending: () => Promise<void> },
): Promise<void> {
  const people = listDemoPeople();
  const keeper = people.find(({ rol }) => rol === 'functioneel-beheerder');
  const consulent = people.find(({ rol }) => rol === 'consulent');
  if (keeper !== undefined) await giveMandaten(parts, keeper);
  if (consulent === undefined) return;
  const ids = (provided.get(consulent.login) ?? []).map(({ jeugdigeId }) => jeugdigeId);
  await askSome(parts, consulent, ids, peildatum);
  await answerPending();
  await answerSome(parts, consulent, peildatum);
  const office = people.find(({ rol }) => rol === 'aanbiederadministratie');
  if (office !== undefined) await writeSome(parts, office);
}

/** A 315 of the aanbieder who helps now, for more of the same: live, so that it gets its retour. */
async function askSome(parts: Parts, { gemeenten }: DemoPerson, ids: readonly string[], peildatum: PlainDate) {
  const [gemeente] = gemeenten;
  if (gemeente === undefined) return;
  const files: BerichtInvoer[] = [];
  for (const [i, jeugdigeId] of ids.entries()) {
    if (files.length >= asked) break;
    const situation = await readSituation(parts, gemeente, jeugdigeId);
    const bericht =
      situation && makeVerzoek(situation, i, addDays(peildatum, files.length === 1 ? -daysLate : -2 - files.length));
    if (bericht !== undefined) files.push(toInvoer(bericht, new Date()));
  }
  const last = ids.at(-1);
  const situation = last === undefined ? undefined : await readSituation(parts, gemeente, last);
  const stray = situation && makeStrayStart(situation, addDays(peildatum, -1));
  if (stray !== undefined) files.push(toInvoer(stray, new Date()));
  if (files.length === 0) return;
  const importId = await parts.importer.registerImport({ naam: 'verzoeken', gemeenten: [gemeente] });
  await parts.importer.applyBatch(importId, files, { answer: true });
  await parts.importer.updateImport(importId, { toestand: 'klaar', stap: 'klaar' });
  await parts.folder.foldDirty({ peildatum });
}

/** A start on a number that nobody was given (TR019): its retour refuses it, and the desk finds a bericht with a fault. */
function makeStrayStart(
  { gemeente, client, toewijzingen }: Situation,
  dagtekening: PlainDate,
): ReturnType<typeof buildStart> | undefined {
  const identificatie = parseBerichtIdentificatie('DEMOSTART');
  const now = toewijzingen.find(({ domein }) => domein === 'jw');
  const toewijzingNummer = parseToewijzingNummer(strayNummer);
  if (client === undefined || now === undefined || identificatie === undefined || toewijzingNummer === undefined)
    return undefined;
  const kop = makeKop({ ...now, gemeente }, identificatie, dagtekening);
  const toewijzing = { ...now.product, toewijzingNummer };
  return buildStart(kop, client, [{ toewijzing, begindatum: now.product.ingangsdatum }]);
}

/** Undefined for who is not helped now, or has a verzoek that waits already (TR374). */
function makeVerzoek(
  { gemeente, client, toewijzingen, verzoeken }: Situation,
  nr: number,
  dagtekening: PlainDate,
): VerzoekToewijzingBericht | undefined {
  const own = toewijzingen.filter(({ domein, product }) => domein === 'jw' && product.product?.code !== undefined);
  const now = own.find(({ aanbieder }) => demoAanbieders.includes(aanbieder)) ?? own[0];
  const identificatie = parseBerichtIdentificatie(`DEMO${nr}`);
  const referentieAanbieder = parseReferentieAanbieder(`demo-${nr}`);
  if (client === undefined || now === undefined || verzoeken.length > 0) return undefined;
  if (identificatie === undefined || referentieAanbieder === undefined) return undefined;
  const { bsn, geboortedatum, geslacht, naam } = client;
  const { partnernaam: _, naamGebruik: __, ...shortName } = naam;
  return {
    domein: 'jw',
    soort: '315',
    release: '3.2',
    gemeente,
    aanbieder: now.aanbieder,
    afzender: now.aanbieder,
    identificatie,
    dagtekening,
    xsdVersie,
    client: { bsn, geboortedatum, geslacht, naam: shortName },
    aangevraagdeProducten: [
      {
        referentieAanbieder,
        ...(now.product.product && { product: now.product.product }),
        toewijzingIngangsdatum: addDays(dagtekening, 14),
        toewijzingEinddatum: addDays(dagtekening, 196),
        omvang: { volume: 4 + nr, eenheid: '04', frequentie: '4' },
        verwijzer: nr % 2 === 0 ? huisarts : { type: '01' },
      },
    ],
  };
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
      maanden: null,
      hulpvorm: null,
      van: plainDate('2025-01-01'),
      tot: null,
      grond: 'Mandaatbesluit jeugd 2025, artikel 4',
    });
  }
  await parts.accounts.endSession(token);
}

/** The last that wait are held with a question, and the first is refused, so that who asked and who referred are told (S4-70). */
async function answerSome(parts: Parts, consulent: DemoPerson, peildatum: PlainDate): Promise<void> {
  const { token } = await enter(parts, consulent);
  const actor = { token, purpose: 'toeleiding' as const };
  const { rows } = await parts.toewijzen.listOpen(actor, { offset: 0, limit: 20 });
  const open = rows.filter(({ toestand }) => toestand === 'open');
  const work = { parts, actor, peildatum };
  for (const one of open.slice(-held)) await answer(work, one, 'onderzoek');
  for (const one of open.slice(0, -held).slice(0, refused)) await answer(work, one, 'afwijzen');
  await parts.folder.foldDirty({ peildatum });
  await parts.accounts.endSession(token);
}

interface Work {
  parts: Parts;
  actor: Actor;
  peildatum: PlainDate;
}
type Waiting = Awaited<ReturnType<Parts['toewijzen']['listOpen']>>['rows'][number];

async function answer(
  { parts, actor, peildatum }: Work,
  { gemeente, jeugdigeId, referentie }: Waiting,
  soort: 'onderzoek' | 'afwijzen',
): Promise<void> {
  const situation = await readSituation(parts, gemeente, jeugdigeId);
  const verzoek = situation?.verzoeken.find((one) => one.referentie === referentie);
  if (verzoek === undefined) return;
  const now = () => new Date();
  const compose = { outbox: parts.outbox, now, peildatum: () => peildatum };
  const bericht = await composeAntwoord(
    compose,
    gemeente,
    verzoek,
    soort === 'onderzoek' ? { kind: 'onderzoek' } : { kind: 'afgewezen', reden: refusal },
  );
  if (!bericht.ok) return;
  const { domein, aanbieder } = verzoek.bericht;
  const about = { soort, domein, aanbieder, referentie };
  const decided = await parts.toewijzen.decide(
    actor,
    jeugdigeId,
    soort === 'onderzoek'
      ? { ...about, vraag, gevraagd_op: peildatum }
      : { ...about, reden: refusal, terugkoppeling_voor: addWerkdagen(dayOf(now()), tellInWerkdagen) },
  );
  if (!decided.ok) return;
  await parts.outbox.write([{ invoer: toInvoer(bericht.value, now()), besluitId: decided.value.besluitId }]);
}

const questions = [
  'De hulp duurt langer dan gedacht. Kunnen we nu al verlengen, of moet de evaluatie eerst klaar zijn?',
  'Op deze toewijzing staan uren. Wij leveren vanaf volgende maand dagdelen. Hoe vragen we dat aan?',
];

/** What the aanbieder asks about its toewijzingen, and nobody has read. */
async function writeSome(parts: Parts, office: DemoPerson): Promise<void> {
  const { token } = await enter(parts, office);
  const actor = { token, purpose: 'hulpverlening' as const };
  const [aanbieder] = await parts.levering.listAanbieders(actor);
  const page = { offset: 0, limit: questions.length };
  const { rows } = await parts.levering.listToewijzingen(actor, { stand: 'loopt', zoek: '' }, page);
  for (const [i, { jeugdigeId, domein, toewijzingNummer }] of rows.entries()) {
    const tekst = questions[i];
    if (aanbieder === undefined || tekst === undefined) continue;
    const brief = { domein, aanbieder, toewijzingNummer, referentie: null, tekst, vraag: true };
    await parts.briefwisselingen.add(actor, jeugdigeId, brief);
  }
  await parts.accounts.endSession(token);
}
