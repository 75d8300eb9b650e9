import { bitsOf, type DataKind, dataKinds } from './data-kinds.ts';
import { type Cell, type CellCode, type CellScope, type MatrixRow, matrix } from './matrix.ts';
import type { Relation } from './relations.ts';
import { isFamilyRole, type Role, roles } from './roles.ts';

/** One row of the matrix as the database uses it: sums of kind bits. Ages in years, `tot` exclusive. */
export interface ZichtRegel {
  rol: Role;
  relatie: Relation;
  vanLeeftijd: number;
  totLeeftijd: number;
  lezen: number;
  schrijven: number;
  /** Kinds of which only the own part is seen: rows of the own aanbieder, written by the own organisation. */
  eigen: number;
  /** Kinds of which only what was shared to the circle is seen. */
  gedeeld: number;
  /** Kinds that consent can open; the second: only as far as shared to the circle. */
  toestemming: number;
  toestemmingGedeeld: number;
  /** Family reads minus what is withheld from it and what is about third parties: 1 jeugdige, 2 ouder, 0 others. */
  familie: 0 | 1 | 2;
}

const oldest = 150;

/** The two halves of a cell. */
export function splitCell(cell: Cell): { code: CellCode; scope: CellScope | undefined } {
  const [code, scope] = cell.split('/');
  // A Cell is made of exactly these two halves.
  return { code: code as CellCode, scope: scope as CellScope | undefined };
}

/**
 * Scopes that open no row of a jeugdige. Whose acts: the log itself filters by account. Status and goals: a function
 * answers with those few words, because a row would give the text as well (trust.md 3.2 note 2).
 */
const withoutRow: readonly (CellScope | undefined)[] = [
  'own-acts',
  'team-acts',
  'own-org',
  'goals-and-status',
  'status',
];

export type Mask = 'lezen' | 'schrijven' | 'eigen' | 'gedeeld' | 'toestemming' | 'toestemmingGedeeld';

/** Which of the sums a cell counts in. What is masked, used, aggregated or on request opens no row. */
export function masksOf(kind: DataKind, cell: Cell): Mask[] {
  const { code, scope } = splitCell(cell);
  if (withoutRow.includes(scope)) return [];
  switch (code) {
    case 'RW':
      return scope === 'own' ? ['eigen', 'schrijven'] : ['lezen', 'schrijven'];
    case 'R':
      return scope === 'own' ? ['eigen'] : ['lezen'];
    case 'o':
      return ['eigen'];
    case 's':
      return ['gedeeld'];
    case 'c':
      return scope === undefined ? ['toestemming'] : ['toestemmingGedeeld'];
    case 'm':
      // Never a column: the function that reveals one BSN asks for this bit.
      return kind === 'BSN' ? ['lezen'] : [];
    case 'u':
    case 'k':
    case 'b':
    case 'q':
      return [];
  }
}

function familieOf(row: MatrixRow): 0 | 1 | 2 {
  if (!isFamilyRole(row.role)) return 0;
  return row.role === 'jeugdige' ? 1 : 2;
}

function toRegel(row: MatrixRow): ZichtRegel {
  const kindsOfMask = (mask: Mask) =>
    dataKinds.filter((kind) => {
      const cell = row.cells[kind];
      return cell !== undefined && masksOf(kind, cell).includes(mask);
    });
  return {
    rol: row.role,
    relatie: row.relation,
    vanLeeftijd: row.age?.from ?? 0,
    totLeeftijd: row.age?.to ?? oldest,
    lezen: bitsOf(kindsOfMask('lezen')),
    schrijven: bitsOf(kindsOfMask('schrijven')),
    eigen: bitsOf(kindsOfMask('eigen')),
    gedeeld: bitsOf(kindsOfMask('gedeeld')),
    toestemming: bitsOf(kindsOfMask('toestemming')),
    toestemmingGedeeld: bitsOf(kindsOfMask('toestemmingGedeeld')),
    familie: familieOf(row),
  };
}

const zichtRegels: readonly ZichtRegel[] = matrix.map(toRegel);

/** The matrix as the database keeps it; the catalog check compares both at every start (C4, C5). */
export function listZichtRegels(): readonly ZichtRegel[] {
  return zichtRegels;
}

const seenSomehow = (regel: ZichtRegel) =>
  regel.lezen | regel.eigen | regel.gedeeld | regel.toestemming | regel.toestemmingGedeeld;

/**
 * May this role see this kind of data of anybody at all? The relation to the jeugdige refines it, in `may` and in the
 * database. For aggregates: of a whole gemeente.
 */
export function maySee(role: Role, kind: DataKind): boolean {
  if (kind === 'AG') {
    return matrix.some((row) => row.role === role && row.relation === 'gemeente' && row.cells.AG !== undefined);
  }
  return listZichtRegels().some((regel) => regel.rol === role && (seenSomehow(regel) & bitsOf([kind])) !== 0);
}

/** The roles that may see a kind of data of somebody: what a route that hands it out must name. */
export function rolesThatSee(kind: DataKind): Role[] {
  return roles.filter((role) => maySee(role, kind));
}

/** The roles that may write a kind of data of somebody. */
export function rolesThatWrite(kind: DataKind): Role[] {
  const bit = bitsOf([kind]);
  return roles.filter((role) => listZichtRegels().some((regel) => regel.rol === role && (regel.schrijven & bit) !== 0));
}
