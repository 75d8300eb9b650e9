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
const POSTCODES = 10;

/** Ten areas of a gemeente, with the wijk that each lies in: code of CBS and name. */
export function listWijken({
  code,
  index,
  naam: gemeente,
}: Gemeente): { postcode: string; wijk: string; naam: string }[] {
  return Array.from({ length: POSTCODES }, (_, i) => {
    const nr = Math.floor((i * WIJKEN.length) / POSTCODES);
    return {
      postcode: String(9901 + index * POSTCODES + i),
      wijk: `WK${code}0${nr + 1}`,
      naam: `${gemeente}-${WIJKEN[nr] ?? ''}`,
    };
  });
}

/** Where a household lives. Postcodes 99xx ending in XX belong to nobody; 03 letters are kept out of the standard's way. */
export function adresOf(seed: number, gemeente: Gemeente, huishouden: number): Adres {
  const stream = new Stream(seed, 'adres', huishouden);
  return {
    huis: { huisnummer: stream.between(1, 240) },
    postcode: `${9901 + gemeente.index * POSTCODES + stream.below(POSTCODES)}XX`,
    straatnaam: stream.pick(straten),
    plaatsnaam: gemeente.naam,
    landCode: 'NL',
  };
}
