import { amountTexts } from '../publication/amount-text.ts';

export const huishoudensTexts = {
  nl: {
    definition:
      'Huishoudens waarin minstens één jeugdige hulp kreeg, telkens over twaalf maanden. De kosten zijn die van alle leden van het huishouden samen, in eurocenten: toegekende jeugdhulp min credits, hulp uit de Wmo en hulp uit de Participatiewet. Wie op de laatste dag van een maand op het adres staat, telt die maand mee. Wie in een instelling, gezinshuis of pleeggezin staat of een briefadres heeft, telt in het huishouden van ervoor. Wie op twee adressen woont, telt in elk voor de helft. Meer wetten: in dezelfde twaalf maanden hulp uit twee of drie wetten. Meer jeugdigen: in één maand twee of meer jeugdigen met hulp. Aanbieders: het aantal aanbieders van jeugdhulp in het huishouden.',
    source:
      'iJw-berichten, en de bestanden van de gemeente met huishoudens, voorzieningen uit de Wmo en uitkeringen uit de Participatiewet.',
    excluded: [
      'Jeugdigen van wie de gemeente geen huishouden heeft gestuurd, tellen niet mee. Het deel van de kosten met een bekend huishouden staat erbij.',
      'Huishoudens zonder jeugdhulp tellen niet mee, ook niet als ze hulp uit de Wmo of de Participatiewet hebben.',
      'Hulp uit de Wmo en de Participatiewet komt uit de bestanden die de gemeente stuurt. Staat iemand daar niet in, dan tellen de declaraties in de iWmo-berichten.',
      'Een bedrag per jaar is gelijk verdeeld over de maanden. Een keuze voor hulpvorm, verwijzer of aanbieder kiest de huishoudens; de kosten blijven die van alle hulp in het huishouden.',
      amountTexts.nl,
    ],
  },
  en: {
    definition:
      'Households in which at least one youth had care, each time over twelve months. Costs are those of all members of the household together, in euro cents: youth care that was granted less credits, help under the Wmo and help under the Participatiewet. Who is registered at the address on the last day of a month counts in that month. Who is registered at an institution, a family home or a foster family or has a postal address, counts in the household of before. Who lives at two addresses counts for a half in each. Several laws: help under two or three laws in the same twelve months. Several youths: two or more youths with care in one month. Providers: the number of providers of youth care in the household.',
    source:
      'iJw messages, and the files of the municipality with households, help under the Wmo and benefits under the Participatiewet.',
    excluded: [
      'Youths of whom the municipality sent no household do not count. The share of the costs with a known household is given.',
      'Households without youth care do not count, even if they have help under the Wmo or the Participatiewet.',
      'Help under the Wmo and the Participatiewet comes from the files that the municipality sends. For who is not in them, the claims in the iWmo messages count.',
      'An amount per year is spread evenly over the months. A choice of form of care, referrer or provider chooses the households; costs remain those of all help in the household.',
      amountTexts.en,
    ],
  },
} as const;
