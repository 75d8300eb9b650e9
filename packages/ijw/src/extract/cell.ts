import {
  type AgbCode,
  type Bsn,
  type Cents,
  cents,
  type GemeenteCode,
  type Hulpvorm,
  hulpvormen,
  type PlainDate,
  parseAgbCode,
  parseBsn,
  parseGemeenteCode,
  parsePlainDate,
  parseReferentieAanbieder,
  parseToewijzingNummer,
  type ReferentieAanbieder,
  type ToewijzingNummer,
} from '@samenpad/domain';
import type { ExtractFaultCode } from './fault.ts';

/** What a cell says, or the code of what is wrong with it. */
export type CellOutcome<T> = { value: T; code?: never } | { value?: never; code: ExtractFaultCode };

/** Reads one trimmed cell that is not empty. */
export type CellReader<T> = (text: string) => CellOutcome<T>;

function found<T>(value: T | undefined, code: ExtractFaultCode): CellOutcome<T> {
  return value === undefined ? { code } : { value };
}

/** A BSN; a zero in front that a spreadsheet dropped is put back, and the elfproef (CS002) judges the result. */
export const readBsn: CellReader<Bsn> = (text) => found(parseBsn(text.length === 8 ? `0${text}` : text), 'bsn');

/** An AGB code. A dropped zero is not put back: nothing in the code proves that it was one. */
export const readAgbCode: CellReader<AgbCode> = (text) => found(parseAgbCode(text), 'agb-code');

/** A CBS gemeente code; dropped zeros are put back, as the codes are numbers of four digits. */
export const readGemeente: CellReader<GemeenteCode> = (text) =>
  found(parseGemeenteCode(/^\d+$/.test(text) ? text.padStart(4, '0') : text), 'gemeentecode');

export const readToewijzingNummer: CellReader<ToewijzingNummer> = (text) =>
  found(parseToewijzingNummer(text), 'toewijzingnummer');

export const readReferentie: CellReader<ReferentieAanbieder> = (text) => {
  const checked = readText(text);
  return checked.code === undefined ? found(parseReferentieAanbieder(checked.value), 'referentie') : checked;
};

/** A postcode, or the four digits that it begins with. */
export const readPostcode: CellReader<string> = (text) =>
  found(/^[1-9]\d{3}(?: ?[a-z]{2})?$/i.test(text) ? text.replace(' ', '').toUpperCase() : undefined, 'code');

/** The code that CBS gives a wijk: that of the gemeente and two digits, with or without WK before it. */
export const readWijk: CellReader<string> = (text) => {
  const digits = /^(?:WK)?(\d{6})$/i.exec(text)?.[1];
  return found(digits === undefined ? undefined : `WK${digits}`, 'code');
};

const DAY_FIRST = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const MIDNIGHT = /[ T]00:00(?::00(?:\.0+)?)?$/;

/** A day as 31-12-2025, 31/12/2025, 2025-12-31 or 20251231, also with the midnight that databases add. */
export const readDate: CellReader<PlainDate> = (text) => {
  const day = text.replace(MIDNIGHT, '');
  const yearFirst = YEAR_FIRST.exec(day);
  const dayFirst = DAY_FIRST.exec(day);
  const [year, month, dayOfMonth] = yearFirst?.slice(1) ?? dayFirst?.slice(1).reverse() ?? [];
  if (year === undefined || month === undefined || dayOfMonth === undefined) return { code: 'datum' };
  if (Number(year) < 1900 || Number(year) > 2199) return { code: 'datum-bereik' };
  return found(parsePlainDate(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`), 'datum');
};

const DUTCH_AMOUNT = /^(?:€\s*)?(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:,(\d{1,2}))?$/;
const POINT_AMOUNT = /^(?:€\s*)?(\d{1,9})\.(\d{1,2})$/;
const MAX_CENTS = 100_000_000_000;

/** An amount in euros as whole cents. `1.234` is a thousand and more, as Dutch writes it; never negative. */
export const readBedrag: CellReader<Cents> = (text) => {
  const match = DUTCH_AMOUNT.exec(text) ?? POINT_AMOUNT.exec(text);
  if (match === null) return { code: 'bedrag' };
  const euros = Number((match[1] ?? '').replaceAll('.', ''));
  const amount = euros * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return amount < MAX_CENTS ? { value: cents(amount) } : { code: 'bedrag' };
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f-\u009f\ufffd]/;
const MAX_TEXT = 200;

/** Free text: at most 200 characters, no line breaks, nothing that a spreadsheet would run as a formula (S-39). */
export const readText: CellReader<string> = (text) => {
  if (looksLikeFormula(text) || text.startsWith('-')) return { code: 'formule' };
  if (CONTROL.test(text)) return { code: 'stuurteken' };
  return text.length <= MAX_TEXT ? { value: text } : { code: 'tekst-te-lang' };
};

/** A cell that starts as a formula does; a minus is no sign of it, as amounts and codes may have one. */
export function looksLikeFormula(text: string): boolean {
  return /^[=+@]/.test(text);
}

/** A code of a list; a spreadsheet makes `2` of `02`, so one digit is read as two when the list has two. */
export function codeOf<const Code extends string>(codes: readonly Code[]): CellReader<Code> {
  return (text) => {
    const wanted = text.toLowerCase();
    const code = codes.find((each) => each === wanted) ?? codes.find((each) => each === `0${wanted}`);
    return found(code, 'code');
  };
}

/** COD046, also by the letters o, m and v. */
export const readGeslacht: CellReader<'0' | '1' | '2'> = (text) =>
  codeOf(['0', '1', '2'])({ o: '0', m: '1', v: '2' }[text.toLowerCase()] ?? text);

export const readHulpvorm: CellReader<Hulpvorm> = (text) => {
  const wanted = text.toLowerCase();
  return isHulpvorm(wanted) ? { value: wanted } : { code: 'hulpvorm' };
};

function isHulpvorm(text: string): text is Hulpvorm {
  return Object.hasOwn(hulpvormen, text);
}

/** JZ020 category by hulpvorm: 31 to 38 are the CBS hulpvormen; ours only where one category means just that. */
const categorieByHulpvorm: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ '01': '31', '02': '32', '03': '33', '04': '34', '11': '35', '12': '36', '13': '37', '14': '38' }),
  ...Object.entries({ wijk: '31', amb: '32', dag: '33', plg: '35', gzh: '36', ges: '37', vrb: '38' }),
  ...Object.entries({ vzb: '44', cri: '46', jbr: '48', ggz: '54' }),
]);

/** A hulpvorm that a JZ020 category stands for, as that category. Finer ones (beg, beh, dys, dia) need a product code. */
export const readHulpvormAsCategorie: CellReader<string> = (text) =>
  found(categorieByHulpvorm.get(text.toLowerCase()) ?? categorieByHulpvorm.get(`0${text}`), 'hulpvorm');
