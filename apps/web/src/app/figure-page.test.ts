import { routes } from '@samenpad/contract';
import { expect, test } from 'vitest';
import { figurePages } from './figure-page.ts';
import { listNavigation } from './pages.ts';

/** Renewals have no page; who takes part and what is inquired are counted from the register; truths and map are no figures. */
const elsewhere = [
  'verlengingen',
  'deelname',
  'gezinsonderzoeken',
  'hulpkeuzes',

  'waarheden',
  'gemeentekaart',
];

test('S2-9 every figure of the API has its page, which the navigation has under the same name', () => {
  const figures = Object.values(routes).flatMap(({ path }) => /^\/figuren\/([a-z-]+)$/.exec(path)?.slice(1) ?? []);
  expect(Object.keys(figurePages).toSorted()).toEqual(figures.filter((id) => !elsewhere.includes(id)).toSorted());
  const pages = listNavigation('beleidsmedewerker').flatMap((group) => group.pages);
  for (const [id, { to, text }] of Object.entries(figurePages)) {
    expect(pages, id).toContainEqual(expect.objectContaining({ to, text }));
  }
});
