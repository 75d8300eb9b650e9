import type { DataKind } from './data-kinds.ts';
import type { Relation } from './relations.ts';
import type { Role } from './roles.ts';

/**
 * What a cell gives (trust.md 3.1): RW, R · `o` own part only · `m` masked, revealed one by one with a reason · `u` used
 * in messages and checks, not shown · `c` with valid consent only · `s` only what was shared to the circle on purpose ·
 * `k` as aggregate with threshold · `b` by break-glass · `q` on request, per item. An absent cell is none.
 */
export const cellCodes = ['RW', 'R', 'o', 'm', 'u', 'c', 's', 'k', 'b', 'q'] as const;
export type CellCode = (typeof cellCodes)[number];

/** What narrows a cell further; shown with it and kept by the row rules or by what the page shows. */
export const cellScopes = [
  /** Only rows that are about, or written by, the own organisation or person. */
  'own',
  /** Only what this task needs. */
  'need',
  'product-and-dates',
  'goals-and-status',
  'status',
  'initials-and-age',
  'sample',
  'minus-third-party',
  'minus-withheld',
  'minus-third-party-and-withheld',
  /** Reads all, adds an own view. */
  'own-view',
  /** What was decided by the toegang itself. */
  'own-decision',
  'own-acts',
  'team-acts',
  'own-org',
  'team',
  'case-number-and-age-band',
  'flag',
  'agreements',
  'closing-note',
  /** Only what its author shared to the circle on purpose. */
  'shared',
  /** Only which team knows the jeugdige. */
  'known-at-team',
  /** Of the log: what happened, never about whom. */
  'metadata',
  'pseudonym',
] as const;
export type CellScope = (typeof cellScopes)[number];

export type Cell = CellCode | `${CellCode}/${CellScope}`;

/** Ages for which a row holds: from (inclusive) to (exclusive), in years; absent: all ages. */
export interface AgeRange {
  from: number;
  to: number;
}

export interface MatrixRow {
  role: Role;
  relation: Relation;
  age?: AgeRange;
  cells: Readonly<Partial<Record<DataKind, Cell | undefined>>>;
  /** Ground in law of the row as a whole. */
  article: string;
}

const worker = {
  ID: 'RW',
  BSN: 'm',
  GZ: 'RW',
  ZP: 'R',
  BS: 'RW',
  PL: 'RW',
  VG: 'R',
  CN: 'RW',
  DX: 'R/need',
  VH: 'RW',
  FI: 'R/own-decision',
  LG: 'R/own-acts',
  AG: 'k/team',
} as const satisfies MatrixRow['cells'];

const familyOwn = {
  ID: 'RW',
  BSN: 'm',
  GZ: 'R',
  ZP: 'R',
  BS: 'R',
  PL: 'RW',
  VG: 'RW/own-view',
  CN: 'R/minus-third-party',
  PD: 'R/minus-third-party',
  DX: 'R',
  VH: 'R/minus-withheld',
  FI: 'R',
  LG: 'R',
} as const satisfies MatrixRow['cells'];

/** Break-glass gives reading only, one jeugdige, 60 minutes (trust.md 3.7). */
const breakGlass = {
  ID: 'R',
  BSN: 'm',
  GZ: 'R',
  ZP: 'R',
  BS: 'R',
  PL: 'R',
  VG: 'R',
  CN: 'R',
  VH: 'R',
} as const satisfies MatrixRow['cells'];

/**
 * Role × relation × kind of data (trust.md 3.2): the one place that says who may see what. Routes, row-level security,
 * the page Toegangsregels and the tests are made from it or checked against it. Default deny. Where the law leaves room
 * the stricter side stands here; a gemeente may only tighten further (switches.ts).
 */
export const matrix: readonly MatrixRow[] = [
  { role: 'consulent', relation: 'betrokken', cells: worker, article: 'Jw 7.4.0 lid 1 onder a' },
  { role: 'consulent', relation: 'waarnemer', cells: worker, article: 'Jw 7.3.11 lid 2 onder a' },
  {
    role: 'consulent',
    relation: 'gemeente',
    cells: { ID: 'm/known-at-team', AG: 'k' },
    article: 'Jw 7.4.0 lid 1 onder a en 7.4.4',
  },
  { role: 'consulent', relation: 'nood', cells: breakGlass, article: 'AVG 9 lid 2 onder c' },
  {
    role: 'regisseur',
    relation: 'betrokken',
    cells: { ...worker, BS: 'R', FI: undefined, AG: undefined },
    article: 'Jw 7.4.0 lid 1 onder a',
  },
  {
    role: 'regisseur',
    relation: 'waarnemer',
    cells: { ...worker, BS: 'R', FI: undefined, AG: undefined },
    article: 'Jw 7.3.11 lid 2 onder a',
  },
  { role: 'regisseur', relation: 'gemeente', cells: { AG: 'k' }, article: 'Jw 7.4.4' },
  { role: 'regisseur', relation: 'nood', cells: breakGlass, article: 'AVG 9 lid 2 onder c' },
  {
    role: 'regisseur-ander-domein',
    relation: 'toestemming',
    cells: { ID: 'c', ZP: 'c', BS: 'c', PL: 'c', VG: 'c' },
    article: 'Wmo 5.1.1 lid 4 en 5.2.1 lid 1 onder b',
  },
  {
    role: 'teamleider',
    relation: 'team',
    cells: {
      ID: 'R',
      GZ: 'R',
      ZP: 'R',
      BS: 'R',
      PL: 'R',
      VG: 'R',
      CN: 'b',
      VH: 'b',
      FI: 'k',
      LG: 'R/team-acts',
      AG: 'k',
    },
    article: 'Jw 7.4.0 lid 1 onder a',
  },
  { role: 'teamleider', relation: 'gemeente', cells: { FI: 'k', AG: 'k' }, article: 'Jw 7.4.4' },
  { role: 'teamleider', relation: 'nood', cells: { CN: 'R', VH: 'R' }, article: 'AVG 9 lid 2 onder c' },
  {
    role: 'accounthouder',
    relation: 'portefeuille',
    cells: {
      ID: 'm/case-number-and-age-band',
      ZP: 'R',
      BS: 'R/product-and-dates',
      PL: 'R/goals-and-status',
      VG: 'R/status',
      FI: 'R/own',
      LG: 'R/own-acts',
      AG: 'k',
    },
    article: 'Jw 7.4.0 lid 1 onder a en c',
  },
  { role: 'accounthouder', relation: 'gemeente', cells: { AG: 'k' }, article: 'Jw 7.4.4' },
  {
    role: 'contractmanager',
    relation: 'gemeente',
    cells: { ZP: 'k', BS: 'k', VG: 'k', FI: 'k', LG: 'R/own-acts', AG: 'k' },
    article: 'Jw 7.4.4',
  },
  {
    role: 'gegevensbeheerder',
    relation: 'gemeente',
    cells: { ID: 'R', BSN: 'u', ZP: 'R/product-and-dates', BS: 'R', FI: 'RW', BV: 'RW', LG: 'R/own-acts', AG: 'k' },
    article: 'Jw 7.4.0 lid 1 onder c; Regeling Jw 6a en 6c',
  },
  {
    role: 'controller',
    relation: 'steekproef',
    cells: {
      ID: 'R/sample',
      BSN: 'u',
      ZP: 'R/sample',
      BS: 'R/sample',
      PD: 'q',
      FI: 'R/sample',
      LG: 'R/own-acts',
    },
    article: 'Jw 7.4.0 lid 1 onder d',
  },
  {
    role: 'beleidsmedewerker',
    relation: 'gemeente',
    // ZP by pseudonym, without name, birth date or costs (S0-35); a gemeente can tighten it to aggregates (switches.ts).
    cells: { ZP: 'R/pseudonym', BS: 'k', VG: 'k', FI: 'k', AG: 'k' },
    article: 'Jw 7.4.1 lid 2 en 7.4.4; AVG 5 lid 1 onder c',
  },
  { role: 'functioneel-beheerder', relation: 'gemeente', cells: { LG: 'm/metadata' }, article: 'AVG 32' },
  {
    role: 'fg',
    relation: 'verzoekdossier',
    cells: { ID: 'R', ZP: 'R', BS: 'R', PL: 'R', VG: 'R', CN: 'R', VH: 'R' },
    article: 'AVG 15 tot en met 17 en 39',
  },
  { role: 'fg', relation: 'gemeente', cells: { LG: 'R', AG: 'k' }, article: 'AVG 39' },
  {
    role: 'hulpverlener',
    relation: 'toegewezen',
    cells: {
      ID: 'R',
      BSN: 'u',
      GZ: 'R',
      ZP: 'o',
      BS: 'o',
      PL: 's',
      VG: 'RW/own',
      CN: 's',
      PD: 'RW/own',
      DX: 'RW/own',
      VH: 'RW/own',
      LG: 'R/own-org',
      AG: 'k/own-org',
    },
    article: 'Jw 7.2.1, 7.3.8 en 7.4.0',
  },
  {
    role: 'hulpverlener',
    relation: 'toestemming',
    cells: { ZP: 'c', PL: 's', VG: 's' },
    article: 'Jw 7.3.11 lid 1',
  },
  {
    role: 'hulpverlener',
    relation: 'uitgenodigd',
    // Consent opens a diagnosis as far as its author shared it: the file of another aanbieder stays closed.
    cells: { ID: 'm/initials-and-age', ZP: 'o', PL: 's', DX: 'c/shared', VH: 'm/flag' },
    article: 'Jw 7.4.0 lid 1 onder a',
  },
  {
    role: 'hulpverlener',
    relation: 'beeindigd',
    cells: { ZP: 'o', BS: 'o', VG: 'o', PD: 'o', DX: 'o', LG: 'R/own-org' },
    article: 'Jw 7.3.8 lid 3',
  },
  {
    role: 'aanbiederadministratie',
    relation: 'toegewezen',
    cells: { ID: 'R', BSN: 'u', ZP: 'o/product-and-dates', BS: 'o', FI: 'o', AG: 'k/own-org' },
    article: 'Jw 7.2.1; Regeling Jw 6a en 6c',
  },
  {
    role: 'aanbiederadministratie',
    relation: 'beeindigd',
    cells: { ZP: 'o/product-and-dates', BS: 'o', FI: 'o' },
    article: 'Jw 7.3.8 lid 3',
  },
  {
    role: 'verwijzer',
    relation: 'auteur',
    // Of the identity what stands in the own verwijzing; not the register with its later, perhaps secret, address.
    cells: { ID: 'o', BSN: 'u', ZP: 'c/status', VG: 'c/closing-note' },
    article: 'Jw 7.3.11 lid 1',
  },
  {
    role: 'school',
    relation: 'auteur',
    cells: { ID: 'o', ZP: 'c/status', PL: 'c/agreements' },
    article: 'Jw 7.3.11 lid 1; UAVG 46',
  },
  {
    role: 'gi',
    relation: 'maatregel',
    cells: {
      ID: 'R',
      BSN: 'u',
      GZ: 'RW',
      ZP: 'R',
      BS: 'R',
      PL: 'RW',
      VG: 'R',
      CN: 's',
      PD: 'q',
      DX: 'q',
      VH: 'RW',
      LG: 'R/own-acts',
    },
    article: 'Jw 7.3.11 lid 4 en 7.4.0',
  },
  { role: 'gi', relation: 'nood', cells: breakGlass, article: 'AVG 9 lid 2 onder c' },
  {
    role: 'jeugdige',
    relation: 'zelf',
    age: { from: 16, to: 150 },
    cells: familyOwn,
    article: 'Jw 7.3.5 en 7.3.10; AVG 15',
  },
  {
    role: 'jeugdige',
    relation: 'zelf',
    age: { from: 12, to: 16 },
    cells: { ...familyOwn, FI: undefined },
    article: 'Jw 7.3.4 en 7.3.10; AVG 15',
  },
  {
    role: 'ouder',
    relation: 'gezag',
    age: { from: 0, to: 12 },
    cells: familyOwn,
    article: 'Jw 7.3.10 en 7.3.11 lid 2 onder b; UAVG 5',
  },
  {
    role: 'ouder',
    relation: 'gezag',
    age: { from: 12, to: 16 },
    cells: {
      ...familyOwn,
      VG: 'R',
      CN: 'R/minus-third-party-and-withheld',
      PD: 'R/minus-third-party-and-withheld',
      DX: 'R/minus-withheld',
    },
    article: 'Jw 7.3.11 lid 2 onder b',
  },
  {
    role: 'ouder',
    relation: 'gezag',
    age: { from: 16, to: 18 },
    cells: {
      ID: 'm/own',
      GZ: 'R',
      ZP: 'c',
      BS: 'q/own',
      PL: 'c',
      VG: 'c',
      CN: 'c',
      PD: 'c',
      DX: 'c',
      VH: 'c',
      LG: 'm/own',
    },
    article: 'Jw 7.3.5 en 7.3.11 lid 1',
  },
  {
    role: 'ouder',
    relation: 'zonder-gezag',
    cells: { ID: 'm/own', ZP: 'q', VG: 'q', LG: 'm/own' },
    article: 'BW 1:377c',
  },
  {
    role: 'ouder',
    relation: 'vertegenwoordiger',
    // Before that age it is whoever has authority (`gezag`), a guardian too; a GI has `maatregel`.
    age: { from: 16, to: 150 },
    cells: familyOwn,
    article: 'Jw 7.3.15',
  },
  {
    role: 'pleegouder',
    relation: 'pleegouder',
    cells: { ID: 'm/own', GZ: 'R', ZP: 'c', PL: 's', VG: 's', DX: 'q/need', VH: 'q/need', LG: 'm/own' },
    article: 'Jw 7.3.11 lid 1',
  },
  {
    role: 'netwerklid',
    relation: 'netwerk',
    // What the family shows of its plan to whom it chose: goals and agreements, by a function that answers with those.
    cells: { PL: 's/goals-and-status' },
    article: 'Jw 7.3.11 lid 1; UAVG 46',
  },
  { role: 'vertrouwenspersoon', relation: 'geen', cells: {}, article: 'Jw 4.1.9' },
];
