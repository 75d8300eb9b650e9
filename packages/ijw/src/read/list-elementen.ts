import { decodeXml } from '../xml/decode.ts';
import type { XmlElement } from '../xml/element.ts';
import { scanXml } from '../xml/scan.ts';
import { readBericht } from './read-bericht.ts';

/** An element of a bericht as a person reads it: path from the root, local name, text of a leaf, depth. */
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
  return root === undefined ? [] : [...walk(root, '', 0)];
}

function* walk(element: XmlElement, parent: string, diepte: number): Generator<Element> {
  const pad = parent === '' ? element.name : `${parent}/${element.name}`;
  yield { pad, naam: element.name, waarde: element.children.length === 0 ? element.text : null, diepte };
  for (const child of element.children) yield* walk(child, pad, diepte + 1);
}
