import { catalogue } from '../../text/catalogue.ts';

export const verwijzingenTexts = catalogue(
  'verwijzingen',
  {
    title: 'Mijn verwijzingen',
    question: 'Wat is er van mijn verwijzing geworden?',
    intro:
      'U ziet dit alleen als het gezin het goed vindt. Wilt u het weten en staat er niets? Vraag het gezin of het toestemming wil geven.',
    empty: 'Er zijn nog geen verwijzingen van u bekend. Zij verschijnen hier als de gemeente ze heeft vastgelegd.',
    who: 'Over wie',
    unknown: 'naam niet bekend',
    on: 'Verwezen op',
    state: 'Stand',
    contact: 'Contactpersoon',
    none: 'geen toestemming',
    ontvangen: 'ontvangen',
    'niet-gestart': 'nog niet gestart',
    gestart: 'gestart',
    gestopt: 'gestopt',
  },
  {
    title: 'My referrals',
    question: 'What became of my referral?',
    intro:
      'You see this only when the family agrees. Do you want to know and is there nothing? Ask the family whether it wants to consent.',
    empty: 'No referrals of yours are known yet. They appear here when the municipality has recorded them.',
    who: 'About whom',
    unknown: 'name not known',
    on: 'Referred on',
    state: 'State',
    contact: 'Contact',
    none: 'no consent',
    ontvangen: 'received',
    'niet-gestart': 'not started yet',
    gestart: 'started',
    gestopt: 'ended',
  },
);
