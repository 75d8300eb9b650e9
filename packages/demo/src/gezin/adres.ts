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

/** Where a household lives. Postcodes 99xx ending in XX belong to nobody; 03 letters are kept out of the standard's way. */
export function adresOf(seed: number, gemeente: Gemeente, huishouden: number): Adres {
  const stream = new Stream(seed, 'adres', huishouden);
  return {
    huis: { huisnummer: stream.between(1, 240) },
    postcode: `${9901 + gemeente.index * 10 + stream.below(10)}XX`,
    straatnaam: stream.pick(straten),
    plaatsnaam: gemeente.naam,
    landCode: 'NL',
  };
}
