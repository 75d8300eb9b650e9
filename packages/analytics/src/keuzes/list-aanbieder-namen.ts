import type { AgbCode, GemeenteCode } from '@samenpad/domain';
import type { Analytics } from '../store/analytics.ts';

/** Name of an aanbieder with trajecten in these gemeenten, its code when no extract named it; undefined: it has none there. */
export function findAanbiederNaam(
  analytics: Analytics,
  gemeenten: readonly GemeenteCode[] | 'alle',
  aanbieder: AgbCode,
): Promise<string | undefined> {
  return analytics.read(async (snapshot) => {
    const [row] = await snapshot.query(
      `SELECT (SELECT min(naam) FROM aanbieder WHERE aanbieder.aanbieder = $aanbieder) AS naam
       FROM traject
       WHERE traject.aanbieder = $aanbieder
         AND ($gemeenten = 'alle' OR gemeente IN (SELECT unnest(string_split($gemeenten, ','))))
       LIMIT 1`,
      { aanbieder, gemeenten: gemeenten === 'alle' ? gemeenten : gemeenten.join(',') },
    );
    if (row === undefined) return undefined;
    return typeof row['naam'] === 'string' ? row['naam'] : `AGB ${aanbieder}`;
  });
}
