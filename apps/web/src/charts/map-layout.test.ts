import { describe, expect, it } from 'vitest';
import { mapHeight, pathOf, placeOf, topOf } from './map-layout.ts';

describe('the map of the Netherlands', () => {
  it('has north above and east to the right, and fits its box', () => {
    expect(placeOf(3.34, 53.57, 390)).toEqual({ x: 0, y: 0 });
    const corner = placeOf(7.24, 50.74, 390);
    expect(corner.x).toBe(390);
    expect(Math.abs(corner.y - mapHeight(390))).toBeLessThanOrEqual(0.5);
  });

  it('is as high as the country is, next to its width', () => {
    // 2.83° of 111.2 km and 3.9° of 111.2 × cos(52.155°) km: 315 by 266 km.
    expect(mapHeight(266)).toBe(315);
  });

  it('draws every ring closed, holes too', () => {
    const square = [5, 52, 6, 52, 6, 53, 5, 52];
    const path = pathOf({ key: 'a', rings: [square, square] }, 100);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/Z/g)).toHaveLength(2);
    expect(path.startsWith('M42.6 65.6L')).toBe(true);
  });

  it('names an area above the middle of its largest ring', () => {
    const island = [4, 52, 4.1, 52, 4, 52];
    const main = [5, 52, 6, 52, 6, 53, 5, 53, 5, 52];
    expect(topOf({ key: 'a', rings: [island, main] }, 390)).toEqual(placeOf(5.5, 53, 390));
  });
});
