import type { Wachtrij } from '@samenpad/database';
import { plainDate } from '@samenpad/domain';
import { expect, it } from 'vitest';
import { withoutTasks } from './without-tasks.ts';

const oldest = plainDate('2026-03-03');
const rows: Wachtrij[] = [
  { soort: 'te-besluiten', aantal: 5, oldest },
  { soort: 'vacature', aantal: 2, oldest },
];
const taak = { soort: 'taak' as const, detail: 'regisseur-ontbreekt' };

it('tells of a gezin without regisseur once: as a task of a day, and else as what waits', () => {
  expect(withoutTasks(rows, [{ soort: 'taak', detail: 'informeren' }])).toEqual(rows);
  expect(withoutTasks(rows, [taak])).toEqual([rows[0], { soort: 'vacature', aantal: 1, oldest: null }]);
  expect(withoutTasks(rows, [taak, taak])).toEqual([rows[0]]);
});
