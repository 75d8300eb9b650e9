/** A part of a schema; annotations, which are for people, are left out. */
export interface XsdNode {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XsdNode[];
}

const TAG = /<(\/?)xs:(\w+)((?:\s+[\w:]+\s*=\s*"[^"]*")*)\s*(\/?)>/g;
const ATTRIBUTE = /(?<![\w:])([\w:]+)\s*=\s*"([^"]*)"/g;

/** The parts of one of our own schema files, below its root. */
export function readXsd(schema: string): readonly XsdNode[] {
  const root: XsdNode = { tag: '', attributes: new Map(), children: [] };
  const open = [root];
  const source = schema.replace(/<xs:annotation>[\s\S]*?<\/xs:annotation>/g, '');
  for (const [, closes, tag = '', text = '', ends] of source.matchAll(TAG)) {
    if (closes === '/') {
      open.pop();
      continue;
    }
    const attributes = new Map([...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]));
    const node: XsdNode = { tag, attributes, children: [] };
    open.at(-1)?.children.push(node);
    if (ends !== '/') open.push(node);
  }
  return root.children[0]?.children ?? [];
}
