export const verwijzersaandeelTexts = {
  nl: {
    definition: {
      lopend:
        'Trajecten die in de periode liepen, naar wie verwees. Een traject is hulp in één hulpvorm bij één aanbieder, verlengingen en omzettingen meegerekend (T-inhoud). Elk traject telt één keer.',
      begonnen:
        'Trajecten die in de periode begonnen, naar wie verwees. Een traject is hulp in één hulpvorm bij één aanbieder, verlengingen en omzettingen meegerekend (T-inhoud). Elk traject telt één keer.',
    },
    excluded: [
      'Een toewijzing zonder verzoek telt als verwezen door de gemeente. Dat is afgeleid en staat er apart bij.',
      'Is de verwijzer onbekend, dan staat dat er. We vullen niets in.',
    ],
  },
  en: {
    definition: {
      lopend:
        'Care tracks that ran in the period, by who referred. A care track is care of one form by one provider, with its renewals and contract conversions (T-inhoud). Each counts once.',
      begonnen:
        'Care tracks that began in the period, by who referred. A care track is care of one form by one provider, with its renewals and contract conversions (T-inhoud). Each counts once.',
    },
    excluded: [
      'An allocation without a request counts as referred by the municipality. That is derived and shown apart.',
      'An unknown referrer is shown as unknown. Nothing is filled in.',
    ],
  },
} as const;
