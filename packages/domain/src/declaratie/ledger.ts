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

/** The lines claimed so far, as the next line finds them. Rejected lines leave nothing but their number. */
export class Ledger {
  readonly #references = new Set<string>();
  readonly #debets = new Map<string, Debet>();
  readonly #open = new Set<string>();
  readonly #standen = new Map<ToewijzingNummer, Stand>();

  constructor(earlier: readonly EarlierPrestatie[]) {
    for (const { prestatie, answer, credited } of earlier) {
      this.#references.add(prestatie.referentieNummer);
      if (prestatie.ingediendBedrag.debetCredit === 'C' || answer === 'rejected') continue;
      this.#debets.set(prestatie.referentieNummer, { prestatie, granted: answer === 'granted', credited });
      if (!credited) this.#add(prestatie, 1);
    }
  }

  /** TR314: numbers are unique over all lines, rejected ones too. */
  isUsed(referentieNummer: string): boolean {
    return this.#references.has(referentieNummer);
  }

  findDebet(referentieNummer: string): Readonly<Debet> | undefined {
    return this.#debets.get(referentieNummer);
  }

  /** TR389: a debit line of the same toewijzing, product and period that was not credited. */
  hasOpenDebet(prestatie: Prestatie): boolean {
    return this.#open.has(debetKey(prestatie));
  }

  /** Volume (uren as minuten) and cents claimed on a toewijzing. */
  standOf(toewijzingNummer: ToewijzingNummer): Readonly<Stand> {
    return this.#standen.get(toewijzingNummer) ?? { volume: 0, bedrag: 0 };
  }

  /** Takes in a line of the 323 that is judged; `accepted` when it has no remarks. */
  book(prestatie: Prestatie, accepted: boolean): void {
    this.#references.add(prestatie.referentieNummer);
    if (!accepted) return;
    if (prestatie.ingediendBedrag.debetCredit === 'D') {
      this.#debets.set(prestatie.referentieNummer, { prestatie, granted: false, credited: false });
      this.#add(prestatie, 1);
      return;
    }
    const debet = this.#debets.get(prestatie.vorigReferentieNummer ?? '');
    if (debet === undefined) return;
    debet.credited = true;
    this.#add(debet.prestatie, -1);
  }

  #add(prestatie: Prestatie, sign: 1 | -1): void {
    const { volume, bedrag } = this.standOf(prestatie.toewijzingNummer);
    this.#standen.set(prestatie.toewijzingNummer, {
      volume: volume + sign * inSmallestEenheid(prestatie.geleverdVolume, prestatie.eenheid),
      bedrag: bedrag + sign * prestatie.ingediendBedrag.bedrag,
    });
    if (sign === 1) this.#open.add(debetKey(prestatie));
    else this.#open.delete(debetKey(prestatie));
  }
}

function debetKey({ toewijzingNummer, productCategorie, productCode, productPeriode }: Prestatie): string {
  return [toewijzingNummer, productCategorie, productCode, productPeriode.begindatum, productPeriode.einddatum].join();
}
