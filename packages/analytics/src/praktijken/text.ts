export const praktijkenTexts = {
  nl: {
    definition:
      'Verwijzingen per praktijk: trajecten die in de periode begonnen na een verzoek (315) waarin de praktijk van de verwijzer staat. Per praktijk hoeveel het er zijn, welk deel naar de aanbieder ging waar zij het meest naar verwijst, hoe lang wachten duurt (mediaan, ook wie nog wacht) en welk deel een jaar na het einde zonder hulp was, ook gecorrigeerd.',
    excluded: [
      'Alleen huisarts, jeugdarts, gecertificeerde instelling en medisch specialist. Zij sturen de AGB-code of de naam van de praktijk mee.',
      'Een praktijk met twee schrijfwijzen van haar naam telt als twee praktijken. Verzoeken die zijn afgewezen tellen niet mee.',
      'Alleen het deel uit zorg is gecorrigeerd voor wie er bij de praktijk komt. Wachten en naar wie er verwezen is niet. Een verschil is een vraag voor een gesprek, geen oordeel.',
      'Onder de 30 trajecten die eindigden geven we geen oordeel.',
      'Voor en na een afspraak vergelijken zegt niet of de afspraak het verschil maakte.',
    ],
  },
  en: {
    definition:
      'Referrals by practice: care tracks that began in the period after a request (315) that names the practice of the referrer. For each practice how many there are, which share went to the provider it refers to most, how long waiting takes (median, those still waiting included) and which share was without care a year after the end, also adjusted.',
    excluded: [
      'Only general practitioners, youth doctors, certified institutions and medical specialists. They send the AGB code or the name of the practice.',
      'A practice that writes its name in two ways counts as two. Requests that were refused are left out.',
      'Only the share out of care is adjusted for who comes to the practice. Waiting and to whom was referred are not. A difference is a question for a talk, not a verdict.',
      'Below 30 care tracks that ended no verdict is given.',
      'Comparing before and after an agreement does not say whether the agreement made the difference.',
    ],
  },
} as const;
