import { type AgbCode, type GemeenteCode, parseAgbCode } from '@samenpad/domain';
import type { Analytics } from '../store/analytics.ts';
import { textOf } from '../store/snapshot.ts';

/** The aanbieders with trajecten in these gemeenten, with their names; their codes when no extract named them. */
export function listAanbiederNamen(
  analytics: Analytics,
  gemeenten: readonly GemeenteCode[] | 'alle',
): Promise<{ aanbieder: AgbCode; naam: string }[]> {
  return analytics.read(async (snapshot) => {
    const rows = await snapshot.query(
      `SELECT aanbieder, coalesce((SELECT min(naam) FROM aanbieder WHERE aanbieder.aanbieder = traject.aanbieder), 'AGB ' || aanbieder) AS naam
       FROM traject WHERE $gemeenten = 'alle' OR gemeente IN (SELECT unnest(string_split($gemeenten, ',')))
       GROUP BY aanbieder ORDER BY aanbieder`,
      { gemeenten: gemeenten === 'alle' ? gemeenten : gemeenten.join(',') },
    );
    return rows.map((row) => {
      const aanbieder = parseAgbCode(textOf(row, 'aanbieder'));
      if (aanbieder === undefined) throw new TypeError('The store holds an aanbieder that is no AGB code');
      return { aanbieder, naam: textOf(row, 'naam') };
    });
  });
}
