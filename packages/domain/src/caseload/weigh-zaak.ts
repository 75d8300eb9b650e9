/** Events of a case that are counted over a year, for its weight (S0-17). */
export const caseloadEvents = ['verzoek', 'wijziging', 'contact', 'overleg', 'taak'] as const;
export type CaseloadEvent = (typeof caseloadEvents)[number];

export type CaseloadTelling = Partial<Record<CaseloadEvent, number>>;

/** What a case and each event weigh, and how much weight somebody of 36 hours a week bears. */
export interface Caseloadregel {
  gewichten: Record<'basis' | CaseloadEvent, number>;
  norm: number;
}

/** Hours a week of a full job, to which the norm belongs. */
export const FULL_TIME_HOURS = 36;

/** From this share of the norm on nobody is proposed as regisseur (S4-124). */
export const FULL_SHARE = 0.95;

/** Own starting point: each event about an hour and a half, a case itself five events. To be set by each gemeente. */
export const standaardCaseloadregel: Caseloadregel = {
  gewichten: { basis: 5, verzoek: 3, wijziging: 2, contact: 1, overleg: 4, taak: 1 },
  norm: 400,
};

/** The weight of one case, from counts of a year: with the part that each kind of event has in it. */
export function weighZaak(
  telling: CaseloadTelling,
  { gewichten }: Caseloadregel,
): { gewicht: number; delen: { event: CaseloadEvent; aantal: number; punten: number }[] } {
  const delen = caseloadEvents.map((event) => {
    const aantal = telling[event] ?? 0;
    return { event, aantal, punten: aantal * gewichten[event] };
  });
  return { gewicht: delen.reduce((sum, { punten }) => sum + punten, gewichten.basis), delen };
}

/** Share of the norm that a weight is for somebody of these hours; null: the hours are not known, or none. */
export function computeBelasting(gewicht: number, uren: number | null, { norm }: Caseloadregel): number | null {
  if (uren === null || uren <= 0) return null;
  return gewicht / ((norm * uren) / FULL_TIME_HOURS);
}
