/** Why a limit, a question or an answer to it was not kept, with what to do now. */
export const termijnFoutTexts = {
  'bestaat-al': {
    nl: 'Vanaf die dag staat er al een termijn. Kies een andere dag.',
    en: 'There is a time limit from that day on already. Choose another day.',
  },
  'niet-terug': {
    nl: 'Een termijn kan niet met terugwerkende kracht veranderen. Kies vandaag of een latere dag.',
    en: 'A time limit cannot change back in time. Choose today or a later day.',
  },
  'al-beantwoord': {
    nl: 'Hierop is al antwoord gegeven. Laad de pagina opnieuw om het te zien.',
    en: 'This was answered already. Reload the page to see it.',
  },
  'bsn-in-tekst': {
    nl: 'In de tekst staat een burgerservicenummer. Haal het weg en verstuur opnieuw: Samenpad weet al om wie het gaat.',
    en: 'The text holds a citizen service number. Take it out and send again: Samenpad knows already who it is about.',
  },
  'dag-klopt-niet': {
    nl: 'Kies een dag tussen de vraag en vandaag.',
    en: 'Choose a day between the question and today.',
  },
} as const;
export type TermijnFoutCode = keyof typeof termijnFoutTexts;
