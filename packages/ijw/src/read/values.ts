import { parseBerichtIdentificatie, parseBsn, parsePlainDate, parseReferentieAanbieder } from '@samenpad/domain';
import { type Fault, MOST_FAULTS } from '../fault/fault.ts';
import type { XmlElement } from '../xml/element.ts';
import { lineOf, stepOf } from '../xml/location.ts';

interface ValueCheck {
  accepts: (text: string) => boolean;
  code: string;
  message: (name: string) => string;
}

const isDate: ValueCheck = {
  accepts: (text) => parsePlainDate(text.trim()) !== undefined,
  code: 'datum-bestaat-niet',
  message: (name) => `De datum in ${name} bestaat niet; vul een bestaande dag in, als JJJJ-MM-DD.`,
};

const isIdentificatie: ValueCheck = {
  accepts: (text) => parseBerichtIdentificatie(text) !== undefined,
  code: 'te-lang',
  message: (name) => `${name} is te lang; er passen hoogstens 12 tekens in.`,
};

/** Leaves whose text the domain can refuse although the schema lets it pass. */
const CHECKS = new Map<string, ValueCheck>([
  [
    'Bsn',
    {
      accepts: (text) => parseBsn(text) !== undefined,
      code: 'CS002', // elfproef
      message: () => 'Het Bsn voldoet niet aan de elfproef (CS002); controleer het nummer.',
    },
  ],
  [
    'ReferentieAanbieder',
    {
      accepts: (text) => parseReferentieAanbieder(text) !== undefined,
      code: 'te-lang',
      message: (name) => `${name} is te lang; er passen hoogstens 36 tekens in.`,
    },
  ],
  ['Identificatie', isIdentificatie],
  ['IdentificatieRetour', isIdentificatie],
]);

/** Every element of type LDT_Datum; a test compares this with the schemas. */
export const DATE_ELEMENTS = [
  'Begindatum',
  'BeschikkingIngangsdatum',
  'Dagtekening',
  'DagtekeningRetour',
  'Datum',
  'DeclaratieDagtekening',
  'Einddatum',
  'GewensteIngangsdatum',
  'Ingangsdatum',
  'ToewijzingEinddatum',
  'ToewijzingIngangsdatum',
  'Toewijzingsdatum',
];
for (const name of DATE_ELEMENTS) CHECKS.set(name, isDate);

/** BSNs that fail the elfproef, days that do not exist, and texts that the domain has no room for, wherever they stand. */
export function listValueFaults(source: string, root: XmlElement): Fault[] {
  const faults: Fault[] = [];
  visit(root, [root], (check, chain, element) => {
    if (faults.length > MOST_FAULTS) return;
    const path = chain.map((parent, i) => stepOf(parent, chain[i + 1] ?? element));
    faults.push({
      level: 'waarde',
      code: check.code,
      line: lineOf(source, element.offset),
      element: [root.name, ...path].join('/'),
      message: check.message(element.name),
    });
  });
  return faults;
}

type Report = (check: ValueCheck, chain: readonly XmlElement[], element: XmlElement) => void;

/** `chain` runs from the root to `parent`. */
function visit(parent: XmlElement, chain: XmlElement[], report: Report): void {
  for (const child of parent.children) {
    if (child.children.length > 0) {
      chain.push(child);
      visit(child, chain, report);
      chain.pop();
    } else {
      const check = CHECKS.get(child.name);
      if (check !== undefined && !check.accepts(child.text)) report(check, chain, child);
    }
  }
}
