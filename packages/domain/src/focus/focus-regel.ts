import type { GemeenteCode } from '../identity/ids.ts';
import type { PlainDate } from '../plain-date.ts';

interface RegelDefinition {
  /** Of the threshold; null: the rule has none. */
  eenheid: 'procent' | 'euro' | 'trajecten' | 'dagen' | 'verlengingen' | 'maanden' | null;
  /** Threshold that holds until a gemeente sets its own. */
  waarde: number;
  min: number;
  max: number;
}

const none = { eenheid: null, waarde: 1, min: 1, max: 1 } as const;

/**
 * Why a jeugdige may deserve attention (C5): each rule with its threshold. A rule names a fact, it never weighs a person;
 * somebody takes, parks or drops.
 */
export const focusRegels = {
  /** Among this share of the jeugdigen with the highest costs of the gemeente over twelve months (S0-13). */
  duurste: { eenheid: 'procent', waarde: 10, min: 1, max: 50 },
  /** Costs over twelve months of this many euros or more. */
  bedrag: { eenheid: 'euro', waarde: 50_000, min: 1_000, max: 500_000 },
  /** This many trajecten or more, one of which runs (S0-10). */
  rang: { eenheid: 'trajecten', waarde: 4, min: 2, max: 20 },
  /** Came back after jeugdhulp in the five years before (domain.md B.5). */
  'herhaald-beroep': none,
  /** Stapeling van trajecten (domain.md B.5) with this many running; not iJw-stapeling (S0-16). */
  stapeling: { eenheid: 'trajecten', waarde: 3, min: 2, max: 10 },
  /** The same product granted twice at one aanbieder (TR302). */
  'ijw-stapeling': none,
  /** A running zorgperiode of more than this many days; at most 30 days without care inside (S0-19). */
  lang: { eenheid: 'dagen', waarde: 730, min: 180, max: 3650 },
  /** A running traject that was made longer this often. */
  verlengd: { eenheid: 'verlengingen', waarde: 2, min: 1, max: 20 },
  /** What was granted for a running traject ends within this many days. */
  'loopt-af': { eenheid: 'dagen', waarde: 60, min: 7, max: 180 },
  /** Care runs on, this many days or more after what was granted ended. */
  'over-datum': { eenheid: 'dagen', waarde: 1, min: 1, max: 365 },
  /** Turns 18 within this many months, with care that runs. */
  'wordt-18': { eenheid: 'maanden', waarde: 18, min: 1, max: 24 },
  /** Care started, and no toewijzing is known (A6). */
  'zonder-toewijzing': none,
  /** A goal of the plan that nobody looked at for 30 days after it was due, or that stands where it began (S1-17). */
  'geen-doelvoortgang': none,
  /** Goals are reached for 80 % or more, and the help is the same for this many days: think of less (S4-96). */
  'minder-hulp': { eenheid: 'dagen', waarde: 112, min: 28, max: 365 },
  /** Goals go backwards, and the help is the same for this many days: think of more (S4-96). */
  'meer-hulp': { eenheid: 'dagen', waarde: 28, min: 7, max: 365 },
  /** The gezin has had no regisseur for this many days or more; only of who belongs to a gezin. */
  'geen-regisseur': { eenheid: 'dagen', waarde: 7, min: 1, max: 90 },
} as const satisfies Record<string, RegelDefinition>;

export type FocusRegel = keyof typeof focusRegels;

/** In the order in which reasons are told. */
// Object.keys gives the very keys of the object above.
export const focusRegelNames = Object.keys(focusRegels) as FocusRegel[];

export function isFocusRegel(text: string): text is FocusRegel {
  return Object.hasOwn(focusRegels, text);
}

/** One version of a rule in a gemeente, valid from a day until the next version. */
export interface FocusRegelVersie {
  gemeente: GemeenteCode;
  regel: FocusRegel;
  /** 1, 2, …; 0 is what holds until a gemeente changes something. */
  versie: number;
  waarde: number;
  aan: boolean;
  van: PlainDate;
}

/** What each rule says in one gemeente. */
export type FocusRegels = Readonly<Record<FocusRegel, Pick<FocusRegelVersie, 'versie' | 'waarde' | 'aan'>>>;

/** The version of each rule that is valid in a gemeente on a day: the latest that has begun. */
export function computeFocusRegels(
  versions: readonly FocusRegelVersie[],
  gemeente: GemeenteCode,
  day: PlainDate,
): FocusRegels {
  const current = new Map<FocusRegel, FocusRegelVersie>();
  for (const version of versions) {
    if (version.gemeente !== gemeente || version.van > day) continue;
    const known = current.get(version.regel);
    if (known === undefined || known.versie < version.versie) current.set(version.regel, version);
  }
  const valid = (regel: FocusRegel) => {
    const { versie, waarde, aan } = current.get(regel) ?? { versie: 0, waarde: focusRegels[regel].waarde, aan: true };
    return { versie, waarde, aan };
  };
  // Every name has its own entry.
  return Object.fromEntries(focusRegelNames.map((regel) => [regel, valid(regel)])) as unknown as FocusRegels;
}

/** May a gemeente set this threshold? */
export function isFocusWaarde(regel: FocusRegel, waarde: number): boolean {
  const { min, max } = focusRegels[regel];
  return Number.isInteger(waarde) && waarde >= min && waarde <= max;
}
