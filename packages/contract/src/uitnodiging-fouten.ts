/** Why an invitation of the own network was not kept, with what to do now. */
export const uitnodigingFoutTexts = {
  'jeugdige-logt-niet-in': {
    nl: 'Vanaf 12 jaar moet uw kind zelf ook ja zeggen. Uw kind heeft nog geen eigen inlog. Vraag de regisseur om hulp.',
    en: 'From 12 years on your child must say yes too. Your child has no sign-in of its own yet. Ask the coordinator for help.',
  },
  'ouder-logt-niet-in': {
    nl: 'Iemand anders met gezag moet ook ja zeggen, maar heeft nog geen eigen inlog. Vraag de regisseur om hulp.',
    en: 'Somebody else with authority must say yes too, but has no sign-in yet. Ask the coordinator for help.',
  },
  'alleen-professional': {
    nl: 'Samenpad kent maar één ouder met gezag. Hebt u het gezag alleen? Vraag de regisseur dat vast te leggen, met een uittreksel uit het gezagsregister.',
    en: 'Samenpad knows only one parent with authority. Do you have authority alone? Ask the coordinator to record that, with an extract of the register of authority.',
  },
  'gever-ontbreekt': {
    nl: 'Samenpad kent nog geen ouder met gezag die ook ja moet zeggen. Vraag de regisseur om hulp.',
    en: 'Samenpad knows no parent with authority yet who must say yes too. Ask the coordinator for help.',
  },
  'leeftijd-past-niet': {
    nl: 'Dit past niet bij de leeftijd. Een jeugdige komt vanaf 12 jaar zelf binnen, een ouder of pleegouder tot 18 jaar, een vertegenwoordiger vanaf 16 jaar.',
    en: 'This does not fit the age. A youth comes in from 12 years on, a parent or foster parent until 18, a representative from 16.',
  },
  'te-veel-codes': {
    nl: 'Er zijn al 10 codes die nog niemand gebruikte. Trek er eerst een in.',
    en: 'There are 10 codes already that nobody has used. Withdraw one first.',
  },
  'code-voorbij': {
    nl: 'Deze code is al ingetrokken. Er is niets gewijzigd.',
    en: 'This code was withdrawn already. Nothing was changed.',
  },
  'uitnodiging-termijn': {
    nl: 'Kies een laatste dag: vandaag of later, en binnen een jaar.',
    en: 'Choose a last day: today or later, and within a year.',
  },
  'te-veel-uitnodigingen': {
    nl: 'Er lopen al 20 uitnodigingen. Trek er eerst een in.',
    en: 'There are 20 invitations already. Withdraw one first.',
  },
  'uitnodiging-voorbij': {
    nl: 'Deze uitnodiging is al voorbij. Er is niets gewijzigd.',
    en: 'This invitation is over already. Nothing was changed.',
  },
  'uitnodiging-wacht': {
    nl: 'Nog niet iedereen van het gezin heeft ja gezegd. Probeer het later opnieuw met dezelfde link.',
    en: 'Not everybody of the family has said yes. Try again later with the same link.',
  },
} as const;
