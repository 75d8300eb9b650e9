import type { Prestatie, ToegewezenProduct } from '../bericht/bericht.ts';
import type { Prestatieregel } from '../fold/prestatieregel.ts';
import type { Cents, ToewijzingNummer } from '../identity/ids.ts';
import type { PlainDate } from '../plain-date.ts';

/** The codes (WJ001) on each part of a 323; an empty list is no remark. `clienten` stands in the order of the 323. */
export interface DeclaratieOordeel {
  kop: string[];
  declaratie: string[];
  clienten: { client: string[]; prestaties: string[][] }[];
}

/** A toewijzing as far as claims need it. */
export interface ClaimedToewijzing {
  /** BSN of the jeugdige, or any other word for one who is not in the 323. */
  bsn: string;
  /** The valid version (IV013). */
  product: ToegewezenProduct;
}

/** A line of an earlier 323 of this aanbieder with what its 325 decided. */
export type EarlierPrestatie = Pick<Prestatieregel, 'prestatie' | 'answer' | 'credited'>;

/** What is known when a 323 comes in, of one gemeente, aanbieder and domein. */
export interface DeclaratieContext {
  toewijzingen: ReadonlyMap<ToewijzingNummer, ClaimedToewijzing>;
  earlier: readonly EarlierPrestatie[];
  declaratieNummers: ReadonlySet<string>;
  /** Begin of the latest DeclaratiePeriode claimed before; undefined for a first 323. */
  vorigePeriode?: PlainDate;
  /** The contract tariff in cents for a unit (WJ756) on a day; undefined when no contract is known. */
  findTarief: (
    product: Pick<Prestatie, 'productCategorie' | 'productCode'>,
    eenheid: string,
    dag: PlainDate,
  ) => Cents | undefined;
}
