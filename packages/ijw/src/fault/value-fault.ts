import { describeShape } from './shape.ts';

/** Code and sentence for a value that the schema refuses; undefined when the message of libxml2 is about something else. */
export interface Explanation {
  code: string;
  message: string;
}

const PATTERNS: Record<string, string> = {
  '[0-9]{9}': 'precies 9 cijfers',
  '[0-9]{8}': 'precies 8 cijfers',
  '[0-9]{4}': 'precies 4 cijfers',
  '[0-9]*': 'alleen cijfers',
  '.*[^\\s].*': 'tekst die niet alleen uit spaties bestaat',
  '([.\\s]*\\S+[.\\s]*)+': 'tekst die niet alleen uit spaties bestaat',
  '[^:Z]*': 'een datum zonder tijdzone (RS032), zoals 2026-01-31',
  '[^Z+-]+': 'een tijdstip zonder tijdzone (RS034), zoals 13:45:00',
  '([a-zA-ZÀ-ỳ])+': 'alleen letters, zonder punten of spaties',
  '([a-zA-Z0-9])+': 'alleen letters en cijfers',
  '(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)': 'drie getallen met punten ertussen, zoals 1.0.0',
};

/** Says in Dutch what is wrong with the text of a leaf; `value` is that text and is never repeated as it stands. */
export function explainValue(name: string, value: string, libxml: string): Explanation | undefined {
  const facet = /\[facet '(\w+)'\]/.exec(libxml)?.[1];
  if (facet !== undefined) return explainFacet(name, value, facet, libxml);
  const type = /is not a valid value of the (?:local )?(?:atomic|union|list) type '(?:\{[^}]*\})?([\w:]+)'/.exec(
    libxml,
  )?.[1];
  return type === undefined ? undefined : explainType(name, value, type);
}

function explainFacet(name: string, value: string, facet: string, libxml: string): Explanation {
  const shape = describeShape(value);
  const [limit = ''] = /(?<=\(?')[^']*(?='\)?\.\s*$)/.exec(libxml) ?? [];
  switch (facet) {
    case 'pattern':
      return explainPattern(name, shape, limit);
    case 'enumeration':
      return explainEnumeration(name, value, shape, libxml);
    case 'minLength':
      return value === ''
        ? { code: 'leeg-element', message: `${name} is leeg; vul een waarde in of laat het element weg (RS033).` }
        : { code: 'te-kort', message: `${name} is te kort (${shape}); er zijn minstens ${limit} tekens nodig.` };
    case 'maxLength':
      return { code: 'te-lang', message: `${name} is te lang (${shape}); er passen hoogstens ${limit} tekens in.` };
    case 'minInclusive':
      return { code: 'te-klein', message: `${name} is te klein; de kleinste toegestane waarde is ${limit}.` };
    case 'maxInclusive':
      return { code: 'te-groot', message: `${name} is te groot; de grootste toegestane waarde is ${limit}.` };
    default:
      return { code: 'waarde', message: `${name} heeft een waarde (${shape}) die het schema niet toestaat.` };
  }
}

function explainPattern(name: string, shape: string, pattern: string): Explanation {
  if (name === 'BerichtCode') {
    const message = `BerichtCode is ${shape}, maar bij dit bericht hoort ${pattern}; code en naam van het bericht spreken elkaar tegen.`;
    return { code: 'berichtcode', message };
  }
  if (name === 'BerichtVersie' || name === 'BerichtSubversie') {
    return { code: 'berichtversie', message: `${name} is ${shape}, maar bij deze release hoort ${pattern}.` };
  }
  const expected = PATTERNS[pattern] ?? 'de vorm die het schema voorschrijft';
  return { code: 'vorm', message: `${name} heeft niet de goede vorm (${shape}); verwacht wordt ${expected}.` };
}

function explainEnumeration(name: string, value: string, shape: string, libxml: string): Explanation {
  if (value === '') {
    return { code: 'leeg-element', message: `${name} is leeg; vul een waarde in of laat het element weg (RS033).` };
  }
  const codes = /the set \{(.*)\}/.exec(libxml)?.[1]?.replaceAll("'", '').split(', ') ?? [];
  const allowed = codes.length > 0 && codes.length <= 20 ? ` (toegestaan: ${codes.join(', ')})` : '';
  return { code: 'codelijst', message: `${name} is ${shape}, maar die waarde staat niet in de codelijst${allowed}.` };
}

function explainType(name: string, value: string, type: string): Explanation {
  const shape = describeShape(value);
  if (/datum|date/i.test(type)) {
    return /^\s*-?\d{4,}-\d{2}-\d{2}/.test(value)
      ? { code: 'datum-bestaat-niet', message: `De datum in ${name} bestaat niet; vul een bestaande dag in.` }
      : { code: 'datum', message: `${name} is geen datum (${shape}); schrijf de datum als JJJJ-MM-DD.` };
  }
  if (/tijd|time/i.test(type)) {
    return { code: 'tijd', message: `${name} is geen tijdstip (${shape}); schrijf de tijd als UU:MM:SS.` };
  }
  if (/base64/i.test(type)) {
    return { code: 'base64', message: `${name} is geen geldige base64; lever de envelop opnieuw aan.` };
  }
  return { code: 'getal', message: `${name} is geen heel getal (${shape}); gebruik alleen cijfers.` };
}
