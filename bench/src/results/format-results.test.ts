import { expect, test } from 'vitest';
import { formatResults } from './format-results.ts';

test('says plainly which goals were missed and what else the machine was doing', () => {
  const text = formatResults({
    date: '2026-11-21 22:46 UTC',
    command: 'npm run bench',
    machine: {
      cores: 2,
      processor: 'a processor',
      memoryInGb: 24,
      system: 'linux x64',
      load: ['0.10', '1.90'],
      versions: { node: '24.21.0', DuckDB: '1.5.4' },
    },
    benches: [
      {
        name: 'paths',
        title: 'Paths',
        how: 'Median of 5.',
        results: [
          { what: 'region', ours: '2 ms', peer: '30 ms', value: '15×', goal: '≥ 8×', met: true },
          { what: 'generated', ours: '5 ms', peer: '10 ms', value: '2×', goal: '≥ 8×', met: false },
        ],
      },
    ],
  });
  expect(text).toContain('1 of 2 goals met, 1 missed.');
  expect(text).toContain('before and after the run: 0.10 and 1.90.');
  expect(text).toContain('Versions: node 24.21.0, DuckDB 1.5.4.');
  expect(text).toContain('Median of 5. (`npm run bench paths`)');
  expect(text).toContain('| region | 2 ms | 30 ms | 15× | ≥ 8× | yes |');
  expect(text).toContain('| generated | 5 ms | 10 ms | 2× | ≥ 8× | **no** |');
});
