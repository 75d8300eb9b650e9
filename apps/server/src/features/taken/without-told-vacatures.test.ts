import type { Wachtrij } from '@samenpad/database';
import { plainDate } from '@samenpad/domain';
import { expect, it } from 'vitest';
import { withoutToldVacatures } from './without-told-vacatures.ts';

const oldest = plainDate('2026-03-03');
const rows: Wachtrij[] = [
  { soort: 'te-besluiten', aantal: 5, oldest },
  { soort: 'vacature', aantal: 2, oldest },
];
const taak = { soort: 'taak' as const, detail: 'regisseur-ontbreekt' };

it('tells of a gezin without regisseur once: as a task of a day, and else as what waits', () => {
  expect(withoutToldVacatures(rows, [{ soort: 'taak', detail: 'informeren' }])).toEqual(rows);
  expect(withoutToldVacatures(rows, [taak])).toEqual([rows[0], { soort: 'vacature', aantal: 1, oldest: null }]);
  expect(withoutToldVacatures(rows, [taak, taak])).toEqual([rows[0]]);
});
