import {
  type AgbCode,
  type Cents,
  type GemeenteCode,
  type Hulpvorm,
  hulpvormen,
  type PlainDate,
  type PlainMonth,
  parseAgbCode,
  parseGemeenteCode,
  parsePlainDate,
} from '@samenpad/domain';
import { z } from 'zod';

/** Domain values as Zod schemas: the domain's own parsers, no second shape (house 4.2, rule 1). */
export const Datum = z.custom<PlainDate>((v) => typeof v === 'string' && parsePlainDate(v) !== undefined, {
  error: 'Geef een bestaande dag als JJJJ-MM-DD.',
});
export const Maand = z.custom<PlainMonth>((v) => typeof v === 'string' && parsePlainDate(`${v}-01`) !== undefined, {
  error: 'Geef een maand als JJJJ-MM.',
});
export const Gemeente = z.custom<GemeenteCode>((v) => typeof v === 'string' && parseGemeenteCode(v) !== undefined, {
  error: 'Geef een gemeentecode van vier cijfers.',
});
export const Aanbieder = z.custom<AgbCode>((v) => typeof v === 'string' && parseAgbCode(v) !== undefined, {
  error: 'Geef een AGB-code van acht cijfers.',
});
export const HulpvormCode = z.custom<Hulpvorm>((v) => typeof v === 'string' && Object.hasOwn(hulpvormen, v), {
  error: 'Deze hulpvorm bestaat niet.',
});
export const Bedrag = z.custom<Cents>((v) => Number.isSafeInteger(v), { error: 'Geef een bedrag in hele centen.' });
/** COD327 code, `onbekend`, or the group `toegang` (01) · `niet-toegang` (all others). */
export const VerwijzerFilter = z.enum([
  'alle',
  'toegang',
  'niet-toegang',
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '08',
  'onbekend',
]);
