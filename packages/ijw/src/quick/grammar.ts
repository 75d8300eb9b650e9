import { type Accepts, acceptsAllOf, type Facets } from './accepts.ts';
import { readXsd, type XsdNode } from './xsd.ts';

/** A class: its elements in the order of the schema. */
export type Sequence = readonly Particle[];

/** An element of a class: what stands in it, and how often it may stand there. */
export interface Particle {
  readonly name: string;
  /** Its start and end tag with the prefixes of the bericht, without white space. */
  readonly open: string;
  readonly close: string;
  readonly optional: boolean;
  readonly repeats: boolean;
  /** A class, or what accepts its text. */
  readonly content: Sequence | Accepts;
}

/** How a bericht calls the two namespaces: with colon, or empty for the default. */
export interface Prefixes {
  bericht: string;
  basis: string;
}

interface Definitions {
  types: Map<string, XsdNode>;
  prefix: string;
}

/**
 * The schema of a bericht as the quick reader follows it. The schemas of the standard know sequences of elements and
 * restrictions of four types only; anything else in them throws, so that a new schema is never half understood.
 */
export function compileGrammar(berichtSchema: string, basisschema: string, prefixes: Prefixes): Particle {
  const own = define(berichtSchema, prefixes.bericht);
  const compiler = new Compiler(own, define(basisschema, prefixes.basis));
  const root = readXsd(berichtSchema).find(({ tag }) => tag === 'element');
  if (root === undefined) throw new Error('A schema without a root element');
  return compiler.particle(root, own);
}

function define(schema: string, prefix: string): Definitions {
  const named = readXsd(schema).filter(({ tag }) => tag === 'complexType' || tag === 'simpleType');
  return { types: new Map(named.map((node) => [node.attributes.get('name') ?? '', node])), prefix };
}

class Compiler {
  readonly #basis: Definitions;
  readonly #own: Definitions;
  readonly #sequences = new Map<XsdNode, Sequence>();

  constructor(own: Definitions, basis: Definitions) {
    this.#own = own;
    this.#basis = basis;
  }

  particle(node: XsdNode, from: Definitions): Particle {
    const name = node.attributes.get('name') ?? '';
    const inline = node.children.find(({ tag }) => tag === 'simpleType');
    const most = node.attributes.get('maxOccurs') ?? '1';
    if (most !== '1' && most !== 'unbounded') throw new Error(`maxOccurs of ${name} is ${most}`);
    return {
      name,
      open: `<${from.prefix}${name}>`,
      close: `</${from.prefix}${name}>`,
      optional: node.attributes.get('minOccurs') === '0',
      repeats: most === 'unbounded',
      content:
        inline === undefined ? this.#content(node.attributes.get('type') ?? '') : acceptsAllOf(this.#facets(inline)),
    };
  }

  #content(type: string): Sequence | Accepts {
    const { node, from } = this.#find(type);
    return node.tag === 'simpleType' ? acceptsAllOf(this.#facets(node)) : this.#sequence(node, from);
  }

  #sequence(type: XsdNode, from: Definitions): Sequence {
    const known = this.#sequences.get(type);
    if (known !== undefined) return known;
    const [sequence, ...others] = type.children;
    if (sequence?.tag !== 'sequence' || others.length > 0) throw new Error('A class that is no sequence');
    const particles = sequence.children.map((child) => {
      if (child.tag !== 'element') throw new Error(`A sequence with ${child.tag}`);
      return this.particle(child, from);
    });
    this.#sequences.set(type, particles);
    return particles;
  }

  /** The restrictions of a simple type: its own first, then those of the types below it. */
  #facets(type: XsdNode): Facets[] {
    const restriction = type.children.find(({ tag }) => tag === 'restriction');
    const base = restriction?.attributes.get('base') ?? '';
    const own: Facets = {
      base,
      facets: (restriction?.children ?? []).map(({ tag, attributes }) => [tag, attributes.get('value') ?? '']),
    };
    return base.startsWith('xs:') ? [own] : [own, ...this.#facets(this.#find(base).node)];
  }

  #find(type: string): { node: XsdNode; from: Definitions } {
    const [prefix = '', name = ''] = type.split(':');
    const from = prefix === 'ijw' || prefix === 'iwmo' ? this.#basis : this.#own;
    const node = from.types.get(name);
    if (node === undefined) throw new Error(`The schema has no type ${type}`);
    return { node, from };
  }
}
