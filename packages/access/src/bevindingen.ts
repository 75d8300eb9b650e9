/** Rules of the monthly review of the log (S-60b). A neighbour cannot be found: no home address of an employee is known here. */
export const bevindingRegels = [
  'kind-van-collega',
  'zelfde-achternaam',
  'veel-dossiers',
  'nacht',
  'geen-relatie',
  'vaak-nood',
  'vaak-geweigerd',
  'geblokkeerd',
] as const;
export type BevindingRegel = (typeof bevindingRegels)[number];

/** What the FG concludes about a finding of such a rule. */
export const bevindingConclusies = ['in-orde', 'gesprek', 'datalek'] as const;
export type BevindingConclusie = (typeof bevindingConclusies)[number];
