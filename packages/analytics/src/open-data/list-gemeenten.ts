import { type GemeenteCode, parseGemeenteCode } from '@samenpad/domain';
import { findNumber, readTable, type TableRow } from './read-table.ts';

/** A gemeente of 2026 with what CBS says of it in 2021. */
export interface OpenGemeente {
  code: GemeenteCode;
  naam: string;
  jeugdregio: string;
  /** Estimated number of jongeren under 23; null: the gemeente did not exist then. */
  jongeren: number | null;
  /** Share of them with jeugdzorg, 0 … 1; null as above. */
  aandeel: number | null;
}

/** 15 to 22: eight of the ten ages of the class 15 to 24. */
const YOUNG_OF_15_24 = 0.8;

/** Jongeren under 23 from inhabitants and shares by age; CBS gives no count, so good to some per cents (domain.md C.4). */
export function estimateJongeren(inhabitants: number, perCentTo14: number, perCentTo24: number): number {
  return (inhabitants * (perCentTo14 + YOUNG_OF_15_24 * perCentTo24)) / 100;
}

/** Share of several gemeenten together, weighted by their jongeren; undefined when none is known. Pure. */
export function poolShares(gemeenten: readonly Pick<OpenGemeente, 'jongeren' | 'aandeel'>[]): number | undefined {
  let [jongeren, withCare] = [0, 0];
  for (const gemeente of gemeenten) {
    if (gemeente.jongeren === null || gemeente.aandeel === null) continue;
    jongeren += gemeente.jongeren;
    withCare += gemeente.jongeren * gemeente.aandeel;
  }
  return jongeren === 0 ? undefined : withCare / jongeren;
}

/** How many times the whole: 1.42 is 42 % above it (R7). */
export function computeFactor(share: number, whole: number): number {
  return share / whole;
}

/** Costs in cents per jongere with jeugdzorg (R8). */
export function computeCostPerJongere(thousandsOfEuros: number, jongeren: number, aandeel: number): number {
  return (thousandsOfEuros * 100_000) / (jongeren * aandeel);
}

/** The gemeenten of 2026. Those that came since 2021 have no numbers: what was merged into them is not added up (R9). */
export async function listOpenGemeenten(): Promise<OpenGemeente[]> {
  const rows = await readTable('gemeenten-2026/gemeenten_2026.csv');
  const old = new Map(
    (await readTable('cbs-kerncijfers-gemeenten-2021/kerncijfers_gemeenten_2021.csv')).map((row) => [
      row['gemeentecode'],
      row,
    ]),
  );
  return rows.map((row) => ({
    code: gemeenteCodeOf(row),
    naam: row['gemeentenaam'] ?? '',
    jeugdregio: row['jeugdregio'] ?? '',
    ...numbersOf(old.get(row['gemeentecode'])),
  }));
}

/** Jongeren and share of the whole country of 2021, the gemeenten that are gone since included. */
export async function computeNational(): Promise<number> {
  const rows = await readTable('cbs-kerncijfers-gemeenten-2021/kerncijfers_gemeenten_2021.csv');
  const share = poolShares(rows.map(numbersOf));
  if (share === undefined) throw new RangeError('The open data have no gemeente with numbers');
  return share;
}

function numbersOf(row: TableRow | undefined): Pick<OpenGemeente, 'jongeren' | 'aandeel'> {
  const [inhabitants, young, older, share] = ['inwoners', 'pct_0_14', 'pct_15_24', 'pct_jongeren_met_jeugdzorg'].map(
    (column) => row && findNumber(row, column),
  );
  return {
    jongeren:
      inhabitants === undefined || young === undefined || older === undefined
        ? null
        : estimateJongeren(inhabitants, young, older),
    aandeel: share === undefined ? null : share / 100,
  };
}

/** CBS writes `GM0935` for what iJw writes as `0935`. */
function gemeenteCodeOf(row: TableRow): GemeenteCode {
  const code = parseGemeenteCode((row['gemeentecode'] ?? '').replace('GM', ''));
  if (code === undefined) throw new RangeError('Not a gemeentecode in the open data');
  return code;
}
