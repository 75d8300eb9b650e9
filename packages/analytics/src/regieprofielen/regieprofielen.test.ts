import { parseGemeenteCode, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import { describeRegieprofielen, type RegieprofielCount } from './describe-regieprofielen.ts';

const dag = plainDate('2026-11-23');
const a: RegieprofielCount = {
  ...{
    gemeente: parseGemeenteCode('0384')!,
    gezinnen: 60,
    intake: 41,
    naEerste: 10,
    naTweede: 0,
    zonder: 9,
    mediaan: 0,
  },
  ...{
    lopend: 80,
    meervoudig: 40,
    led: 30,
    mdos: 62,
    metMdo: 31,
    vacatureDagen: 600,
    metVacature: 12,
    afspraak: 'intake',
  },
};
const b: RegieprofielCount = {
  ...{
    gemeente: parseGemeenteCode('0363')!,
    gezinnen: 50,
    intake: 0,
    naEerste: 11,
    naTweede: 24,
    zonder: 15,
    mediaan: 220,
  },
  ...{ lopend: 40, meervoudig: 12, led: 12, mdos: 30, metMdo: 6, vacatureDagen: 0, metVacature: 0, afspraak: null },
};
const few: RegieprofielCount = {
  ...b,
  gezinnen: 9,
  naEerste: 3,
  naTweede: 3,
  zonder: 3,
  lopend: 9,
  meervoudig: 3,
  led: 1,
};
const shown = (cell: Cell): number | string => (cell.kind === 'value' ? Math.round(cell.value * 100) / 100 : cell.kind);
const describe = (counts: RegieprofielCount[], publication: 'exact' | 'groups') =>
  describeRegieprofielen(counts, dag, { taal: 'nl', publication });

test('S4-38 profile A: regisseur at intake; B: only after the second traject, on one scale', () => {
  const { rows, account } = describe([a, b], 'exact');
  expect(rows.map(({ profiel, afspraak }) => [profiel, afspraak])).toEqual([
    ['intake', 'intake'],
    ['naTweede', null],
  ]);
  expect(rows.map(({ mediaanDagen }) => shown(mediaanDagen))).toEqual([0, 220]);
  expect(
    rows.map((row) => [row.intake, row.naEerste, row.naTweede, row.zonder].map(({ aandeel }) => shown(aandeel))),
  ).toEqual([
    [0.68, 0.17, 0, 0.15],
    [0, 0.22, 0.48, 0.3],
  ]);
  expect(rows.map((row) => [row.metRegisseur, row.mdos, row.vacatureDagen].map(shown))).toEqual([
    [0.75, 0.78, 7.5],
    [1, 0.75, 0],
  ]);
  expect(account.period).toEqual({ van: '2024-11-24', tot: '2026-11-23' });
  expect(shown(account.n)).toBe(110);
});

test('S4-38 tells nothing of few gezinnen, nor of the rest of them, nor of meetings of few', () => {
  const {
    rows: [first, second, third],
    account,
  } = describe([a, b, few], 'groups');
  // As the shown rows add up: sixty and fifty, without the nine.
  expect(shown(account.n)).toBe(110);
  // Nine without one, hidden with another so that neither follows from the sum.
  expect([first!.intake, first!.zonder].map(({ aantal }) => shown(aantal))).toContain('suppressed');
  expect(shown(first!.zonder.aantal)).toBe('suppressed');
  // All twelve have one: told. Of fewer than thirty no percentage. Thirty meetings of six gezinnen are not told.
  expect([second!.metRegisseur, second!.mdos, second!.vacatureDagen].map(shown)).toEqual([
    'suppressed',
    'suppressed',
    0,
  ]);
  expect(third).toMatchObject({
    profiel: null,
    gezinnen: { kind: 'suppressed' },
    mediaanDagen: { kind: 'suppressed' },
  });
  const cells = [third!.gezinnen, third!.lopend, third!.meervoudig, third!.metRegisseur, third!.mdos];
  expect(cells.map(shown)).toEqual(cells.map(() => 'suppressed'));
});

test('S4-38 has no profile of a gemeente without gezinnen, and no median where fewer than half have a regisseur', () => {
  const none = {
    ...few,
    gezinnen: 0,
    naEerste: 0,
    naTweede: 0,
    zonder: 0,
    mediaan: null,
    lopend: 0,
    meervoudig: 0,
    led: 0,
  };
  const half = { ...b, naEerste: 0, naTweede: 24, zonder: 26, mediaan: null };
  const { rows } = describe([none, half], 'exact');
  expect(rows.map(({ profiel }) => profiel)).toEqual([null, 'zonder']);
  expect(rows.map(({ mediaanDagen }) => mediaanDagen)).toEqual([
    { kind: 'undetermined', reason: 'empty' },
    { kind: 'undetermined', reason: 'not-reached' },
  ]);
});
