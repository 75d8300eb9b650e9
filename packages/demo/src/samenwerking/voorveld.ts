import { listWijken, wijkNr } from '../gezin/adres.ts';
import { ALWAYS_MORE, N, OPENED, OPENING, Z } from '../gezin/areas.ts';
import type { Regio } from '../regio/regio.ts';

/**
 * T17: since free help opened in the wijken N (one in each gemeente) 15 % less begeleiding begins there than usual; in the
 * wijken Z 35 % more does, in every year. `usual`: the others; each with its number of areas, alike in what is usual.
 */
export function voorveldTruth({ gemeenten }: Regio) {
  const areas = gemeenten.flatMap((gemeente) =>
    listWijken(gemeente).map(({ wijk }, area) => ({ wijk, nr: wijkNr(area) })),
  );
  const countAreas = (chosen: (nr: number) => boolean) => {
    const own = areas.filter(({ nr }) => chosen(nr));
    return Object.fromEntries([...Map.groupBy(own, ({ wijk }) => wijk)].map(([wijk, parts]) => [wijk, parts.length]));
  };
  return {
    verschil: OPENED - 1,
    verhoudingZ: ALWAYS_MORE,
    opening: `${OPENING}-01-01`,
    N: countAreas((nr) => nr === N),
    Z: countAreas((nr) => nr === Z),
    usual: countAreas((nr) => nr !== N && nr !== Z),
  };
}
