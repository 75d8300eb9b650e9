import { catalogue } from '../../text/catalogue.ts';

export const terugkoppelingTexts = catalogue(
  'terugkoppeling',
  {
    heading: 'Wie krijgt het besluit te horen?',
    intro:
      'Wie vroeg en wie verwees, hoort binnen 10 werkdagen wat er besloten is. Alleen het besluit, niets over de inhoud.',
    aanbieder: 'aanbieder die de hulp vroeg',
    verwijzer: 'wie verwees',
    practice: 'Huisarts of andere verwijzer, die niet in Samenpad werkt',
    before: 'Voor {{dag}}',
    late: 'te laat',
    done: 'verteld op {{moment}} door {{naam}} ({{hoe}})',
    'hoe-bericht': 'met een bericht',
    'hoe-telefoon': 'aan de telefoon',
    'hoe-gezin': 'door het gezin zelf',
    noConsent: 'Er is geen toestemming van het gezin. U vertelt dan niets. Het gezin kan het zelf vertellen.',
    askConsent: 'Vraag toestemming',
    text: 'Tekst om te sturen',
    'tekst-toewijzen':
      'Dank voor uw bericht. De gemeente heeft besloten: de gevraagde hulp is toegewezen. Hebt u vragen? Bel {{naam}}.',
    'tekst-afwijzen':
      'Dank voor uw bericht. De gemeente heeft besloten: de gevraagde hulp is niet toegewezen. Hebt u vragen? Bel {{naam}}.',
    'tekst-woonplaats': 'Dank voor uw bericht. Een andere gemeente beslist hierover. Hebt u vragen? Bel {{naam}}.',
    tell: 'Leg vast: {{hoe}}',
    tellOf: 'Leg vast: {{hoe}}, {{wie}}',
  },
  {
    heading: 'Who hears of the decision?',
    intro:
      'Who asked and who referred hears within 10 working days what was decided. Only the decision, nothing of its content.',
    aanbieder: 'provider that asked for the care',
    verwijzer: 'who referred',
    practice: 'GP or other referrer who does not work in Samenpad',
    before: 'Before {{dag}}',
    late: 'late',
    done: 'told on {{moment}} by {{naam}} ({{hoe}})',
    'hoe-bericht': 'with a message',
    'hoe-telefoon': 'on the phone',
    'hoe-gezin': 'by the family itself',
    noConsent: 'There is no consent of the family. You tell nothing then. The family can tell it itself.',
    askConsent: 'Ask for consent',
    text: 'Text to send',
    'tekst-toewijzen':
      'Thank you for your message. The municipality has decided: the care asked for is allocated. Any questions? Call {{naam}}.',
    'tekst-afwijzen':
      'Thank you for your message. The municipality has decided: the care asked for is not allocated. Any questions? Call {{naam}}.',
    'tekst-woonplaats':
      'Thank you for your message. Another municipality decides on this. Any questions? Call {{naam}}.',
    tell: 'Record: {{hoe}}',
    tellOf: 'Record: {{hoe}}, {{wie}}',
  },
);
