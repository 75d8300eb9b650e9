import type { ErrorDetail } from 'libxml2-wasm';
import type { Schema } from '../schema/validator.ts';
import { findLocation, type Location } from '../xml/location.ts';
import type { ParsedXml } from '../xml/parse.ts';
import { type Fault, MOST_FAULTS } from './fault.ts';
import { listOptions, showName } from './shape.ts';
import { type Explanation, explainValue } from './value-fault.ts';

/**
 * Everything the schema finds wrong, in Dutch: one fault for each element and kind of fault. When the order of a class
 * is broken, libxml2 does not judge the elements after that place in the class.
 */
export function listXsdFaults(xml: ParsedXml, schema: Schema, level: 'xsd' | 'envelop'): Fault[] {
  const faults = new Map<string, Fault>();
  for (const detail of schema.listErrors(xml.document)) {
    if (faults.size > MOST_FAULTS) break;
    const location = findLocation(xml.source, xml.root, detail.xpath ?? '');
    const element = location?.path ?? null;
    // A value that breaks two facets is wrong once: the first says it best.
    const key = `${element} ${detail.message.includes('[facet') || detail.message.includes(' type ')}`;
    if (faults.has(key)) continue;
    const { code, message } = explain(detail, location, schema);
    faults.set(key, { level, code, line: location?.line ?? detail.line, element, message });
  }
  return [...faults.values()];
}

function explain(detail: ErrorDetail, location: Location | undefined, schema: Schema): Explanation {
  const name = showName(location?.element.name ?? '');
  const { message } = detail;
  if (message.includes('This element is not expected')) return explainUnexpected(name, message, location, schema);
  if (message.includes('Missing child element(s)')) {
    const missing = listOptions(listExpected(message));
    return {
      code: 'element-ontbreekt',
      message: `In ${name} ontbreekt aan het eind het element ${missing}; voeg het toe.`,
    };
  }
  if (message.includes('No matching global declaration')) {
    return { code: 'wortel', message: `Het bericht begint met het element ${name}; dat hoort Bericht te zijn.` };
  }
  if (/, attribute '/.test(message)) {
    return {
      code: 'attribuut',
      message: `Het element ${name} heeft een attribuut; de standaard kent geen attributen.`,
    };
  }
  if (message.includes('Character content')) {
    return { code: 'losse-tekst', message: `In ${name} staat losse tekst; daar mogen alleen elementen staan.` };
  }
  if (message.includes('Element content is not allowed')) {
    return { code: 'element-in-waarde', message: `In ${name} staan elementen; daar mag alleen een waarde staan.` };
  }
  return (
    explainValue(name, location?.element.text ?? '', message) ?? {
      code: 'schema',
      message: `Het element ${name} voldoet niet aan het schema; vergelijk het met de standaard.`,
    }
  );
}

function explainUnexpected(name: string, libxml: string, location: Location | undefined, schema: Schema): Explanation {
  const expected = listExpected(libxml);
  const hint = expected.length === 0 ? '' : `; verwacht wordt ${listOptions(expected)}`;
  const siblings = location?.parent?.children ?? [];
  const at = location === undefined ? -1 : siblings.indexOf(location.element);
  if (expected.includes(name)) {
    const message = `Het element ${name} staat in een andere namespace dan het schema voorschrijft; controleer het begin van het bericht.`;
    return { code: 'namespace', message };
  }
  if (siblings.slice(0, Math.max(at, 0)).some((sibling) => sibling.name === location?.element.name)) {
    return { code: 'element-dubbel', message: `Het element ${name} staat hier vaker dan mag${hint}.` };
  }
  if (!schema.knows(name)) {
    return { code: 'element-onbekend', message: `Het element ${name} komt in dit bericht niet voor${hint}.` };
  }
  const comesLater = siblings.slice(at + 1).some((sibling) => expected.includes(sibling.name));
  if (!comesLater && expected.length > 0 && expected.some((option) => !schema.isOptional(option))) {
    const missing = listOptions(expected);
    return { code: 'element-ontbreekt', message: `Vóór ${name} ontbreekt het element ${missing}; voeg het toe.` };
  }
  return { code: 'element-volgorde', message: `Het element ${name} staat niet op de goede plaats${hint}.` };
}

/** The names in `Expected is ( {ns}A )` or `Expected is one of ( {ns}A, {ns}B )`. */
function listExpected(libxml: string): string[] {
  const list = /Expected is (?:one of )?\( (.*) \)/.exec(libxml)?.[1] ?? '';
  return list.split(', ').flatMap((name) => name.replace(/^\{[^}]*\}/, '').match(/^\w+$/) ?? []);
}
