import { catalogue } from '../text/catalogue.ts';

export const studieTexts = catalogue(
  'studie',
  {
    keep: 'Bewaar deze vraag met het antwoord',
    naam: 'Onder welke naam?',
    save: 'Bewaren',
    saved: 'Bewaard. U vindt haar op Onderzoek, bij Bewaarde studies.',
  },
  {
    keep: 'Keep this question with its answer',
    naam: 'Under which name?',
    save: 'Keep',
    saved: 'Kept. You find it on Research, at Saved studies.',
  },
);
