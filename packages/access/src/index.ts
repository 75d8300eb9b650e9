export {
  type AgeBand,
  type AgeSituation,
  ageBandOf,
  ageBandOn,
  ageBands,
  ageLadder,
  ageOn,
  type Beslisser,
  birthdayOn,
  type LadderRow,
  type LadderStep,
  ladderStepOf,
  type Maatregel,
  maatregelen,
  whoAsksDestruction,
  whoConsentsToHelp,
  whoConsentsToSharing,
  whoReads,
} from './age.ts';
export { bitsOf, type DataKind, dataKinds, kindBits, kindsOf, statutoryKinds } from './data-kinds.ts';
export { listZichtRegels, maySee, rolesThatSee, rolesThatWrite, splitCell, type ZichtRegel } from './masks.ts';
export { type AgeRange, type Cell, type CellCode, type CellScope, type MatrixRow, matrix } from './matrix.ts';
export { type Purpose, purposes, purposesByRole } from './purposes.ts';
export { longestInDays, type Relation, relations } from './relations.ts';
export { familyRoles, gemeenteRoles, isFamilyRole, partnerRoles, type Role, roles } from './roles.ts';
