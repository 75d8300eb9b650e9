export { adviseDelen, type Refusal, type SharingAdvice, type SharingAnswer, type SharingQuestion } from './advise.ts';
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
export { type BevindingConclusie, type BevindingRegel, bevindingConclusies, bevindingRegels } from './bevindingen.ts';
export type { Bilingual } from './bilingual.ts';
export { isProcessRole, placeInCase } from './case-order.ts';
export { type CostsSeen, costsSeenBy } from './costs.ts';
export { bitsOf, type DataKind, dataKinds, kindBits, kindsOf, statutoryKinds } from './data-kinds.ts';
export { type NoodReden, noodRedenen, type StukSoort, stukSoorten } from './dossier.ts';
export { type Flag, flagEffects, flags } from './flags.ts';
export { listZichtRegels, maySee, rolesThatSee, rolesThatWrite, splitCell, type ZichtRegel } from './masks.ts';
export {
  type AgeRange,
  type Cell,
  type CellCode,
  type CellScope,
  cellCodes,
  cellScopes,
  type MatrixRow,
  matrix,
} from './matrix.ts';
export { type AccessContext, type Act, type Asker, may, type Outcome, type Subject, type Verdict } from './may.ts';
export { type OpenPoint, openPoints } from './open-points.ts';
export { type Purpose, purposes, purposesByRole } from './purposes.ts';
export { readersOf } from './readers.ts';
export { type Reason, type ReasonCode, reasonCodes, reasonOf } from './reasons.ts';
export { longestInDays, type Relation, relations } from './relations.ts';
export { computePhaseRoles, findPhase, phases } from './role-phases.ts';
export { familyRoles, gemeenteRoles, isFamilyRole, networkRoles, partnerRoles, type Role, roles } from './roles.ts';
export {
  type Besluit,
  beslissers,
  besluiten,
  computeRolkaart,
  needsRegiebehandelaar,
  type Rolkaartregel,
  type RolkaartSituatie,
} from './rolkaart.ts';
export {
  type ConsentNeed,
  getSharingAct,
  type Receiver,
  receivers,
  type Sender,
  type SharingAct,
  type SharingActCode,
  senders,
  sharingActCodes,
  type Told,
} from './sharing.ts';
export { type RefusalCode, receiverWords, refusalWords } from './sharing-words.ts';
export { type AccessSwitch, hiddenKinds, type SwitchCode, switchCodes, switches, type Tightening } from './switches.ts';
