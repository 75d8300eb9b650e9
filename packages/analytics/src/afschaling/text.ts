export const afschalingTexts = {
  nl: {
    definition:
      'Waar jeugdigen verder gingen toen hun hulp eindigde. Een uitstroom is het einde van een traject waarna geen andere hulp liep en binnen 90 dagen geen nieuwe begon. De bestemming is wat bij het afsluiten van de hulp is vastgelegd, hooguit 92 dagen voor of na dat einde. Afgeschaald betekent: naar het voorliggend veld, het eigen netwerk of lichtere hulp.',
    excluded: [
      'Hulp die minder dan 90 dagen geleden eindigde, telt nog niet mee.',
      'Overlijden telt niet mee.',
      'Zonder vastgelegde afsluiting is de bestemming onbekend: dat is een eigen rij.',
    ],
  },
  en: {
    definition:
      'Where youths went on when their care ended. An exit is the end of a care track after which no other care ran and none began within 90 days. The destination is what was recorded when the care was closed, at most 92 days before or after that end. Scaled down means: to freely accessible help, the own network or lighter care.',
    excluded: [
      'Care that ended less than 90 days ago does not count yet.',
      'Death does not count.',
      'Without a recorded closing the destination is unknown: that is a row of its own.',
    ],
  },
} as const;
