import type { listNavigation } from './pages.ts';

type Page = ReturnType<typeof listNavigation>[number]['pages'][number];

/** The page that shows a figure, and how that page is called; a figure that is not here is for the command line only. */
export const figurePages: Readonly<Record<string, Pick<Page, 'to' | 'text'>>> = {
  stroom: { to: '/overzicht', text: 'overzicht' },
  verwijzersaandeel: { to: '/overzicht', text: 'overzicht' },
  dekking: { to: '/overzicht', text: 'overzicht' },
  zorgpaden: { to: '/zorgpaden', text: 'zorgpaden' },
  padkosten: { to: '/zorgpaden', text: 'zorgpaden' },
  duur: { to: '/duur', text: 'duur' },
  uitstroom: { to: '/duur', text: 'duur' },
  vervolg: { to: '/duur', text: 'duur' },
  'herhaald-beroep': { to: '/duur', text: 'duur' },
  kosten: { to: '/kosten', text: 'kosten' },
  groei: { to: '/kosten', text: 'kosten' },
  huishoudens: { to: '/kosten', text: 'kosten' },
  aanbieders: { to: '/aanbieders', text: 'aanbieders' },
  aanbiederkosten: { to: '/aanbieders', text: 'aanbieders' },
  doorlooptijd: { to: '/aanbieders', text: 'aanbieders' },
  wachttijd: { to: '/aanbieders', text: 'aanbieders' },
  concentratie: { to: '/aanbieders', text: 'aanbieders' },
  duurklassen: { to: '/aanbieders', text: 'aanbieders' },
  accountkeuze: { to: '/accountgesprekken', text: 'accountgesprekken' },
  afschaling: { to: '/duur', text: 'duur' },
  beloften: { to: '/accountgesprekken', text: 'accountgesprekken' },
  beperking: { to: '/aanbieders', text: 'aanbieders' },
  vergelijkbaar: { to: '/aanbieders', text: 'aanbieders' },
  verwijzers: { to: '/verwijzers', text: 'verwijzers' },
  praktijken: { to: '/verwijzers', text: 'verwijzers' },
  vergelijking: { to: '/vergelijken', text: 'vergelijking' },
  regieprofielen: { to: '/regieprofielen', text: 'regieprofielen' },
  effect: { to: '/onderzoek', text: 'onderzoek' },
  complexiteit: { to: '/onderzoek', text: 'onderzoek' },
  hypothese: { to: '/onderzoek', text: 'onderzoek' },
};
