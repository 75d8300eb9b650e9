import {
  type Cents,
  cents,
  type DebetCredit,
  parseAgbCode,
  parseBerichtIdentificatie,
  parseBsn,
  parseGemeenteCode,
  parsePlainDate,
  parseReferentieAanbieder,
  parseToewijzingNummer,
  type ToewijzingNummer,
} from '@samenpad/domain';
import type { Atom } from './klasse.ts';

/** A parser of the domain as an atom. A refusal is a bug here: the schema and the value checks went before. */
function parsed<T extends string>(parse: (text: string) => T | undefined): Atom<T> {
  return {
    parse: (text) => {
      const value = parse(text);
      if (value === undefined) throw new Error(`${parse.name} refused a value that was checked before`);
      return value;
    },
    format: (value) => value,
  };
}

/** An xs:integer may carry a plus sign, leading zeros and white space around it. */
function parseWhole(text: string): number {
  return Number(text.trim()) || 0; // also turns "-0" into 0
}

export const text: Atom<string> = { parse: (value) => value, format: (value) => value };
export const whole: Atom<number> = { parse: parseWhole, format: String };
/** Amounts are never negative: the sign is DebetCredit. */
export const amount: Atom<Cents> = { parse: (value) => cents(parseWhole(value)), format: String };
export const date = parsed(function parseDate(value: string) {
  return parsePlainDate(value.trim()); // xs:date ignores white space around it
});
export const time: Atom<string> = { parse: (value) => value.trim(), format: (value) => value };
export const bsn = parsed(parseBsn);
export const agbCode = parsed(parseAgbCode);
export const gemeenteCode = parsed(parseGemeenteCode);
export const referentieAanbieder = parsed(parseReferentieAanbieder);
export const identificatie = parsed(parseBerichtIdentificatie);
export const debetCredit: Atom<DebetCredit> = {
  parse: (value) => (value === 'C' ? 'C' : 'D'),
  format: (value) => value,
};
export const toewijzingNummer: Atom<ToewijzingNummer> = {
  parse: (value) => {
    const nummer = parseToewijzingNummer(String(parseWhole(value)));
    if (nummer === undefined) throw new Error('ToewijzingNummer was checked before');
    return nummer;
  },
  format: String,
};
