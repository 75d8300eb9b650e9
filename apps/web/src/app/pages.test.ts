import { roles } from '@samenpad/contract';
import { describe, expect, it } from 'vitest';
import { landingOf, listNavigation } from './pages.ts';

const pagesOf = (rol: (typeof roles)[number]) =>
  listNavigation(rol).flatMap(({ pages }) => pages.map((page) => page.to));

describe('listNavigation', () => {
  it('shows only what a role may open', () => {
    expect(pagesOf('beleidsmedewerker')).toEqual(['/overzicht', '/zorgpaden', '/jeugdigen']);
    expect(pagesOf('consulent')).toEqual(['/jeugdigen', '/overzicht', '/zorgpaden']);
    expect(pagesOf('gegevensbeheerder')).toEqual(['/berichten', '/overzicht', '/zorgpaden']);
  });

  it.each(roles)('lets %s open the page on which it lands', (rol) => {
    expect(pagesOf(rol)).toContain(landingOf(rol));
  });
});
