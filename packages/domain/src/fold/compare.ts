import { canonicalJson } from '../canonical-json.ts';
import type { Bron, Gebeurtenis } from './gebeurtenis.ts';

/** Order of two texts by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Business order of two berichten: Dagtekening, ties by Identificatie (OP080, A8); never by arrival. */
export function compareBron(a: Bron, b: Bron): number {
  return (
    compareText(a.dagtekening, b.dagtekening) ||
    compareText(a.identificatie, b.identificatie) ||
    compareText(a.aanbieder, b.aanbieder)
  );
}

/** As {@link compareBron}; two gebeurtenissen of one bericht by their content, so that no order of input shows. */
export function compareGebeurtenis(a: Gebeurtenis, b: Gebeurtenis): number {
  return compareBron(a.bron, b.bron) || (a === b ? 0 : compareText(canonicalJson(a), canonicalJson(b)));
}
