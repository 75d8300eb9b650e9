import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holes } from './holes.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '..', '..', '..', file), 'utf8');

describe('S-64 the ten holes', () => {
  it('are ten', () => {
    expect(holes).toHaveLength(10);
  });

  it.each(holes)('$name can still be planted, and its test is there', ({ file, find, test, sees }) => {
    expect(read(file).split(find)).toHaveLength(2);
    // The name of a test of a table goes on with the row.
    expect(read(test)).toContain(sees.split(' ').slice(0, 2).join(' '));
  });
});
