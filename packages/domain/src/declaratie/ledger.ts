import type { Prestatie } from '../bericht/bericht.ts';
import type { ToewijzingNummer } from '../identity/ids.ts';
import { inSmallestEenheid } from '../volume/compute-volume.ts';
import type { EarlierPrestatie } from './oordeel.ts';

interface Debet {
  prestatie: Prestatie;
  granted: boolean;
  credited: boolean;
}

/** What stands on a toewijzing: debit lines that were not rejected, less those credited in full. */
interface Stand {
  volume: number;
  bedrag: number;
}

/**
 * The lines claimed so far, as the next line finds them. Rejected lines leave nothing but their number. Sums are made when
 * a line asks for them: of the toewijzing that it names, not of all.
 */
export class Ledger {
  readonly #references = new Set<string>();
  readonly #debets: Debet[] = [];
  readonly #byToewijzing = new Map<ToewijzingNummer, Debet[]>();
  /** Numbers of the debit lines that a credit line names, granted or still without its 325. */
  readonly #takenBack = new Set<string>();
  /** Made when the first credit line asks. */
  #byReference: Map<string, Debet> | undefined;

  constructor(earlier: readonly EarlierPrestatie[]) {
    for (const { prestatie, answer, credited } of earlier) {
      this.#references.add(prestatie.referentieNummer);
      if (answer === 'rejected') continue;
      if (prestatie.ingediendBedrag.debetCredit === 'C') {
        this.#takenBack.add(prestatie.vorigReferentieNummer ?? '');
        continue;
      }
      this.#keep({ prestatie, granted: answer === 'granted', credited });
    }
  }

  /** TR314: numbers are unique over all lines, rejected ones too. */
  isUsed(referentieNummer: string): boolean {
    return this.#references.has(referentieNummer);
  }

  findDebet(referentieNummer: string): Readonly<Debet> | undefined {
    return this.#debetsByReference().get(referentieNummer);
  }

  /** TR390: a credit line was sent for it and not rejected. Until it is granted the debit line stands (A41). */
  isTakenBack({ referentieNummer }: Prestatie): boolean {
    return this.#takenBack.has(referentieNummer);
  }

  /** TR389: a debit line of the same toewijzing, product and period that was not credited. */
  hasOpenDebet(prestatie: Prestatie): boolean {
    return this.#openOf(prestatie.toewijzingNummer).some((debet) => isSameClaim(debet.prestatie, prestatie));
  }

  /** Volume (uren as minuten) and cents claimed on a toewijzing. */
  standOf(toewijzingNummer: ToewijzingNummer): Readonly<Stand> {
    const stand = { volume: 0, bedrag: 0 };
    for (const { prestatie } of this.#openOf(toewijzingNummer)) {
      stand.volume += inSmallestEenheid(prestatie.geleverdVolume, prestatie.eenheid);
      stand.bedrag += prestatie.ingediendBedrag.bedrag;
    }
    return stand;
  }

  /** Takes in a line of the 323 that is judged; `accepted` when it has no remarks. */
  book(prestatie: Prestatie, accepted: boolean): void {
    this.#references.add(prestatie.referentieNummer);
    if (!accepted) return;
    if (prestatie.ingediendBedrag.debetCredit === 'D') {
      this.#keep({ prestatie, granted: false, credited: false });
      return;
    }
    this.#takenBack.add(prestatie.vorigReferentieNummer ?? '');
    const debet = this.#debetsByReference().get(prestatie.vorigReferentieNummer ?? '');
    if (debet !== undefined) debet.credited = true;
  }

  #keep(debet: Debet): void {
    this.#debets.push(debet);
    this.#byReference?.set(debet.prestatie.referentieNummer, debet);
    const { toewijzingNummer } = debet.prestatie;
    const known = this.#byToewijzing.get(toewijzingNummer);
    if (known === undefined) this.#byToewijzing.set(toewijzingNummer, [debet]);
    else known.push(debet);
  }

  #debetsByReference(): Map<string, Debet> {
    this.#byReference ??= new Map(this.#debets.map((debet) => [debet.prestatie.referentieNummer, debet]));
    return this.#byReference;
  }

  #openOf(toewijzingNummer: ToewijzingNummer): Debet[] {
    return (this.#byToewijzing.get(toewijzingNummer) ?? []).filter(({ credited }) => !credited);
  }
}

function isSameClaim(a: Prestatie, b: Prestatie): boolean {
  return (
    a.productPeriode.begindatum === b.productPeriode.begindatum &&
    a.productPeriode.einddatum === b.productPeriode.einddatum &&
    a.productCategorie === b.productCategorie &&
    a.productCode === b.productCode
  );
}
