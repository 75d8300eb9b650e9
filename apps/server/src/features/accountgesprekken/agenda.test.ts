import type { Accountlijn } from '@samenpad/database';
import { type GemeenteCode, plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { makeAgenda } from './agenda.ts';

const idOf = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

function makeLijn(n: number, rest: Partial<Accountlijn>): Accountlijn {
  return {
    gemeente: '9801' as GemeenteCode, // exists
    jeugdigeId: idOf(n),
    pseudoniem: `P${n}`,
    hulpvormen: ['beg'],
    begin: plainDate('2025-06-01'),
    eind: null,
    toewijzingEind: plainDate('2026-06-01'),
    verwachtEind: null,
    nodig: ['tijd'],
    beantwoordOp: new Date('2025-12-01T10:00:00Z'),
    beantwoordDoor: 'L. Vlierkamp',
    antwoorden: 1,
    beloofd: null,
    beantwoordbaar: true,
    ...rest,
  };
}

const known = {
  peildatum: plainDate('2025-12-31'),
  namen: new Map([[idOf(1), 'Noor']]),
  usualDays: new Map([
    ['beg', 300],
    ['ggz', 100],
  ]),
  chosen: new Set<string>(),
};

test('S0-28 the agenda is sorted by no end date, then longer than expected, then promises that are over', () => {
  const agenda = makeAgenda(
    [
      makeLijn(1, {}),
      makeLijn(2, { eind: plainDate('2025-12-01'), toewijzingEind: null }),
      makeLijn(3, { nodig: null, beantwoordOp: null, antwoorden: 0 }),
      makeLijn(4, { beloofd: plainDate('2025-12-30') }),
      makeLijn(5, { begin: plainDate('2025-01-01') }),
      makeLijn(6, { toewijzingEind: null }),
      makeLijn(7, { toewijzingEind: null, begin: plainDate('2024-01-01') }),
      makeLijn(8, { beloofd: plainDate('2025-12-31') }),
    ],
    known,
  );
  expect(agenda.map(({ pseudoniem, redenen }) => [pseudoniem, ...redenen])).toEqual([
    ['P7', 'geen-einddatum', 'langer-dan-verwacht'],
    ['P6', 'geen-einddatum'],
    ['P5', 'langer-dan-verwacht'],
    ['P4', 'belofte-voorbij'],
    ['P3', 'geen-antwoord'],
    ['P1'],
    ['P8'],
    ['P2', 'beeindigd'],
  ]);
  expect(agenda.find(({ pseudoniem }) => pseudoniem === 'P5')).toMatchObject({ dagen: 364, verwachteDagen: 300 });
  expect(agenda.find(({ pseudoniem }) => pseudoniem === 'P2')).toMatchObject({ dagen: 183 });
  expect(agenda.flatMap(({ naam }) => naam ?? [])).toEqual(['Noor']);
});

test('S0-28 an agenda of 64 youths begins with those without end date, then those who run longer than expected', () => {
  const kinds: Record<string, Partial<Accountlijn>> = {
    'geen-einddatum': { toewijzingEind: null },
    'langer-dan-verwacht': { begin: plainDate('2025-01-15') },
    'belofte-voorbij': { beloofd: plainDate('2025-12-01') },
    '': {},
  };
  const names = Object.keys(kinds);
  // 16 of each kind, mixed.
  const lijnen = Array.from({ length: 64 }, (_, n) => ({
    ...makeLijn(n % 10, kinds[names[(n * 7) % 4] ?? ''] ?? {}),
    jeugdigeId: `00000000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
    pseudoniem: `P${n}`,
  }));
  const agenda = makeAgenda(lijnen, known);
  expect(agenda).toHaveLength(64);
  expect(new Set(agenda.map(({ jeugdigeId }) => jeugdigeId)).size).toBe(64);
  const order = agenda.map(({ redenen }) => redenen.join());
  expect(order).toEqual(names.flatMap((name) => Array.from({ length: 16 }, () => name)));
});

test('S0-28 of several kinds of care the longest counts, and without a known duration nobody is late', () => {
  const begin = plainDate('2025-06-01');
  const [both, none] = makeAgenda(
    [makeLijn(1, { hulpvormen: ['beg', 'ggz'], begin }), makeLijn(2, { hulpvormen: ['vrb'], begin })],
    known,
  );
  expect(both).toMatchObject({ verwachteDagen: 300, redenen: [] });
  expect(none).toMatchObject({ verwachteDagen: null, redenen: [] });
});

test('S0-28 whom the focus list gave to the talk comes first', () => {
  const agenda = makeAgenda([makeLijn(1, { toewijzingEind: null }), makeLijn(2, {})], {
    ...known,
    chosen: new Set([idOf(2)]),
  });
  expect(agenda.map(({ pseudoniem, redenen }) => [pseudoniem, ...redenen])).toEqual([
    ['P2', 'focuslijst'],
    ['P1', 'geen-einddatum'],
  ]);
});
