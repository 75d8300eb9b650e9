import { catalogue } from '../text/catalogue.ts';

export const uitstroomTexts = catalogue(
  'uitstroom-velden',
  {
    when: 'Wanneer stroomt deze jongere bij u uit?',
    notYet: 'Dat is nog niet te zeggen',
    needed: 'Wat is daarvoor nodig?',
    'nodig-tijd': 'alleen tijd: de hulp loopt volgens plan',
    'nodig-vervolghulp': 'andere of lichtere hulp daarna',
    'nodig-woonplek': 'een plek om te wonen',
    'nodig-onderwijs': 'een plek op school',
    'nodig-thuis': 'steun voor het gezin thuis',
    'nodig-netwerk': 'hulp van mensen dichtbij',
    'nodig-besluit': 'een besluit van de gemeente',
    'nodig-overleg': 'overleg met alle betrokkenen',
    'nodig-volwassenenhulp': 'hulp na 18 jaar',
  },
  {
    when: 'When does this youth leave your care?',
    notYet: 'That cannot be said yet',
    needed: 'What is needed for that?',
    'nodig-tijd': 'only time: care goes as planned',
    'nodig-vervolghulp': 'other or lighter help afterwards',
    'nodig-woonplek': 'a place to live',
    'nodig-onderwijs': 'a place at school',
    'nodig-thuis': 'support for the family at home',
    'nodig-netwerk': 'help from people close by',
    'nodig-besluit': 'a decision of the municipality',
    'nodig-overleg': 'a meeting with everybody involved',
    'nodig-volwassenenhulp': 'help after 18',
  },
);
