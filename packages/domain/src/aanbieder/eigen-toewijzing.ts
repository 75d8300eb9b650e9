import type { Domein, StartProduct, StopProduct, ToegewezenProduct } from '../bericht/bericht.ts';
import { collectFacts, type ToewijzingFacts } from '../fold/collect-facts.ts';
import { compareGebeurtenis, compareText } from '../fold/compare.ts';
import { listDeliverySegments } from '../fold/delivery-segments.ts';
import type { Bron, Gebeurtenis, GebeurtenisOf } from '../fold/gebeurtenis.ts';
import { heenberichtKey } from '../fold/link-key.ts';
import type { Prestatieregel } from '../fold/prestatieregel.ts';
import type { ToewijzingToestand } from '../fold/stand.ts';
import { computeToestand, listVersies } from '../fold/toewijzing-versies.ts';
import type { PlainDate } from '../plain-date.ts';

/** Where the delivery of a toewijzing stands, by the starts and stops that were sent and not rejected. */
type LeveringFase = 'niet-gestart' | 'loopt' | 'onderbroken' | 'gestopt';

/** A start or stop as it was sent. */
export type ToldLevering = { kind: 'start'; product: StartProduct } | { kind: 'stop'; product: StopProduct };

/** A toewijzing as its aanbieder works with it. */
export interface EigenToewijzing {
  domein: Domein;
  /** The valid version (IV013). */
  product: ToegewezenProduct;
  toestand: Exclude<ToewijzingToestand, 'wees'>;
  /** The last 301 that carries the valid version: what a 302 answers. */
  bron: Bron;
  /** A 302 without codes was sent on it. */
  confirmed: boolean;
  fase: LeveringFase;
  /** Of the last start; null when nothing began. */
  begin: PlainDate | null;
  /** Einddatum of the last stop on it; null while it runs. */
  eind: PlainDate | null;
  /** JZ588 of that stop, or of the Wmo list. */
  eindReden: string | null;
  /** The last start or stop that stands: what can be withdrawn. */
  told: ToldLevering | null;
  /** Lines claimed on it. */
  regels: readonly Prestatieregel[];
}

/**
 * The toewijzingen that one aanbieder has of one jeugdige, by domein and ToewijzingNummer. What a retour rejected counts
 * as never sent (A25); what has no retour yet counts.
 */
export function listEigenToewijzingen(gebeurtenissen: readonly Gebeurtenis[], peildatum: PlainDate): EigenToewijzing[] {
  const { toewijzingen, accepted } = collectFacts(gebeurtenissen);
  return toewijzingen
    .flatMap((facts) => toEigenToewijzing(facts, accepted, peildatum) ?? [])
    .sort((a, b) => compareText(a.domein, b.domein) || a.product.toewijzingNummer - b.product.toewijzingNummer);
}

function toEigenToewijzing(
  facts: ToewijzingFacts,
  accepted: ReadonlySet<string>,
  peildatum: PlainDate,
): EigenToewijzing | undefined {
  const valid = listVersies(facts.toewijzingen).at(-1);
  const last = findValid(facts.toewijzingen);
  const toestand = computeToestand(valid, peildatum);
  if (valid === undefined || last === undefined || toestand === 'wees') return undefined;
  const { redenWijziging: _, ...product } = last.product;
  return {
    domein: facts.domein,
    product: { ...product, ...(valid.redenWijziging !== null && { redenWijziging: valid.redenWijziging }) },
    toestand,
    bron: last.bron,
    confirmed: accepted.has(heenberichtKey(last.bron)),
    ...faseOf(facts),
    regels: facts.prestatieregels,
  };
}

/** IV013: the latest Toewijzingsdatum and Toewijzingstijd; of those the 301 that was written last. */
function findValid(toewijzingen: readonly GebeurtenisOf<'toewijzing'>[]): GebeurtenisOf<'toewijzing'> | undefined {
  const momentOf = ({ product }: GebeurtenisOf<'toewijzing'>) =>
    `${product.toewijzingsdatum} ${product.toewijzingstijd}`;
  return [...toewijzingen].sort((a, b) => compareText(momentOf(a), momentOf(b)) || compareGebeurtenis(a, b)).at(-1);
}

type Delivery = Pick<EigenToewijzing, 'fase' | 'begin' | 'eind' | 'eindReden' | 'told'>;

function faseOf({ starts, stops }: ToewijzingFacts): Delivery {
  const segment = listDeliverySegments(starts, stops).segments.at(-1);
  if (segment === undefined) return { fase: 'niet-gestart', begin: null, eind: null, eindReden: null, told: null };
  const stop = segment.definitive ?? segment.temporary;
  return {
    fase: stop === undefined ? 'loopt' : segment.definitive === undefined ? 'onderbroken' : 'gestopt',
    begin: segment.begin,
    eind: stop?.product.einddatum ?? null,
    eindReden: stop?.product.redenBeeindiging ?? null,
    told: toldOf(segment.start, stop),
  };
}

function toldOf(
  start: GebeurtenisOf<'start'> | undefined,
  stop: GebeurtenisOf<'stop'> | undefined,
): ToldLevering | null {
  if (stop !== undefined) return { kind: 'stop', product: stop.product };
  return start === undefined ? null : { kind: 'start', product: start.product };
}
