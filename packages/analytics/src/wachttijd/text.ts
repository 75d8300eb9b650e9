export const wachttijdTexts = {
  nl: {
    definition:
      'Hoeveel dagen jeugdigen wachten van de aanvraag tot de eerste dag hulp. De aanvraag is de dag van het verzoek (315). Is er geen verzoek, dan is het de dag van de toewijzing. De mediaan is het aantal dagen waarna bij de helft de hulp is begonnen. Wie nog wacht telt mee zolang we het zien (Kaplan-Meier). De periode gaat over de dag van de aanvraag. Groot zijn de grootste aanbieders die samen 70 % van de jeugdigen helpen. Klein is een aanbieder met minder dan tien jeugdigen per jaar.',
    excluded: [
      'Wie met dezelfde hulp doorgaat bij dezelfde aanbieder, wacht niet en telt niet mee.',
      'Een toewijzing die later ingaat, telt pas mee als die dag er is.',
      'Wachten vóór de aanvraag zien we niet, zoals wachten op de huisarts of op een plek op een lijst.',
      'Wat aanbieders zelf als wachttijd opgeven, staat er niet bij. Die opgave hebben we niet.',
    ],
  },
  en: {
    definition:
      'How many days youths wait from the request to the first day of care. The request is the day of the request message (315). Without one it is the day of the allocation. The median is the number of days after which care has begun for half of them. Who still waits counts as long as seen (Kaplan-Meier). The period is about the day of the request. Large are the largest providers that together help 70% of the youths. Small is a provider with fewer than ten youths a year.',
    excluded: [
      'Who goes on with the same care by the same provider does not wait and is left out.',
      'An allocation that begins later counts from that day on.',
      'Waiting before the request cannot be seen, such as waiting for the doctor or for a place on a list.',
      'What providers themselves state as waiting time is not given. We do not have those statements.',
    ],
  },
} as const;
