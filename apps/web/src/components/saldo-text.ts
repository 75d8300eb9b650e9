import { catalogue } from '../text/catalogue.ts';

export const saldoTexts = catalogue(
  'saldo',
  {
    toegewezen: 'Toegewezen',
    geleverd: 'Geleverd, naar start en stop',
    gedeclareerd: 'Gedeclareerd',
    toegekend: 'Toegekend',
    afgewezen: 'Afgewezen',
    over: 'Nog over',
    unknown: 'niet bekend',
    estimated: 'Toegewezen, geleverd en over zijn geteld met het tarief van de laatste declaratie.',
    whyUnknown:
      'Wat is toegewezen, is in euro’s nog niet bekend: er is nog geen tarief gedeclareerd, of er is geen einddatum.',
  },
  {
    toegewezen: 'Assigned',
    geleverd: 'Delivered, by start and stop',
    gedeclareerd: 'Claimed',
    toegekend: 'Granted',
    afgewezen: 'Refused',
    over: 'Left',
    unknown: 'not known',
    estimated: 'Assigned, delivered and left are counted with the tariff of the last claim.',
    whyUnknown: 'What is assigned is not known in euros yet: no tariff was claimed yet, or there is no end date.',
  },
);
