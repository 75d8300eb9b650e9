import { parsePlainDate } from '@samenpad/domain';

/** Whether a text is certainly a good value. `false` says only: let libxml2 judge it. */
export type Accepts = (text: string) => boolean;

/** One step of restriction: what it restricts, and its facets in order. */
export interface Facets {
  base: string;
  facets: readonly (readonly [name: string, value: string])[];
}

/** Text of XML without what needs decoding or counting apart: no entity, carriage return or sign outside the BMP. */
const PLAIN = /^[\t\n\x20-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd]*$/;
const INTEGER = /^(?:0|[1-9]\d{0,14})$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const NOT_BLANK = /[^ \t\n]/;

/** What the patterns of the schemas ask, in words that cannot take quadratic time; a literal pattern is itself. */
const PATTERNS: Record<string, Accepts> = {
  '[0-9]{9}': (text) => /^[0-9]{9}$/.test(text),
  '[0-9]{8}': (text) => /^[0-9]{8}$/.test(text),
  '[0-9]{4}': (text) => /^[0-9]{4}$/.test(text),
  '[0-9]*': (text) => /^[0-9]*$/.test(text),
  '.*[^\\s].*': (text) => NOT_BLANK.test(text) && !text.includes('\n'),
  '([.\\s]*\\S+[.\\s]*)+': (text) => NOT_BLANK.test(text),
  '([a-zA-Z0-9])+': (text) => /^[a-zA-Z0-9]+$/.test(text),
  '([a-zA-ZÀ-ỳ])+': (text) => /^[a-zA-Z\u00c0-\u1ef3]+$/.test(text),
  '(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)': (text) =>
    /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)$/.test(text),
  // Of dates and times: what BASES accepts has no zone.
  '[^:Z]*': () => true,
  '[^Z+-]+': () => true,
};

const BASES: Record<string, Accepts> = {
  'xs:string': (text) => PLAIN.test(text),
  'xs:integer': (text) => INTEGER.test(text),
  'xs:date': (text) => parsePlainDate(text) !== undefined && !text.startsWith('0000'),
  'xs:time': (text) => TIME.test(text),
};

/** Accepts what every step of restriction accepts. Throws on a facet that the schemas of the standard do not have. */
export function acceptsAllOf(steps: readonly Facets[]): Accepts {
  const checks = steps.flatMap(({ facets }) => facetChecks(facets));
  const base = BASES[steps.at(-1)?.base ?? ''];
  if (base === undefined) throw new Error(`A schema with a value of type ${steps.at(-1)?.base ?? 'none'}`);
  const all = [base, ...checks];
  return (text) => {
    for (const accepts of all) if (!accepts(text)) return false;
    return true;
  };
}

function facetChecks(facets: Facets['facets']): Accepts[] {
  const listed = new Set(facets.filter(([name]) => name === 'enumeration').map(([, value]) => value));
  const others = facets.filter(([name]) => name !== 'enumeration').map(([name, value]) => facetCheck(name, value));
  return listed.size === 0 ? others : [(text) => listed.has(text), ...others];
}

function facetCheck(name: string, value: string): Accepts {
  const limit = Number(value);
  switch (name) {
    case 'minLength':
      return (text) => text.length >= limit;
    case 'maxLength':
      return (text) => text.length <= limit;
    case 'minInclusive':
      return (text) => Number(text) >= limit;
    case 'maxInclusive':
      return (text) => Number(text) <= limit;
    case 'pattern':
      return patternCheck(value);
    default:
      throw new Error(`A schema with the facet ${name}`);
  }
}

function patternCheck(pattern: string): Accepts {
  if (/^\d+$/.test(pattern)) return (text) => text === pattern;
  const check = PATTERNS[pattern];
  if (check === undefined) throw new Error(`A schema with the pattern ${pattern}`);
  return check;
}
