import { findSoort, namespaceOf, parseNamespace, RELEASE, type Standaard } from '../schema/standaard.ts';
import { readBasisschema, readBerichtSchema } from '../schema/validator.ts';
import type { XmlElement } from '../xml/element.ts';
import { compileGrammar, type Particle, type Prefixes, type Sequence } from './grammar.ts';

/** A bericht that certainly keeps to its schema. */
export interface QuickBericht {
  standaard: Standaard;
  root: XmlElement;
}

const START = /^(?:<\?xml version="1\.0"(?: encoding="(?:UTF-8|utf-8)")?[ \t\r\n]*\?>)?[ \t\r\n]*/;
const ROOT = /<(?:([A-Za-z][\w.-]*):)?Bericht((?:[ \t\r\n]+xmlns(?::[A-Za-z][\w.-]*)?="[^"<&]*")+)[ \t\r\n]*>/y;
const DECLARATION = /xmlns(?::([A-Za-z][\w.-]*))?="([^"]*)"/g;
/** Often declared and never used in a bericht. */
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

/**
 * Reads and validates in one pass what is written as nearly every bericht is: no comments, entities or attributes, only
 * elements in the order of the schema with plain good values. Undefined for anything else, right or wrong: then libxml2
 * judges, and says what is wrong. What this accepts libxml2 accepts too, with the same tree.
 */
export function readQuick(source: string): QuickBericht | undefined {
  const start = START.exec(source)?.[0].length ?? 0;
  ROOT.lastIndex = start;
  const [tag, prefix = '', declared = ''] = ROOT.exec(source) ?? [];
  if (tag === undefined) return undefined;
  const opening = findOpening(prefix, declared);
  if (opening === undefined) return undefined;
  const particle = findGrammar(opening);
  if (particle === undefined || typeof particle.content === 'function') return undefined;
  const root: XmlElement = { name: 'Bericht', children: [], text: '', offset: start };
  const reader = new Reader(source);
  const end = reader.readSequence(particle.content, root, start + tag.length);
  if (end === -1 || !source.startsWith(particle.close, end)) return undefined;
  if (skipSpace(source, end + particle.close.length) !== source.length) return undefined;
  return { standaard: opening.standaard, root };
}

interface Opening {
  standaard: Standaard;
  prefixes: Prefixes;
}

/** The message and its two prefixes, when each namespace is declared once. */
function findOpening(prefix: string, declared: string): Opening | undefined {
  const prefixOf = new Map<string, string>();
  const prefixes = new Set<string>();
  for (const [, name = '', uri = ''] of declared.matchAll(DECLARATION)) {
    if (prefixOf.has(uri) || prefixes.has(name) || name.toLowerCase().startsWith('xml')) return undefined;
    prefixOf.set(uri, name === '' ? '' : `${name}:`);
    prefixes.add(name);
  }
  const own = prefix === '' ? '' : `${prefix}:`;
  const uri = [...prefixOf].find(([, one]) => one === own)?.[0] ?? '';
  const name = parseNamespace(uri);
  const soort = findSoort(name?.soort ?? '');
  if (name === undefined || soort === undefined || name.release !== RELEASE) return undefined;
  const basisUri = namespaceOf(name.domein, RELEASE, 'basisschema');
  const basis = prefixOf.get(basisUri);
  const isKnown = [...prefixOf.keys()].every((one) => one === uri || one === basisUri || one === INSTANCE);
  if (basis === undefined || !isKnown) return undefined;
  return { standaard: { domein: name.domein, release: RELEASE, soort }, prefixes: { bericht: own, basis } };
}

/** A grammar for each message and pair of prefixes; who invents ever other prefixes gets the slower way. */
const MOST_GRAMMARS = 200;
const grammars = new Map<string, Particle>();

function findGrammar({ standaard: { domein, soort }, prefixes }: Opening): Particle | undefined {
  const key = `${domein}${soort} ${prefixes.bericht} ${prefixes.basis}`;
  const known = grammars.get(key);
  if (known !== undefined || grammars.size >= MOST_GRAMMARS) return known;
  const compiled = compileGrammar(readBerichtSchema(domein, soort), readBasisschema(domein), prefixes);
  grammars.set(key, compiled);
  return compiled;
}

class Reader {
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads the elements of a class into `parent`. Where its end tag begins, or -1 when anything is unusual. */
  readSequence(sequence: Sequence, parent: XmlElement, from: number): number {
    let at = skipSpace(this.#source, from);
    for (const particle of sequence) {
      let isRead = false;
      while (this.#source.startsWith(particle.open, at) && (particle.repeats || !isRead)) {
        const element: XmlElement = { name: particle.name, children: [], text: '', offset: at };
        const end = this.#readContent(particle, element, at + particle.open.length);
        if (end === -1 || !this.#source.startsWith(particle.close, end)) return -1;
        parent.children.push(element);
        at = skipSpace(this.#source, end + particle.close.length);
        isRead = true;
      }
      if (!isRead && !particle.optional) return -1;
    }
    return at;
  }

  #readContent({ content }: Particle, element: XmlElement, from: number): number {
    if (typeof content !== 'function') return this.readSequence(content, element, from);
    const end = this.#source.indexOf('<', from);
    if (end === -1) return -1;
    element.text = this.#source.slice(from, end);
    return content(element.text) ? end : -1;
  }
}

/** Past blanks between elements. */
function skipSpace(source: string, from: number): number {
  let at = from;
  for (let code = source.charCodeAt(at); isSpace(code); code = source.charCodeAt(at)) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}
