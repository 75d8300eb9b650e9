export const vervolgTexts = {
  nl: {
    definition:
      'Wat er volgde op trajecten die in de periode eindigden. Doorgestroomd: hulp in een andere hulpvorm of bij een andere aanbieder begon tussen 30 dagen vóór en 90 dagen na het einde. Opgeschaald: naar een zwaardere hulpvorm op de ladder van lokaal team tot gesloten jeugdhulp. Afgeschaald: naar een lichtere. Op dezelfde trede telt de prijs per week: minstens 160 % is opgeschaald, hoogstens 60 % is afgeschaald. Uitval: voortijdig beëindigd door de jeugdige, door de aanbieder, in overeenstemming of door iets van buiten (reden 32 tot en met 35). Een traject is hulp in één hulpvorm bij één aanbieder, met verlengingen erbij (T-inhoud).',
    excluded: [
      'Een einde in de laatste 90 dagen telt niet mee. We weten dan nog niet wat er volgt.',
      'Een traject dat eindigt door overlijden telt niet mee.',
      'Wie naar het eigen netwerk of het voorliggend veld gaat, zien we niet in de berichten. Die telt als niet doorgestroomd.',
      'Zonder stopbericht is de reden onbekend. We vullen niets in.',
    ],
  },
  en: {
    definition:
      'What followed when care tracks ended in the period. Moved on: care of another form or by another provider began between 30 days before and 90 days after the end. Stepped up: to a heavier form on the ladder from local team to secure care. Stepped down: to a lighter one. On the same step the price a week counts: at least 160% is stepped up, at most 60% is stepped down. Drop-out: ended early by the youth, by the provider, by agreement or by something from outside (reasons 32 to 35). A care track is care of one form by one provider, renewals included (T-inhoud).',
    excluded: [
      'An end in the last 90 days does not count. It is not known yet what follows.',
      'A care track that ends by death does not count.',
      'Who goes to the own network or to general provisions is not seen in the messages, and counts as not moved on.',
      'Without a stop message the reason is unknown. Nothing is filled in.',
    ],
  },
} as const;
