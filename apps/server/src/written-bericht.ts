import { hash as digest } from 'node:crypto';
import type { WrittenBericht } from '@samenpad/database';
import { type Bericht, splitBericht } from '@samenpad/domain';
import { writeBericht } from '@samenpad/ijw';

/** Versions that stand on what the gemeente writes (IV034). */
export const xsdVersie = { basisschema: '1.0.0', bericht: '1.0.0' } as const;

/** A bericht that we wrote, as the importer takes it. */
export function toInvoer(bericht: Bericht, now: Date): WrittenBericht['invoer'] {
  const inhoud = writeBericht(bericht);
  const hash = digest('sha256', inhoud, 'hex');
  const identificatie = 'identificatieRetour' in bericht ? bericht.identificatieRetour : bericht.identificatie;
  return {
    naam: `${bericht.domein}${bericht.soort}-${bericht.gemeente}-${identificatie}.xml`,
    hash,
    inhoud,
    bericht,
    delen: splitBericht(bericht, hash),
    ontvangenOp: now,
  };
}
