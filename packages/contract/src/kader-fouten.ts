/** Why a kader was not kept, with what to do now. */
export const kaderFoutTexts = {
  'kader-gewijzigd': {
    nl: 'Iemand anders heeft dit kader net gewijzigd. Wat u typte staat er nog. Lees de nieuwe versie en bewaar opnieuw.',
    en: 'Somebody else has just changed this frame. What you typed is still there. Read the new version and save again.',
  },
  'kader-verleden': {
    nl: 'Een nieuwe versie kan vandaag ingaan of later. Wat eerder gold, verandert niet meer.',
    en: 'A new version can begin today or later. What held before does not change any more.',
  },
  'kader-eind': {
    nl: 'De laatste dag ligt vóór de eerste dag. Kies een latere laatste dag, of laat die leeg.',
    en: 'The last day is before the first day. Choose a later last day, or leave it empty.',
  },
  'kader-indicator': {
    nl: 'Dit cijfer kennen we niet. Kies een cijfer uit de lijst.',
    en: 'This figure is not known. Choose a figure from the list.',
  },
} as const;
