import type { Database, NewFoutbericht } from '@samenpad/database';
import {
  addDays,
  type Bericht,
  type Gebeurtenis,
  type GemeenteCode,
  monthOf,
  type PlainDate,
  type Prestatie,
  parseBerichtIdentificatie,
} from '@samenpad/domain';
import { buildDeclaratie, buildStart } from '@samenpad/ijw';
import { makeKop } from '../features/levering/send-bericht.ts';
import { readSituation } from '../features/toewijzen/situation.ts';
import { toInvoer } from '../written-bericht.ts';
import { demoOrganisaties, listDemoPeople } from './people.ts';
import type { ProvidedPeople } from './provide-people.ts';

type Parts = Pick<Database, 'outbox' | 'importer' | 'folder'>;
type Situation = NonNullable<Awaited<ReturnType<typeof readSituation>>>;

/** A start that begins so many days before the stop that it comes after. */
const overlapDays = 3;

/**
 * Histories that contradict themselves, for the work list of the desk: a credit that takes back what was never claimed
 * (8017), and a start after a stop whose day lies later (9326). Samenpad shows the pair and chooses neither. And one
 * message that could not be read.
 */
export async function provideContradictions(parts: Parts, provided: ProvidedPeople, peildatum: PlainDate) {
  const consulent = listDemoPeople().find(({ rol }) => rol === 'consulent');
  const [gemeente] = consulent?.gemeenten ?? [];
  if (consulent === undefined || gemeente === undefined) return;
  const ids = (provided.get(consulent.login) ?? []).map(({ jeugdigeId }) => jeugdigeId);
  const files = (await makePair(parts, gemeente, ids, peildatum)).map((bericht) => toInvoer(bericht, new Date()));
  if (files.length === 0) return;
  const importId = await parts.importer.registerImport({ naam: 'tegenstrijdig', gemeenten: [gemeente] });
  await parts.importer.applyBatch(importId, files);
  await parts.importer.updateImport(importId, { toestand: 'klaar', stap: 'klaar' });
  await parts.folder.foldDirty({ peildatum });
  await parts.outbox.answerRefusals([{ fout: unreadable(gemeente) }]);
}

/** The answer on an envelope whose message nobody could read: it waits on the page of what is sent. */
function unreadable(gemeente: GemeenteCode): NewFoutbericht {
  return {
    gemeente,
    ontvanger: demoOrganisaties[0]?.sleutel ?? '',
    crossRefnummer: '3f0c7a52-58f4-4a0e-9d55-6a1c0a7be301',
    bestandId: '3f0c7a52-58f4-8a0e-8d55-6a1c0a7be302',
    functie: 'JW305',
    details: 'regel 21 Bericht/Client/Geslacht xsd-waarde',
  };
}

/** One of each, of two jeugdigen: each pair stands on its own. */
async function makePair(parts: Parts, gemeente: GemeenteCode, ids: readonly string[], peildatum: PlainDate) {
  const wanted = [makeCredit, makeStart];
  const made: Bericht[] = [];
  for (const jeugdigeId of ids) {
    const make = wanted[made.length];
    if (make === undefined) break;
    const situation = await readSituation(parts, gemeente, jeugdigeId);
    const bericht = situation && make(situation, peildatum);
    if (bericht !== undefined) made.push(bericht);
  }
  return made;
}

const isOf =
  <Kind extends Gebeurtenis['kind']>(kind: Kind) =>
  (one: Gebeurtenis): one is Extract<Gebeurtenis, { kind: Kind }> =>
    one.kind === kind;

/** The copy of a claimed line that names a debit which nobody sent (TR323). */
function makeCredit({ client, gebeurtenissen }: Situation, peildatum: PlainDate): Bericht | undefined {
  const claim = gebeurtenissen.filter(isOf('declaratie')).at(-1);
  const [line] = claim?.prestaties ?? [];
  const identificatie = parseBerichtIdentificatie('DEMOCREDIT');
  if (claim === undefined || line === undefined || client === undefined || identificatie === undefined)
    return undefined;
  const prestatie: Prestatie = {
    ...line,
    referentieNummer: 'DEMO-CREDIT-1',
    vorigReferentieNummer: 'DEMO-ONBEKEND',
    ingediendBedrag: { ...line.ingediendBedrag, debetCredit: 'C' },
  };
  return buildDeclaratie(makeKop(claim.bron, identificatie, addDays(peildatum, -2)), {
    declaratieNummer: 'DEMOCREDIT',
    maand: monthOf(addDays(peildatum, -2)),
    regels: [{ bsn: client.bsn, prestatie }],
  });
}

function makeStart({ client, gebeurtenissen, toewijzingen }: Situation, peildatum: PlainDate): Bericht | undefined {
  const identificatie = parseBerichtIdentificatie('DEMONASTOP');
  for (const { bron, product } of gebeurtenissen.filter(isOf('stop'))) {
    const given = toewijzingen.find((one) => one.product.toewijzingNummer === product.toewijzingNummer);
    const begindatum = addDays(product.einddatum, -overlapDays);
    if (given === undefined || client === undefined || identificatie === undefined) continue;
    if (begindatum <= product.begindatum) continue;
    const kop = makeKop(bron, identificatie, addDays(peildatum, -2));
    return buildStart(kop, client, [{ toewijzing: given.product, begindatum }]);
  }
  return undefined;
}
