import { type Role, type RouteName, roles } from '@samenpad/contract';
import { mayCall } from '../api/useSessie.ts';

interface Page {
  to:
    | '/vandaag'
    | '/agenda'
    | '/overzicht'
    | '/zorgpaden'
    | '/duur'
    | '/kosten'
    | '/aanbieders'
    | '/verwijzers'
    | '/vergelijken'
    | '/onderzoek'
    | '/indicatoren'
    | '/kaders'
    | '/onderzoek/waarheden'
    | '/focuslijst'
    | '/jeugdigen'
    | '/accountgesprekken'
    | '/levering'
    | '/berichten'
    | '/mijn'
    | '/uitgenodigd'
    | '/start'
    | '/accounts'
    | '/toegangsregels'
    | '/noodtoegang'
    | '/noodtoegangen'
    | '/wie-keek'
    | '/mijn/toestemmingen'
    | '/taken'
    | '/deelafspraken'
    | '/mijn-verwijzingen'
    | '/logcontrole'
    | '/verzoeken'
    | '/vernietigingen'
    | '/dubbele-dossiers'
    | '/gesloten-dossiers'
    | '/zonder-betrokkene'
    | '/gezinnen'
    | '/gezinsregel'
    | '/regieprofielen'
    | '/caseload'
    | '/consulten'
    | '/plannen'
    | '/te-besluiten'
    | '/wie-wacht'
    | '/termijnen'
    | '/wetregels'
    | '/mandaten'
    | '/controles';
  text:
    | 'vandaag'
    | 'agenda'
    | 'overzicht'
    | 'zorgpaden'
    | 'duur'
    | 'kosten'
    | 'aanbieders'
    | 'verwijzers'
    | 'vergelijking'
    | 'onderzoek'
    | 'indicatoren'
    | 'kaders'
    | 'waarheden'
    | 'focuslijst'
    | 'jeugdigen'
    | 'accountgesprekken'
    | 'levering'
    | 'berichten'
    | 'mijn'
    | 'uitgenodigd'
    | 'start'
    | 'accounts'
    | 'toegangsregels'
    | 'noodtoegang'
    | 'noodtoegangen'
    | 'wieKeek'
    | 'mijnToestemmingen'
    | 'taken'
    | 'deelafspraken'
    | 'mijnVerwijzingen'
    | 'logcontrole'
    | 'mijnVerzoeken'
    | 'verzoeken'
    | 'vernietigingen'
    | 'dubbelen'
    | 'geslotenDossiers'
    | 'zonderBetrokkene'
    | 'gezinnen'
    | 'gezinsregel'
    | 'regieprofielen'
    | 'caseload'
    | 'consulten'
    | 'plannen'
    | 'teBesluiten'
    | 'wieWacht'
    | 'termijnen'
    | 'wetregels'
    | 'mandaten'
    | 'controles';
  /** The page lives of this route: who may not call it does not see the page. */
  needs: RouteName;
  /** When only some of those who may call the route have the page. */
  only?: readonly Role[];
  /** Is about an invented region. */
  demoOnly?: true;
}

const families: readonly Role[] = ['jeugdige', 'ouder', 'pleegouder'];

/** A family has its own pages, and is spoken to as `je`. */
export function isFamily(rol: Role): boolean {
  return families.includes(rol);
}

/** Whoever has no work here has no day of work either. */
const workers = roles.filter((rol) => !isFamily(rol) && rol !== 'vertrouwenspersoon' && rol !== 'netwerklid');

const groups = [
  {
    name: 'mine',
    pages: [
      { to: '/vandaag', text: 'vandaag', needs: 'getVandaag', only: families },
      { to: '/mijn', text: 'mijn', needs: 'listJeugdigen', only: families },
      { to: '/uitgenodigd', text: 'uitgenodigd', needs: 'listMijnUitnodigingen' },
      { to: '/mijn/toestemmingen', text: 'mijnToestemmingen', needs: 'listMijnToestemmingen', only: families },
      { to: '/wie-keek', text: 'wieKeek', needs: 'listInzagen', only: families },
      { to: '/verzoeken', text: 'mijnVerzoeken', needs: 'submitVerzoek', only: ['jeugdige', 'ouder'] },
    ],
  },
  {
    name: 'see',
    pages: [
      { to: '/overzicht', text: 'overzicht', needs: 'getStroom' },
      { to: '/zorgpaden', text: 'zorgpaden', needs: 'getZorgpaden' },
      { to: '/duur', text: 'duur', needs: 'getDuur' },
      { to: '/kosten', text: 'kosten', needs: 'getKosten' },
      { to: '/aanbieders', text: 'aanbieders', needs: 'getAanbieders' },
      { to: '/verwijzers', text: 'verwijzers', needs: 'getVerwijzers' },
      { to: '/vergelijken', text: 'vergelijking', needs: 'getVergelijking' },
      { to: '/regieprofielen', text: 'regieprofielen', needs: 'getRegieprofielen' },
      { to: '/onderzoek', text: 'onderzoek', needs: 'getEffect' },
      { to: '/indicatoren', text: 'indicatoren', needs: 'listIndicatoren' },
      { to: '/kaders', text: 'kaders', needs: 'listKaders' },
      { to: '/onderzoek/waarheden', text: 'waarheden', needs: 'listWaarheden', demoOnly: true },
    ],
  },
  {
    name: 'do',
    pages: [
      { to: '/vandaag', text: 'vandaag', needs: 'getVandaag', only: workers },
      { to: '/agenda', text: 'agenda', needs: 'getAgenda', only: workers },
      { to: '/focuslijst', text: 'focuslijst', needs: 'listFocuslijst' },
      { to: '/jeugdigen', text: 'jeugdigen', needs: 'listJeugdigen' },
      { to: '/te-besluiten', text: 'teBesluiten', needs: 'listOpenVerzoeken' },
      { to: '/wie-wacht', text: 'wieWacht', needs: 'listVerzoektermijnen', only: workers },
      { to: '/gezinnen', text: 'gezinnen', needs: 'listGezinnen' },
      { to: '/gezinsregel', text: 'gezinsregel', needs: 'getGezinsregel' },
      { to: '/caseload', text: 'caseload', needs: 'getCaseload' },
      { to: '/plannen', text: 'plannen', needs: 'listPlannen' },
      { to: '/zonder-betrokkene', text: 'zonderBetrokkene', needs: 'listZonderBetrokkene' },
      { to: '/levering', text: 'levering', needs: 'listEigenToewijzingen' },
      { to: '/consulten', text: 'consulten', needs: 'listConsultvragen' },
      { to: '/accountgesprekken', text: 'accountgesprekken', needs: 'listAccountgesprekken' },
      {
        to: '/accountgesprekken',
        text: 'accountgesprekken',
        needs: 'listAccounthouders',
        only: ['teamleider', 'contractmanager', 'beleidsmedewerker'],
      },
      { to: '/taken', text: 'taken', needs: 'listTaken' },
      { to: '/mijn-verwijzingen', text: 'mijnVerwijzingen', needs: 'listMijnVerwijzingen' },
      { to: '/noodtoegang', text: 'noodtoegang', needs: 'openNoodtoegang' },
      { to: '/controles', text: 'controles', needs: 'listControles' },
      { to: '/logcontrole', text: 'logcontrole', needs: 'listBevindingen' },
      { to: '/noodtoegangen', text: 'noodtoegangen', needs: 'listNoodtoegangen' },
      {
        to: '/verzoeken',
        text: 'verzoeken',
        needs: 'listVerzoeken',
        only: ['consulent', 'regisseur', 'hulpverlener', 'fg'],
      },
      { to: '/gesloten-dossiers', text: 'geslotenDossiers', needs: 'listGeslotenDossiers' },
      { to: '/vernietigingen', text: 'vernietigingen', needs: 'listTweedePaar' },
      {
        to: '/start',
        text: 'start',
        needs: 'getSessie',
        only: ['vertrouwenspersoon'],
      },
    ],
  },
  {
    name: 'keep',
    pages: [
      { to: '/berichten', text: 'berichten', needs: 'listBerichten' },
      { to: '/dubbele-dossiers', text: 'dubbelen', needs: 'listDubbelen' },
      { to: '/accounts', text: 'accounts', needs: 'listAccounts' },
      { to: '/mandaten', text: 'mandaten', needs: 'listMandaten' },
      { to: '/termijnen', text: 'termijnen', needs: 'listTermijnen' },
      { to: '/wetregels', text: 'wetregels', needs: 'listWetregels' },
      { to: '/deelafspraken', text: 'deelafspraken', needs: 'listDeelafspraken' },
      { to: '/toegangsregels', text: 'toegangsregels', needs: 'getToegangsregels' },
    ],
  },
] as const satisfies readonly { name: string; pages: readonly Page[] }[];

const landing: Readonly<Record<Role, Page['to']>> = {
  consulent: '/vandaag',
  regisseur: '/vandaag',
  'regisseur-ander-domein': '/vandaag',
  teamleider: '/vandaag',
  accounthouder: '/vandaag',
  contractmanager: '/overzicht',
  gegevensbeheerder: '/vandaag',
  controller: '/jeugdigen',
  beleidsmedewerker: '/overzicht',
  'functioneel-beheerder': '/accounts',
  fg: '/vandaag',
  hulpverlener: '/vandaag',
  aanbiederadministratie: '/vandaag',
  verwijzer: '/mijn-verwijzingen',
  school: '/mijn-verwijzingen',
  gi: '/vandaag',
  jeugdige: '/mijn',
  ouder: '/mijn',
  pleegouder: '/mijn',
  netwerklid: '/uitgenodigd',
  vertrouwenspersoon: '/start',
};

/** The page on which a role starts (ui.md 4). */
export function landingOf(rol: Role): Page['to'] {
  return landing[rol];
}

function isOpen(rol: Role, demo: boolean, { to, needs, only, demoOnly }: Page): boolean {
  if (demoOnly === true && !demo) return false;
  // The family finds its file through its own page, not through a list of youths.
  if (to === '/jeugdigen' && isFamily(rol)) return false;
  return mayCall(rol, needs) && (only === undefined || only.includes(rol));
}

/** The navigation of a role: only what it may open, the group with its own work first. */
export function listNavigation(rol: Role, demo = false): { name: (typeof groups)[number]['name']; pages: Page[] }[] {
  const open = groups
    .map(({ name, pages }) => ({ name, pages: pages.filter((page: Page) => isOpen(rol, demo, page)) }))
    .filter(({ pages }) => pages.length > 0);
  const isOwn = (group: { pages: Page[] }) => group.pages.some((page) => page.to === landing[rol]);
  return [...open.filter(isOwn), ...open.filter((group) => !isOwn(group))];
}
