import type { Outbox } from '@samenpad/database';
import {
  type AgbCode,
  type Antwoordbericht,
  changeToewijzing,
  type Domein,
  err,
  type GemeenteCode,
  grantAangevraagdProduct,
  grantVerzoekWijziging,
  ok,
  type PlainDate,
  type Result,
  removeToewijzing,
  type ToegewezenProduct,
  type Toewijzingbericht,
  type ToewijzingClient,
  type ToewijzingNummer,
  type VerzoekToewijzingBericht,
  type Wijziging,
  type WijzigingFault,
} from '@samenpad/domain';
import {
  type Antwoord,
  type AntwoordFault,
  buildAntwoord,
  buildToewijzing,
  type GemeenteKop,
  judgeBericht,
  type ToewijzingContent,
  writeBericht,
} from '@samenpad/ijw';
import { xsdVersie } from '../../written-bericht.ts';
import { type AskedVerzoek, type SentToewijzing, type Situation, sentTo } from './situation.ts';

/** Why a bericht cannot be written; a key of the texts of the contract. */
export type ComposeFout =
  | 'al-beantwoord'
  | 'al-in-onderzoek'
  | 'woonplaats-kan-niet'
  | 'adres-nodig'
  | 'eind-voor-begin'
  | 'einddatum-nodig'
  | 'al-gedeclareerd'
  | 'niet-nieuwer'
  | 'toewijzing-weg'
  | 'toewijzing-gelijk'
  | 'bericht-klopt-niet';

export const wijzigingFouten: Readonly<Record<WijzigingFault | 'TR351', ComposeFout>> = {
  TR385: 'al-gedeclareerd',
  CS003: 'eind-voor-begin',
  CD075: 'einddatum-nodig',
  CD076: 'einddatum-nodig',
  IV013: 'niet-nieuwer',
  TR351: 'toewijzing-weg',
};

const antwoordFouten: Readonly<Record<AntwoordFault, ComposeFout>> = {
  '9359': 'al-beantwoord',
  '9365': 'al-beantwoord',
  '9360': 'al-in-onderzoek',
  woonplaatsbeginsel: 'woonplaats-kan-niet',
};

export interface ComposeParts {
  outbox: Pick<Outbox, 'takeIdentificatie' | 'takeToewijzingNummers'>;
  now: () => Date;
  /** The day on which everything stands. */
  peildatum: () => PlainDate;
}

interface Parties {
  gemeente: GemeenteCode;
  domein: Domein;
  aanbieder: AgbCode;
}

async function makeKop(
  { outbox, peildatum }: ComposeParts,
  { gemeente, domein, aanbieder }: Parties,
): Promise<GemeenteKop> {
  const identificatie = await outbox.takeIdentificatie(gemeente, domein);
  return { domein, gemeente, aanbieder, identificatie, dagtekening: peildatum(), xsdVersie };
}

/**
 * When the gemeente decides: the day, and the time in the Netherlands (RS032). Always later than what was sent before: two
 * versions of one second would leave open which is valid (IV013).
 */
export function momentOf(
  { now, peildatum }: ComposeParts,
  sent: readonly ToegewezenProduct[],
): Pick<Wijziging, 'toewijzingsdatum' | 'toewijzingstijd'> {
  const toewijzingsdatum = peildatum();
  const time = now().toLocaleTimeString('sv-SE', { timeZone: 'Europe/Amsterdam' });
  const latest = sent
    .filter((one) => one.toewijzingsdatum === toewijzingsdatum)
    .reduce((last, one) => (one.toewijzingstijd > last ? one.toewijzingstijd : last), '');
  return { toewijzingsdatum, toewijzingstijd: time > latest ? time : secondAfter(latest) };
}

function secondAfter(time: string): string {
  const seconds = Date.parse(`1970-01-01T${time.slice(0, 8)}Z`) / 1000 + 1;
  return new Date(Math.min(seconds, 86_399) * 1000).toISOString().slice(11, 19);
}

/** A 319: rejected, of another gemeente, or under investigation. */
export async function composeAntwoord(
  parts: ComposeParts,
  gemeente: GemeenteCode,
  { bericht, referentie, inOnderzoek }: AskedVerzoek,
  antwoord: Antwoord,
): Promise<Result<Antwoordbericht, ComposeFout>> {
  const kop = await makeKop(parts, { ...bericht, gemeente });
  const soort = bericht.soort === '315' ? 'vot' : 'vow';
  const answered = inOnderzoek ? 'onderzoek' : 'not';
  const built = buildAntwoord(kop, { soort, referentieAanbieder: referentie, answered }, antwoord);
  return built.ok ? ok(built.value) : err(antwoordFouten[built.error]);
}

/** Where the gemeente gives something else than was asked; undefined: as asked. */
export interface Afwijking {
  begin?: PlainDate | undefined;
  eind?: PlainDate | undefined;
  volume?: number | undefined;
  adres?: { postcode: string; huisnummer: number } | undefined;
}

/** The 301 that grants a verzoek, with all that is valid for this aanbieder (OP087). */
export async function composeGrant(
  parts: ComposeParts,
  situation: Situation,
  verzoek: AskedVerzoek,
  afwijking: Afwijking,
): Promise<Result<Toewijzingbericht, ComposeFout>> {
  const { bericht, referentie } = verzoek;
  const { sent, paid } = sentTo(situation, bericht);
  const moment = momentOf(parts, sent);
  const numbers = await parts.outbox.takeToewijzingNummers(situation.gemeente, bericht.domein, countNew(bericht));
  const nextNummer = () => takeFrom(numbers);
  if (bericht.soort === '317') {
    const granted = grantVerzoekWijziging(bericht, sent, moment, { nextNummer, withGrantedLines: paid });
    if (!granted.ok) return err(wijzigingFouten[granted.error]);
    if (situation.client === undefined) return err('adres-nodig');
    const content = { client: situation.client, sent, changed: granted.value, verzoekWijziging: referentie };
    return await compose301(parts, { ...bericht, gemeente: situation.gemeente }, content);
  }
  const asked = bericht.aangevraagdeProducten.find(({ referentieAanbieder }) => referentieAanbieder === referentie);
  if (asked === undefined) return err('toewijzing-weg');
  const { commentaar: _, ...wanted } = asked;
  const { begin, eind, volume } = afwijking;
  const client = situation.client ?? clientOf(bericht, afwijking.adres);
  if (client === undefined) return err('adres-nodig');
  const granted = grantAangevraagdProduct(
    {
      ...wanted,
      ...(begin !== undefined && { toewijzingIngangsdatum: begin }),
      ...(eind !== undefined && { toewijzingEinddatum: eind }),
      ...(volume !== undefined && wanted.omvang !== undefined && { omvang: { ...wanted.omvang, volume } }),
    },
    moment,
    nextNummer,
  );
  if (granted.einddatum !== undefined && granted.einddatum < granted.ingangsdatum) return err('eind-voor-begin');
  return await compose301(parts, { ...bericht, gemeente: situation.gemeente }, { client, sent, changed: [granted] });
}

const countNew = (bericht: AskedVerzoek['bericht']) =>
  bericht.soort === '315' ? 1 : bericht.teWijzigenProducten.length + bericht.nieuweProducten.length;

function takeFrom(numbers: ToewijzingNummer[]): ToewijzingNummer {
  const next = numbers.shift();
  if (next === undefined) throw new RangeError('More toewijzingen than numbers');
  return next;
}

/** COD757: where the jeugdige is registered. NaamGebruik 1: the own name. */
function clientOf(
  { client: { commentaar: _, gezagsdragerBekend: __, ...client } }: VerzoekToewijzingBericht,
  adres: Afwijking['adres'],
): ToewijzingClient | undefined {
  if (adres === undefined) return undefined;
  const { postcode, huisnummer } = adres;
  return {
    ...client,
    naam: { ...client.naam, naamGebruik: '1' },
    relaties: [],
    contactgegevens: [{ soort: '01', adres: { huis: { huisnummer }, postcode, landCode: 'NL' } }],
  };
}

/** What somebody of the gemeente wants with a toewijzing. */
export type Wens =
  | { kind: 'verwijderen' }
  | {
      kind: 'wijzigen';
      per: PlainDate;
      eind: PlainDate | undefined;
      volume: number | undefined;
      budget: ToegewezenBudget;
      reden: string;
    };
type ToegewezenBudget = SentToewijzing['product']['budget'];

/** The 301 that changes, extends or removes a toewijzing (8.3, OP257, OP380). */
export async function composeChange(
  parts: ComposeParts,
  situation: Situation,
  toewijzing: SentToewijzing,
  wens: Wens,
): Promise<Result<Toewijzingbericht, ComposeFout>> {
  if (situation.client === undefined) return err('adres-nodig');
  const parties = { ...toewijzing, gemeente: situation.gemeente };
  const [freeNummer] = await parts.outbox.takeToewijzingNummers(situation.gemeente, toewijzing.domein, 1);
  if (freeNummer === undefined) return err('toewijzing-weg');
  const { sent } = sentTo(situation, toewijzing);
  const changed = changeOne(toewijzing, wens, { ...momentOf(parts, sent), freeNummer });
  if (!changed.ok) return changed;
  return await compose301(parts, parties, { client: situation.client, sent, changed: changed.value });
}

function changeOne(
  { product, isPaid }: SentToewijzing,
  wens: Wens,
  moment: Pick<Wijziging, 'toewijzingsdatum' | 'toewijzingstijd' | 'freeNummer'>,
): Result<ToewijzingContent['changed'], ComposeFout> {
  const wijziging = { ...moment, hasGrantedLines: isPaid };
  if (wens.kind === 'verwijderen') {
    const removed = removeToewijzing(product, { ...wijziging, redenWijziging: '13' });
    return removed.ok ? removed : err(wijzigingFouten[removed.error]);
  }
  const { per, eind, volume = product.omvang?.volume, budget = product.budget } = wens;
  const isSame = eind === product.einddatum && volume === product.omvang?.volume && budget === product.budget;
  if (isSame) return err('toewijzing-gelijk');
  const changed = changeToewijzing(
    product,
    {
      ingangsdatum: per,
      ...(product.product !== undefined && { product: product.product }),
      ...(eind !== undefined && { einddatum: eind }),
      ...(product.omvang !== undefined && volume !== undefined && { omvang: { ...product.omvang, volume } }),
      ...(budget !== undefined && { budget }),
    },
    { ...wijziging, redenWijziging: wens.reden },
  );
  return changed.ok ? changed : err(wijzigingFouten[changed.error]);
}

/** Nothing leaves that breaks a rule within itself. */
export async function compose301(
  parts: ComposeParts,
  parties: Parties,
  content: ToewijzingContent,
): Promise<Result<Toewijzingbericht, ComposeFout>> {
  const bericht = buildToewijzing(await makeKop(parts, parties), content);
  const judged = judgeBericht(writeBericht(bericht));
  return judged.faults.length === 0 ? ok(bericht) : err('bericht-klopt-niet');
}
