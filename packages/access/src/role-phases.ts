import { needsRegiebehandelaar, type Rolkaartregel, type RolkaartSituatie } from './rolkaart.ts';

/** The phases of help, in their order (S4-44). */
export const phases = ['aanmelding', 'behandeling', 'afsluiting'] as const;
type Phase = (typeof phases)[number];

/** Who answers for what the help is about, and who for its course. */
interface PhaseRoles<Wie> {
  phase: Phase;
  inhoud: readonly Wie[];
  proces: readonly Wie[];
}

type Place = 'gezin' | 'gemeente' | 'regiebehandelaar' | 'regisseur';

/**
 * The agreed division of roles (S4-44). At the aanmelding gezin and gemeente find out together which help fits (Jw 2.3
 * lid 1 and 4); while there is help the regiebehandelaar answers for it; at the end gezin and regiebehandelaar say
 * together what was reached. The course is one person's all the way (S4-69: from the aanmelding on).
 */
export const roleMatrix: readonly PhaseRoles<Place>[] = [
  { phase: 'aanmelding', inhoud: ['gezin', 'gemeente'], proces: ['regisseur'] },
  { phase: 'behandeling', inhoud: ['regiebehandelaar'], proces: ['regisseur'] },
  { phase: 'afsluiting', inhoud: ['gezin', 'regiebehandelaar'], proces: ['regisseur'] },
];

type Beslissers = Rolkaartregel['wie'];

/** {@link roleMatrix} for one gezin: who it is here, and `niemand` where somebody should be and nobody is. */
export function computePhaseRoles(
  situatie: Omit<RolkaartSituatie, 'jeugdigen'>,
): readonly PhaseRoles<Beslissers[number]>[] {
  return roleMatrix.map(({ phase, inhoud, proces }) => ({
    phase,
    inhoud: fill(inhoud, phase, situatie),
    proces: fill(proces, phase, situatie),
  }));
}

function fill(places: readonly Place[], phase: Phase, situatie: Omit<RolkaartSituatie, 'jeugdigen'>): Beslissers {
  return [...new Set(places.map((place) => find(place, phase, situatie)))];
}

function find(
  place: Place,
  phase: Phase,
  { overname, regisseur, regiebehandelaar, aanbieders }: Omit<RolkaartSituatie, 'jeugdigen'>,
): Beslissers[number] {
  switch (place) {
    case 'gemeente':
      return 'gemeente';
    case 'gezin':
      // Who has taken the regie over speaks for the plan (S3-4).
      return overname ?? 'gezin';
    case 'regiebehandelaar':
      if (regiebehandelaar) return 'regiebehandelaar';
      // One aanbieder answers for its own help (S4-101).
      return needsRegiebehandelaar(aanbieders) ? 'niemand' : 'aanbieder';
    case 'regisseur':
      if (overname === 'gi') return 'gi';
      if (regisseur) return 'regisseur';
      // Whoever takes the question in at the gemeente leads until there is a regisseur.
      return phase === 'aanmelding' ? 'gemeente' : 'niemand';
  }
}

/** What says in which phase a jeugdige is. */
interface HelpOfJeugdige {
  /** An aanbieder helps now. */
  helped: boolean;
  /** The help was closed, or will be on a day that was set; null: neither. */
  closing: 'past' | 'coming' | null;
}

/** In which phase a gezin is: help for one of them comes before the end of that of another. */
export function findPhase(jeugdigen: readonly HelpOfJeugdige[]): Phase {
  const now = new Set(jeugdigen.map(phaseOf));
  return (['behandeling', 'afsluiting'] as const).find((phase) => now.has(phase)) ?? 'aanmelding';
}

function phaseOf({ helped, closing }: HelpOfJeugdige): Phase {
  if (closing === 'coming') return 'afsluiting';
  if (helped) return 'behandeling';
  return closing === 'past' ? 'afsluiting' : 'aanmelding';
}
