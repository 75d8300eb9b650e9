import { readFileSync } from 'node:fs';
import { hulpvormen } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { textColorOf } from './palette.ts';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');

function tokenOf(name: string): string {
  const hex = new RegExp(`--sp-${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
  if (hex === undefined) throw new Error(`No token --sp-${name}`);
  return hex;
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function rgbOf(hex: string): Rgb {
  const channel = (at: number) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [channel(1), channel(3), channel(5)];
}

const times = (matrix: Matrix, [a, b, c]: Rgb): Rgb => {
  const row = ([x, y, z]: Rgb) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** OKLab (Ottosson 2020). */
function oklab(color: Rgb): Rgb {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    color,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [Math.cbrt(lms[0]), Math.cbrt(lms[1]), Math.cbrt(lms[2])],
  );
}

/** Colour blindness at full strength (Machado, Oliveira, Fernandes 2009). */
const visions: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenAs(vision: Matrix, color: Rgb): Rgb {
  const clamp = (v: number) => Math.min(1, Math.max(0, v));
  const [r, g, b] = times(vision, color);
  return [clamp(r), clamp(g), clamp(b)];
}

function contrast(a: Rgb, b: Rgb): number {
  const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const codes = Object.keys(hulpvormen) as (keyof typeof hulpvormen)[];
const colors = codes.map((code) => rgbOf(tokenOf(`hv-${code}`)));
const white = rgbOf('#ffffff');

function smallestDistance(vision: Matrix): number {
  const labs = colors.map((color) => oklab(seenAs(vision, color)));
  const distances = labs.flatMap((a, i) =>
    labs.slice(i + 1).map((b) => 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  return Math.min(...distances);
}

describe('palette of hulpvormen', () => {
  // Measured for the sixteen colours; the twelve of the mock-ups alone reach 11.4, 8.4, 8.0 and 7.4.
  it.each([
    ['normal', 9.2],
    ['protan', 7],
    ['deutan', 7],
    ['tritan', 7],
  ])('keeps any two colours apart for %s eyes', (vision, least) => {
    expect(smallestDistance(visions[vision]!)).toBeGreaterThan(least);
  });

  it.each(codes)('%s stands out from white and carries readable text', (code) => {
    const color = rgbOf(tokenOf(`hv-${code}`));
    const text = /--sp-(hv-[a-z-]+)/.exec(textColorOf(code))?.[1] ?? '';
    expect(contrast(color, white)).toBeGreaterThanOrEqual(3);
    expect(contrast(color, rgbOf(tokenOf(text)))).toBeGreaterThanOrEqual(4.5);
  });
});
