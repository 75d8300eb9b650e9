import { expect, it } from 'vitest';
import { kindOfTrouble } from './kind-of-trouble.ts';

it('tells the technical log each kind of trouble with its number, and nothing of what it says', () => {
  const full = () => Object.assign(new Error('no room for moeder@example.nl'), { code: 'ENOSPC' });
  expect(kindOfTrouble(full())).toBe('Error ENOSPC');
  expect(kindOfTrouble(new TypeError('of 999900006'))).toBe('TypeError');
  const many = new AggregateError([full(), new TypeError('x'), full(), 'words'], '4 notices were not mailed');
  expect(kindOfTrouble(many)).toBe('Error ENOSPC (2), TypeError (1), unknown (1)');
  expect([kindOfTrouble('words'), kindOfTrouble(new AggregateError([]))]).toEqual(['unknown', 'AggregateError']);
});
