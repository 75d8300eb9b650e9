import { describe, expect, it } from 'vitest';
import { type Change, judgeCodes } from '../../test/change-bericht.ts';

const periode = (begin: string, eind: string) =>
  `<B:Begindatum>${begin}</B:Begindatum><B:Einddatum>${eind}</B:Einddatum>`;
const APRIL = periode('2026-04-01', '2026-04-30');
const MARCH = periode('2026-03-01', '2026-03-31');
const DECLARATIE = `<M:DeclaratiePeriode>${APRIL}`;
const PRODUCT = `<M:ProductPeriode>${APRIL}`;
const declaratie = (begin: string, eind: string): Change => [
  DECLARATIE,
  `<M:DeclaratiePeriode>${periode(begin, eind)}`,
];
const product = (begin: string, eind: string): Change => [PRODUCT, `<M:ProductPeriode>${periode(begin, eind)}`];
const TARIEF = '<M:ProductTarief>1250</M:ProductTarief>';
const FIRST = '<B:ReferentieNummer>RN001</B:ReferentieNummer>';
const LAST = '<B:ReferentieNummer>RN005</B:ReferentieNummer>';
const vorig = (nummer: string) => `<B:VorigReferentieNummer>${nummer}</B:VorigReferentieNummer>`;
const totaal = (bedrag: number): Change => ['<B:TotaalBedrag>79000', `<B:TotaalBedrag>${bedrag}`];
const CREDIT_FIRST: Change = ['<B:Bedrag>5000</B:Bedrag><B:DebetCredit>D', '<B:Bedrag>5000</B:Bedrag><B:DebetCredit>C'];
const EURO: Change[] = [
  ['<M:GeleverdVolume>4<', '<M:GeleverdVolume>5000<'],
  ['<M:Eenheid>04', '<M:Eenheid>83'],
];

const claims: [expected: string, what: string, ...changes: Change[]][] = [
  ['', 'nothing changed'],
  ['CS002', 'a wrong Bsn of the second client', ['999900018', '999900019']],
  ['TR101', 'one client twice', ['999900018', '999900006']],
  [
    'CS340',
    'a month without its last day',
    declaratie('2026-04-01', '2026-04-29'),
    product('2026-04-01', '2026-04-29'),
    product('2026-04-01', '2026-04-29'),
    product('2026-04-01', '2026-04-29'),
    product('2026-04-01', '2026-04-29'),
  ],
  ['CS340', 'two months', declaratie('2026-03-01', '2026-04-30')],
  [
    'CS340',
    'from the 15th to the 14th',
    declaratie('2026-04-15', '2026-05-14'),
    ['2026-05-06</B:Dagtekening', '2026-05-14</B:Dagtekening'],
  ],
  [
    '',
    'February of a leap year',
    declaratie('2024-02-01', '2024-02-29'),
    product('2024-02-01', '2024-02-29'),
    product('2024-02-01', '2024-02-29'),
    product('2024-02-01', '2024-02-29'),
    product('2024-02-01', '2024-02-29'),
    [MARCH, periode('2024-01-01', '2024-01-31')],
  ],
  ['TR134 TR137', 'a DeclaratiePeriode after the Dagtekening', declaratie('2026-06-01', '2026-06-30')],
  ['TR137', 'a DeclaratiePeriode that ends after the Dagtekening', declaratie('2026-05-01', '2026-05-31')],
  ['CS340 TR137 TR319', 'a DeclaratiePeriode that ends before it begins', declaratie('2026-04-01', '2026-03-31')],
  ['CS100 TR319', 'a DeclaratiePeriode in 2020', declaratie('2020-12-01', '2020-12-31')],
  ['CS100 TR335', 'a ProductPeriode in 2020', product('2020-12-01', '2020-12-31')],
  ['TR335', 'a ProductPeriode a day more than five years old', product('2021-05-01', '2021-05-05')],
  ['', 'a ProductPeriode of exactly five years old', product('2021-05-01', '2021-05-06')],
  ['CS337', 'a ProductPeriode over two months', product('2026-03-01', '2026-04-30')],
  ['CS337', 'the same month of two years', product('2025-04-01', '2026-04-30')],
  ['TR134 TR137 TR319', 'a ProductPeriode next month', product('2026-05-07', '2026-05-31')],
  [
    'TR319',
    'a ProductPeriode after the DeclaratiePeriode, before the Dagtekening',
    product('2026-05-01', '2026-05-06'),
  ],
  ['TR137', 'a ProductPeriode that ends before it begins', product('2026-04-02', '2026-04-01')],
  ['CD087', 'no tariff', [TARIEF, '']],
  ['CD087', 'a tariff with euro', ...EURO],
  ['', 'euro without tariff', ...EURO, [TARIEF, '']],
  ['CS339', 'euro with another volume', ...EURO, [TARIEF, ''], ['<M:GeleverdVolume>5000<', '<M:GeleverdVolume>4999<']],
  ['TR358', 'a total of a cent too much', totaal(79001)],
  [
    'TR358',
    'a total on the wrong side',
    ['79000</B:TotaalBedrag><B:DebetCredit>D', '79000</B:TotaalBedrag><B:DebetCredit>C'],
  ],
  [
    'CS325 TR358',
    'a total of nothing as credit',
    ['79000</B:TotaalBedrag><B:DebetCredit>D', '0</B:TotaalBedrag><B:DebetCredit>C'],
  ],
  ['', 'a line of nothing', ['<B:Bedrag>5000<', '<B:Bedrag>0<'], totaal(74000)],
  [
    'CS325',
    'a line of nothing as credit',
    [FIRST, FIRST + vorig('RN900')],
    ['5000</B:Bedrag><B:DebetCredit>D', '0</B:Bedrag><B:DebetCredit>C'],
    totaal(74000),
  ],
  ['', 'a credit of an earlier line', [FIRST, FIRST + vorig('RN900')], CREDIT_FIRST, totaal(69000)],
  ['TR358', 'a credit that is added up', [FIRST, FIRST + vorig('RN900')], CREDIT_FIRST],
  ['CD060', 'a credit without the number of its debit', CREDIT_FIRST, totaal(69000)],
  ['CD060', 'a debit with a number', [FIRST, FIRST + vorig('RN900')]],
  ['CD060 TR316', 'a debit that points to itself', [FIRST, FIRST + vorig('RN001')]],
  [
    'TR316',
    'a credit of a line further on, of another client',
    [FIRST, FIRST + vorig('RN005')],
    CREDIT_FIRST,
    totaal(69000),
  ],
  [
    'TR316',
    'a credit of a line before it',
    [LAST, LAST + vorig('RN001')],
    ['21000</B:Bedrag><B:DebetCredit>D', '21000</B:Bedrag><B:DebetCredit>C'],
    totaal(37000),
  ],
  [
    'TR315',
    'one debit credited twice, at two clients',
    [FIRST, FIRST + vorig('RN900')],
    CREDIT_FIRST,
    [LAST, LAST + vorig('RN900')],
    ['21000</B:Bedrag><B:DebetCredit>D', '21000</B:Bedrag><B:DebetCredit>C'],
    totaal(27000),
  ],
  ['TR101', 'one ReferentieNummer twice at a client', ['RN002', 'RN001']],
  ['', 'one ReferentieNummer at two clients (TR314 is of level 3)', ['RN005', 'RN001']],
  ['TR416', 'one debit twice', [MARCH, APRIL]],
  [
    '',
    'a debit and a credit of the same month',
    [MARCH, APRIL],
    [LAST, LAST + vorig('RN900')],
    ['21000</B:Bedrag><B:DebetCredit>D', '21000</B:Bedrag><B:DebetCredit>C'],
    totaal(37000),
  ],
  ['', 'the same toewijzing at another client', ['<M:ToewijzingNummer>10075', '<M:ToewijzingNummer>10073']],
];

const APRIL_2023 = `<M:ProductPeriode>${periode('2023-04-01', '2023-04-30')}`;
const toegekend = (bedrag: number): Change => ['<B:TotaalBedrag>34000', `<B:TotaalBedrag>${bedrag}`];
const CLASS_CODE: Change = [
  '</M:Clienten><M:RetourCodes><M:RetourCode>0200',
  '</M:Clienten><M:RetourCodes><M:RetourCode>9333',
];

const answers: [expected: string, what: string, ...changes: Change[]][] = [
  ['', 'nothing changed'],
  ['CS002', 'a wrong Bsn', ['999900018', '999900020']],
  ['TR101', 'one client twice', ['999900018', '999900006']],
  ['TR101', 'one line twice', ['RN002', 'RN001'], ['RT002', 'RT001']],
  ['', 'one ReferentieNummer with two others', ['RN002', 'RN001']],
  ['CD060', 'a credit without the number of its debit', [vorig('RT001'), '']],
  ['TR342', 'granted a cent more', toegekend(34001)],
  ['TR342', 'a refused claim that is granted in part', CLASS_CODE],
  [
    '',
    'a refused claim of which nothing is granted',
    CLASS_CODE,
    ['34000</B:TotaalBedrag><B:DebetCredit>C', '0</B:TotaalBedrag><B:DebetCredit>D'],
  ],
  ['CS325', 'the same, nothing as credit', CLASS_CODE, toegekend(0)],
  ['CS325 TR342', 'nothing submitted, as credit', ['<B:TotaalBedrag>58000', '<B:TotaalBedrag>0']],
  ['CS325 TR342', 'a refused line of nothing, as credit', ['<B:Bedrag>14000', '<B:Bedrag>0']],
  [
    'TR342',
    'a refused line on the other side',
    [vorig('RT003'), ''],
    [
      '5000</B:Bedrag><B:DebetCredit>C</B:DebetCredit></M:IngediendBedrag><M:RetourCodes><M:RetourCode>9307',
      '5000</B:Bedrag><B:DebetCredit>D</B:DebetCredit></M:IngediendBedrag><M:RetourCodes><M:RetourCode>9307',
    ],
  ],
  [
    'TR134 TR137',
    'a ProductPeriode after the Dagtekening',
    [APRIL_2023, `<M:ProductPeriode>${periode('2023-06-01', '2023-06-30')}`],
  ],
  [
    'TR137',
    'a ProductPeriode that ends before it begins',
    [APRIL_2023, `<M:ProductPeriode>${periode('2023-04-30', '2023-04-01')}`],
  ],
];

describe('judgeBericht on a 323', () => {
  it.each(claims)('gives [%s] for %s', (expected, _what, ...changes) => {
    expect(judgeCodes('323', ...changes)).toBe(expected);
  });
});

describe('judgeBericht on a 325', () => {
  it.each(answers)('gives [%s] for %s', (expected, _what, ...changes) => {
    expect(judgeCodes('325', ...changes)).toBe(expected);
  });
});
