import type { Domein } from '@samenpad/domain';
import type { XmlElement } from '../xml/element.ts';
import { AANGEVRAAGD, NIEUW, type ProductNames, TOEGEWEZEN } from './product-names.ts';
import { type Check, REFUSED, type Rule } from './rule.ts';
import { textAt } from './tree.ts';

interface Span {
  element: XmlElement;
  begin: string;
  eind: string;
  /** Ends before it begins (CS003): the official check still compares its two days with other periods. */
  isReversed: boolean;
  /** What it takes up. */
  takes: string[];
  /** What must be free for it. */
  needs: string[];
}

const OPEN_END = '9999-12-31';
const EVERYTHING = '*';
const GENERIC = '-';

/** One with only a categorie stands for every code in it; one without Product (generiek) for everything. */
function spanOf(element: XmlElement, names: ProductNames): Span {
  const categorie = textAt(element, 'Product', 'Categorie');
  const code = textAt(element, 'Product', 'Code');
  const [begin, eind] = [textAt(element, names.begin), textAt(element, names.eind) || OPEN_END];
  const [whole, own, without] = [`${categorie}*`, `${categorie}/${code}`, `${categorie}/`];
  const common = { element, begin, eind, isReversed: eind < begin };
  if (categorie === '') return { ...common, takes: [EVERYTHING, GENERIC], needs: [EVERYTHING] };
  return {
    ...common,
    takes: [EVERYTHING, whole, own],
    needs: code === '' ? [whole, GENERIC] : [own, without, GENERIC],
  };
}

/**
 * The products that overlap with one that begins earlier. In order of day, keeping only the latest end of what was taken
 * up: comparing all with all would take a minute for a message of 25 MB (S-43).
 */
function findOverlapping(products: readonly XmlElement[], names: ProductNames): XmlElement[] {
  const spans = products.map((product) => spanOf(product, names)).sort(compareSpans);
  const latest = new Map<string, string>();
  return spans.flatMap(({ element, begin, eind, isReversed, takes, needs }) => {
    const overlaps = needs.some((need) => (latest.get(need) ?? '') >= begin);
    if (!isReversed) {
      for (const key of takes) if (eind > (latest.get(key) ?? '')) latest.set(key, eind);
    }
    return overlaps ? [element] : [];
  });
}

function compareSpans(a: Span, b: Span): number {
  const [dayA, dayB] = [a, b].map(({ begin, eind, isReversed }) => (isReversed ? eind : begin));
  if (dayA === dayB) return Number(a.isReversed) - Number(b.isReversed);
  return (dayA ?? '') < (dayB ?? '') ? -1 : 1;
}

/** A removed toewijzing counts as never sent (13, and 01 before 3.1). */
function isRemoved(product: XmlElement): boolean {
  const eind = textAt(product, 'Einddatum');
  return (
    ['01', '13'].includes(textAt(product, 'RedenWijziging')) && eind !== '' && eind === textAt(product, 'Ingangsdatum')
  );
}

/** Of hulpmiddelen, vervoer- and woonvoorzieningen a client may have several (iWmo). */
const MAY_OVERLAP = ['11', '12', '13', '14'];

function counts(product: XmlElement, domein: Domein): boolean {
  const isMultiple = domein === 'wmo' && MAY_OVERLAP.includes(textAt(product, 'Product', 'Categorie'));
  return !isMultiple && !isRemoved(product);
}

function onList(klasse: string, names: ProductNames): Check[] {
  return [
    {
      soorten: [names.soort],
      klasse,
      find: (list, { domein }) =>
        findOverlapping(
          list.children.filter((product) => counts(product, domein)),
          names,
        ),
    },
  ];
}

const common = {
  retourCode: REFUSED,
  right: 'Code 45A04 tot en met 2026-06-30, en Code 45A04 vanaf 2026-07-01',
  wrong: 'Code 45A04 tot en met 2026-06-30, en Code 45A04 vanaf 2026-06-15',
};

/** One product, one period at a time. */
export const overlapRules: readonly Rule[] = [
  {
    ...common,
    code: 'TR302',
    statement:
      'Hetzelfde product is in één bericht niet twee keer toegewezen voor dezelfde dagen. Zonder Code telt de hele categorie, zonder Product alles. Verwijderde toewijzingen tellen niet mee.',
    message: 'Dit product is eerder in dit bericht al toegewezen voor een deel van deze periode; verbeter de periodes.',
    checks: onList('ToegewezenProducten', TOEGEWEZEN),
  },
  {
    ...common,
    code: 'TR386',
    statement:
      'Hetzelfde product is in één bericht niet twee keer gevraagd voor dezelfde dagen. Zonder Code telt de hele categorie, zonder Product alles.',
    message: 'Dit product is eerder in dit bericht al gevraagd voor een deel van deze periode; verbeter de periodes.',
    checks: onList('AangevraagdeProducten', AANGEVRAAGD),
  },
  {
    ...common,
    code: 'TR410',
    statement:
      'Hetzelfde nieuwe product staat niet twee keer in een verzoek voor dezelfde dagen. Zonder Code telt de hele categorie, zonder Product alles.',
    message: 'Dit nieuwe product staat eerder in dit verzoek al voor een deel van deze periode; verbeter de periodes.',
    checks: onList('NieuweProducten', NIEUW),
  },
];
