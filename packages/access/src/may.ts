import { type DataKind, statutoryKinds } from './data-kinds.ts';
import type { Flag } from './flags.ts';
import { masksOf, splitCell } from './masks.ts';
import { type Cell, type MatrixRow, matrix } from './matrix.ts';
import { type Purpose, purposesByRole } from './purposes.ts';
import { type Reason, type ReasonCode, reasonOf } from './reasons.ts';
import type { Relation } from './relations.ts';
import { gemeenteRoles, isFamilyRole, type Role } from './roles.ts';
import { hiddenKinds, type SwitchCode } from './switches.ts';

export type Act = 'lezen' | 'schrijven';
export type Outcome = 'allowed' | 'masked' | 'needs-consent' | 'denied';

export interface Asker {
  role: Role;
  /** What ties the asker to this very jeugdige; for tasks of the whole gemeente `gemeente`. */
  relations: readonly Relation[];
  /** Named in the closed group of a child of a colleague. */
  inClosedGroup?: boolean;
}

export interface Subject {
  /** Of the jeugdige, in whole years. */
  age: number;
  flags?: readonly Flag[];
  /** The piece is about, or written by, the asker or the own organisation. */
  own?: boolean;
  /** The piece was shared to the circle by its author. */
  shared?: boolean;
  /** The piece is about a third party as well (Jw 7.3.10). */
  thirdParty?: boolean;
  /** From whom the piece is withheld (Jw 7.3.2 lid 4); `ouder` is everybody of the family but the jeugdige. */
  withheldFor?: readonly ('jeugdige' | 'ouder')[];
}

export interface AccessContext {
  purpose: Purpose;
  /** Kinds for which the asker has consent that is valid now. */
  consentKinds?: readonly DataKind[];
  /** The asker broke the glass for this jeugdige, less than 60 minutes ago. */
  breakGlass?: boolean;
  /** Switches of the gemeente that are on. */
  switches?: readonly SwitchCode[];
  /** Kinds under a data-sharing agreement of the organisation that runs (S4-121). */
  agreementKinds?: readonly DataKind[];
}

export interface Verdict {
  outcome: Outcome;
  reason: Reason;
  /** The relation that decided; absent when there was none. */
  relation?: Relation;
  /** The cell of the matrix that decided: its scope says what narrows it. */
  cell?: Cell;
}

interface Question {
  asker: Asker;
  act: Act;
  kind: DataKind;
  subject: Subject;
  context: AccessContext;
}

/**
 * May the asker read or write this kind of data of the jeugdige? The rules in one place, for tests and explanations;
 * PostgreSQL decides by the same matrix (`listZichtRegels`). `allowed` to read is a row that the database opens,
 * `masked` something that only a function gives: a part, a reveal, own acts. Default deny.
 */
export function may(asker: Asker, act: Act, kind: DataKind, subject: Subject, context: AccessContext): Verdict {
  // Jw 7.4.0 lid 1: no look without a purpose of the own task.
  if (!purposesByRole[asker.role].includes(context.purpose)) return refuse('wrong-purpose');
  const verdicts = rowsFor(asker, subject, context).map((row) => judge(row, { asker, act, kind, subject, context }));
  return verdicts.reduce(better, refuse('no-relation'));
}

/** Consent makes its own relation for whom it names; `nood` is there only while the glass is broken. */
function rowsFor({ role, relations }: Asker, { age }: Subject, { breakGlass = false }: AccessContext): MatrixRow[] {
  const held = new Set<Relation>(relations.filter((relation) => relation !== 'nood'));
  held.add('toestemming');
  if (breakGlass) held.add('nood');
  return matrix.filter(
    (row) =>
      row.role === role &&
      held.has(row.relation) &&
      (row.age === undefined || (age >= row.age.from && age < row.age.to)),
  );
}

const rank: Readonly<Record<Outcome, number>> = { allowed: 3, masked: 2, 'needs-consent': 1, denied: 0 };

/** The reasons that say least give way to any other. */
const vague: readonly ReasonCode[] = ['no-relation', 'not-in-matrix'];

function better(a: Verdict, b: Verdict): Verdict {
  if (rank[a.outcome] !== rank[b.outcome]) return rank[a.outcome] > rank[b.outcome] ? a : b;
  return vague.includes(a.reason.code) ? b : a;
}

function refuse(code: ReasonCode): Verdict {
  return { outcome: 'denied', reason: reasonOf(code, '') };
}

function judge(row: MatrixRow, question: Question): Verdict {
  const cell = row.cells[question.kind];
  if (cell === undefined) return { ...refuse('not-in-matrix'), relation: row.relation };
  const say = (outcome: Outcome, code: ReasonCode): Verdict => ({
    outcome,
    reason: reasonOf(code, row.article),
    relation: row.relation,
    cell,
  });
  const stop = findStop(row, cell, question);
  if (stop !== undefined) return say('denied', stop);
  return question.act === 'lezen' ? judgeReading(row, cell, question, say) : judgeWriting(cell, question, say);
}

type Say = (outcome: Outcome, code: ReasonCode) => Verdict;

/** What closes a cell whatever it gives. */
function findStop(row: MatrixRow, cell: Cell, { asker, kind, subject, context }: Question): ReasonCode | undefined {
  const frozen = findFrozen(row, asker, subject.flags ?? []);
  if (frozen !== undefined) return frozen;
  if (hiddenKinds(context.switches ?? [], row.role, row.relation).has(kind)) return 'switched-off';
  const opensRows = masksOf(kind, cell).length > 0;
  if (!opensRows) return undefined;
  // S4-121: of an organisation only what the toewijzing brings with it, the rest under an agreement.
  const isStatutory = (statutoryKinds as readonly DataKind[]).includes(kind);
  if (row.relation === 'toegewezen' && !isStatutory && !(context.agreementKinds ?? []).includes(kind)) {
    return 'no-agreement';
  }
  return isFamilyRole(row.role) ? findKeptFromFamily(row.role, kind, subject) : undefined;
}

/** Everybody of the gemeente who works on files; the FG keeps sight of what a request is about. */
const fileRoles: readonly Role[] = gemeenteRoles.filter((role) => role !== 'fg');

/** State flags (trust.md 3.4). Tasks for the whole gemeente go on: berichten and declaraties keep coming. */
function findFrozen(row: MatrixRow, asker: Asker, flags: readonly Flag[]): ReasonCode | undefined {
  if (row.relation === 'gemeente') return undefined;
  if (flags.includes('overleden') && row.relation !== 'verzoekdossier') return 'deceased';
  if (!fileRoles.includes(row.role)) return undefined;
  if (flags.includes('verhuisd')) return 'moved';
  const isInside = asker.inClosedGroup === true || row.relation === 'nood';
  return flags.includes('kind-van-collega') && !isInside ? 'closed-group' : undefined;
}

function findKeptFromFamily(role: Role, kind: DataKind, subject: Subject): ReasonCode | undefined {
  if (kind === 'LG' && subject.flags?.includes('veiligheidsstop')) return 'safety-hold';
  if (subject.thirdParty === true) return 'third-party';
  return subject.withheldFor?.includes(role === 'jeugdige' ? 'jeugdige' : 'ouder') ? 'withheld' : undefined;
}

function judgeReading(row: MatrixRow, cell: Cell, { kind, subject, context }: Question, say: Say): Verdict {
  const masks = masksOf(kind, cell);
  const hasConsent = (context.consentKinds ?? []).includes(kind);
  const ifShared = (code: ReasonCode) => (subject.shared === true ? say('allowed', code) : say('denied', 'not-shared'));
  if (masks.includes('lezen')) return kind === 'BSN' ? say('masked', 'reveal') : say('allowed', 'granted');
  if (masks.includes('eigen')) return subject.own === true ? say('allowed', 'own-part') : say('denied', 'not-own');
  if (masks.includes('gedeeld')) {
    return row.relation === 'toestemming' && !hasConsent ? say('needs-consent', 'no-consent') : ifShared('shared');
  }
  if (masks.length > 0 && !hasConsent) return say('needs-consent', 'no-consent');
  if (masks.includes('toestemming')) return say('allowed', 'consented');
  if (masks.includes('toestemmingGedeeld')) return ifShared('consented');
  return judgeWithoutRow(kind, cell, hasConsent, say);
}

/** Cells that open no row: a function, a figure or a person answers. */
function judgeWithoutRow(kind: DataKind, cell: Cell, hasConsent: boolean, say: Say): Verdict {
  const { code } = splitCell(cell);
  switch (code) {
    case 'k':
      return kind === 'AG' ? say('allowed', 'granted') : say('denied', 'numbers-only');
    case 'u':
      return say('denied', 'used-not-shown');
    case 'b':
      return say('denied', 'break-glass');
    case 'q':
      return say('denied', 'on-request');
    case 'c':
      return hasConsent ? say('masked', 'part-only') : say('needs-consent', 'no-consent');
    case 'm':
    case 'R':
    case 'RW':
    case 'o':
    case 's':
      return say('masked', kind === 'LG' ? 'own-acts' : 'part-only');
  }
}

function judgeWriting(cell: Cell, { kind, subject }: Question, say: Say): Verdict {
  const masks = masksOf(kind, cell);
  if (!masks.includes('schrijven')) return say('denied', 'read-only');
  return masks.includes('eigen') && subject.own !== true ? say('denied', 'not-own') : say('allowed', 'granted');
}
