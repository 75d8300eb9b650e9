type Branded<T, Name extends string> = T & { readonly __brand: Name };

/** Burgerservicenummer: 9 digits that pass the elfproef. Never in a log, address, error or test name. */
export type Bsn = Branded<string, 'Bsn'>;
/** AGB code of a provider or referrer: 8 digits. */
export type AgbCode = Branded<string, 'AgbCode'>;
/** CBS municipality code: 4 digits with leading zeros. The tenant key (architecture, decision 8). */
export type GemeenteCode = Branded<string, 'GemeenteCode'>;
/** ToewijzingNummer, unique within a gemeente and domein (TR332): 0 … 999999999. */
export type ToewijzingNummer = Branded<number, 'ToewijzingNummer'>;
/** ReferentieAanbieder, unique within an aanbieder and domein (TR347): 1 … 36 characters. */
export type ReferentieAanbieder = Branded<string, 'ReferentieAanbieder'>;
/** Identificatie of a bericht, unique per sender and BerichtCode (TR056): 1 … 12 characters. */
export type BerichtIdentificatie = Branded<string, 'BerichtIdentificatie'>;
/** Pseudonym of a jeugdige within a gemeente: a random UUID. */
export type JeugdigeId = Branded<string, 'JeugdigeId'>;
/** Euro cents, whole. */
export type Cents = Branded<number, 'Cents'>;

const elfproefWeights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Reads a BSN; undefined unless it has 9 digits and passes the elfproef (CS002). */
export function parseBsn(text: string): Bsn | undefined {
  if (!/^\d{9}$/.test(text) || text === '000000000') return undefined;
  const sum = elfproefWeights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return sum % 11 === 0 ? (text as Bsn) : undefined;
}

/** Reads an AGB code (8 digits). */
export function parseAgbCode(text: string): AgbCode | undefined {
  return /^\d{8}$/.test(text) ? (text as AgbCode) : undefined;
}

/** Reads a CBS municipality code (4 digits). */
export function parseGemeenteCode(text: string): GemeenteCode | undefined {
  return /^\d{4}$/.test(text) ? (text as GemeenteCode) : undefined;
}

/** Reads a ToewijzingNummer (0 … 999999999). */
export function parseToewijzingNummer(text: string): ToewijzingNummer | undefined {
  return /^\d{1,9}$/.test(text) ? (Number(text) as ToewijzingNummer) : undefined;
}

/** Reads a ReferentieAanbieder (1 … 36 characters). */
export function parseReferentieAanbieder(text: string): ReferentieAanbieder | undefined {
  return text.length >= 1 && text.length <= 36 ? (text as ReferentieAanbieder) : undefined;
}

/** Reads the Identificatie of a bericht (1 … 12 characters). */
export function parseBerichtIdentificatie(text: string): BerichtIdentificatie | undefined {
  return text.length >= 1 && text.length <= 12 ? (text as BerichtIdentificatie) : undefined;
}

/** Marks a whole number of euro cents; throws on fractions. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError('Cents must be a whole number');
  return amount as Cents;
}
