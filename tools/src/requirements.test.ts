import { describe, expect, it } from 'vitest';
import { compareRequirements } from './requirements/compare-requirements.ts';
import { listTestNames } from './requirements/list-test-names.ts';
import { readRequirements } from './requirements/read-requirements.ts';

const header = 'id,description,capability,test file';

describe('readRequirements', () => {
  it('reads each row', () => {
    expect(readRequirements(`${header}\nS9-1,Shows the share,figures,a.test.ts\n`)).toEqual([
      { id: 'S9-1', description: 'Shows the share', capability: 'figures', testFile: 'a.test.ts' },
    ]);
  });

  it.each([
    ['another header', 'id,what\n'],
    ['an id of another kind', `${header}\nT1,a,b,c.test.ts`],
    ['a missing test file', `${header}\nS9-1,a,b,`],
    ['a comma too many', `${header}\nS9-1,a,b,c.test.ts,d`],
    ['an id that stands twice', `${header}\nS9-1,a,b,c.test.ts\nS9-1,a,b,c.test.ts`],
  ])('refuses %s', (_, csv) => {
    expect(() => readRequirements(csv)).toThrow(/requirements\.csv/);
  });
});

describe('listTestNames', () => {
  it('takes each way to name a test, and none that is skipped', () => {
    const text = `
      describe('a', () => {
        it('b', () => {});
        it.each([1])('c %s', () => {});
        it.concurrent('d', async () => {});
        test(\`e\`, () => {});
        it.skip('not-1', () => {});
        it.todo('not-2');
        other('not-3');
      });`;
    expect(listTestNames('x.test.ts', text)).toEqual(['a', 'b', 'c %s', 'd', 'e']);
  });
});

describe('compareRequirements', () => {
  const requirement = (id: string) => ({ id, description: 'd', capability: 'c', testFile: 'a.test.ts' });

  it('is silent when list and tests agree; T, R and trust ids are free', () => {
    const testFiles = [{ path: 'a.test.ts', names: ['S9-1 shows', 'T1 planted', 'R-20 any order', 'S-48 swapped'] }];
    expect(compareRequirements([requirement('S9-1')], testFiles)).toEqual([]);
  });

  it('reports a claimed id without its test, also when another file or a longer id carries it', () => {
    const testFiles = [
      { path: 'a.test.ts', names: ['S9-12 shows'] },
      { path: 'b.test.ts', names: ['S9-1 shows'] },
    ];
    expect(compareRequirements([requirement('S9-1'), requirement('S9-12')], testFiles)).toEqual([
      'S9-1 stands in docs/requirements.csv, but no test in a.test.ts carries it in its name',
    ]);
  });

  it('reports an id that the list does not know', () => {
    expect(compareRequirements([], [{ path: 'a.test.ts', names: ['S9-3 and S8-4 hold'] }])).toEqual([
      'S9-3 in a test name of a.test.ts is not in docs/requirements.csv',
      'S8-4 in a test name of a.test.ts is not in docs/requirements.csv',
    ]);
  });
});
