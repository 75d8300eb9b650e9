import type { Bilingual } from './bilingual.ts';
import type { DataKind } from './data-kinds.ts';
import type { Relation } from './relations.ts';
import type { Role } from './roles.ts';

/** What a switch takes away: kinds of data from a role in a relation. It has no way to give any. */
export interface Tightening {
  role: Role;
  relation: Relation;
  hides: readonly DataKind[];
}

export interface AccessSwitch extends Bilingual {
  hides: readonly Tightening[];
  article: string;
}

/**
 * The closed list of switches of a gemeente: each only tightens the matrix (trust.md 3), takes effect at once and keeps
 * its date, owner and reason. The database has a copy and refuses a switch that is not here.
 */
export const switches = {
  'beleid-alleen-aantallen': {
    nl: 'Beleidsmedewerkers zien alleen aantallen, geen losse zorgpaden zonder naam.',
    en: 'Policy officers see numbers only, no single care paths without a name.',
    hides: [{ role: 'beleidsmedewerker', relation: 'gemeente', hides: ['ZP'] }],
    article: 'AVG 5 lid 1 onder c',
  },
  'ander-domein-dicht': {
    nl: 'Regisseurs van Wmo, inkomen en schuldhulp zien niets van jeugdhulp, ook niet met toestemming.',
    en: 'Case managers of social support, income and debt see nothing of youth care, not even with consent.',
    hides: [{ role: 'regisseur-ander-domein', relation: 'toestemming', hides: ['ID', 'ZP', 'BS', 'PL', 'VG'] }],
    article: 'Wmo 5.1.1 lid 4',
  },
  'uitnodiging-zonder-diagnose': {
    nl: 'Een aanbieder die alleen is uitgenodigd, ziet geen gezondheidsgegevens, ook niet met toestemming.',
    en: 'A provider that is only invited sees no health data, not even with consent.',
    hides: [{ role: 'hulpverlener', relation: 'uitgenodigd', hides: ['DX'] }],
    article: 'UAVG 30',
  },
  'teamleider-zonder-noodtoegang': {
    nl: 'Teamleiders kunnen geen noodtoegang krijgen tot notities en veiligheid.',
    en: 'Team leaders cannot break the glass to notes and safety.',
    hides: [{ role: 'teamleider', relation: 'nood', hides: ['CN', 'VH'] }],
    article: 'AVG 9 lid 2 onder c',
  },
  'verwijzer-zonder-slotbericht': {
    nl: 'Verwijzers krijgen geen kort bericht bij het einde van de hulp, ook niet met toestemming.',
    en: 'Referrers get no short note when care ends, not even with consent.',
    hides: [{ role: 'verwijzer', relation: 'auteur', hides: ['VG'] }],
    article: 'Jw 7.3.11 lid 1',
  },
} as const satisfies Readonly<Record<string, AccessSwitch>>;

export type SwitchCode = keyof typeof switches;

// Object.keys gives the very keys of the object above.
export const switchCodes = Object.keys(switches) as SwitchCode[];

/** The kinds that these switches together hide from a role in a relation. */
export function hiddenKinds(on: Iterable<SwitchCode>, role: Role, relation: Relation): Set<DataKind> {
  const tightenings: readonly Tightening[] = [...on].flatMap((code): readonly Tightening[] => switches[code].hides);
  return new Set(
    tightenings.filter((rule) => rule.role === role && rule.relation === relation).flatMap(({ hides }) => hides),
  );
}
