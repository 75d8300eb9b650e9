import type { GebeurtenisOf } from './gebeurtenis.ts';
import type { ToewijzingVersie } from './toewijzing-versies.ts';
import { referentieKey, type VerzoekFacts } from './verzoek.ts';

export interface VerwijzerOfToewijzing {
  /** COD327, or `onbekend`. */
  verwijzer: string;
  verwijzerAfgeleid: boolean;
  /** Where the verwijzer works: the ZorgverlenerCode of the VOT, else the Naam that stands in its place (CD066, OP297). */
  praktijk?: string;
}

/** Kinds that work in a practice (CD066, CD067); of another kind the Naam may be that of a parent. */
const IN_PRAKTIJK = ['02', '03', '04', '05'];

/** The VOT that a toewijzing answers: the one whose reference a version carries, the earliest version first. */
export function findVot(
  versies: readonly ToewijzingVersie[],
  verzoeken: ReadonlyMap<string, VerzoekFacts>,
): GebeurtenisOf<'vot'> | undefined {
  for (const { domein, aanbieder, referenties } of versies) {
    for (const referentie of referenties) {
      const verzoek = verzoeken.get(referentieKey(domein, aanbieder, referentie))?.verzoek;
      if (verzoek?.kind === 'vot') return verzoek;
    }
  }
  return undefined;
}

/**
 * Who referred (A5): the verwijzer of the VOT; `01`, derived, when the first grant carries no reference; `onbekend` when
 * its VOT is missing, when there is no 301, or when the first grant itself is not known (IV099: a first grant has no
 * RedenWijziging).
 */
export function computeVerwijzer(
  versies: readonly ToewijzingVersie[],
  vot: GebeurtenisOf<'vot'> | undefined,
): VerwijzerOfToewijzing {
  if (vot !== undefined) {
    const { type, naam, zorgverlenerCode } = vot.product.verwijzer;
    const praktijk = IN_PRAKTIJK.includes(type) ? (zorgverlenerCode ?? naam) : undefined;
    return { verwijzer: type, verwijzerAfgeleid: false, ...(praktijk !== undefined && { praktijk }) };
  }
  const first = versies[0];
  if (first === undefined || first.referenties.length > 0 || first.redenWijziging !== null) {
    return { verwijzer: 'onbekend', verwijzerAfgeleid: false };
  }
  return { verwijzer: '01', verwijzerAfgeleid: true };
}
