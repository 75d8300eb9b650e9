import {
  type AgbCode,
  type Cents,
  type GemeenteCode,
  type Hulpvorm,
  hulpvormen,
  type Leeftijdsgroep,
  leeftijdsgroepen,
  type PlainDate,
  type PlainMonth,
  parseAgbCode,
  parseGemeenteCode,
  parsePlainDate,
  parseToewijzingNummer,
  verwijzerChoices,
  wetten,
} from '@samenpad/domain';
import { z } from 'zod';

/**
 * A text that the domain's own parser accepts, typed as the domain's brand (house 4.2, rule 1: no second shape).
 * The cast is safe: the refinement runs the parser on every value that passes.
 */
function domainText<T extends string>(
  isValid: (text: string) => boolean,
  error: string,
  meta: object,
): z.ZodType<T, T> {
  return z
    .string()
    .refine(isValid, { error })
    .meta({ ...meta }) as unknown as z.ZodType<T, T>;
}

/** One mail address, without a name or a comment; nothing that could begin another line of a mail. */
export const Email = z
  .string()
  .max(254)
  .regex(/^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,5}$/);

/** Least length of a reason that somebody else must be able to judge. */
export const leastReason = 10;

/** A text with a least and a most length, in characters as people and PostgreSQL count them: an emoji is one. */
export function textBetween(least: number, most: number) {
  return z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => Array.from(text).length >= least);
}

/** A wijk by its code of CBS; `onbekend`: the address is not known, or secret. */
export const Wijk = z.string().regex(/^(?:WK\d{6}|onbekend)$/);

export const Datum = domainText<PlainDate>(
  (text) => parsePlainDate(text) !== undefined,
  'Geef een bestaande dag als JJJJ-MM-DD.',
  { format: 'date' },
);
export const Maand = domainText<PlainMonth>(
  (text) => parsePlainDate(`${text}-01`) !== undefined,
  'Geef een maand als JJJJ-MM.',
  { pattern: '^\\d{4}-\\d{2}$' },
);
export const Gemeente = domainText<GemeenteCode>(
  (text) => parseGemeenteCode(text) !== undefined,
  'Geef een gemeentecode van vier cijfers.',
  { pattern: '^\\d{4}$' },
);
export const Aanbieder = domainText<AgbCode>(
  (text) => parseAgbCode(text) !== undefined,
  'Geef een AGB-code van acht cijfers.',
  { pattern: '^\\d{8}$' },
);
export const HulpvormCode = domainText<Hulpvorm>(
  (text) => Object.hasOwn(hulpvormen, text),
  'Deze hulpvorm bestaat niet.',
  { enum: Object.keys(hulpvormen) },
);
/** Leeftijd at the begin of the traject. */
export const LeeftijdsgroepCode = domainText<Leeftijdsgroep>(
  (text) => Object.hasOwn(leeftijdsgroepen, text),
  'Deze leeftijd kunt u niet kiezen.',
  { enum: Object.keys(leeftijdsgroepen) },
);
/** Whole euro cents. Safe cast: `int` holds for every value that passes. */
export const Bedrag = z.number().int() as unknown as z.ZodType<Cents, Cents>;
export const Domein = z.enum(['jw', 'wmo']);
/** The law under which help is given. */
export const Wet = z.enum(wetten);
export const ToewijzingNummer = z
  .number()
  .int()
  .min(0)
  .refine((nummer) => parseToewijzingNummer(String(nummer)) !== undefined, {
    error: 'Dit toewijzingsnummer bestaat niet.',
  });
/** COD327 code, `onbekend`, or the group `toegang` (01) · `niet-toegang` (all others). */
export const VerwijzerFilter = z.enum(verwijzerChoices);
