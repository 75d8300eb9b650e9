import { catalogue } from '../../text/catalogue.ts';

export const onderzoekenTexts = catalogue(
  'kosten-onderzoeken',
  {
    title: 'Onderzoeken bij hetzelfde gezin',
    sub: 'Gezinnen waarbij de gemeente in twaalf maanden een of meer onderzoeken begon, over drie wetten samen.',
    conclusion:
      'Bij **{{los}} gezinnen** begonnen in twaalf maanden drie of meer onderzoeken. Na samenvoegen bleven er **{{rest}}** over met drie of meer.',
    conclusionFew:
      'Bij **{{los}} gezinnen** begonnen in twaalf maanden drie of meer onderzoeken. Na samenvoegen zijn het er te weinig om te tonen.',
    hidden: 'Het gaat om **te weinig** gezinnen. Daarom tonen we hier geen aantallen.',
    none: 'Er is nog geen onderzoek bij een gezin vastgelegd.',
    period: 'Twaalf maanden',
    periodOf: '{{van}} tot en met {{tot}}',
    gezinnen: 'Gezinnen',
    twoApart: 'Twee of meer, los',
    two: 'Twee of meer, na samenvoegen',
    threeApart: 'Drie of meer, los',
    three: 'Drie of meer, na samenvoegen',
    merged: 'Onderzoeken minder',
    overdrachten: 'Overdrachten',
  },
  {
    title: 'Inquiries of the same family',
    sub: 'Families for which the municipality began one or more inquiries in twelve months, over three laws together.',
    conclusion:
      'For **{{los}} families** three or more inquiries began in twelve months. After merging **{{rest}}** were left with three or more.',
    conclusionFew:
      'For **{{los}} families** three or more inquiries began in twelve months. After merging they are too few to show.',
    hidden: 'These are **too few** families. That is why no counts are shown here.',
    none: 'No inquiry of a family has been recorded yet.',
    period: 'Twelve months',
    periodOf: '{{van}} up to and including {{tot}}',
    gezinnen: 'Families',
    twoApart: 'Two or more, apart',
    two: 'Two or more, after merging',
    threeApart: 'Three or more, apart',
    three: 'Three or more, after merging',
    merged: 'Inquiries fewer',
    overdrachten: 'Hand-overs',
  },
);
