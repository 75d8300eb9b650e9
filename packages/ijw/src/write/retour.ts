import type { BeantwoordBericht, RetourCode } from '@samenpad/domain';
import { retourCodes } from '../wire/kop.ts';
import { listSteps } from '../xml/location.ts';
import type { NamespaceKind, Output } from '../xml/output.ts';
import { writeBeantwoord } from './beantwoord.ts';

/** The classes that carry RetourCodes in a retour; the lists around them carry none (ijw.md 4). */
const KLASSEN = new Set([
  'Client',
  'Relatie',
  'Contact',
  'ToegewezenProduct',
  'StartProduct',
  'StopProduct',
  'AangevraagdProduct',
  'Verzoek',
  'OngewijzigdProduct',
  'TeWijzigenProduct',
  'NieuwProduct',
  'Antwoord',
  'Woonplaatsbeginsel',
]);

interface Part {
  kind: NamespaceKind;
  name: string;
  /** Undefined for an element with children. */
  text?: string;
  children: Part[];
}

/** Keeps the elements of a message as a tree, so that the number of each among its siblings is known. */
class TreeOutput implements Output {
  readonly root: Part = { kind: 'bericht', name: 'Bericht', children: [] };
  readonly #open: Part[] = [this.root];

  open(kind: NamespaceKind, name: string): void {
    const part: Part = { kind, name, children: [] };
    this.#add(part);
    this.#open.push(part);
  }

  close(): void {
    this.#open.pop();
  }

  leaf(kind: NamespaceKind, name: string, text: string): void {
    this.#add({ kind, name, text, children: [] });
  }

  #add(part: Part): void {
    this.#open.at(-1)?.children.push(part);
  }
}

function treeOf(heenbericht: BeantwoordBericht): Part {
  const tree = new TreeOutput();
  writeBeantwoord(heenbericht, tree);
  return tree.root;
}

/** The classes of a heenbericht that get codes in its retour, from outside to inside, as `RetourCode.element` names them. */
export function listKlassen(heenbericht: BeantwoordBericht): string[] {
  return [...walkKlassen(treeOf(heenbericht), '')];
}

function* walkKlassen(parent: Part, path: string): Generator<string> {
  for (const [step, part] of listSteps(parent.children)) {
    const element = path === '' ? step : `${path}/${step}`;
    if (KLASSEN.has(part.name)) yield element;
    yield* walkKlassen(part, element);
  }
}

/** Writes the classes of a heenbericht with the codes of each as its last child. Every class must have a code. */
export function writeKlassen(heenbericht: BeantwoordBericht, codes: readonly RetourCode[], out: Output): void {
  writeParts(
    treeOf(heenbericht),
    '',
    Map.groupBy(codes, ({ element }) => element),
    out,
  );
}

function writeParts(parent: Part, path: string, codes: ReadonlyMap<string, RetourCode[]>, out: Output): void {
  for (const [step, { kind, name, text, children }] of listSteps(parent.children)) {
    if (text !== undefined) {
      out.leaf(kind, name, text);
      continue;
    }
    const element = path === '' ? step : `${path}/${step}`;
    out.open(kind, name);
    writeParts({ kind, name, children }, element, codes, out);
    retourCodes.write(
      (codes.get(element) ?? []).map(({ code }) => code),
      'bericht',
      out,
    );
    out.close(kind, name);
  }
}
