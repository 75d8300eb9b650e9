import type { Bsn } from '@samenpad/domain';
import { type Day, WINDOW_BEGIN, WINDOW_END } from '../regio/kalender.ts';
import type { Regio } from '../regio/regio.ts';
import type { Huishouden } from './huishoudens.ts';
import type { Jeugdige } from './jeugdige.ts';

/** Someone registered in a household, as the extract of the gemeente has it. */
export interface Lid {
  bsn: Bsn;
  huishouden: string;
  adres: string;
  adrestype: 'woning' | 'instelling';
  van: Day;
  tot: Day | null;
}

/** T25: six institution addresses in the region. */
const INSTELLINGEN = 6;
/** Who stays so many days or more gets the address of the institution (a choice of ours). */
const LONG_STAY = 180;

/** The institution where a jeugdige stays: one of those of the own gemeente, if there is any. */
function findInstelling({ id, gemeente }: Jeugdige, gemeenten: number): number | undefined {
  const own = Array.from({ length: INSTELLINGEN }, (_, i) => i).filter((i) => i % gemeenten === gemeente.index);
  return own[id % own.length];
}

/** At home, at home again after each long stay in verblijf, and in between at the institution. */
function placeJeugdige(jeugdige: Jeugdige, gemeenten: number, home: Omit<Lid, 'bsn'>): Omit<Lid, 'bsn'>[] {
  const instelling = findInstelling(jeugdige, gemeenten);
  if (instelling === undefined) return [home];
  const stays = jeugdige.trajecten
    .filter(({ vorm }) => vorm === 'vrb' || vorm === 'ges')
    .flatMap(({ stukken }) => stukken)
    .filter(({ begin, eind }) => begin > home.van && begin <= WINDOW_END && eind - begin >= LONG_STAY)
    .toSorted((a, b) => a.begin - b.begin);
  const places: Omit<Lid, 'bsn'>[] = [];
  let van = home.van;
  for (const { begin, eind } of stays) {
    // Two at a time: the first one counts.
    if (begin <= van) continue;
    const place = { huishouden: `I${instelling}`, adres: `AI${instelling}`, adrestype: 'instelling' } as const;
    places.push({ ...home, van, tot: begin - 1 }, { ...place, van: begin, tot: eind > WINDOW_END ? null : eind });
    van = eind + 1;
  }
  return van > WINDOW_END ? places : [...places, { ...home, van }];
}

/** Who lives where: after a divorce the jeugdigen stay, the adult moves; co-ouderschap gives two addresses at once. */
export function listLeden(regio: Regio, { id, jeugdigen, volwassenen, gescheiden, twoAddresses }: Huishouden): Lid[] {
  const place = (suffix: string, van: Day, tot: Day | null): Omit<Lid, 'bsn'> => ({
    huishouden: `H${id}${suffix}`,
    adres: `A${id}${suffix}`,
    adrestype: 'woning',
    van,
    tot,
  });
  const children = jeugdigen.flatMap((jeugdige) => {
    const van = Math.max(jeugdige.geboren, WINDOW_BEGIN);
    const places = [
      ...placeJeugdige(jeugdige, regio.gemeenten.length, place('', van, null)),
      ...(twoAddresses ? [place('B', van, null)] : []),
    ];
    const second = regio.secondBsns.get(jeugdige.id);
    const bsns = second === undefined ? [jeugdige.bsn] : [jeugdige.bsn, second.bsn];
    return bsns.flatMap((bsn) => places.map((own) => ({ bsn, ...own })));
  });
  const adults = volwassenen.flatMap(({ bsn }) =>
    gescheiden === null
      ? [{ bsn, ...place('', WINDOW_BEGIN, null) }]
      : [
          { bsn, ...place('', WINDOW_BEGIN, gescheiden) },
          { bsn, ...place('B', gescheiden + 1, null) },
        ],
  );
  return [...children, ...adults];
}
