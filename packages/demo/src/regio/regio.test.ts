import { readFileSync } from 'node:fs';
import { parseBsn } from '@samenpad/domain';
import { describe, expect, it } from 'vitest';
import { listTestBsns } from '../gezin/test-bsn.ts';
import { generateAanbieders } from './aanbieders.ts';
import { listGemeenten } from './gemeenten.ts';
import { generateRegio } from './regio.ts';

describe('regio', () => {
  it('has gemeenten whose names and codes are not in the CBS list of 2026', () => {
    const list = readFileSync(new URL('../../data/gemeenten-2026.csv', import.meta.url), 'utf8')
      .trim()
      .split(/\r?\n/)
      .slice(1);
    const known = new Set(list.flatMap((line) => line.toLowerCase().split(',')));
    expect(list).toHaveLength(342);
    for (const { code, naam } of listGemeenten('L')) {
      expect(known.has(`gm${code}`)).toBe(false);
      expect(known.has(naam.toLowerCase())).toBe(false);
    }
  });

  it('has 120 aanbieders at size M, of which about 74 are there at the start of 2016, and all forms are offered', () => {
    const aanbieders = generateAanbieders(7, 'M');
    expect(aanbieders).toHaveLength(120);
    const early = aanbieders.filter(({ since }) => since <= 2016).length;
    expect(early).toBeGreaterThan(65);
    expect(early).toBeLessThan(90);
    const offered = new Set(aanbieders.filter(({ since }) => since === 2004).flatMap(({ vormen }) => [...vormen]));
    expect(offered.size).toBe(11);
    expect(new Set(aanbieders.map(({ agb }) => agb)).size).toBe(120);
  });

  it('gives every person of a gemeente an own test BSN that passes the elfproef', () => {
    expect(listTestBsns()).toHaveLength(9091);
    const regio = generateRegio({ seed: 7, size: 'S' });
    for (const gemeente of regio.gemeenten) {
      const people = [
        ...regio.jeugdigen.filter((jeugdige) => jeugdige.gemeente === gemeente),
        ...regio.huishoudens
          .filter((huishouden) => huishouden.gemeente === gemeente)
          .flatMap(({ volwassenen }) => volwassenen),
      ];
      const bsns = people.map(({ bsn }) => bsn);
      expect(new Set(bsns).size).toBe(bsns.length);
      expect(bsns.every((bsn) => bsn.startsWith('9999') && parseBsn(bsn) !== undefined)).toBe(true);
    }
  });

  it('gives each toewijzing a number of its own in its gemeente, and never grants the same care twice by accident', () => {
    const { plans } = generateRegio({ seed: 7, size: 'S' });
    const keys = plans.map(({ jeugdige, nummer }) => `${jeugdige.gemeente.code}-${nummer}`);
    expect(new Set(keys).size).toBe(keys.length);
    const real = plans.filter(({ vuil }) => vuil.soort === 'genuine');
    const seen = new Map<string, { begin: number; eind: number }[]>();
    let doubled = 0;
    for (const { jeugdige, aanbieder, vorm, ingang, versies } of real) {
      const key = `${jeugdige.id}-${aanbieder.index}-${vorm}`;
      const eind = versies.at(-1)!.eind;
      const others = seen.get(key) ?? [];
      if (others.some((other) => other.begin <= eind && other.eind >= ingang)) doubled++;
      seen.set(key, [...others, { begin: ingang, eind }]);
    }
    expect(doubled).toBe(0);
  });

  it('plants three pairs of namesakes and five persons with two BSNs', () => {
    const regio = generateRegio({ seed: 7, size: 'S' });
    expect(regio.secondBsns.size).toBe(5);
    expect(regio.naamgenoten).toHaveLength(3);
    for (const [a, b] of regio.naamgenoten) {
      expect([a.naam, a.geboren]).toEqual([b.naam, b.geboren]);
      expect(a.bsn).not.toBe(b.bsn);
    }
  });
});
