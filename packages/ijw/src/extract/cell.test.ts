import { describe, expect, it } from 'vitest';
import { readAgbCode, readBedrag, readBsn, readDate, readGemeente, readHulpvormAsCategorie, readText } from './cell.ts';

describe('cells', () => {
  it.each([
    ['31-12-2025', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['1-2-2025', '2025-02-01'],
    ['2025-12-31', '2025-12-31'],
    ['20251231', '2025-12-31'],
    ['2025-12-31 00:00:00', '2025-12-31'],
    ['2025-12-31T00:00:00.000', '2025-12-31'],
    ['29-02-2024', '2024-02-29'],
  ])('reads %s as a day', (text, day) => {
    expect(readDate(text)).toEqual({ value: day });
  });

  it.each([
    ['31-06-2025', 'datum'],
    ['29-02-2025', 'datum'],
    ['2025-13-01', 'datum'],
    ['12/31/2025', 'datum'],
    ['31-12-25', 'datum'],
    ['45000', 'datum'],
    ['2025-12-31 10:15:00', 'datum'],
    ['31-12-9999', 'datum-bereik'],
    ['0000-01-01', 'datum-bereik'],
  ])('refuses %s as a day: %s', (text, code) => {
    expect(readDate(text)).toEqual({ code });
  });

  it.each([
    ['1.234,56', 123_456],
    ['1234,56', 123_456],
    ['1234.56', 123_456],
    ['1.234', 123_400],
    ['1.234.567', 123_456_700],
    ['€ 12,5', 1_250],
    ['0', 0],
    ['12.5', 1_250],
  ])('reads %s as an amount in cents', (text, amount) => {
    expect(readBedrag(text)).toEqual({ value: amount });
  });

  it.each(['1,234.56', '-5', '1,234', '12.34,5', 'gratis', '99999999999', '1e5', '1.23.456'])(
    'refuses %s as an amount',
    (text) => {
      expect(readBedrag(text)).toEqual({ code: 'bedrag' });
    },
  );

  it('puts back a dropped zero only where the code can prove it', () => {
    expect(readBsn('12345672')).toEqual({ value: '012345672' });
    expect(readBsn('12345671')).toEqual({ code: 'bsn' });
    expect(readGemeente('34')).toEqual({ value: '0034' });
    expect(readAgbCode('1234567')).toEqual({ code: 'agb-code' });
  });

  it('takes a hulpvorm only when one category stands for it', () => {
    expect(readHulpvormAsCategorie('11')).toEqual({ value: '35' });
    expect(readHulpvormAsCategorie('2')).toEqual({ value: '32' });
    expect(readHulpvormAsCategorie('PLG')).toEqual({ value: '35' });
    expect(readHulpvormAsCategorie('beh')).toEqual({ code: 'hulpvorm' });
  });

  it.each([
    ['=cmd|calc', 'formule'],
    ['+1', 'formule'],
    ['@SUM(A1)', 'formule'],
    ['-1+1', 'formule'],
    ['een\u0007bel', 'stuurteken'],
    ['twee\nregels', 'stuurteken'],
    ['x'.repeat(201), 'tekst-te-lang'],
  ])('refuses the text %j: %s', (text, code) => {
    expect(readText(text)).toEqual({ code });
  });
});
