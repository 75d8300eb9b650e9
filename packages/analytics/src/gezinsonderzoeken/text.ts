export const gezinsonderzoekTexts = {
  nl: {
    definition:
      'Gezinnen waarbij de gemeente in twaalf maanden een onderzoek begon, en bij hoeveel dat er twee of meer en drie of meer waren, over Jeugdwet, Wmo en Participatiewet samen. Los: alsof elk onderzoek apart was gebleven. Na samenvoegen: een onderzoek dat in een ander opging, telt niet meer apart. Een overdracht is een onderzoek door een andere medewerker dan het onderzoek daarvoor bij hetzelfde gezin.',
    source: 'De onderzoeken die medewerkers op de gezinskaart vastleggen.',
    excluded: [
      'Een onderzoek dat niemand op de gezinskaart vastlegde, telt niet mee. Een verzoek van een aanbieder dat in onderzoek is, is hier geen onderzoek bij het gezin.',
      'Een gezin dat later is gesplitst of merged, telt zoals het was toen het onderzoek werd vastgelegd.',
      'Twee tijden vergelijken zegt niet of samenvoegen het verschil maakte.',
    ],
  },
  en: {
    definition:
      'Families for which the municipality began an inquiry in twelve months, and for how many there were two or more and three or more, over the Youth Act, the Social Support Act and the Participation Act together. Apart: as if each inquiry had stayed apart. After merging: an inquiry that went on as another one does not count by itself any more. A hand-over is an inquiry by another worker than the one before it for the same family.',
    source: 'The inquiries that workers record on the family card.',
    excluded: [
      'An inquiry that nobody recorded on the family card does not count. A request of a provider that is under inquiry is no inquiry of the family here.',
      'A family that was split or joined later counts as it was when the inquiry was recorded.',
      'Comparing two times does not say whether merging made the difference.',
    ],
  },
} as const;
