import type { Bericht } from '../bericht/bericht.ts';

/** A file that was read, with the hash of its bytes. */
export interface BerichtBestand {
  naam: string;
  hash: string;
  bericht: Bericht;
}

/** What becomes of files in their order of arrival. */
export interface Admission {
  admitted: BerichtBestand[];
  /** Byte for byte known already. */
  dubbel: BerichtBestand[];
  /** Same identificatie, other content. */
  apart: BerichtBestand[];
}

/**
 * Decides per file, in order of arrival, whether it counts. The first file with an identificatie stands; the same bytes
 * again are `dubbel`, other bytes under the same identificatie are set apart (9056). This is the one thing in which
 * order of arrival matters (A17); content is the bytes, not what was parsed from them.
 */
export function admitBerichten(files: readonly BerichtBestand[]): Admission {
  const admission: Admission = { admitted: [], dubbel: [], apart: [] };
  const hashes = new Set<string>();
  const keys = new Set<string>();
  for (const file of files) {
    const key = identificatieKey(file.bericht);
    if (hashes.has(file.hash)) admission.dubbel.push(file);
    else if (keys.has(key)) admission.apart.push(file);
    else admission.admitted.push(file);
    hashes.add(file.hash);
    keys.add(key);
  }
  return admission;
}

/** TR056: an Identificatie is unique per sender and soort. Stores use the same key, so that both ways decide alike. */
export function identificatieKey(bericht: Bericht): string {
  const { gemeente, domein, soort, verzender, identificatie } = identificatieOf(bericht);
  return `${gemeente}|${verzender}|${soort}|${domein}|${identificatie}`;
}

/** The parts of {@link identificatieKey}. `verzender` physically sent the bericht, in a retour not the afzender of its header. */
export function identificatieOf(bericht: Bericht) {
  const { gemeente, domein, soort, aanbieder, afzender } = bericht;
  if (!('identificatieRetour' in bericht)) {
    return { gemeente, domein, soort, verzender: afzender, identificatie: bericht.identificatie };
  }
  // IV028: afzender and identificatie of a retour are those of the heenbericht; its sender is the other party.
  const verzender = afzender === gemeente ? aanbieder : gemeente;
  return { gemeente, domein, soort, verzender, identificatie: bericht.identificatieRetour };
}
