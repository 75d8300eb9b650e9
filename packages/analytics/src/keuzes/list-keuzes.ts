import {
  type AgbCode,
  type GemeenteCode,
  type Hulpvorm,
  type PlainDate,
  parseAgbCode,
  parsePlainDate,
} from '@samenpad/domain';
import { hulpvormOf } from '../figure/hulpvorm.ts';
import type { Analytics } from '../store/analytics.ts';
import { type SqlRow, textOf } from '../store/snapshot.ts';

/** What a filter has to offer: what occurs in the store. */
export interface Keuzes {
  hulpvormen: Hulpvorm[];
  /** The largest first. */
  aanbieders: AgbCode[];
  /** By name; empty when nothing tells who lives where. */
  wijken: { wijk: string; naam: string }[];
  /** Laws of which there are allocations. */
  wetten: ('jw' | 'wmo')[];
  /** First day with care, and the peildatum; null for an empty store. */
  van: PlainDate | null;
  tot: PlainDate | null;
}

/** Hulpvormen, aanbieders, wijken and days that occur in the trajecten of these gemeenten. */
export function listKeuzes(analytics: Analytics, gemeenten: readonly GemeenteCode[]): Promise<Keuzes> {
  return analytics.read(async (snapshot) => {
    const from =
      "FROM traject WHERE variant = 'tInhoud' AND gemeente IN (SELECT unnest(string_split($gemeenten, ',')))";
    const values = { gemeenten: gemeenten.join(',') };
    const hulpvormen = await snapshot.query(`SELECT DISTINCT hulpvorm ${from} ORDER BY hulpvorm`, values);
    const aanbieders = await snapshot.query(
      `SELECT aanbieder ${from} GROUP BY aanbieder ORDER BY count(*) DESC, aanbieder`,
      values,
    );
    const wijken = await snapshot.query(
      `SELECT wijk, min(naam) AS naam FROM wijk WHERE (gemeente, wijk) IN (SELECT DISTINCT gemeente, wijk ${from})
       GROUP BY wijk ORDER BY naam, wijk`,
      values,
    );
    const wetten = await snapshot.query(
      `SELECT DISTINCT wet FROM toewijzing WHERE gemeente IN (SELECT unnest(string_split($gemeenten, ','))) ORDER BY wet`,
      values,
    );
    const [first] = await snapshot.query(`SELECT CAST(min(begin) AS VARCHAR) AS van ${from}`, values);
    return {
      hulpvormen: hulpvormen.map((row) => hulpvormOf(textOf(row, 'hulpvorm'))),
      aanbieders: aanbieders.map(agbOf),
      wijken: wijken.map((row) => ({ wijk: textOf(row, 'wijk'), naam: textOf(row, 'naam') })),
      wetten: wetten.map((row) => (textOf(row, 'wet') === 'wmo' ? 'wmo' : 'jw')),
      van: parsePlainDate(typeof first?.['van'] === 'string' ? first['van'] : '') ?? null,
      tot: snapshot.peildatum,
    };
  });
}

function agbOf(row: SqlRow): AgbCode {
  const agb = parseAgbCode(textOf(row, 'aanbieder'));
  if (agb === undefined) throw new TypeError('The store holds an aanbieder that is no AGB code');
  return agb;
}
