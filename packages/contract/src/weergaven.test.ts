import { expect, test } from 'vitest';
import { WeergaveAdres, weergavePages } from './weergaven.ts';

const accepts = (address: string) => WeergaveAdres.safeParse(address).success;

test('a saved view is a page of figures with its filters', () => {
  for (const page of weergavePages) expect(accepts(page)).toBe(true);
  expect(accepts('/overzicht?gemeente=0971&van=2025-01-01&tot=2025-12-31&hulpvorm=ggz&verwijzer=02')).toBe(true);
  expect(accepts('/zorgpaden?stap=2%3Abeh&pad=beg-beh.')).toBe(true);
  expect(accepts('/onderzoek?deel=effect&groep=9801%2C9802')).toBe(true);
  expect(accepts('/onderzoek?deel=studies&studie=12345678-1234-4123-8123-123456789012')).toBe(true);
});

test.each([
  '/jeugdigen',
  '/jeugdigen/7f1c2a3e-0000-4000-8000-000000000001',
  '/overzicht/7f1c2a3e-0000-4000-8000-000000000001',
  '//elders.nl/overzicht',
  'https://elders.nl/overzicht',
  '/overzicht?',
  '/overzicht#jansen',
  '/overzicht/../jeugdigen',
  '/overzicht?zoek=jansen',
  '/overzicht?naam=Jan%20Jansen',
  '/overzicht?gemeente=999900006',
  '/overzicht?groep=9801%2C999900006',
  '/overzicht?van=%',
  'javascript:alert(1)',
  '/onderzoek/waarheden',
  `/overzicht?${'a'.repeat(10)}=${'b'.repeat(201)}`,
  '',
])('an address of another kind is none to keep (%#)', (address) => {
  expect(accepts(address)).toBe(false);
});
