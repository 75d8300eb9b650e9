import { catalogue } from '../../text/catalogue.ts';

export const hulpkeuzeFigureTexts = catalogue(
  'hulpkeuzeFiguur',
  {
    conclusion: 'Bij **{{share}}** van de besluiten koos het gezin de aanbieder **uit twee of meer**.',
    conclusionHidden:
      'Er zijn **te weinig besluiten** waarbij is vastgelegd wie koos. Daarom staat er nog geen aandeel.',
    empty:
      'In de afgelopen twaalf maanden is nog van geen besluit vastgelegd wie koos. Dat kan bij elk besluit om hulp toe te wijzen.',
    between:
      'Met 95 procent zekerheid tussen {{van}} en {{tot}}. Van {{n}} besluiten is vastgelegd wie de aanbieder koos.',
    scope: 'In al uw gemeenten samen, over de afgelopen twaalf maanden.',
    'table-aanbieder': 'Wie koos de aanbieder',
    'table-hulp': 'Wie koos de hulp',
    who: 'Wie',
    besluiten: 'Besluiten',
    aandeel: 'Deel van wat is vastgelegd',
    'gezin-meer': 'Het gezin, uit twee of meer',
    'aanbieder-gezin': 'Het gezin, uit één of onbekend hoeveel',
    'hulp-gezin': 'Het gezin',
    verwijzer: 'Een professional die verwees',
    rechter: 'De rechter',
    gemeente: 'De gemeente',
    'niet-vastgelegd': 'Niet vastgelegd',
  },
  {
    conclusion: 'For **{{share}}** of the decisions the family chose the provider **from two or more**.',
    conclusionHidden: 'There are **too few decisions** for which was recorded who chose. So there is no share yet.',
    empty:
      'In the past twelve months who chose was recorded for no decision yet. That can be done with every decision to allocate help.',
    between:
      'With 95 per cent confidence between {{van}} and {{tot}}. Who chose the provider was recorded for {{n}} decisions.',
    scope: 'In all your municipalities together, over the past twelve months.',
    'table-aanbieder': 'Who chose the provider',
    'table-hulp': 'Who chose the help',
    who: 'Who',
    besluiten: 'Decisions',
    aandeel: 'Share of what was recorded',
    'gezin-meer': 'The family, from two or more',
    'aanbieder-gezin': 'The family, from one or an unknown number',
    'hulp-gezin': 'The family',
    verwijzer: 'A professional who referred',
    rechter: 'The court',
    gemeente: 'The municipality',
    'niet-vastgelegd': 'Not recorded',
  },
);
