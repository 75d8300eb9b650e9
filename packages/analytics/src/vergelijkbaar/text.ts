export const vergelijkbaarTexts = {
  nl: {
    definition:
      'Eerdere trajecten van jeugdigen zoals deze, per aanbieder: dezelfde hulpvorm, dezelfde leeftijdsgroep en hetzelfde hoeveelste traject. De duur is de mediaan van trajecten die in de periode begonnen, ook die nog lopen (Kaplan-Meier). Uit zorg is het deel van de beëindigde trajecten waarna een jaar lang geen andere hulp liep. De wachttijd is de mediaan van alle aanvragen voor deze hulpvorm bij de aanbieder, ook van wie nog wacht, ongeacht leeftijd.',
    excluded: [
      'Leeftijd is het jaar van begin min het geboortejaar, in groepen: tot 6, 6 tot 12, 12 tot 16, 16 tot 18, en 18 en ouder.',
      'De getallen zijn niet gecorrigeerd voor andere verschillen tussen jeugdigen. Ze zeggen niet welke aanbieder beter past.',
      'Overleden jeugdigen tellen niet mee bij uit zorg.',
    ],
  },
  en: {
    definition:
      'Earlier care tracks of youths like this one, by provider: the same form of care, the same age group and the same number in a row. The duration is the median of care tracks that began in the period, those still running included (Kaplan-Meier). Out of care is the share of ended care tracks after which no other care ran for a year. The wait is the median of all requests for this form of care at the provider, those still waiting included, whatever the age.',
    excluded: [
      'Age is the year of begin minus the year of birth, in groups: below 6, 6 to 12, 12 to 16, 16 to 18, and 18 and over.',
      'The numbers are not adjusted for other differences between youths. They do not say which provider fits better.',
      'Youths who died are not in the share out of care.',
    ],
  },
} as const;
