import { amountTexts } from '../publication/amount-text.ts';

export const kostenTexts = {
  nl: {
    definition:
      'Wat aan jeugdhulp is toegekend, min wat is gecrediteerd, in eurocenten. Prestatiebasis: de maand waarin de hulp is gegeven. Kasbasis: de maand waarin is gedeclareerd. De laatste maanden zijn nog niet compleet. Wat daar nog bij komt schatten we uit de hulp die liep en uit hoe declaraties in eerdere maanden binnenkwamen. De marge is de grootste misser van diezelfde schatting in de laatste 24 maanden die compleet zijn. De spreiding over jeugdigen gaat over de laatste twaalf maanden die compleet zijn, op prestatiebasis. De kosten per uitgestroomde jeugdige gaan over de laatste twaalf maanden waarna we iedereen een jaar konden volgen.',
    excluded: [
      'Declaraties zonder antwoord van de gemeente tellen nog niet mee.',
      'Een prijs voor een hele toewijzing (stuks of euro’s in totaal) is op prestatiebasis verspreid over de dagen waarop hulp is gegeven, ook als hij aan het begin of eind is gedeclareerd. Weten we het einde niet, dan staat hij in de maand die de aanbieder noemt.',
      'Hulp van het lokale team en hulp die taakgericht wordt betaald, hebben geen declaraties. Daar staat geen bedrag voor, ook geen schatting: wat die hulp kost per jeugdige, zegt geen bericht.',
      'Kosten per huishouden over drie wetten staan in het cijfer huishoudens.',
      amountTexts.nl,
    ],
  },
  en: {
    definition:
      'What was granted for youth care less what was credited, in euro cents. Prestatiebasis: the month in which care was given. Kasbasis: the month in which it was claimed. The last months are not complete. What is still to come is estimated from the care that ran and from how claims came in for earlier months. The range is the largest miss of that same estimate in the last 24 complete months. The spread over youths is about the last twelve complete months, by month of care. Costs per youth who left care are about the last twelve months after which everybody could be followed for a year.',
    excluded: [
      'Claims without an answer of the municipality do not count yet.',
      'A price for a whole allocation (pieces or euros in total) is spread by month of care over the days on which care was given, also when it was claimed at the begin or the end. When the end is not known it stands in the month that the provider names.',
      'Care by the local team and care that is paid by lump sum have no claims. No amount stands for them, nor an estimate: what that care costs per youth is told by no message.',
      'Costs per household over three laws are in the figure huishoudens.',
      amountTexts.en,
    ],
  },
} as const;
