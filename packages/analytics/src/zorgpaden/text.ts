export const zorgpadenTexts = {
  nl: {
    definition:
      'De volgorde van trajecten van elke jeugdige die in de periode hulp had, naar begindatum. Verlengingen horen bij hun traject (T-inhoud). Lopen er twee tegelijk, dan telt de vroegste start eerst. Een pad dat nog loopt staat apart van een pad dat klaar is. Bij een keuze van verwijzer telt het eerste traject in de periode. Opeenvolgend: het volgende traject begint binnen 90 dagen nadat alle hulp was gestopt; zoals het CBS telt (T-CBS) is elke nieuwe start na een korte pauze een nieuw traject en is dat deel groter.',
    excluded: [
      'Hulp van voor het eerste bericht ontbreekt: het begin van lange paden kan missen.',
      'De duur staat er alleen bij paden die klaar zijn.',
    ],
  },
  en: {
    definition:
      'The order of care tracks of every youth with care in the period, by first day. Renewals belong to their care track (T-inhoud). When two run at once the earlier start counts first. A path that still runs stands apart from one that ended. A choice of referrer looks at the first care track in the period. Successive: the next one begins within 90 days after all care had ended; as CBS counts (T-CBS) each new start after a short gap is a new care track and the share is larger.',
    excluded: [
      'Care from before the first message is missing: the start of long paths may be absent.',
      'Duration is given only for paths that ended.',
    ],
  },
} as const;
