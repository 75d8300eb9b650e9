import { describe, expect, it } from 'vitest';
import { Stream } from './stream.ts';

describe('Stream', () => {
  it('gives the same numbers for the same seed, name and id, and others for any other', () => {
    const draw = (seed: number, name: string, id: number) => {
      const stream = new Stream(seed, name, id);
      return [stream.next(), stream.next(), stream.next()];
    };
    expect(draw(7, 'duur', 12)).toEqual(draw(7, 'duur', 12));
    const others = [draw(7, 'duur', 12), draw(8, 'duur', 12), draw(7, 'kosten', 12), draw(7, 'duur', 13)].flat();
    expect(new Set(others).size).toBe(12);
  });

  it('keeps the numbers that all files of a region rest on', () => {
    const stream = new Stream(1, 'geboorte', 1);
    expect([stream.next(), stream.next(), stream.next()]).toMatchInlineSnapshot(`
      [
        1101358982,
        757195153,
        2915270003,
      ]
    `);
  });

  it('draws whole numbers evenly, normals with mean 0 and deviation 1, and indexes by weight', () => {
    const stream = new Stream(3, 'proef');
    const counts = [0, 0, 0, 0, 0];
    const chosen = [0, 0, 0];
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < 50_000; i++) {
      counts[stream.below(5)]!++;
      chosen[stream.index([0.2, 0, 0.8])]!++;
      const z = stream.normal();
      sum += z;
      squares += z * z;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
    expect(chosen[1]).toBe(0);
    expect(chosen[0]! / 50_000).toBeCloseTo(0.2, 1);
    expect(Math.abs(sum / 50_000)).toBeLessThan(0.02);
    expect(squares / 50_000).toBeCloseTo(1, 1);
  });
});
