import { catalogue } from '../../text/catalogue.ts';

export const zonderAfsluitingTexts = catalogue(
  'zonderAfsluiting',
  {
    title: 'Nog af te sluiten',
    question: 'Bij wie is de hulp gestopt, en wie doet de nazorg?',
    found_one: 'Bij **{{n}} jeugdige** is de hulp gestopt en nog niet afgesloten.',
    found_other: 'Bij **{{n}} jeugdigen** is de hulp gestopt en nog niet afgesloten.',
    why: 'De hulp stopte minstens een week en hoogstens een half jaar geleden. Kies bij het afsluiten waar de jeugdige verder gaat en wie de nazorg doet, of waarom niemand. Dan gaat de regel weg.',
    empty: 'Bij niemand met wie u werkt, moet de hulp nog worden afgesloten.',
    who: 'Jeugdige',
    ended: 'Hulp stopte op',
    act: 'Wat doet u?',
    close: 'Sluit af',
    closeOf: 'Sluit af: {{naam}}',
  },
  {
    title: 'Still to be closed',
    question: 'Of whom has the help stopped, and who does the aftercare?',
    found_one: 'Of **{{n}} youth** the help has stopped and was not closed yet.',
    found_other: 'Of **{{n}} youths** the help has stopped and was not closed yet.',
    why: 'The help stopped at least a week and at most half a year ago. When you close it, choose where the youth goes on and who does the aftercare, or why nobody does. Then the line goes.',
    empty: 'The help of nobody you work with is still to be closed.',
    who: 'Youth',
    ended: 'Help stopped on',
    act: 'What do you do?',
    close: 'Close',
    closeOf: 'Close: {{naam}}',
  },
);
