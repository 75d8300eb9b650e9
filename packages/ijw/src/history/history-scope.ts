import type { AgbCode, Bericht, BerichtSoort, Gebeurtenis } from '@samenpad/domain';

type Kind = Gebeurtenis['kind'];

/** What of all that was received the rules of level 3 look at for one bericht: the rest changes none of their answers. */
export interface HistoryScope {
  kinds: readonly Kind[];
  /** Of claims and their answers only those of this aanbieder; undefined: of every one. */
  claimsOf: AgbCode | undefined;
  includes: (gebeurtenis: Gebeurtenis) => boolean;
}

const claimKinds: readonly Kind[] = ['declaratie', 'declaratieAntwoord', 'declaratieAfwijzing'];
const verzoekKinds: readonly Kind[] = ['vot', 'vow', 'antwoord', 'toewijzing', 'retour'];
const leveringKinds: readonly Kind[] = ['toewijzing', 'start', 'stop', 'retour'];

/** A retour takes away what it rejects (A25); nothing rejects a 323 or 325 that way, and no rule judges a retour. */
const kindsOfSoort: Partial<Record<BerichtSoort, readonly Kind[]>> = {
  '301': verzoekKinds,
  '305': leveringKinds,
  '307': leveringKinds,
  '315': verzoekKinds,
  '317': verzoekKinds,
  '319': verzoekKinds,
  '323': ['toewijzing', 'retour', ...claimKinds],
  '325': ['declaratie', 'declaratieAntwoord'],
};

/** JZ002: only a removal asks what was granted (TR385). */
const VERWIJDERD = '13';

/** Reads from a bericht what its rules will ask for. Who has a database narrows its query by it. */
export function scopeOf(bericht: Bericht): HistoryScope {
  const kinds = [...(kindsOfSoort[bericht.soort] ?? []), ...(asksForClaims(bericht) ? claimKinds : [])];
  const wanted = new Set<Kind>(kinds);
  const claimsOf = bericht.soort === '325' ? undefined : bericht.aanbieder;
  return {
    kinds,
    claimsOf,
    includes: (gebeurtenis) => wanted.has(gebeurtenis.kind) && concerns(gebeurtenis, bericht, claimsOf),
  };
}

function asksForClaims(bericht: Bericht): boolean {
  return (
    bericht.soort === '301' && bericht.toegewezenProducten.some(({ redenWijziging }) => redenWijziging === VERWIJDERD)
  );
}

function concerns(gebeurtenis: Gebeurtenis, bericht: Bericht, claimsOf: AgbCode | undefined): boolean {
  const { bron } = gebeurtenis;
  switch (gebeurtenis.kind) {
    case 'retour':
      return gebeurtenis.afgewezen;
    case 'declaratie':
      // A 325 is held against the 323 that it answers.
      if (bericht.soort === '325') return bron.identificatie === bericht.declaratieIdentificatie;
      return bron.aanbieder === claimsOf;
    case 'declaratieAntwoord':
    case 'declaratieAfwijzing':
      return claimsOf === undefined || bron.aanbieder === claimsOf;
    default:
      return true;
  }
}
