import { plainDate } from '@samenpad/domain';
import { expect, test } from 'vitest';
import { type DeelnameCount, describeDeelname } from './describe-deelname.ts';

const place = { van: plainDate('2026-08-26'), tot: plainDate('2026-11-23'), version: '2026-11-22' };
const describeFor = (
  trajecten: readonly [number, number, number, number?],
  publication: 'groups' | 'exact' = 'groups',
) => {
  const [ingelogd, berichten, bestand, link = 0] = trajecten;
  const counts: DeelnameCount[] = [
    { groep: 'bestand', aanbieders: 89, trajecten: bestand },
    { groep: 'ingelogd', aanbieders: 20, trajecten: ingelogd },
    { groep: 'berichten', aanbieders: 11, trajecten: berichten },
    ...(link === 0 ? [] : [{ groep: 'link' as const, aanbieders: 4, trajecten: link }]),
  ];
  return describeDeelname(counts, place, { taal: 'nl', publication }).rows;
};
const value = (n: number) => ({ kind: 'value', value: n });

test('S3-13 shows adoption: 31 of 120 aanbieders active, 68 % of trajecten', () => {
  expect(describeFor([500, 180, 320])).toMatchObject([
    { groep: 'actief', aanbieders: 31, trajecten: value(680), aandeel: value(0.68) },
    { groep: 'ingelogd', aanbieders: 20, trajecten: value(500), aandeel: value(0.5) },
    { groep: 'berichten', aanbieders: 11, trajecten: value(180), aandeel: value(0.18) },
    { groep: 'link', aanbieders: 0, trajecten: value(0), aandeel: value(0) },
    { groep: 'bestand', aanbieders: 89, trajecten: value(320), aandeel: value(0.32) },
    { groep: 'alle', aanbieders: 120, trajecten: value(1000), aandeel: value(1) },
  ]);
});

test('S3-13 counts who answered behind a link as a way of its own, and as taking part', () => {
  expect(describeFor([500, 180, 220, 100])).toMatchObject([
    { groep: 'actief', aanbieders: 35, trajecten: value(780) },
    { groep: 'ingelogd' },
    { groep: 'berichten' },
    { groep: 'link', aanbieders: 4, trajecten: value(100), aandeel: value(0.1) },
    { groep: 'bestand' },
    { groep: 'alle', aanbieders: 124, trajecten: value(1000) },
  ]);
});

test('a part of a few trajecten is hidden, and cannot be worked out from the others', () => {
  const [actief, ingelogd, berichten, , bestand] = describeFor([500, 7, 320]);
  expect(berichten).toMatchObject({
    aanbieders: 11,
    trajecten: { kind: 'suppressed' },
    aandeel: { kind: 'suppressed' },
  });
  const others = [actief, ingelogd, bestand].filter((row) => row?.trajecten.kind === 'suppressed');
  expect(others.length).toBeGreaterThan(0);
  const exact = describeFor([500, 7, 320], 'exact');
  expect(exact[2]).toMatchObject({ trajecten: value(7) });
});

test('says nothing of a share when no traject ran', () => {
  const { rows, account } = describeDeelname([], place, { taal: 'en', publication: 'groups' });
  expect(rows.map(({ aanbieders }) => aanbieders)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(rows[0]?.aandeel).toEqual({ kind: 'undetermined', reason: 'empty' });
  expect(account.period).toEqual({ van: place.van, tot: place.tot });
});
