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

/** The children with the path step of each, as {@link stepOf} gives it, in linear time. */
export function* listSteps<E extends { name: string }>(children: readonly E[]): Generator<[step: string, child: E]> {
  const twins = Map.groupBy(children, ({ name }) => name);
  const seen = new Map<string, number>();
  for (const child of children) {
    const number = (seen.get(child.name) ?? 0) + 1;
    seen.set(child.name, number);
    yield [(twins.get(child.name)?.length ?? 0) > 1 ? `${child.name}[${number}]` : child.name, child];
  }
}

/** Line of a place in the text, from 1. */
export function lineOf(source: string, offset: number): number {
  let line = 1;
  for (let i = source.indexOf('\n'); i !== -1 && i < offset; i = source.indexOf('\n', i + 1)) line++;
  return line;
}

/** Line of each place, from 1, in one pass over the text: `offsets` must rise. */
export function linesOf(source: string, offsets: readonly number[]): number[] {
  let line = 1;
  let next = source.indexOf('\n');
  return offsets.map((offset) => {
    for (; next !== -1 && next < offset; next = source.indexOf('\n', next + 1)) line++;
    return line;
  });
}

/** Path of an element that stands somewhere below `root`: `Bericht/Client/Bsn`. */
export function pathOf(root: XmlElement, element: XmlElement): string {
  let path = root.name;
  for (let parent = root; parent !== element; ) {
    const child = parent.children.findLast((one) => one.offset <= element.offset);
    if (child === undefined) throw new RangeError(`${element.name} does not stand below ${root.name}`);
    path += `/${stepOf(parent, child)}`;
    parent = child;
  }
  return path;
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
