import { roles } from '@samenpad/contract';
import { describe, expect, it } from 'vitest';
import { landingOf, listNavigation } from './pages.ts';

const pagesOf = (rol: (typeof roles)[number]) =>
  listNavigation(rol).flatMap(({ pages }) => pages.map((page) => page.to));

describe('listNavigation', () => {
  it('shows only what a role may open', () => {
    expect(pagesOf('beleidsmedewerker')).toEqual(expect.arrayContaining(['/overzicht', '/zorgpaden', '/jeugdigen']));
    expect(pagesOf('consulent')).toEqual(expect.arrayContaining(['/jeugdigen', '/overzicht', '/zorgpaden']));
    expect(pagesOf('gegevensbeheerder')).toContain('/berichten');
    expect(pagesOf('consulent')).not.toContain('/berichten');
    expect(pagesOf('ouder')).not.toContain('/jeugdigen');
    expect(pagesOf('vertrouwenspersoon')).not.toContain('/jeugdigen');
    expect(pagesOf('netwerklid')).toEqual(['/uitgenodigd', '/toegangsregels']);
  });

  it('has the truths of the invented region in the demo only', () => {
    const pages = (demo: boolean) => listNavigation('beleidsmedewerker', demo).flatMap((group) => group.pages);
    expect(pages(true).map(({ to }) => to)).toContain('/onderzoek/waarheden');
    expect(pages(false).map(({ to }) => to)).not.toContain('/onderzoek/waarheden');
  });

  it.each(roles)('lets %s open the page on which it lands', (rol) => {
    expect(pagesOf(rol)).toContain(landingOf(rol));
  });
});
