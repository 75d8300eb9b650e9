export const herhaaldBeroepTexts = {
  nl: {
    definition:
      'Twee maten die niet hetzelfde meten. A kijkt terug, zoals het CBS: van de trajecten die in een jaar begonnen, het deel van jeugdigen die in de vijf jaar vóór dat jaar al hulp hadden. B kijkt vooruit: van de trajecten die eindigden, het deel waarna binnen 365 dagen weer hulp begon. In beide ligt er minstens één dag zonder hulp tussen het vorige en het nieuwe traject. Bij A mag er op die dag ook geen andere hulp lopen. Een traject is hulp in één hulpvorm bij één aanbieder, met verlengingen erbij (T-inhoud).',
    excluded: [
      'Bij A staan alleen jaren waarvan we de vijf jaar ervoor kennen, gerekend vanaf het eerste einde van hulp in de berichten.',
      'Bij B telt een einde in het laatste jaar niet mee. We weten dan nog niet of iemand terugkomt.',
      'Een traject dat eindigt door overlijden telt bij B niet mee.',
    ],
  },
  en: {
    definition:
      'Two measures that do not measure the same. A looks back, as Statistics Netherlands does: of the care tracks begun in a year, the share of youths who had care in the five years before that year. B looks forward: of the care tracks that ended, the share after which care began again within 365 days. In both at least one day without care lies between the earlier and the new care track. For A no other care may run on that day either. A care track is care of one form by one provider, renewals included (T-inhoud).',
    excluded: [
      'A only has years of which the five years before are known, counted from the first end of care in the messages.',
      'For B an end in the last year does not count. It is not known yet whether someone comes back.',
      'A care track that ends by death does not count for B.',
    ],
  },
} as const;
