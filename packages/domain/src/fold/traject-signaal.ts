import { lengthInDays, type PlainDate } from '../plain-date.ts';
import type { Toewijzing, Traject } from './stand.ts';
import { LANGDURIG_DAYS } from './zorgperiode.ts';

/** Why a running traject that the toegang did not refer deserves a talk with the aanbieder (S0-7). */
export const trajectSignalen = ['lang', 'herhaald', 'gestapeld', 'zonder-einddatum'] as const;
export type TrajectSignaal = (typeof trajectSignalen)[number];

type Seen = Pick<Traject, 'begin' | 'eind' | 'rang' | 'gestapeld' | 'verwijzer'>;

/**
 * Only of a traject that runs and that somebody else than the toegang referred; who referred must be known. `lang`: more
 * than 730 days; `herhaald`: rang ≥ 2; `gestapeld`: domain.md B.5; `zonder-einddatum`: a toewijzing without Einddatum.
 */
export function listTrajectSignalen(
  traject: Seen,
  { openEnded, peildatum }: { openEnded: boolean; peildatum: PlainDate },
): TrajectSignaal[] {
  const { begin, eind, rang, gestapeld, verwijzer } = traject;
  if (eind !== null || verwijzer === '01' || verwijzer === 'onbekend') return [];
  const holds: Record<TrajectSignaal, boolean> = {
    lang: begin <= peildatum && lengthInDays(begin, peildatum) > LANGDURIG_DAYS,
    herhaald: rang >= 2,
    gestapeld,
    'zonder-einddatum': openEnded,
  };
  return trajectSignalen.filter((signaal) => holds[signaal]);
}

/** No Einddatum is known to have been agreed; of a `wees` nothing is known (A6). */
export function isOpenEnded({ toestand, eind }: Pick<Toewijzing, 'toestand' | 'eind'>): boolean {
  return eind === null && toestand !== 'wees' && toestand !== 'verwijderd';
}
