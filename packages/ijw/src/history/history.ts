import {
  type AgbCode,
  type Bericht,
  type BerichtDeel,
  type BerichtSoort,
  type Domein,
  type EarlierPrestatie,
  type Gebeurtenis,
  type GemeenteCode,
  heenberichtKey,
  listPrestatieregels,
  type PlainDate,
  type ReferentieAanbieder,
  type StartProduct,
  type StopProduct,
  splitBericht,
  type ToegewezenProduct,
  type ToewijzingNummer,
} from '@samenpad/domain';

type Kind = Gebeurtenis['kind'];
type Of<K extends Kind> = Extract<Gebeurtenis, { kind: K }>;

interface Event {
  persoon: string;
  gebeurtenis: Gebeurtenis;
}

interface EventOf<K extends Kind> extends Event {
  gebeurtenis: Of<K>;
}

/** What each heenbericht becomes at least once; all others are retours. */
const kindOfSoort: Partial<Record<BerichtSoort, Kind>> = {
  '301': 'toewijzing',
  '305': 'start',
  '307': 'stop',
  '315': 'vot',
  '317': 'vow',
  '319': 'antwoord',
  '323': 'declaratie',
  '325': 'declaratieAntwoord',
};

/** What the fold of claim lines reads. */
const CLAIM_KINDS = ['declaratie', 'declaratieAntwoord', 'declaratieAfwijzing'] as const satisfies Kind[];

/** A toewijzing as it was received: its valid version (IV013), whose it is and who delivers. */
export interface KnownToewijzing {
  /** BSN, or any other word by which the caller tells jeugdigen apart. */
  persoon: string;
  aanbieder: AgbCode;
  product: ToegewezenProduct;
}

/** A verzoek that was received, with the answers and toewijzingen that carry its reference. */
export interface KnownVerzoek {
  persoon: string;
  /** Verzoeken of one bericht are answered each by itself. */
  berichtId: string;
  antwoorden: string[];
  granted: boolean;
}

/** Between whom: a gemeente and an aanbieder, in one domein. */
export interface Parties {
  gemeente: GemeenteCode;
  domein: Domein;
  aanbieder: AgbCode;
}

/** JZ002, WJ760 */
const REMOVED = ['01', '13'];
const REJECTED = '1';

/** Removed: begins and ends on one day, for the reason of removal (CS335, A7). It counts as never sent. */
export function isRemoved({ redenWijziging = '', ingangsdatum, einddatum }: ToegewezenProduct): boolean {
  return REMOVED.includes(redenWijziging) && einddatum === ingangsdatum;
}

/** Asked and not yet answered for good: until a rejection or a toewijzing with its reference (OP350). */
export function isOpen({ antwoorden, granted }: KnownVerzoek): boolean {
  return !granted && !antwoorden.includes(REJECTED);
}

/**
 * What was received before a bericht, as far as the rules of level 3 look at it. Berichten that their retour rejected
 * count as never sent (IV008, A25). Holds one gemeente or many; knows no clock and no database: whoever has one gives
 * the gebeurtenissen of the jeugdigen in question.
 */
export class History {
  readonly #events = new Map<Kind, Event[]>();
  /** Keys of the berichten that were rejected, by Identificatie. */
  readonly #rejected = new Map<string, Set<string>>();
  /** What stands of the events, and the answers that several rules ask for: until something is added. */
  #standing = new Map<Kind, readonly Event[]>();
  #toewijzingen = new Map<string, ReadonlyMap<ToewijzingNummer, KnownToewijzing>>();
  #prestaties = new Map<string, readonly EarlierPrestatie[]>();

  /** Takes in a bericht that counts. */
  add(bericht: Bericht, berichtId: string): void {
    for (const deel of splitBericht(bericht, berichtId)) this.addDeel(deel);
  }

  addDeel({ bsn, gebeurtenis }: Pick<BerichtDeel, 'bsn' | 'gebeurtenis'>): void {
    this.addGebeurtenis(bsn ?? '', gebeurtenis);
  }

  /** `persoon`: of whom it is; empty for what carries no BSN. */
  addGebeurtenis(persoon: string, gebeurtenis: Gebeurtenis): void {
    const rejected = rejectedBy(gebeurtenis);
    if (rejected !== undefined) {
      const keys = this.#rejected.get(rejected.identificatie) ?? new Set();
      this.#rejected.set(rejected.identificatie, keys.add(heenberichtKey(rejected)));
    }
    const event = { persoon, gebeurtenis };
    const known = this.#events.get(gebeurtenis.kind);
    if (known === undefined) this.#events.set(gebeurtenis.kind, [event]);
    else known.push(event);
    if (this.#standing.size > 0) this.#forget();
  }

  #forget(): void {
    this.#standing = new Map();
    this.#toewijzingen = new Map();
    this.#prestaties = new Map();
  }

  #list(kind: Kind): readonly Event[] {
    const known = this.#standing.get(kind);
    if (known !== undefined) return known;
    const events = this.#events.get(kind) ?? [];
    const standing =
      this.#rejected.size === 0
        ? events
        : events.filter(
            ({ gebeurtenis: { bron } }) => this.#rejected.get(bron.identificatie)?.has(heenberichtKey(bron)) !== true,
          );
    this.#standing.set(kind, standing);
    return standing;
  }

  #of<K extends Kind>(kind: K, parties: Partial<Parties>): EventOf<K>[] {
    return this.#list(kind).filter(
      (event): event is EventOf<K> => isKind(event.gebeurtenis, kind) && isBetween(event.gebeurtenis, parties),
    );
  }

  /** The toewijzingen of a gemeente in one domein by number: unique there (TR332). */
  listToewijzingen(parties: Omit<Parties, 'aanbieder'>): ReadonlyMap<ToewijzingNummer, KnownToewijzing> {
    const key = `${parties.gemeente} ${parties.domein}`;
    const known = this.#toewijzingen.get(key) ?? this.#validToewijzingen(parties);
    this.#toewijzingen.set(key, known);
    return known;
  }

  #validToewijzingen({ gemeente, domein }: Omit<Parties, 'aanbieder'>): Map<ToewijzingNummer, KnownToewijzing> {
    const valid = new Map<ToewijzingNummer, KnownToewijzing>();
    for (const { persoon, gebeurtenis } of this.#of('toewijzing', { gemeente, domein })) {
      const { product, bron } = gebeurtenis;
      const before = valid.get(product.toewijzingNummer);
      if (before !== undefined && isNewer(before.product, product)) continue;
      valid.set(product.toewijzingNummer, {
        persoon: before?.persoon ?? persoon,
        aanbieder: before?.aanbieder ?? bron.aanbieder,
        product,
      });
    }
    return valid;
  }

  /** The starts of a jeugdige that were not removed again, in order of Dagtekening. */
  listStarts(persoon: string, parties: Parties): StartProduct[] {
    return replay(inOrder(this.#of('start', parties), persoon), keyOfStart);
  }

  /** Keys of the starts of a jeugdige that were sent on this day or earlier, by their Dagtekening. */
  listSentStarts(persoon: string, parties: Parties, day: PlainDate): ReadonlySet<string> {
    const sent = this.#of('start', parties).filter(
      (event) => event.persoon === persoon && event.gebeurtenis.bron.dagtekening <= day,
    );
    return new Set(sent.map(({ gebeurtenis }) => keyOfStart(gebeurtenis.product)));
  }

  /** The stops of a jeugdige that were not removed again, in order of Dagtekening. */
  listStops(persoon: string, parties: Parties): StopProduct[] {
    return replay(inOrder(this.#of('stop', parties), persoon), keyOfStop);
  }

  /** The verzoeken of an aanbieder by reference (TR347); the first of a reference stands. */
  listVerzoeken(parties: Parties): Map<ReferentieAanbieder, KnownVerzoek> {
    const verzoeken = new Map<ReferentieAanbieder, KnownVerzoek>();
    const ask = (referentie: ReferentieAanbieder, persoon: string, { berichtId }: Gebeurtenis['bron']) => {
      if (!verzoeken.has(referentie)) verzoeken.set(referentie, { persoon, berichtId, antwoorden: [], granted: false });
    };
    for (const { persoon, gebeurtenis } of this.#of('vot', parties)) {
      ask(gebeurtenis.product.referentieAanbieder, persoon, gebeurtenis.bron);
    }
    for (const { persoon, gebeurtenis } of this.#of('vow', parties)) {
      ask(gebeurtenis.referentieAanbieder, persoon, gebeurtenis.bron);
    }
    for (const { gebeurtenis } of this.#of('antwoord', parties)) {
      verzoeken.get(gebeurtenis.referentieAanbieder)?.antwoorden.push(gebeurtenis.verzoekAntwoord);
    }
    for (const { gebeurtenis } of this.#of('toewijzing', parties)) {
      const { referentieAanbieder } = gebeurtenis.product;
      const verzoek = referentieAanbieder === undefined ? undefined : verzoeken.get(referentieAanbieder);
      if (verzoek !== undefined) verzoek.granted = true;
    }
    return verzoeken;
  }

  /** Claim lines of an aanbieder with what their 325 decided. */
  listPrestaties(parties: Parties): readonly EarlierPrestatie[] {
    const key = `${parties.gemeente} ${parties.domein} ${parties.aanbieder}`;
    const known = this.#prestaties.get(key) ?? this.#claimedPrestaties(parties);
    this.#prestaties.set(key, known);
    return known;
  }

  #claimedPrestaties(parties: Parties): EarlierPrestatie[] {
    const { gemeente, domein, aanbieder } = parties;
    return listPrestatieregels(
      CLAIM_KINDS.flatMap((kind) => this.#of(kind, { gemeente, domein, aanbieder })).map(
        ({ gebeurtenis }) => gebeurtenis,
      ),
    );
  }

  /** The claims of an aanbieder: their numbers, and the last month that a line of them is about. */
  listDeclaraties(parties: Parties): { nummers: Set<string>; latest: PlainDate | undefined } {
    const nummers = new Set<string>();
    let latest: PlainDate | undefined;
    for (const { gebeurtenis } of this.#of('declaratie', parties)) {
      nummers.add(gebeurtenis.declaratieNummer);
      for (const { productPeriode } of gebeurtenis.prestaties) {
        if (latest === undefined || productPeriode.begindatum > latest) latest = productPeriode.begindatum;
      }
    }
    return { nummers, latest };
  }

  /** The lines of one 323 with the jeugdige of each; undefined when that 323 is not known. */
  findDeclaratie(parties: Parties, identificatie: string): { persoon: string; gebeurtenis: Of<'declaratie'> }[] {
    return this.#of('declaratie', parties).filter(
      ({ gebeurtenis }) => gebeurtenis.bron.identificatie === identificatie,
    );
  }

  /** Whether another bericht of this sender and soort has this Identificatie (TR056). */
  hasIdentificatie({ gemeente, domein, soort, afzender, identificatie }: Bericht, berichtId: string): boolean {
    const events = this.#events.get(kindOfSoort[soort] ?? 'retour') ?? [];
    return events.some(
      ({ gebeurtenis: { bron } }) =>
        bron.identificatie === identificatie &&
        bron.berichtId !== berichtId &&
        bron.gemeente === gemeente &&
        bron.domein === domein &&
        bron.soort === soort &&
        bron.afzender === afzender,
    );
  }
}

/** WJ001: refused within itself. */
const TECHNICAL = '0001';

/**
 * The heenbericht that an answer takes away: it counts as never sent (IV008). A 325 does so when it refuses the 323 for its
 * form; one that refuses what it claims leaves its numbers used.
 */
function rejectedBy(gebeurtenis: Gebeurtenis): Parameters<typeof heenberichtKey>[0] | undefined {
  const { bron } = gebeurtenis;
  if (gebeurtenis.kind === 'retour' && gebeurtenis.afgewezen) return { ...bron, soort: gebeurtenis.heenSoort };
  if (gebeurtenis.kind !== 'declaratieAntwoord' || gebeurtenis.retourCodes?.includes(TECHNICAL) !== true)
    return undefined;
  return { ...bron, soort: '323', afzender: bron.aanbieder, identificatie: gebeurtenis.declaratieIdentificatie };
}

interface Delivered<T> {
  persoon: string;
  gebeurtenis: { bron: { dagtekening: PlainDate }; product: T };
}

/** What one jeugdige had delivered, in order of Dagtekening; of one day as it arrived. */
function inOrder<T>(deliveries: readonly Delivered<T>[], persoon: string): T[] {
  return deliveries
    .filter((each) => each.persoon === persoon)
    .toSorted((a, b) => a.gebeurtenis.bron.dagtekening.localeCompare(b.gebeurtenis.bron.dagtekening))
    .map(({ gebeurtenis }) => gebeurtenis.product);
}

function isKind<K extends Kind>(gebeurtenis: Gebeurtenis, kind: K): gebeurtenis is Of<K> {
  return gebeurtenis.kind === kind;
}

function isBetween({ bron }: Gebeurtenis, { gemeente, domein, aanbieder }: Partial<Parties>): boolean {
  return (
    (gemeente === undefined || bron.gemeente === gemeente) &&
    (domein === undefined || bron.domein === domein) &&
    (aanbieder === undefined || bron.aanbieder === aanbieder)
  );
}

type Version = Pick<ToegewezenProduct, 'toewijzingsdatum' | 'toewijzingstijd'>;

/** IV013: the latest Toewijzingsdatum and -tijd is valid. */
function isNewer(a: Version, b: Version): boolean {
  if (a.toewijzingsdatum !== b.toewijzingsdatum) return a.toewijzingsdatum > b.toewijzingsdatum;
  return a.toewijzingstijd > b.toewijzingstijd;
}

/** Logical key of a StartProduct (ijw.md 7). */
export function keyOfStart({ toewijzingNummer, product, begindatum }: StartProduct): string {
  return [toewijzingNummer ?? '', product?.categorie ?? '', product?.code ?? '', begindatum].join('|');
}

/** Logical key of a StopProduct: that of its start, with reason and end. */
export function keyOfStop(stop: StopProduct): string {
  return [keyOfStart(stop), stop.redenBeeindiging, stop.einddatum].join('|');
}

const REMOVAL = '3';

/** What is left of deliveries after the removals among them (StatusAanlevering 3), by logical key. */
export function replay<T extends StartProduct>(products: readonly T[], keyOf: (product: T) => string): T[] {
  const current = new Map<string, T>();
  for (const product of products) {
    if (product.statusAanlevering === REMOVAL) current.delete(keyOf(product));
    else if (!current.has(keyOf(product))) current.set(keyOf(product), product);
  }
  return [...current.values()];
}
