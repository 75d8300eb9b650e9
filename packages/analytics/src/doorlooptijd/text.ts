export const doorlooptijdTexts = {
  nl: {
    definition:
      'Hoeveel werkdagen het duurt van een verzoek om nieuwe hulp (315) tot de eerste toewijzing daarop (301). Weekenden en de feestdagen van de Algemene termijnenwet tellen niet mee. Ook dagen waarop de gemeente op een antwoord wachtte tellen mee: dit is wat de aanbieder en het gezin merken. De periode gaat over de dag van de toewijzing. Vertraagd is wat meer dan tien werkdagen duurde. De oorzaak is de vastgelegde vraag waarop het langst is gewacht.',
    excluded: [
      'Verzoeken die nog open staan of zijn afgewezen. Die staan bij Wie wacht op wie.',
      'Verzoeken om wijziging (317), en toewijzingen zonder verzoek.',
      'Van een traject telt alleen het eerste verzoek.',
    ],
  },
  en: {
    definition:
      'How many working days pass from a request for new care (315) to the first allocation on it (301). Weekends and the holidays of the General Time Limits Act do not count. Days on which the municipality waited for an answer do count: this is what provider and family notice. The period is about the day of the allocation. Delayed is what took more than ten working days. The cause is the recorded question that was waited for the longest.',
    excluded: [
      'Requests that are still open or were rejected. They stand under Who waits for whom.',
      'Requests for a change (317), and allocations without a request.',
      'Of a care track only the first request counts.',
    ],
  },
} as const;
