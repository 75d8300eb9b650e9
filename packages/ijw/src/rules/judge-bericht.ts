import type { Bericht, BerichtKop, BerichtSoort } from '@samenpad/domain';
import type { Envelop } from '../envelop/envelop.ts';
import { type Fault, MOST_FAULTS, orderFaults } from '../fault/fault.ts';
import { readBody } from '../read/body.ts';
import { type OpenedBericht, openBericht } from '../read/read-bericht.ts';
import type { Standaard } from '../schema/standaard.ts';
import { readKop } from '../wire/kop.ts';
import { getChild, type XmlElement } from '../xml/element.ts';
import { linesOf, pathOf } from '../xml/location.ts';
import { rules } from './list-rules.ts';
import type { Find, Heading, Rule } from './rule.ts';
import { textAt } from './tree.ts';

/**
 * How far a message came. Level 1: the file, its envelope, its schema or a date that does not exist refuses it, and no
 * retour follows; a fout on its `envelop`, when it came in one. Level 2: it was judged by the rules within the message; a fault carries the `retourCode` of its rule.
 * `bericht` is absent only when a Bsn fails the elfproef (CS002): the header can still be answered.
 */
export type Judgement =
  | { level: 1; faults: Fault[]; envelop?: Envelop }
  | { level: 2; faults: Fault[]; kop: BerichtKop<BerichtSoort>; bericht?: Bericht; xml: Uint8Array; envelop?: Envelop };

/** Judges a message by levels 1 and 2, all faults at once. Needs no other message and no clock; never throws on content. */
export function judgeBericht(inhoud: Uint8Array): Judgement {
  const opened = openBericht(inhoud);
  if (!opened.ok) {
    const { faults, envelop } = opened;
    return { level: 1, faults, ...(envelop === undefined ? {} : { envelop }) };
  }
  const { standaard, root, valueFaults, xml, envelop } = opened.value;
  const around = envelop === undefined ? {} : { envelop };
  if (valueFaults.some((fault) => fault.code !== 'CS002'))
    return { level: 1, faults: orderFaults(valueFaults), ...around };
  return {
    level: 2,
    faults: listRuleFaults(opened.value),
    kop: readKop(getChild(root, 'Header'), standaard),
    ...(valueFaults.length === 0 ? { bericht: readBody(root, standaard) } : {}),
    xml,
    ...around,
  };
}

interface Breach {
  rule: Rule;
  element: XmlElement;
}

function listRuleFaults({ standaard, root, source }: OpenedBericht): Fault[] {
  const dagtekening = textAt(root, 'Header', 'BerichtIdentificatie', 'Dagtekening');
  const breaches: Breach[] = [];
  visit(root, getLookers(standaard), { domein: standaard.domein, dagtekening }, breaches);
  breaches.sort((a, b) => a.element.offset - b.element.offset);
  const first = breaches.slice(0, MOST_FAULTS + 1);
  const lines = linesOf(
    source,
    first.map(({ element }) => element.offset),
  );
  const faults = first.map(
    ({ rule, element }, i): Fault => ({
      level: 'regel',
      code: rule.code,
      line: lines[i] ?? null,
      element: pathOf(root, element),
      message: rule.message,
      retourCode: rule.retourCode,
    }),
  );
  return orderFaults(faults);
}

interface Looker {
  rule: Rule;
  find: Find;
}

type Lookers = ReadonlyMap<string, readonly Looker[]>;

/** One walk: at each element only the rules that look there. */
function visit(parent: XmlElement, lookers: Lookers, heading: Heading, breaches: Breach[]): void {
  for (const child of parent.children) {
    if (breaches.length > MOST_FAULTS) return;
    for (const { rule, find } of lookers.get(child.name) ?? []) {
      for (const element of find(child, heading)) breaches.push({ rule, element });
    }
    if (child.children.length > 0) visit(child, lookers, heading, breaches);
  }
}

const cache = new Map<string, Lookers>();

/** The rules of one soort by the element at which they look. */
function getLookers({ domein, soort }: Standaard): Lookers {
  const key = `${domein}${soort}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lookers = new Map<string, Looker[]>();
  for (const rule of rules.filter((one) => one.domein === undefined || one.domein === domein)) {
    for (const { klasse, find } of rule.checks.filter(({ soorten }) => soorten.includes(soort))) {
      lookers.set(klasse, [...(lookers.get(klasse) ?? []), { rule, find }]);
    }
  }
  cache.set(key, lookers);
  return lookers;
}
