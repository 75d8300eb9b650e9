import { describe, expect, it } from 'vitest';
import { textBetween } from './values.ts';

describe('textBetween', () => {
  const text = textBetween(3, 5);

  it('counts characters as PostgreSQL does, without the spaces around them', () => {
    expect(text.safeParse('🙂🙂').success).toBe(false);
    expect(text.safeParse('🙂🙂!').success).toBe(true);
    expect(text.safeParse(' ab ').success).toBe(false);
    expect(text.parse(' abc ')).toBe('abc');
    expect(text.safeParse('abcdef').success).toBe(false);
  });
});
