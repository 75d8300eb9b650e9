import type { Adres } from '@samenpad/domain';
import { Stream } from '../random/stream.ts';
import type { Gemeente } from '../regio/gemeenten.ts';

const straten = [
  'Akkerpad',
  'Beukenlaan',
  'Dijkstraat',
  'Esdoornhof',
  'Fluitekruid',
  'Grachtkade',
  'Heuvelweg',
  'Iepenplein',
  'Kersengaarde',
  'Lijsterlaan',
  'Meidoornstraat',
  'Parkzoom',
];

const WIJKEN = ['Noord', 'Oost', 'Zuid', 'West'] as const;
/** Areas of a gemeente. */
export const POSTCODES = 10;

/** In which wijk an area lies. */
export function wijkNr(area: number): number {
  return Math.floor((area * WIJKEN.length) / POSTCODES);
}

/** Ten areas of a gemeente, with the wijk that each lies in: code of CBS and name. */
export function listWijken({
  code,
  index,
  naam: gemeente,
}: Gemeente): { postcode: string; wijk: string; naam: string }[] {
  return Array.from({ length: POSTCODES }, (_, i) => {
    const nr = wijkNr(i);
    return {
      postcode: String(9901 + index * POSTCODES + i),
      wijk: `WK${code}0${nr + 1}`,
      naam: `${gemeente}-${WIJKEN[nr] ?? ''}`,
    };
  });
}

/** Where the household with this number lives, in this area. Postcodes 99xx ending in XX belong to nobody; 03 letters are kept out of the standard's way. */
export function adresOf(seed: number, gemeente: Gemeente, huishouden: number, area: number): Adres {
  const stream = new Stream(seed, 'adres', huishouden);
  return {
    huis: { huisnummer: stream.between(1, 240) },
    postcode: `${9901 + gemeente.index * POSTCODES + area}XX`,
    straatnaam: stream.pick(straten),
    plaatsnaam: gemeente.naam,
    landCode: 'NL',
  };
}
