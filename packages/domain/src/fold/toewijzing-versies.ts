import type { Domein, Omvang, Product } from '../bericht/bericht.ts';
import type { AgbCode, ReferentieAanbieder } from '../identity/ids.ts';
import { daysBetween, type PlainDate } from '../plain-date.ts';
import { compareGebeurtenis, compareText } from './compare.ts';
import type { Bron, GebeurtenisOf } from './gebeurtenis.ts';
import type { ToewijzingToestand } from './stand.ts';

/** One version of a toewijzing, put together from all 301 berichten that carry it. */
export interface ToewijzingVersie {
  domein: Domein;
  aanbieder: AgbCode;
  /** Of every 301 that carries this version, by Dagtekening. */
  bronnen: Bron[];
  toewijzingsdatum: PlainDate;
  begin: PlainDate;
  eind: PlainDate | null;
  product: Product | null;
  omvang: Omvang | null;
  redenWijziging: string | null;
  referenties: ReferentieAanbieder[];
  removed: boolean;
  /** Berichten that give the same date and time with other content (A15). */
  conflict: boolean;
}

/** Reason 01 removes only in berichten dated before release 3.1 (A7). */
const RELEASE_3_1: string = '2022-04-01';

/**
 * The versions of one ToewijzingNummer in order of Toewijzingsdatum and Toewijzingstijd (IV013, OP033x1); the last one
 * is valid. The same version sent again in a later 301 stays one version.
 */
export function listVersies(toewijzingen: readonly GebeurtenisOf<'toewijzing'>[]): ToewijzingVersie[] {
  const byMoment = new Map<string, GebeurtenisOf<'toewijzing'>[]>();
  for (const toewijzing of toewijzingen) {
    const moment = `${toewijzing.product.toewijzingsdatum} ${toewijzing.product.toewijzingstijd}`;
    const same = byMoment.get(moment);
    if (same) same.push(toewijzing);
    else byMoment.set(moment, [toewijzing]);
  }
  return [...byMoment]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, same]) => {
      const versie = toVersie(same.sort(compareGebeurtenis));
      return versie === undefined ? [] : [versie];
    });
}

function toVersie(same: readonly GebeurtenisOf<'toewijzing'>[]): ToewijzingVersie | undefined {
  // A15: with other content under one date and time the later Dagtekening stands.
  const last = same.at(-1);
  if (last === undefined) return undefined;
  const { product } = last;
  // 8.2: an unchanged toewijzing comes again with RedenWijziging empty (TR379: and without reference): keep what was said.
  const withReden = same.filter((one) => one.product.redenWijziging !== undefined);
  const eind = product.einddatum ?? null;
  return {
    domein: last.bron.domein,
    aanbieder: last.bron.aanbieder,
    bronnen: same.map((one) => one.bron),
    toewijzingsdatum: product.toewijzingsdatum,
    begin: product.ingangsdatum,
    eind,
    product: product.product ?? null,
    omvang: product.omvang ?? null,
    redenWijziging: withReden.at(-1)?.product.redenWijziging ?? null,
    referenties: [...new Set(same.flatMap((one) => one.product.referentieAanbieder ?? []))],
    removed: eind === product.ingangsdatum && withReden.some(removes),
    conflict: same.some((one) => contentOf(one) !== contentOf(last)),
  };
}

/** CS335: 13 removes; 01 did so before release 3.1 (A7). Only with end = start, which the caller checks. */
function removes({ bron, product }: GebeurtenisOf<'toewijzing'>): boolean {
  return product.redenWijziging === '13' || (product.redenWijziging === '01' && bron.dagtekening < RELEASE_3_1);
}

function contentOf({ product }: GebeurtenisOf<'toewijzing'>): string {
  const { categorie, code } = product.product ?? {};
  const { volume, eenheid, frequentie } = product.omvang ?? {};
  return [product.ingangsdatum, product.einddatum, categorie, code, volume, eenheid, frequentie, product.budget].join();
}

/** State on the peildatum from the 301 versions alone (A20); an Einddatum on the peildatum is still `actief`. */
export function computeToestand(valid: ToewijzingVersie | undefined, peildatum: PlainDate): ToewijzingToestand {
  if (valid === undefined) return 'wees';
  if (valid.removed) return 'verwijderd';
  if (valid.begin > peildatum) return 'gepland';
  return valid.eind !== null && valid.eind < peildatum ? 'beeindigd' : 'actief';
}

export interface Verlengingen {
  verlengingen: number;
  verlengdeDagen: number;
  verlengdVanaf: PlainDate[];
}

/**
 * Each version whose end lies later than that of the version before it is a verlenging, also after a shortening or when
 * the old end had passed (A18, OP380). From a date to no end: one verlenging, no days.
 */
export function computeVerlengingen(versies: readonly ToewijzingVersie[]): Verlengingen {
  const result: Verlengingen = { verlengingen: 0, verlengdeDagen: 0, verlengdVanaf: [] };
  for (const [i, versie] of versies.entries()) {
    const former = versies[i - 1]?.eind ?? null;
    if (former === null || (versie.eind !== null && versie.eind <= former)) continue;
    result.verlengingen += 1;
    result.verlengdeDagen += versie.eind === null ? 0 : daysBetween(former, versie.eind);
    result.verlengdVanaf.push(former);
  }
  return result;
}
