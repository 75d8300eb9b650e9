import { catalogue } from '../text/catalogue.ts';

export const rapportTexts = catalogue(
  'rapport',
  {
    getRaadsrapport: 'Rapport voor de raad (PDF)',
    getAanbiedersrapport: 'Rapport voor deze aanbieder (PDF)',
    busy: 'Rapport wordt gemaakt …',
  },
  {
    getRaadsrapport: 'Report for the council (PDF)',
    getAanbiedersrapport: 'Report for this provider (PDF)',
    busy: 'Making the report …',
  },
);
