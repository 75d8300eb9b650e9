import type { BerichtSoort, Domein } from '@samenpad/domain';
import type { XmlElement } from '../xml/element.ts';

/** What a rule may know beside the class that it judges. */
export interface Heading {
  domein: Domein;
  /** Dagtekening of the bericht. */
  dagtekening: string;
}

/** The elements that break the rule in one class; a missing element is blamed on the class that lacks it. */
export type Find = (klasse: XmlElement, heading: Heading) => readonly XmlElement[];

/** Where a rule looks: in which berichten, at which element (local name). */
export interface Check {
  soorten: readonly BerichtSoort[];
  klasse: string;
  find: Find;
}

/** One rule of the standard, named by its code, that one bericht alone can break. */
export interface Rule {
  code: string;
  /** WJ001: `0001` for all but the few with a code of their own. */
  retourCode: string;
  /** What must hold, as one short Dutch sentence of our own. */
  statement: string;
  /** What is wrong when it does not hold, and what to do. */
  message: string;
  /** Elements as they may stand, and as they may not. */
  right: string;
  wrong: string;
  /** Only in this domein: the other one lacks the elements. */
  domein?: Domein;
  checks: readonly Check[];
}

/** Most rules: a fault refuses the whole bericht. */
export const REFUSED = '0001';
