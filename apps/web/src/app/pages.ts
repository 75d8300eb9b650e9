import type { Role, RouteName } from '@samenpad/contract';
import { mayCall } from '../api/useSessie.ts';

interface Page {
  to: '/overzicht' | '/zorgpaden' | '/jeugdigen' | '/berichten';
  text: 'overzicht' | 'zorgpaden' | 'jeugdigen' | 'berichten';
  /** The page lives of this route: who may not call it does not see the page. */
  needs: RouteName;
}

const groups = [
  {
    name: 'see',
    pages: [
      { to: '/overzicht', text: 'overzicht', needs: 'getStroom' },
      { to: '/zorgpaden', text: 'zorgpaden', needs: 'getZorgpaden' },
    ],
  },
  { name: 'do', pages: [{ to: '/jeugdigen', text: 'jeugdigen', needs: 'listJeugdigen' }] },
  { name: 'keep', pages: [{ to: '/berichten', text: 'berichten', needs: 'listBerichten' }] },
] as const satisfies readonly { name: string; pages: readonly Page[] }[];

const landing: Readonly<Record<Role, Page['to']>> = {
  beleidsmedewerker: '/overzicht',
  consulent: '/jeugdigen',
  gegevensbeheerder: '/berichten',
};

/** The page on which a role starts (ui.md 4). */
export function landingOf(rol: Role): Page['to'] {
  return landing[rol];
}

/** The navigation of a role: only what it may open, the group with its own work first. */
export function listNavigation(rol: Role): { name: (typeof groups)[number]['name']; pages: Page[] }[] {
  const open = groups
    .map(({ name, pages }) => ({ name, pages: pages.filter((page: Page) => mayCall(rol, page.needs)) }))
    .filter(({ pages }) => pages.length > 0);
  const isOwn = (group: { pages: Page[] }) => group.pages.some((page) => page.to === landing[rol]);
  return [...open.filter(isOwn), ...open.filter((group) => !isOwn(group))];
}
