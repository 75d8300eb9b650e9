import { amountTexts } from '../publication/amount-text.ts';

export const accountkeuzeTexts = {
  nl: {
    definition:
      'De grootste aanbieders naar het aantal jeugdigen met hulp in de periode, of naar de kosten die in de periode zijn toegekend. Het aandeel zegt welk deel van alle jeugdigen, trajecten en kosten bij deze aanbieders samen is.',
    excluded: [
      'Een jeugdige met hulp van twee aanbieders telt bij elk van de twee, en in het aandeel samen één keer.',
      'Aanbieders van één concern tellen elk apart, naar de AGB-code van de toewijzing.',
      'Declaraties die nog moeten komen, tellen niet mee in de kosten.',
      amountTexts.nl,
    ],
  },
  en: {
    definition:
      'The largest providers by the number of youths with care in the period, or by the costs granted in the period. The share says which part of all youths, care tracks and costs is with these providers together.',
    excluded: [
      'A youth with care of two providers counts with each of them, and once in the share together.',
      'Providers of one concern count each by itself, by the AGB code of the allocation.',
      'Claims that are still to come do not count in the costs.',
      amountTexts.en,
    ],
  },
} as const;
