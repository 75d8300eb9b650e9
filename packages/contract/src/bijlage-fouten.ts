/** Why a file was not added to something, with what to do now. */
export const bijlageFoutTexts = {
  'bijlage-te-groot': {
    nl: 'Dit bestand is groter dan 10 MB. Maak het kleiner, of stuur alleen de pagina’s die nodig zijn.',
    en: 'This file is larger than 10 MB. Make it smaller, or send only the pages that are needed.',
  },
  'bijlage-soort': {
    nl: 'Dit soort bestand kan niet. Kies een PDF, een foto (JPG of PNG) of een tekst zonder macro’s (DOCX of ODT).',
    en: 'This kind of file is not possible. Choose a PDF, a photo (JPG or PNG) or a text without macros (DOCX or ODT).',
  },
  'bijlage-stuk': {
    nl: 'Deze foto is niet heel. Maak een nieuwe foto, of bewaar hem opnieuw als JPG of PNG.',
    en: 'This photo is not whole. Take a new photo, or save it again as JPG or PNG.',
  },
  'bijlage-virus': {
    nl: 'In dit bestand zit een virus of een ander kwaadaardig programma. Het is niet bewaard. Meld het uw beheerder.',
    en: 'There is a virus or another malicious program in this file. It was not kept. Tell your administrator.',
  },
  'bijlage-wacht': {
    nl: 'De virusscanner werkt nu niet. De bijlage is bewaard en wacht. Probeer het over een paar minuten opnieuw.',
    en: 'The virus scanner does not work now. The file is kept and waits. Try again in a few minutes.',
  },
  'te-veel-bijlagen': {
    nl: 'Hier hangen al 10 bijlagen aan. Verwijder er eerst een.',
    en: 'There are 10 files here already. Remove one first.',
  },
  'bijlagen-vol': {
    nl: 'Er is geen ruimte meer voor dit bestand: bij één dossier passen 100 MB, en u kunt 200 MB per dag toevoegen.',
    en: 'There is no room for this file: one case file holds 100 MB, and you can add 200 MB a day.',
  },
} as const;
