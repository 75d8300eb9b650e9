import { expect, it } from 'vitest';
import { groupByPerson } from './betrokkenen-persoon.ts';

const row = (naam: string | null, rol: string, contact: string | null = null, organisatie: string | null = null) => ({
  naam,
  rol,
  contact,
  organisatie,
});

it('shows somebody with two roles once, in the order in which the first role came', () => {
  const rows = [row('Huld', 'regisseur'), row('Vonkel', 'hulpverlener'), row('Huld', 'betrokken')];
  expect(groupByPerson(rows).map((group) => group.map(({ rol }) => rol))).toEqual([
    ['regisseur', 'betrokken'],
    ['hulpverlener'],
  ]);
});

it('keeps namesakes apart by organisation and contact, and everybody whose name is not shown', () => {
  const rows = [
    row('Huld', 'regisseur', '088 1'),
    row('Huld', 'consulent', '088 2'),
    row('Huld', 'hulpverlener', '088 1', 'Vonkel'),
    row(null, 'ouder'),
    row(null, 'ouder'),
  ];
  expect(groupByPerson(rows)).toHaveLength(5);
  expect(groupByPerson([])).toEqual([]);
});
