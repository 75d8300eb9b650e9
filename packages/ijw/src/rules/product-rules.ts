import type { XmlElement } from '../xml/element.ts';
import {
  AANGEVRAAGD,
  ALL_PRODUCTS,
  endsAfter2020,
  hasBudget,
  hasCode,
  hasOmvang,
  NIEUW,
  onProducts,
  type ProductNames,
  TE_WIJZIGEN,
  TOEGEWEZEN,
  WITH_PRODUCT,
} from './product-names.ts';
import { type Check, REFUSED, type Rule } from './rule.ts';
import { blameIf, childAt, textAt } from './tree.ts';

const NOT_PER_DAY = ['14', '16', '83', '84'];

const noOmvangWithoutCode = (product: XmlElement, names: ProductNames) =>
  blameIf(hasOmvang(product) && !hasCode(product) && endsAfter2020(product, names), product, 'Omvang');

const frequentieFits = (product: XmlElement, names: ProductNames) =>
  blameIf(
    endsAfter2020(product, names) &&
      NOT_PER_DAY.includes(textAt(product, 'Omvang', 'Eenheid')) &&
      !['2', '4', '6'].includes(textAt(product, 'Omvang', 'Frequentie')),
    product,
    'Omvang',
    'Frequentie',
  );

/** Three rules say the same of three classes. */
function omvangWithoutCode(code: string, names: ProductNames): Rule {
  return {
    code,
    retourCode: REFUSED,
    statement: 'Zonder productcode is er geen Omvang (voor wat na 2020 eindigt of geen einde heeft).',
    message: 'Er staat een Omvang, maar het Product heeft geen Code; vul de Code in of laat Omvang weg.',
    right: 'Categorie 45, Code 45A04, Omvang',
    wrong: 'Categorie 45 zonder Code, met Omvang',
    checks: onProducts([names], noOmvangWithoutCode),
  };
}

function frequentieRule(code: string, classes: readonly ProductNames[]): Rule {
  return {
    code,
    retourCode: REFUSED,
    statement:
      'Bij Eenheid 14 (etmaal), 16 (dagdeel), 83 (euro) en 84 (stuks) is Frequentie 2, 4 of 6: niet per dag (voor wat na 2020 eindigt of geen einde heeft).',
    message: 'Deze Eenheid mag niet per dag; vul als Frequentie 2 (per week), 4 (per maand) of 6 (totaal) in.',
    right: 'Eenheid 16, Frequentie 2',
    wrong: 'Eenheid 16, Frequentie 1',
    checks: onProducts(classes, frequentieFits),
  };
}

const contactPeriode: Check = {
  soorten: ['301'],
  klasse: 'Periode',
  // The official check asks a Begindatum of a Periode with an Einddatum.
  find: (periode) => {
    const [begin, eind] = [textAt(periode, 'Begindatum'), textAt(periode, 'Einddatum')];
    return blameIf(eind !== '' && (begin === '' || begin > eind), periode, 'Einddatum');
  },
};

/** What may stand beside what in a product that is assigned or asked for. */
export const productRules: readonly Rule[] = [
  {
    code: 'CS003',
    retourCode: REFUSED,
    statement: 'Een periode eindigt niet voordat zij begint.',
    message: 'De periode eindigt voordat zij begint, of heeft geen begin; verbeter de begindatum of de einddatum.',
    right: 'Ingangsdatum 2026-04-01, Einddatum 2026-07-14',
    wrong: 'Ingangsdatum 2026-04-01, Einddatum 2026-03-31',
    checks: [
      ...onProducts(ALL_PRODUCTS, (product, { begin, eind }) =>
        blameIf(textAt(product, eind) !== '' && textAt(product, begin) > textAt(product, eind), product, eind),
      ),
      contactPeriode,
    ],
  },
  {
    code: 'CD041',
    retourCode: REFUSED,
    statement: 'Een product met een Code heeft een Omvang.',
    message: 'Het Product heeft een Code, maar Omvang ontbreekt; vul Volume, Eenheid en Frequentie in.',
    right: 'Code 45A04, Omvang',
    wrong: 'Code 45A04, geen Omvang',
    checks: onProducts(WITH_PRODUCT, (product) => blameIf(hasCode(product) && !hasOmvang(product), product)),
  },
  {
    code: 'CD075',
    retourCode: REFUSED,
    statement: 'Een Budget heeft een einddatum.',
    message: 'Er staat een Budget, maar de einddatum ontbreekt; vul hem in.',
    right: 'Budget 500000, Einddatum 2026-12-31',
    wrong: 'Budget 500000, geen Einddatum',
    checks: onProducts(ALL_PRODUCTS, (product, { eind }) =>
      blameIf(hasBudget(product) && textAt(product, eind) === '', product),
    ),
  },
  {
    code: 'CD076',
    retourCode: REFUSED,
    statement: 'Een Omvang per week (Frequentie 2) heeft een einddatum.',
    message: 'De Omvang is per week (Frequentie 2), maar de einddatum ontbreekt; vul hem in.',
    right: 'Frequentie 2, Einddatum 2026-12-31',
    wrong: 'Frequentie 2, geen Einddatum',
    checks: onProducts(ALL_PRODUCTS, (product, { eind }) =>
      blameIf(textAt(product, 'Omvang', 'Frequentie') === '2' && textAt(product, eind) === '', product),
    ),
  },
  {
    code: 'CD077',
    retourCode: REFUSED,
    statement: 'Naast een Budget staat geen Omvang.',
    message: 'Er staat een Budget, dus mag er geen Omvang staan; haal een van beide weg.',
    right: 'alleen Budget',
    wrong: 'Budget en Omvang',
    checks: onProducts(ALL_PRODUCTS, (product) => blameIf(hasBudget(product) && hasOmvang(product), product, 'Omvang')),
  },
  {
    code: 'CD078',
    retourCode: REFUSED,
    statement: 'Naast een Omvang staat geen Budget.',
    message: 'Er staat een Omvang, dus mag er geen Budget staan; haal een van beide weg.',
    right: 'alleen Omvang',
    wrong: 'Omvang en Budget',
    checks: onProducts(ALL_PRODUCTS, (product) => blameIf(hasBudget(product) && hasOmvang(product), product, 'Budget')),
  },
  {
    code: 'CD079',
    retourCode: REFUSED,
    statement: 'Zonder Budget is er een Product.',
    message: 'Er staat geen Product en ook geen Budget; vul een van beide in.',
    right: 'Product, of Budget, of allebei',
    wrong: 'geen Product en geen Budget',
    checks: onProducts(WITH_PRODUCT, (product) =>
      blameIf(!hasBudget(product) && childAt(product, 'Product') === undefined, product),
    ),
  },
  omvangWithoutCode('CD080', TOEGEWEZEN),
  omvangWithoutCode('CD095', AANGEVRAAGD),
  omvangWithoutCode('CD096', NIEUW),
  frequentieRule('CS338', [TOEGEWEZEN, TE_WIJZIGEN, NIEUW]),
  frequentieRule('CS343', [AANGEVRAAGD]),
];
