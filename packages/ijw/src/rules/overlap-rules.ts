import type { Domein } from '@samenpad/domain';
import type { XmlElement } from '../xml/element.ts';
import { AANGEVRAAGD, NIEUW, type ProductNames, TOEGEWEZEN } from './product-names.ts';
import { type Check, REFUSED, type Rule } from './rule.ts';
import { textAt } from './tree.ts';

interface Span {
  element: XmlElement;
  categorie: string;
  code: string;
  begin: string;
  eind: string;
}

const OPEN_END = '9999-12-31';

function spanOf(element: XmlElement, names: ProductNames): Span {
  return {
    element,
    categorie: textAt(element, 'Product', 'Categorie'),
    code: textAt(element, 'Product', 'Code'),
    begin: textAt(element, names.begin),
    eind: textAt(element, names.eind) || OPEN_END,
  };
}

/** One with only a categorie covers every code in it; one without Product covers everything. */
function coversSame(a: Span, b: Span): boolean {
  if (a.categorie === '' || b.categorie === '') return true;
  return a.categorie === b.categorie && (a.code === '' || b.code === '' || a.code === b.code);
}

function overlaps(a: Span, b: Span): boolean {
  return a.eind >= b.begin && b.eind >= a.begin && coversSame(a, b);
}

/** The products that overlap with an earlier one in the list. */
function findOverlapping(products: readonly XmlElement[], names: ProductNames): XmlElement[] {
  const spans = products.map((product) => spanOf(product, names));
  return spans.flatMap((span, i) => (spans.slice(0, i).some((other) => overlaps(span, other)) ? [span.element] : []));
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
