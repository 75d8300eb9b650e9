import { catalogue } from '../../text/catalogue.ts';

export const padkostenTexts = catalogue(
  'padkosten',
  {
    conclusion:
      'Van de paden die vaak genoeg voorkomen, neemt het duurste **{{money}}** van het geld in deze periode. Van de jeugdigen heeft {{people}} dit pad.',
    hidden: 'Voor deze keuze is **elk pad te zeldzaam** om de kosten te tonen. Kies minder filters.',
    empty: 'Er zijn geen paden bij deze keuze. Kies een andere periode of wis de filters.',
    heading: 'De paden, van veel naar weinig geld',
    sub: 'Alle hulp van de jeugdigen op een pad in de maanden van deze periode. De nieuwste maanden zijn nog niet compleet.',
    scroll: 'Tabel met paden en kosten',
    path: 'Pad',
    all: 'Alles samen',
    other: 'Alle andere paden',
    jeugdigen: 'Jeugdigen',
    shareJeugdigen: 'Deel van de jeugdigen',
    kosten: 'Kosten',
    shareKosten: 'Deel van de kosten',
    perJeugdige: 'Per jeugdige',
  },
  {
    conclusion:
      'Of the paths that are frequent enough, the dearest takes **{{money}}** of the money in this period. Of the youths {{people}} are on it.',
    hidden: 'For this choice **each path is too rare** to show its costs. Choose fewer filters.',
    empty: 'There are no paths for this choice. Choose another period or clear the filters.',
    heading: 'The paths, from much to little money',
    sub: 'All care of the youths on a path in the months of this period. The newest months are not complete yet.',
    scroll: 'Table of paths and costs',
    path: 'Path',
    all: 'All together',
    other: 'All other paths',
    jeugdigen: 'Youths',
    shareJeugdigen: 'Share of the youths',
    kosten: 'Costs',
    shareKosten: 'Share of the costs',
    perJeugdige: 'Per youth',
  },
);
