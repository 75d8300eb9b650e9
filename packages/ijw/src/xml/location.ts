import type { XmlElement } from './element.ts';

/** Where an element stands: its path of local names and its line. */
export interface Location {
  path: string;
  line: number;
  element: XmlElement;
  parent: XmlElement | undefined;
}

/** Path step of a child: its number is given when it has siblings of the same name. */
export function stepOf(parent: XmlElement, child: XmlElement): string {
  const twins = parent.children.filter((other) => other.name === child.name);
  return twins.length > 1 ? `${child.name}[${twins.indexOf(child) + 1}]` : child.name;
}

/** Line of a place in the text, from 1. */
export function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let i = source.indexOf('\n'); i !== -1 && i < offset; i = source.indexOf('\n', i + 1)) line++;
  return line;
}

/** Finds the element that an XPath of libxml2 points at: `/jw301:Bericht/jw301:Client`, or `/*[2]` without prefixes. */
export function findLocation(source: string, root: XmlElement, xpath: string): Location | undefined {
  let element = root;
  let parent: XmlElement | undefined;
  let path = root.name;
  for (const step of xpath.split('/').slice(2)) {
    if (step.startsWith('@') || step.endsWith(')')) break;
    const child = findStep(element, step);
    if (child === undefined) return undefined;
    parent = element;
    path += `/${stepOf(element, child)}`;
    element = child;
  }
  return { path, line: lineOf(source, element.offset), element, parent };
}

function findStep(parent: XmlElement, step: string): XmlElement | undefined {
  const [, name, number = '1'] = /^(?:[^:[]*:)?([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
  const candidates = name === '*' ? parent.children : parent.children.filter((child) => child.name === name);
  return candidates[Number(number) - 1];
}
