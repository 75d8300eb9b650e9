import { expect, it } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

it('gives one text for equal values, whatever the order of their keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x"' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x\\"","d":null}]}');
  expect(canonicalJson({ a: true, b: [1, { c: 'x"', d: null }] })).toBe('{"a":true,"b":[1,{"c":"x\\"","d":null}]}');
});

it('leaves out fields that are undefined and keeps the order of lists', () => {
  expect(canonicalJson({ a: undefined, b: [2, 1] })).toBe('{"b":[2,1]}');
});

it('tells different values apart', () => {
  expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson({ a: '1' }));
  expect(canonicalJson([])).not.toBe(canonicalJson({}));
});
