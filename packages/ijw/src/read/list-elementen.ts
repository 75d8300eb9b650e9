import { decodeXml } from '../xml/decode.ts';
import type { XmlElement } from '../xml/element.ts';
import { scanXml } from '../xml/scan.ts';
import { readBericht } from './read-bericht.ts';

/** An element of a bericht as a person reads it: path from the root as a fault names it (`Bericht/Client[2]`), local name, text of a leaf, depth. */
export interface Element {
  pad: string;
  naam: string;
  waarde: string | null;
  diepte: number;
}

/** The elements of a readable bericht in order, from its envelope taken; empty for anything else. */
export function listElementen(inhoud: Uint8Array): Element[] {
  const outcome = readBericht(inhoud);
  const decoded = outcome.ok ? decodeXml(outcome.xml) : undefined;
  const root = decoded?.ok === true ? scanXml(decoded.value) : undefined;
  return root === undefined ? [] : [...walk(root, root.name, 0)];
}

function* walk(element: XmlElement, pad: string, diepte: number): Generator<Element> {
  yield { pad, naam: element.name, waarde: element.children.length === 0 ? element.text : null, diepte };
  const counts = Map.groupBy(element.children, ({ name }) => name);
  const seen = new Map<string, number>();
  for (const child of element.children) {
    const nr = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, nr);
    const step = (counts.get(child.name)?.length ?? 0) > 1 ? `${child.name}[${nr}]` : child.name;
    yield* walk(child, `${pad}/${step}`, diepte + 1);
  }
}
