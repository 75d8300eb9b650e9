import { JeugdigenQuery } from '@samenpad/contract';
import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '../app/address.ts';
import { readFigureSearch, searchReader } from './search.ts';

describe('state in the address', () => {
  it('comes back as it was written, without quotes around codes', () => {
    const search = readFigureSearch({
      gemeente: '0971',
      van: '2025-01-01',
      tot: '2025-12-31',
      hulpvorm: 'ggz',
      verwijzer: '02',
    });
    const address = stringifySearch(search);
    expect(address).toBe('?gemeente=0971&van=2025-01-01&tot=2025-12-31&hulpvorm=ggz&verwijzer=02');
    expect(readFigureSearch(parseSearch(address))).toEqual(search);
  });

  it('drops what is wrong or unknown and keeps the rest', () => {
    expect(readFigureSearch(parseSearch('?gemeente=x&van=2025-02-31&hulpvorm=beg&spoor=1'))).toEqual({
      hulpvorm: 'beg',
    });
  });

  it('holds only what differs from the default', () => {
    const read = searchReader(JeugdigenQuery.shape);
    expect(read({})).toEqual({});
    expect(stringifySearch(read({ pagina: '3', pad: 'beg-beh.' }))).toBe('?pad=beg-beh.&pagina=3');
  });

  it('writes nothing when no filter is set', () => {
    expect(stringifySearch({ zoek: '', gemeente: undefined })).toBe('');
  });
});
