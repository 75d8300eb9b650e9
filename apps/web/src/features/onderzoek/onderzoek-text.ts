import { catalogue } from '../../text/catalogue.ts';

export const pageTexts = catalogue(
  'onderzoek-page',
  {
    title: 'Onderzoek',
    question: 'Klopt uw vermoeden, en werkte wat u deed?',
    parts: 'Delen van deze pagina',
    vermoeden: 'Vermoeden toetsen',
    complexer: 'Steeds complexer?',
    effect: 'Effectstudie',
    studies: 'Bewaarde studies',
    interventies: 'Interventies',
    projecten: 'Projecten',
  },
  {
    title: 'Research',
    question: 'Is your guess right, and did what you do work?',
    parts: 'Parts of this page',
    vermoeden: 'Test a guess',
    complexer: 'Ever more complex?',
    effect: 'Effect study',
    studies: 'Saved studies',
    interventies: 'Interventions',
    projecten: 'Projects',
  },
);
