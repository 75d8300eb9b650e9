import { type Hulpvorm, monthOf } from '@samenpad/domain';
import type { figurePeriod } from '../figure/account.ts';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import { OPEN, type TrajectColumns } from '../kernel/columns.ts';
import type { Amount } from '../publication/publish-amount.ts';
import { numberOf, type Snapshot } from '../store/snapshot.ts';

/** A path with what its jeugdigen cost in the period, in cents. */
export interface PadSum extends Amount {
  pad: Hulpvorm[];
  /** Care ended after the last step; else it still runs. */
  uitgestroomd: boolean;
}

/** Costs of the care of each jeugdige (by place in the columns) in the months that lie whole or in part in the period. */
export async function readKosten(
  snapshot: Snapshot,
  jeugdigen: number,
  { van, tot }: ReturnType<typeof figurePeriod>,
): Promise<Float64Array> {
  const rows = await snapshot.query(
    `WITH place AS (
       SELECT gemeente, jeugdige, row_number() OVER (ORDER BY gemeente, jeugdige)::INTEGER - 1 AS code
       FROM (SELECT DISTINCT gemeente, jeugdige FROM traject WHERE variant = 'tInhoud')
     )
     SELECT code, sum(bedrag)::BIGINT AS bedrag FROM boeking JOIN place USING (gemeente, jeugdige)
     WHERE wet = 'jw' AND maand BETWEEN $first AND $last GROUP BY code`,
    { first: monthOf(van), last: monthOf(tot) },
  );
  const kosten = new Float64Array(jeugdigen);
  for (const row of rows) kosten[numberOf(row, 'code')] = numberOf(row, 'bedrag');
  return kosten;
}

/** The different paths of these jeugdigen, the dearest first; equal ones by their steps. Pure. */
export function sumPaden(columns: TrajectColumns, jeugdigen: Int32Array, kosten: Float64Array): PadSum[] {
  const paden = new Map<string, PadSum>();
  for (const jeugdige of jeugdigen) {
    const [start, end] = [columns.offsets[jeugdige] ?? 0, columns.offsets[jeugdige + 1] ?? 0];
    const running = columns.eind.subarray(start, end).some((eind) => eind === OPEN || eind > columns.peildag);
    const steps = columns.hulpvorm.subarray(start, end);
    const key = `${steps.join('-')}${running ? '' : '.'}`;
    const bedrag = kosten[jeugdige] ?? 0;
    const own = paden.get(key);
    if (own === undefined) {
      const pad = Array.from(steps, (code) => hulpvormOf(columns.hulpvormen[code] ?? ''));
      paden.set(key, { pad, uitgestroomd: !running, bedrag, jeugdigen: 1, largest: bedrag });
    } else {
      own.bedrag += bedrag;
      own.jeugdigen++;
      own.largest = Math.max(own.largest, bedrag);
    }
  }
  return [...paden].sort(([a, own], [b, other]) => other.bedrag - own.bedrag || (a < b ? -1 : 1)).map(([, pad]) => pad);
}

/** Several paths as one amount: nobody is on two of them. */
export function addPaden(paden: readonly PadSum[]): Amount {
  return {
    bedrag: paden.reduce((sum, { bedrag }) => sum + bedrag, 0),
    jeugdigen: paden.reduce((sum, { jeugdigen }) => sum + jeugdigen, 0),
    largest: paden.reduce((most, { largest }) => Math.max(most, largest), 0),
  };
}
