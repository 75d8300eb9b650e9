import { describe, expect, it } from 'vitest';
import { type Change, judgeCodes } from '../../test/change-bericht.ts';

const BORN = '<B:Datum>2010-02-14</B:Datum>';
const NUMMER = '<M:ToewijzingNummer>300201</M:ToewijzingNummer>';
const SECOND_NUMMER = '<M:ToewijzingNummer>300202</M:ToewijzingNummer>';
const TO_FIRST: Change[] = [
  ['300202', '300201'],
  ['55A12', '55A11'],
  ['2026-04-15</M:Begindatum>', '2026-04-03</M:Begindatum>'],
];

const starts: [expected: string, what: string, ...changes: Change[]][] = [
  ['', 'nothing changed'],
  ['CS002', 'a wrong Bsn', ['999900006', '123456789']],
  ['CS058', 'status 2', ['<M:StatusAanlevering>1', '<M:StatusAanlevering>2']],
  ['CS058', 'status 9', ['<M:StatusAanlevering>1', '<M:StatusAanlevering>9']],
  ['', 'a removal', ['<M:StatusAanlevering>1', '<M:StatusAanlevering>3']],
  ['CS139', 'a birth date that does not fit', [BORN, `${BORN}<B:DatumGebruik>2</B:DatumGebruik>`]],
  ['TR002', 'a client of 121', [BORN, '<B:Datum>1905-04-14</B:Datum>']],
  ['TR134', 'a client born tomorrow', [BORN, '<B:Datum>2026-04-16</B:Datum>']],
  ['TR134', 'a start a day after the Dagtekening', ['2026-04-15</M:Begindatum>', '2026-04-16</M:Begindatum>']],
  ['', 'the same product with another Begindatum', ...TO_FIRST.slice(0, 2)],
  ['TR101', 'the same key twice', ...TO_FIRST],
  [
    'TR101',
    'the same key twice without ToewijzingNummer (IV096)',
    [NUMMER, ''],
    [SECOND_NUMMER, ''],
    ...TO_FIRST.slice(1),
  ],
  ['', 'one of them without ToewijzingNummer', [NUMMER, ''], ...TO_FIRST],
];

const stops: [expected: string, what: string, ...changes: Change[]][] = [
  ['', 'nothing changed'],
  ['CS002', 'a wrong Bsn', ['999900006', '999900007']],
  ['CS058', 'status 2', ['<M:StatusAanlevering>1', '<M:StatusAanlevering>2']],
  ['CS139', 'a birth date that does not fit', [BORN, `${BORN}<B:DatumGebruik>3</B:DatumGebruik>`]],
  ['TR002', 'a client of 121', [BORN, '<B:Datum>1905-01-01</B:Datum>']],
  ['TR018', 'an end a day before the begin', ['2026-07-17</M:Einddatum>', '2026-04-02</M:Einddatum>']],
  ['', 'an end on the day of the begin', ['2026-07-17</M:Einddatum>', '2026-04-03</M:Einddatum>']],
  ['TR134', 'an end a day after the Dagtekening', ['2026-07-17</M:Einddatum>', '2026-07-21</M:Einddatum>']],
  ['TR018', 'a begin after the Dagtekening', ['2026-04-03</M:Begindatum>', '2026-07-21</M:Begindatum>']],
  ['TR101', 'the same key twice', ...TO_FIRST],
  ['', 'the same start with another reason', ...TO_FIRST, ['>31<', '>20<']],
  ['', 'the same start with another end', ...TO_FIRST, ['2026-07-17</M:Einddatum>', '2026-07-16</M:Einddatum>']],
];

describe('judgeBericht on a 305', () => {
  it.each(starts)('gives [%s] for %s', (expected, _what, ...changes) => {
    expect(judgeCodes('305', ...changes)).toBe(expected);
  });
});

describe('judgeBericht on a 307', () => {
  it.each(stops)('gives [%s] for %s', (expected, _what, ...changes) => {
    expect(judgeCodes('307', ...changes)).toBe(expected);
  });
});
