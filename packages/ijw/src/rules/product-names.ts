import type { BerichtSoort } from '@samenpad/domain';
import type { XmlElement } from '../xml/element.ts';
import type { Check, Heading } from './rule.ts';
import { childAt, textAt } from './tree.ts';

/** A class that asks for or assigns a product over a period, and how that period is named there. */
export interface ProductNames {
  soort: BerichtSoort;
  klasse: string;
  begin: string;
  eind: string;
}

export const TOEGEWEZEN = {
  soort: '301',
  klasse: 'ToegewezenProduct',
  begin: 'Ingangsdatum',
  eind: 'Einddatum',
} as const;
export const AANGEVRAAGD = {
  soort: '315',
  klasse: 'AangevraagdProduct',
  begin: 'ToewijzingIngangsdatum',
  eind: 'ToewijzingEinddatum',
} as const;
export const TE_WIJZIGEN = {
  soort: '317',
  klasse: 'TeWijzigenProduct',
  begin: 'GewensteIngangsdatum',
  eind: 'Einddatum',
} as const;
export const NIEUW = {
  soort: '317',
  klasse: 'NieuwProduct',
  begin: 'GewensteIngangsdatum',
  eind: 'Einddatum',
} as const;

/** Classes with a Product of their own: a TeWijzigenProduct takes it from its toewijzing. */
export const WITH_PRODUCT: readonly ProductNames[] = [TOEGEWEZEN, AANGEVRAAGD, NIEUW];
export const ALL_PRODUCTS: readonly ProductNames[] = [...WITH_PRODUCT, TE_WIJZIGEN];

type FindInProduct = (product: XmlElement, names: ProductNames, heading: Heading) => readonly XmlElement[];

/** The same look at each of these classes. */
export function onProducts(classes: readonly ProductNames[], find: FindInProduct): Check[] {
  return classes.map((names) => ({
    soorten: [names.soort],
    klasse: names.klasse,
    find: (product, heading) => find(product, names, heading),
  }));
}

export const hasBudget = (product: XmlElement) => childAt(product, 'Budget') !== undefined;
export const hasOmvang = (product: XmlElement) => childAt(product, 'Omvang') !== undefined;
export const hasCode = (product: XmlElement) => textAt(product, 'Product', 'Code') !== '';

/** The rules on Omvang hold from 2021: for what has no end, or ends after 2020. */
export function endsAfter2020(product: XmlElement, { eind }: ProductNames): boolean {
  const einddatum = textAt(product, eind);
  return einddatum === '' || einddatum > '2020-12-31';
}
