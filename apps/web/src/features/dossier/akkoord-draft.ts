import type { SamenwerkingView } from '@samenpad/contract';
import { today } from '../../format/format.ts';

export type WhoAgrees = NonNullable<SamenwerkingView['whoAgrees']>;

/** Somebody whom Samenpad does not know and who said yes too, with what shows the authority. */
export interface GeverDraft {
  naam: string;
  hoedanigheid: string;
  gezagBewijs: string;
}

/** What somebody fills in about the answer of the family. */
export interface AkkoordDraft {
  hoe: string;
  op: string;
  gevers: readonly GeverDraft[];
  grond: string;
  reden: string;
}

/** As many can be named, as the route takes. */
export const mostGevers = 4;

export function emptyGever(who: WhoAgrees | null): GeverDraft {
  return { naam: '', hoedanigheid: who?.nodig.find((one) => one !== 'jeugdige') ?? 'ouder', gezagBewijs: '' };
}

/** Rows to begin with: of two parents as many as are not known (trust.md 3.4). */
function countRows(who: WhoAgrees | null): number {
  if (who?.nodig.includes('ouder') !== true) return 1;
  const parents = who.namen.length - (who.nodig.includes('jeugdige') ? 1 : 0);
  return parents > 0 ? 1 : 2;
}

export function emptyAkkoord(who: WhoAgrees | null): AkkoordDraft {
  const gevers = Array.from({ length: countRows(who) }, () => emptyGever(who));
  return { hoe: '', op: today(), gevers, grond: '', reden: '' };
}

const isNamed = ({ naam }: GeverDraft) => naam.trim() !== '';

/** The answer as the routes want it; undefined: not chosen, or another way than the word of the family. */
export function toGezegd({ hoe, op, gevers }: AkkoordDraft) {
  if (hoe !== 'ja' && hoe !== 'nee') return undefined;
  return { antwoord: hoe === 'ja', op, genoemd: hoe === 'ja' ? gevers.filter(isNamed) : [] };
}

/** As {@link toGezegd}, for somebody who reads along: also the ground on which it goes without. */
export function toReadingAlong(draft: AkkoordDraft) {
  return toGezegd(draft) ?? { grond: draft.grond, reden: draft.reden };
}

/** As {@link toGezegd}, for a closing: also that it was not asked, and why. */
export function toOverdracht(draft: AkkoordDraft) {
  return draft.hoe === 'niet-gevraagd' ? { notAsked: draft.reden } : (toGezegd(draft) ?? null);
}

/** Something stands in each field that this way needs. */
export function isFilled(draft: AkkoordDraft): boolean {
  const hasReason = draft.reden.trim().length >= 10;
  if (draft.hoe === 'niet-gevraagd') return hasReason;
  if (draft.hoe === 'grond') return draft.grond !== '' && hasReason;
  const isComplete = draft.gevers
    .filter(isNamed)
    .every(({ naam, gezagBewijs }) => naam.trim().length >= 2 && gezagBewijs.trim().length >= 3);
  return draft.hoe !== '' && draft.op !== '' && (draft.hoe !== 'ja' || isComplete);
}
