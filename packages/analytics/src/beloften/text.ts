export const beloftenTexts = {
  nl: {
    definition:
      'Wat aanbieders in accountgesprekken beloven over het einde van hun hulp, naast wat er gebeurde. Het aantal dagen te vroeg loopt van de eerste dag die de aanbieder noemde tot het echte einde. Boven nul is te vroeg beloofd, onder nul te laat. Loopt de hulp nog, dan tellen de dagen tot nu: het echte gemiddelde is dan hoger. Een belofte is gehaald als de hulp hoogstens 14 dagen na de genoemde dag eindigde.',
    excluded: [
      'Beloften van een dag die nog moet komen, tellen niet mee bij beloofd en gehaald.',
      'Vragen waarop geen dag is genoemd, tellen alleen mee bij vragen en antwoorden.',
      'Een jeugdige over wie in twee kwartalen is gevraagd, telt twee keer.',
    ],
  },
  en: {
    definition:
      'What providers promise in account talks about the end of their care, beside what happened. The days too early run from the first day that the provider named to the real end. Above zero the promise was too early, below zero too late. While care still runs, the days until now count: the real mean is higher then. A promise is kept when care ended at most 14 days after the day named.',
    excluded: [
      'Promises of a day that is still to come do not count in promised and kept.',
      'Questions for which no day was named count only in questions and answers.',
      'A youth asked about in two quarters counts twice.',
    ],
  },
} as const;
