import { catalogue } from '../../text/catalogue.ts';

export const gespreksvraagTexts = catalogue(
  'gespreksvragen',
  {
    heading: 'Plekken, duur en uitstroom',
    title: 'Een vraag voor het gesprek',
    sentence:
      'Hulp duurt hier langer dan verwacht en minder jongeren gaan daarna uit zorg dan verwacht, terwijl {{vrij}} plekken vrij zijn: hoe komt dat, en wat helpt om jongeren verder te brengen? (n = {{n}})',
    stated: 'Opgave van de aanbieder: {{bezet}} van de {{plekken}} plekken bezet op {{dag}}.',
    why: 'Dit is een vraag en geen oordeel: er kunnen goede redenen zijn, zoals zwaardere problemen of plekken die met opzet vrij blijven. Wij vragen het alleen vanaf 30 trajecten, als hulp duidelijk langer duurt dan bij vergelijkbare jongeren, de uitstroom lager is dan verwacht en ten minste een vijfde van de plekken vrij is.',
    sub: 'Wat aanbieders zelf opgeven over hun plekken. Staat er een vraag bij, dan is dat geen oordeel: er kunnen goede redenen zijn, zoals zwaardere problemen. Wij vragen het alleen vanaf 30 trajecten, als hulp duidelijk langer duurt dan bij vergelijkbare jongeren, de uitstroom lager is dan verwacht en ten minste een vijfde van de plekken vrij is.',
    nobody:
      'Nog geen aanbieder heeft opgegeven hoeveel plekken er zijn. Een aanbieder doet dat bij Leveren en declareren.',
    aanbieder: 'Aanbieder',
    plekken: 'Plekken',
    bezet: 'Bezet',
    dag: 'Opgave van',
    n: 'Trajecten (n)',
    below: 'te weinig',
    none: 'geen vraag hierover',
    'too-few': 'te weinig trajecten om iets te vragen',
    'too-old': 'de opgave is ouder dan een half jaar: vraag om een nieuwe',
  },
  {
    heading: 'Places, duration and outflow',
    title: 'A question for the talk',
    sentence:
      'Help takes longer here than expected and fewer youths leave care afterwards than expected, while {{vrij}} places are free: how does that come about, and what helps youths on? (n = {{n}})',
    stated: 'Stated by the provider: {{bezet}} of the {{plekken}} places taken on {{dag}}.',
    why: 'This is a question and not a verdict: there can be good reasons, such as heavier problems or places that are kept free on purpose. We only ask from 30 care tracks on, when help clearly takes longer than for comparable youths, outflow is lower than expected and at least a fifth of the places is free.',
    sub: 'What providers state about their places. A question beside it is not a verdict: there can be good reasons, such as heavier problems. We only ask from 30 care tracks on, when help clearly takes longer than for comparable youths, outflow is lower than expected and at least a fifth of the places is free.',
    nobody: 'No provider has stated yet how many places there are. A provider does so under Delivering and claiming.',
    aanbieder: 'Provider',
    plekken: 'Places',
    bezet: 'Taken',
    dag: 'Stated for',
    n: 'Care tracks (n)',
    below: 'too few',
    none: 'no question about this',
    'too-few': 'too few care tracks to ask anything',
    'too-old': 'the statement is older than half a year: ask for a new one',
  },
);
