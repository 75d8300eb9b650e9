import type { PlainMonth } from '@samenpad/domain';
import type { TrajectFilter } from '../kernel/select.ts';
import type { HuishoudenColumns } from './keep-huishoudens.ts';

/** A household with jeugdhulp in twelve months; amounts in cents, not rounded: a person may count for a part. */
export interface Huishouden {
  jeugdwet: number;
  wmo: number;
  participatiewet: number;
  metWmo: boolean;
  metParticipatiewet: boolean;
  /** At least two in jeugdhulp in one month. */
  severalJeugdigen: boolean;
  /** Aanbieders of jeugdhulp. */
  aanbieders: number;
}

/** First and last month by number (12 × year + month − 1). */
export interface Span {
  from: number;
  to: number;
}

/** Number of a month: 12 × year + month − 1. */
export function monthNumber(month: PlainMonth): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1;
}

/** Every household in which a traject ran in these months that fits the filter, whose period is left aside. Pure. */
export function countHuishoudens(columns: HuishoudenColumns, filter: TrajectFilter, span: Span): Huishouden[] {
  const found: Huishouden[] = [];
  for (let huis = 0; huis < columns.huizen; huis++) {
    const care = findCare(columns.zorg, huis, span);
    if (!care.some((row) => fits(columns.zorg, row, filter))) continue;
    found.push({ ...sumKosten(columns.kosten, huis, span), ...describeCare(columns.zorg, care, span) });
  }
  return found;
}

/** Costs of jeugdhulp in cents in these months: of everybody, and of those who count in a household. Pure. */
export function sumLinked(
  { linked }: HuishoudenColumns,
  gemeenten: readonly string[] | 'alle',
  { from, to }: Span,
): { all: number; linked: number } {
  const own = linked.filter(
    ({ gemeente, maand }) => maand >= from && maand <= to && (gemeenten === 'alle' || gemeenten.includes(gemeente)),
  );
  return {
    all: own.reduce((sum, { all }) => sum + all, 0),
    linked: own.reduce((sum, { linked: known }) => sum + known, 0),
  };
}

type Zorg = HuishoudenColumns['zorg'];

/** The stretches of care of one household that run in the months. */
function findCare({ offsets, van, tot }: Zorg, huis: number, { from, to }: Span): number[] {
  const rows: number[] = [];
  for (let row = offsets[huis] ?? 0; row < (offsets[huis + 1] ?? 0); row++) {
    if ((van[row] ?? 0) <= to && (tot[row] ?? 0) >= from) rows.push(row);
  }
  return rows;
}

function fits(zorg: Zorg, row: number, filter: TrajectFilter): boolean {
  const { gemeenten, hulpvorm, verwijzers, aanbieder, leeftijdsgroep, wijk } = filter;
  return (
    (gemeenten === null || gemeenten[zorg.gemeente[row] ?? 0] === 1) &&
    (hulpvorm === 0 || zorg.hulpvorm[row] === hulpvorm) &&
    (verwijzers === null || verwijzers[zorg.verwijzer[row] ?? 0] === 1) &&
    (aanbieder === -1 || zorg.aanbieder[row] === aanbieder) &&
    (leeftijdsgroep === 0 || zorg.leeftijdsgroep[row] === leeftijdsgroep) &&
    (wijk === -1 || zorg.wijk[row] === wijk)
  );
}

function describeCare({ persoon, aanbieder, van, tot }: Zorg, rows: readonly number[], { from, to }: Span) {
  const together = (a: number, b: number) =>
    persoon[a] !== persoon[b] && Math.max(van[a] ?? 0, van[b] ?? 0, from) <= Math.min(tot[a] ?? 0, tot[b] ?? 0, to);
  return {
    severalJeugdigen: rows.some((a, i) => rows.slice(i + 1).some((b) => together(a, b))),
    aanbieders: new Set(rows.map((row) => aanbieder[row])).size,
  };
}

function sumKosten({ offsets, maand, ...laws }: HuishoudenColumns['kosten'], huis: number, { from, to }: Span) {
  const rows: number[] = [];
  for (let row = offsets[huis] ?? 0; row < (offsets[huis + 1] ?? 0); row++) {
    const month = maand[row] ?? 0;
    if (month >= from && month <= to) rows.push(row);
  }
  const sum = (law: Float64Array) => rows.reduce((total, row) => total + (law[row] || 0), 0);
  const has = (law: Float64Array) => rows.some((row) => !Number.isNaN(law[row]));
  return {
    jeugdwet: sum(laws.jeugdwet),
    wmo: sum(laws.wmo),
    participatiewet: sum(laws.participatiewet),
    metWmo: has(laws.wmo),
    metParticipatiewet: has(laws.participatiewet),
  };
}
