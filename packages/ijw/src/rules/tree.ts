import { findChild, type XmlElement } from '../xml/element.ts';

/** The element at the end of a path of local names; undefined when a step is missing. */
export function childAt(klasse: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  let element: XmlElement | undefined = klasse;
  for (const name of path) element = element === undefined ? undefined : findChild(element, name);
  return element;
}

/** Its text without white space around it; empty when it is missing. */
export function textAt(klasse: XmlElement, ...path: readonly string[]): string {
  return childAt(klasse, ...path)?.text.trim() ?? '';
}

/** A whole number as the schema allows it, with a plus sign or zeros before it. */
export function numberAt(klasse: XmlElement, ...path: readonly string[]): number {
  return Number(textAt(klasse, ...path));
}

/** The fault stands at the end of the path, or at the last element that exists before it. None when nothing is wrong. */
export function blameIf(isWrong: boolean, klasse: XmlElement, ...path: readonly string[]): XmlElement[] {
  if (!isWrong) return [];
  let element = klasse;
  for (const name of path) element = findChild(element, name) ?? element;
  return [element];
}

/** The children whose key an earlier child has too. */
export function findRepeated(list: readonly XmlElement[], keyOf: (child: XmlElement) => string): XmlElement[] {
  const seen = new Set<string>();
  return list.filter((child) => {
    const key = keyOf(child);
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated;
  });
}
