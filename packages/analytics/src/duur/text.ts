export const duurTexts = {
  nl: {
    definition:
      'Hoe lang trajecten duren, naar het jaar waarin ze begonnen. De mediaan is het aantal dagen waarna de helft is afgelopen. Het gemiddelde telt de dagen in de eerste twee jaar. Een traject dat nog loopt telt mee zolang we het zien (Kaplan-Meier). Een traject is hulp in één hulpvorm bij één aanbieder, met verlengingen erbij (T-inhoud). De rij zonder jaar telt alle trajecten die in de periode liepen. Wie daarvóór begon, telt mee vanaf de eerste dag van de periode.',
    excluded: [
      'Is een jeugdige overleden, dan telt het traject mee tot die dag. Het telt niet als afgelopen.',
      'Stopberichten komen vaak later. Daardoor lijken trajecten die kort geleden begonnen langer dan ze zijn.',
      'Veel hulp stopt op de 18e verjaardag. Daarom staan de mediaan en het gemiddelde er ook zonder die grens: wie door de 18e verjaardag stopt, telt dan mee tot die dag en niet als afgelopen. Zo ziet u of hulp korter lijkt door de leeftijd.',
      'De groei per jaar gaat over jaren met minstens 30 trajecten die we twee jaar konden volgen.',
      'De CBS-maat is het gemiddelde van alleen beëindigde trajecten (T-CBS). Die stijgt vanzelf als de gegevens verder teruggaan. Gebruik haar niet voor een trend.',
    ],
  },
  en: {
    definition:
      'How long care tracks last, by the year in which they began. The median is the number of days after which half have ended. The mean counts days within the first two years. A care track that still runs counts as long as it is seen (Kaplan-Meier). A care track is care of one form by one provider, renewals included (T-inhoud). The row without a year counts all that ran in the period. Those begun before it count from its first day.',
    excluded: [
      'When a youth has died, the care track counts up to that day. It does not count as ended.',
      'Stop messages often come later. So care tracks that began recently look longer than they are.',
      'Much care stops at the 18th birthday. So the median and the mean also stand there without that limit: care that stops because of the birthday then counts up to that day, not as ended. It shows whether care looks shorter because of age.',
      'Growth per year is about years with at least 30 care tracks that could be followed for two years.',
      'The CBS measure is the mean of ended care tracks only (T-CBS). It rises by itself as the data go further back. Do not use it for a trend.',
    ],
  },
} as const;
