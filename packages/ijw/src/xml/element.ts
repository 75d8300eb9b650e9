/** An element of a message: local name, child elements in order, and the text of a leaf. */
export interface XmlElement {
  readonly name: string;
  readonly children: XmlElement[];
  /** Decoded text; empty for an element with children. */
  text: string;
  /** Where its start tag begins in the source text. */
  readonly offset: number;
}

/** The first child with this local name. */
export function findChild(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of parent.children) if (child.name === name) return child;
  return undefined;
}

/** A child that the schema guarantees; throws when it is missing. */
export function getChild(parent: XmlElement, name: string): XmlElement {
  const child = findChild(parent, name);
  if (child === undefined) throw new Error(`${parent.name} has no ${name}`);
  return child;
}
