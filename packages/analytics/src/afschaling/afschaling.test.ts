import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import type { Cell } from '../figure/figure.ts';
import type { FigureOptions } from '../figure/filter.ts';
import type { SourceJeugdige } from '../source.ts';
import { openAnalytics } from '../store/analytics.ts';
import { makeJeugdige, PEILDATUM } from '../testing/make-jeugdige.ts';
import { MemorySource } from '../testing/memory-source.ts';
import { computeAfschaling } from './compute-afschaling.ts';

const shown = (cell: Cell | undefined) => (cell?.kind === 'value' ? cell.value : cell?.kind);

async function report(jeugdigen: readonly SourceJeugdige[], publication: FigureOptions['publication'] = 'exact') {
  const analytics = await openAnalytics({ place: 'memory', source: new MemorySource(PEILDATUM, jeugdigen) });
  await analytics.buildFull();
  const found = await computeAfschaling(analytics, { gemeenten: 'alle' }, { taal: 'nl', publication });
  await analytics.close();
  return { ...found, of: (name: string | null) => found.rows.find(({ bestemming }) => bestemming === name) };
}

/** Out of care on 1 June 2025; closed on a day with a destination, or not. */
function exit(id: string, bestemming?: string, per = '2025-06-10'): SourceJeugdige {
  const afsluitingen = bestemming === undefined ? [] : [{ per: plainDate(per), bestemming }];
  return { ...makeJeugdige(id, [['beg', '2025-01-01', '2025-06-01']]), afsluitingen };
}

const many = (n: number, name: string, bestemming?: string) =>
  Array.from({ length: n }, (_, i) => exit(`${name}${i}`, bestemming));

test('S1-9 of 400 exits, 46 with registered destination voorliggend veld is 11.5 %', async () => {
  const region = [...many(46, 'v', 'voorliggend-veld'), ...many(30, 'n', 'eigen-netwerk'), ...many(324, 'o')];
  const { of, account } = await report(region);
  expect([of(null)?.aantal, of('voorliggend-veld')?.aantal, of('onbekend')?.aantal].map(shown)).toEqual([400, 46, 324]);
  expect(shown(of('voorliggend-veld')?.aandeel)).toBe(0.115);
  expect(shown(account.n)).toBe(400);
});

test('counts as exit only what no other care followed within 90 days, and takes the closing nearest to the end', async () => {
  const { of } = await report([
    exit('near', 'eigen-netwerk'),
    // Closed long before: that was about other care.
    exit('far', 'eigen-netwerk', '2025-01-15'),
    {
      ...makeJeugdige('again', [
        ['beg', '2025-01-01', '2025-06-01'],
        ['beh', '2025-08-30', null],
      ]),
      afsluitingen: [{ per: plainDate('2025-06-01'), bestemming: 'eigen-netwerk' }],
    },
    {
      ...exit('two', 'andere-hulp', '2025-05-01'),
      afsluitingen: [
        { per: plainDate('2025-05-01'), bestemming: 'andere-hulp' },
        { per: plainDate('2025-06-03'), bestemming: 'lichtere-hulp' },
      ],
    },
    // Too short ago to judge.
    makeJeugdige('late', [['beg', '2025-01-01', PEILDATUM]]),
  ]);
  expect(
    [null, 'eigen-netwerk', 'lichtere-hulp', 'andere-hulp', 'onbekend'].map((one) => shown(of(one)?.aantal)),
  ).toEqual([3, 1, 1, 0, 1]);
});

test('S1-9 hides a destination of fewer than ten for groups, and adds up', async () => {
  const { of } = await report([...many(46, 'v', 'voorliggend-veld'), ...many(4, 'n', 'eigen-netwerk')], 'groups');
  expect(shown(of('eigen-netwerk')?.aantal)).toBe('suppressed');
  expect(shown(of('eigen-netwerk')?.aandeel)).toBe('suppressed');
});
